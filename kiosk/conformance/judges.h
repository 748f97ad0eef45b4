// What the contract says of single answers and of two of them beside each other. Pure.
#pragma once

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>

#include "kiosk/central/problem.h"
#include "kiosk/conformance/exchange.h"
#include "kiosk/conformance/verdict.h"
#include "kiosk/core/ticket.h"

namespace kiosk::conformance {

/// A refusal that came as no problem document is told once, by the line transport.problem-documents.
bool is_problem(const Answer& answer);
Verdict judge_status(const Answer& answer, long status);
Verdict judge_refusal(const Answer& answer, ProblemType wanted);
/// Any refusal that is the asker's fault.
Verdict judge_refused(const Answer& answer);

// Of every answer.
Verdict judge_problem_document(const Answer& answer);
Verdict judge_content_type(const Answer& answer);
Verdict judge_json(const Answer& answer);
Verdict judge_no_store(const Answer& answer);

// Health, profile, queues.
Verdict judge_contract(const Answer& answer);
Verdict judge_time(const Answer& answer);
Verdict judge_profile(const Answer& answer);
Verdict judge_queues(const Answer& answer);
/// Each service of the queues is one of the profile.
Verdict judge_queue_services(const Answer& queues, const Answer& profile);

// Lookups.
Verdict judge_level_1_members(const Answer& answer);
Verdict judge_progress_members(const Answer& answer);
/// Members and types; `code` is what was asked for.
Verdict judge_level(const Answer& answer, int level, const std::string& code);
/// Level and code alone.
Verdict judge_same_dossier(const Answer& answer, const std::string& code);
Verdict judge_owner(const Answer& answer);
Verdict judge_first_try(const Answer& answer);
Verdict judge_same_tries(const Answer& first, const Answer& again);
Verdict judge_fewer_tries(const Answer& first, const Answer& next);

// Tickets and check-ins.
bool is_ticket(const Answer& answer);
Verdict judge_given(const Answer& answer);
/// Members and types, whatever wish it answers.
Verdict judge_ticket_members(const Answer& answer);
/// Key, service and day. An empty service: any.
Verdict judge_its_wish(const Answer& answer, const TicketWish& wish);
Verdict judge_online_number(const Answer& answer);
Verdict judge_same_ticket(const Answer& first, const Answer& again);
Verdict judge_one_sequence(const Answer& first, const Answer& second);
Verdict judge_secrets(const Answer& first, const Answer& second);

// Cancellations and journal entries.
Verdict judge_outcome(const Answer& answer, std::string_view outcome);
Verdict judge_outcomes(const Answer& answer, std::initializer_list<std::string_view> outcomes);
Verdict judge_acknowledged(const Answer& answer, long long id);

/// Of this hall, with its calls latest first.
Verdict judge_board(const Answer& answer, const std::string& hall);
/// Holds when nobody waits in the board's hall nor for `service`, which is called there; otherwise skipped.
Verdict judge_nobody_waits(const Answer& board, const Answer& queues, const std::string& service);

}  // namespace kiosk::conformance

// Values <-> JSON of the contract's part for numbers given without central: leases and journal entries. Pure,
// like json.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/central/json.h"
#include "kiosk/core/ticket_block.h"

namespace kiosk {

inline constexpr std::size_t JOURNAL_ENTRIES_MAX_BYTES = std::size_t{16} * 1024;
/// Of one lease together, so that it fits into an answer.
inline constexpr std::size_t LEASE_NUMBERS_MAX = 9999;

/// What central answers, read by the terminal. The failure is always `bad_answer`. The tokens are texts here;
/// read_block judges them.
Result<TicketLease, TicketFailure> parse_lease(std::string_view bytes);
/// One outcome for each of so many entries that were told.
Result<EntriesTold, TicketFailure> parse_entries_told(std::string_view bytes, std::size_t entries);

/// What central answers, written by it.
std::string to_json(const TicketLease& lease);
std::string to_json(const EntriesTold& told);

/// What the terminal sends.
std::string lease_question_json(std::chrono::year_month_day service_day);
std::string to_json(const std::vector<JournalEntry>& entries);

/// Central's side, strict: an unknown member or a null is refused.
Result<std::chrono::year_month_day, QuestionRefused> parse_lease_question(std::string_view bytes);
Result<std::vector<JournalEntry>, QuestionRefused> parse_journal_entries(std::string_view bytes);

}  // namespace kiosk

// One question to the central under test, as the report may name it, and what came back.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "kiosk/central/reply.h"

namespace kiosk::conformance {

/// As whom a question is asked.
enum class Who { terminal, without_token, with_wrong_token, under_another_id, second_terminal, staff };

struct Question {
    std::string path;
    std::string about;  ///< what it is for, with no code, factor or key in it
    std::string body;   ///< empty: a GET
    std::vector<std::pair<const char*, std::string>> headers{};
    Who who = Who::terminal;
};

struct Answer {
    std::string asked;         ///< "POST /v1/tickets, the same key again"
    bool may_be_kept = false;  ///< need not say no-store
    std::string broken;        ///< why no answer came; empty: one did
    long status = 0;
    std::string body, etag, content_type, cache_control;

    [[nodiscard]] bool came() const { return broken.empty(); }
};

/// "GET /v1/queues, how long are they?"
std::string asked_as(const Question& question);
/// What an exchange brought; `asked` is left empty.
Answer answer_of(const Outcome& outcome);
/// The body's JSON, within the contract's bounds.
std::optional<nlohmann::json> document_of(const Answer& answer);
/// A text of its document; empty when there is none.
std::string text_in(const Answer& answer, const char* member);
/// A whole number of its document.
std::optional<long long> number_in(const Answer& answer, const char* member);
/// Status, problem type and the names of members; no value that could be a code, a factor or a name.
std::string said_of(const Answer& answer);

}  // namespace kiosk::conformance

#include "kiosk/central/reply.h"

#include <optional>

#include "kiosk/central/enrolment_json.h"
#include "kiosk/central/heartbeat_json.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/central/ticket_json.h"

namespace kiosk {
namespace {

constexpr long OK = 200;
constexpr long CREATED = 201;
constexpr long NOT_MODIFIED = 304;

Failure<LookupFailure> bad_lookup(const char* detail) {
    return Failure{lookup_failure({NoAnswerKind::bad_answer, detail})};
}

/// The failure of an exchange that did not bring the status of success.
std::optional<TicketFailure> ticket_failure_in(const Outcome& outcome, long success,
                                               TicketQuestion question) {
    if (!outcome) return ticket_failure(outcome.error());
    if (outcome->status == success) return std::nullopt;
    return parse_ticket_problem(outcome->status, outcome->body, question);
}

}  // namespace

LookupResult lookup_in(const Outcome& outcome, const LookupQuestion& question) {
    if (!outcome) return Failure{lookup_failure(outcome.error())};
    if (outcome->status != OK) return Failure{parse_problem(outcome->status, outcome->body)};
    LookupResult parsed = parse_lookup_answer(outcome->body);
    if (!parsed) return parsed;
    const std::string& code =
        std::visit([](const auto& level) -> const std::string& { return level.code; }, *parsed);
    if (!question.code.empty() && code != question.code) return bad_lookup("$.code: not the code asked for");
    if (question.second_factor.empty() && std::holds_alternative<Dossier>(*parsed)) {
        return bad_lookup("$.level: 2 without a second factor");
    }
    return parsed;
}

TicketSource::ProfileResult profile_in(const Outcome& outcome, const std::string& asked,
                                       std::chrono::sys_seconds now) {
    if (outcome && outcome->status == NOT_MODIFIED && !asked.empty()) {
        return std::optional<KioskProfile>{};
    }
    if (auto failure = ticket_failure_in(outcome, OK, TicketQuestion::any_other)) {
        return Failure{*std::move(failure)};
    }
    auto profile = parse_profile(outcome->body);
    if (!profile) return Failure{profile.error()};
    profile->etag = outcome->etag;
    profile->fetched_at = now;
    return std::optional{*std::move(profile)};
}

Result<QueueSituation, TicketFailure> queues_in(const Outcome& outcome) {
    if (auto failure = ticket_failure_in(outcome, OK, TicketQuestion::any_other)) {
        return Failure{*std::move(failure)};
    }
    return parse_queues(outcome->body);
}

TicketResult ticket_in(const Outcome& outcome, const TicketWish& wish) {
    if (auto failure = ticket_failure_in(outcome, CREATED, TicketQuestion::wish)) {
        return Failure{*std::move(failure)};
    }
    return parse_ticket(outcome->body, wish);
}

TicketResult ticket_in(const Outcome& outcome, const CheckIn& check_in) {
    if (auto failure = ticket_failure_in(outcome, CREATED, TicketQuestion::check_in)) {
        return Failure{*std::move(failure)};
    }
    return parse_ticket(outcome->body, check_in);
}

Result<Cancelled, TicketFailure> cancelled_in(const Outcome& outcome) {
    if (auto failure = ticket_failure_in(outcome, OK, TicketQuestion::cancellation)) {
        return Failure{*std::move(failure)};
    }
    return parse_cancelled(outcome->body);
}

Result<EntriesTold, TicketFailure> told_in(const Outcome& outcome, std::size_t entries) {
    if (auto failure = ticket_failure_in(outcome, OK, TicketQuestion::any_other)) {
        return Failure{*std::move(failure)};
    }
    return parse_entries_told(outcome->body, entries);
}

Result<TicketLease, TicketFailure> lease_in(const Outcome& outcome) {
    if (auto failure = ticket_failure_in(outcome, OK, TicketQuestion::lease)) {
        return Failure{*std::move(failure)};
    }
    return parse_lease(outcome->body);
}

Result<HeartbeatAnswer, TicketFailure> heartbeat_in(const Outcome& outcome) {
    if (auto failure = ticket_failure_in(outcome, OK, TicketQuestion::any_other)) {
        return Failure{*std::move(failure)};
    }
    return parse_heartbeat_answer(outcome->body);
}

Result<std::string, TicketFailure> enrolled_in(const Outcome& outcome) {
    if (auto failure = ticket_failure_in(outcome, OK, TicketQuestion::any_other)) {
        return Failure{*std::move(failure)};
    }
    return parse_enrolled(outcome->body);
}

}  // namespace kiosk

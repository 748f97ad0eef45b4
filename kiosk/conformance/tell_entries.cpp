#include "kiosk/central/offline_json.h"
#include "kiosk/conformance/judges.h"
#include "kiosk/conformance/session.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk::conformance {
namespace {

const Answer& tell(Session& session, const std::vector<JournalEntry>& entries, const char* about) {
    return session.post("/v1/journal-entries", to_json(entries), about);
}

JournalEntry printed(long long id, const std::string& key, PrintState state, std::chrono::sys_seconds at) {
    return {id, PrintReport{key, state, false, at}};
}

void judge_reports(Session& session, long long known) {
    Report& report = session.report;
    const std::string key = new_ticket_key();
    const Answer& ticket = session.wish(key, session.facts.tickets.service, "a number that is printed");
    if (!is_ticket(ticket)) return report.skip_rest("entries.", "no ticket was given");
    const std::vector<JournalEntry> entries{
        printed(known + 1, key, PrintState::sent, session.now),
        printed(known + 2, key, PrintState::printed, session.now),
        printed(known + 3, key, PrintState::sent, session.now - std::chrono::seconds{1}),
    };
    const Answer& told = tell(session, entries, "sent, printed, and an older report");
    report.tell("entries.kept", told, judge_outcomes(told, {"kept", "kept", "kept"}));
    report.tell("entries.acknowledged", told, judge_acknowledged(told, known + 3));
    const Answer& again = tell(session, entries, "the same entries again");
    report.tell("entries.same-again", again, judge_outcomes(again, {"kept", "kept", "kept"}));
    const Answer& older = tell(session, {entries.front()}, "an entry of before alone");
    report.tell("entries.never-back", older, judge_acknowledged(older, known + 3));
}

}  // namespace

void tell_entries(Session& session) {
    Report& report = session.report;
    const Answer& unknown =
        tell(session, {printed(0, new_ticket_key(), PrintState::printed, session.now)}, "of no ticket");
    report.tell("entries.unknown", unknown, judge_outcomes(unknown, {"unknown"}));
    const std::string both = R"({"entries":[{"id":0,"conformance":true}]})";
    const Answer& strict = session.post("/v1/journal-entries", both, "an entry of neither kind");
    report.tell("entries.strict", strict, judge_refusal(strict, ProblemType::request_invalid));
    const Answer& nothing = tell(session, {}, "no entries");
    const auto known = number_in(nothing, "acknowledged");
    report.tell("entries.none", nothing,
                known ? judge_outcomes(nothing, {}) : fails("acknowledged is no whole number"));
    if (!known) return report.skip_rest("entries.", "how far central knows the journal was not said");
    if (session.facts.tickets.service.empty())
        return report.skip_rest("entries.", "no open service was told");
    judge_reports(session, *known);
}

}  // namespace kiosk::conformance

#include "kiosk/central/rfc3339.h"
#include "kiosk/conformance/judges.h"
#include "kiosk/conformance/session.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk::conformance {
namespace {

constexpr const char* NO_CODE = "KIT-NO-SUCH-CODE";
constexpr const char* OTHER_CODE = "KIT-ANOTHER-CODE";

/// The refusal, and the member that says when instead.
Verdict judge_when(const Answer& answer, ProblemType type, const char* member, bool date) {
    Verdict refusal = judge_refusal(answer, type);
    if (refusal.kind != Verdict::Kind::ok) return refusal;
    const std::string when = text_in(answer, member);
    const bool told = date ? parse_date(when).has_value() : parse_instant(when).has_value();
    return told ? holds() : fails(std::string(member) + (date ? " is no date" : " is no moment"));
}

void judge_other_times(Session& session) {
    Report& report = session.report;
    const Facts::Appointments& facts = session.facts.appointments;
    const auto refused = [&](const char* id, const std::string& code, ProblemType type, const char* member,
                             bool date) {
        if (code.empty()) return report.tell(id, skipped("no such appointment was told"));
        const Answer& answer = session.check_in(new_ticket_key(), code, "at another time than its own");
        report.tell(id, answer,
                    member == nullptr ? judge_refusal(answer, type) : judge_when(answer, type, member, date));
    };
    refused("check-ins.early", facts.early, ProblemType::appointment_early, "from", false);
    refused("check-ins.other-day", facts.other_day, ProblemType::appointment_other_day, "appointment_day",
            true);
    refused("check-ins.missed", facts.missed, ProblemType::appointment_missed, nullptr, false);
}

void judge_ready(Session& session) {
    Report& report = session.report;
    const std::string& code = session.facts.appointments.ready;
    if (code.empty()) return report.skip_rest("check-ins.", "no appointment of now was told");
    const std::string key = new_ticket_key();
    const Answer& first = session.check_in(key, code, "an appointment of now");
    report.tell("check-ins.given", first, judge_given(first));
    if (!is_ticket(first)) return report.skip_rest("check-ins.", "no ticket was given");
    report.tell("check-ins.members", first, judge_ticket_members(first));
    const Answer& again = session.check_in(key, code, "the same key and code again");
    report.tell("check-ins.same-key", again, judge_same_ticket(first, again));
    const Answer& other = session.check_in(key, OTHER_CODE, "the same key with another code");
    report.tell("check-ins.other-code", other, judge_refusal(other, ProblemType::request_invalid));
    const Answer& used = session.check_in(new_ticket_key(), code, "a code that has its number");
    report.tell("check-ins.used", used, judge_refusal(used, ProblemType::appointment_used));
    session.cancel(key, "of a check-in");
    const Answer& freed = session.check_in(new_ticket_key(), code, "an appointment that was cancelled");
    report.tell("check-ins.freed", freed, judge_status(freed, 201));
}

}  // namespace

void check_in_appointments(Session& session) {
    Report& report = session.report;
    if (!session.appointments_offered)
        return report.skip_rest("check-ins.", "the profile offers no check-ins");
    const Answer& unknown = session.check_in(new_ticket_key(), NO_CODE, "a code of no appointment");
    report.tell("check-ins.unknown", unknown, judge_refusal(unknown, ProblemType::appointment_unknown));
    judge_other_times(session);
    judge_ready(session);
}

}  // namespace kiosk::conformance

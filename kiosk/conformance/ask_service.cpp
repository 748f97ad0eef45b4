#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/conformance/judges.h"
#include "kiosk/conformance/session.h"

namespace kiosk::conformance {
namespace {

constexpr const char* NO_PROFILE = "the profile could not be read";

}  // namespace

void ask_for_health(Session& session) {
    Report& report = session.report;
    const Answer& health = session.get("/v1/health", "is central there?");
    const auto status = judge_status(health, 200);
    report.tell("health.answers", health,
                status.kind == Verdict::Kind::ok && text_in(health, "status") != "ok"
                    ? fails("status is not ok")
                    : status);
    report.tell("health.contract", health, judge_contract(health));
    report.tell("health.time", health, judge_time(health));
    // Its day is the service day: a central under test may have a clock of its own.
    const auto now = parse_instant(text_in(health, "time"));
    session.now = now.value_or(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    session.day = local_time(session.now).date;
}

void ask_for_profile(Session& session) {
    Report& report = session.report;
    const Answer& profile = session.get("/v1/kiosk-profile", "what is offered?");
    report.tell("profile.answers", profile, judge_status(profile, 200));
    if (profile.status != 200) return report.skip_rest("profile.", "no profile came");
    report.tell("profile.members", profile, judge_profile(profile));
    if (const auto read = parse_profile(profile.body)) {
        session.profile = &profile;
        session.offline_allowed = read->policy.offline_allowed;
        session.appointments_offered = read->appointments;
    }
    const bool named = !profile.etag.empty();
    report.tell("profile.etag", profile, named ? holds() : fails("no ETag of 1 to 200 characters"));
    if (!named) return report.skip_rest("profile.", "the profile has no ETag");
    const auto ask_with = [&session](const std::string& etag, const char* about) -> const Answer& {
        return session.link.ask({"/v1/kiosk-profile", about, {}, {{"If-None-Match", etag}}});
    };
    const Answer& same = ask_with(profile.etag, "with its ETag");
    report.tell("profile.not-modified", same, judge_status(same, 304));
    if (same.status == 304) {
        report.tell("profile.not-modified-etag", same,
                    same.etag == profile.etag ? holds() : fails("304 does not name the same ETag"));
    }
    report.skip_rest("profile.not-modified", "no 304 came");
    const Answer& other = ask_with("\"conformance-kit\"", "with an ETag of no profile");
    report.tell("profile.other-etag", other, judge_status(other, 200));
}

void ask_for_queues(Session& session) {
    Report& report = session.report;
    const Answer& queues = session.get("/v1/queues", "how long are they?");
    report.tell("queues.answers", queues, judge_status(queues, 200));
    if (queues.status != 200) return report.skip_rest("queues.", "no queues came");
    report.tell("queues.members", queues, judge_queues(queues));
    report.tell(
        "queues.services", queues,
        session.profile != nullptr ? judge_queue_services(queues, *session.profile) : skipped(NO_PROFILE));
}

void ask_as_staff(Session& session) {
    const Askers& askers = session.link.askers();
    if (askers.staff_token.empty()) return session.report.skip_rest("staff.", "no staff token was given");
    const std::string path = "/v1/ticket-conflicts?service_day=" + iso_date_text(session.day);
    const Answer& conflicts = session.get(path, "as a program of the staff", Who::staff);
    const auto document = document_of(conflicts);
    const bool listed = document && document->is_object() && document->contains("conflicts") &&
                        document->at("conflicts").is_array();
    Verdict status = judge_status(conflicts, 200);
    session.report.tell(
        "staff.conflicts", conflicts,
        status.kind == Verdict::Kind::ok && !listed ? fails("there is no list of conflicts") : status);
}

}  // namespace kiosk::conformance

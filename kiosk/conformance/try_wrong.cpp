#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/conformance/judges.h"
#include "kiosk/conformance/session.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk::conformance {
namespace {

/// More than any question of the contract may have.
constexpr std::size_t OVERSIZED_BYTES = 100'000;

std::string quoted(const std::string& text) {
    return "\"" + text + "\"";
}

}  // namespace

void try_identities(Session& session) {
    Report& report = session.report;
    report.tell("transport.tls",
                session.link.plain() ? skipped("plain HTTP was asked for, on this machine alone") : holds());
    if (session.link.askers().token.empty())
        return report.skip_rest("identity.", "no token was given for the terminal");
    const auto refused = [&](const char* id, Who who, const char* about) {
        const Answer& answer = session.get("/v1/queues", about, who);
        report.tell(id, answer, judge_refusal(answer, ProblemType::terminal_unknown));
    };
    const Answer& known = session.get("/v1/queues", "with the terminal's token");
    report.tell("identity.own-token", known, judge_status(known, 200));
    refused("identity.no-token", Who::without_token, "without a token");
    refused("identity.wrong-token", Who::with_wrong_token, "with a token of nobody's");
    refused("identity.another-id", Who::under_another_id, "with the token of another terminal id");
}

void try_wrong_questions(Session& session) {
    Report& report = session.report;
    const std::string day = iso_date_text(session.day);
    const auto invalid = [&](const char* id, const std::string& body, const char* about) {
        const std::string key = new_ticket_key();
        const Answer& answer = session.take(key, session.post_with(key, "/v1/tickets", body, about));
        report.tell(id, answer, judge_refusal(answer, ProblemType::request_invalid));
    };
    const std::string service = session.facts.tickets.service.empty() ? "any" : session.facts.tickets.service;
    const std::string wish = "{\"service\":" + quoted(service) + ",\"service_day\":" + quoted(day);
    invalid("transport.no-json", wish, "with half a document");
    invalid("transport.missing-member", "{\"service\":" + quoted(service) + "}", "without service_day");
    invalid("transport.unknown-member", wish + ",\"conformance\":true}", "with a member of no schema");
    invalid("transport.null-member", wish + ",\"priority\":null}", "with a null");
    const Answer& short_key =
        session.post_with("short", "/v1/tickets", wish + "}", "with a key that has not its form");
    report.tell("transport.key-form", short_key, judge_refusal(short_key, ProblemType::request_invalid));
    const Answer& method = session.get("/v1/tickets", "by a method that it has not");
    report.tell("transport.method", method, judge_refused(method));
    const Answer& large = session.post_with(new_ticket_key(), "/v1/dossier-lookups",
                                            "{\"code\":" + quoted(std::string(OVERSIZED_BYTES, 'A')) + "}",
                                            "with 100 000 bytes");
    report.tell("transport.oversized", large, judge_refusal(large, ProblemType::request_invalid));
}

void judge_all_answers(Session& session) {
    const auto each = [&session](const char* id, Verdict (*judge)(const Answer&)) {
        for (const Answer& answer : session.link.answers()) {
            if (const Verdict verdict = judge(answer); verdict.kind == Verdict::Kind::failed)
                return session.report.tell(id, answer, verdict);
        }
        session.report.tell(id, holds());
    };
    each("transport.problem-documents", judge_problem_document);
    each("transport.content-types", judge_content_type);
    each("transport.json", judge_json);
    each("transport.no-store", judge_no_store);
}

}  // namespace kiosk::conformance

#include "kiosk/conformance/judges_streams.h"
#include "kiosk/conformance/session.h"

namespace kiosk::conformance {
namespace {

using namespace std::chrono_literals;

constexpr auto SOON = 5s;
/// A central that beats every 15 s, and a little.
constexpr auto BEAT_WITHIN = 17s;

std::unique_ptr<Listener> follow(Session& session, const char* about, const std::string& last = {}) {
    Question question{"/v1/boards/" + session.facts.hall + "/events", about, {}, {}, Who::without_token};
    if (!last.empty()) question.headers.emplace_back("Last-Event-ID", last);
    return session.link.follow(question);
}

const Answer& act(Session& session, const char* action, const char* about) {
    return session.post("/v1/counters/" + session.facts.counter + "/calls",
                        R"({"action":")" + std::string(action) + "\"}", about, Who::staff);
}

/// At once, so that their order is put to the test. Whatever is called stays so until `leave_counter`.
CounterCalls call_twice(Session& session) {
    CounterCalls made{session.facts.counter, {}};
    if (made.counter.empty() || session.link.askers().staff_token.empty()) return made;
    made.number = text_in(act(session, "next", "the next number"), "number");
    if (!made.number.empty())
        made.repeated = act(session, "recall", "the same number once more").status == 200;
    return made;
}

void leave_counter(Session& session, const CounterCalls& made) {
    if (!made.number.empty()) act(session, "no_show", "nobody came");
}

std::string why_no_call(const Session& session) {
    if (session.facts.counter.empty()) return "no counter was told";
    if (session.link.askers().staff_token.empty()) return "no staff token was given";
    return "the counter that was told called nobody";
}

void judge_calls(Session& session, const Streamed& heard, const CounterCalls& made) {
    Report& report = session.report;
    if (made.number.empty()) return report.skip_rest("boards.stream-", why_no_call(session));
    const Verdict call = judge_call(heard, made);
    report.tell("boards.stream-call", heard, call);
    report.tell("boards.stream-order", heard, judge_order(heard));
    if (!made.repeated) return report.skip_rest("boards.stream-again", "the counter did not call again");
    if (call.kind == Verdict::Kind::ok) report.tell("boards.stream-again", heard, judge_repeat(heard, made));
}

}  // namespace

void follow_board(Session& session, const Answer& board) {
    Report& report = session.report;
    const auto stream = follow(session, "what happens in the hall that was told");
    Streamed heard = stream->heard(SOON, [](const Streamed& so_far) { return !so_far.events.empty(); });
    report.tell("boards.stream", heard, judge_beginning(heard, board, session.facts.hall));
    if (heard.events.empty()) return report.skip_rest("boards.stream-", "no stream came");

    const CounterCalls made = call_twice(session);
    if (!made.number.empty())
        heard = stream->heard(SOON, [&made](const Streamed& so_far) { return has_told(so_far, made); });
    const auto last = made.number.empty() ? 0 : first_call(heard, made);
    Streamed resumed;
    if (last > 0) {
        const auto again = follow(session, "with the Last-Event-ID of the first call", std::to_string(last));
        resumed = again->heard(SOON, has_caught_up);
    }
    leave_counter(session, made);
    heard = stream->heard(BEAT_WITHIN, has_beat);
    report.tell("boards.stream-beat", heard, judge_beats(heard, session.now));
    judge_calls(session, heard, made);
    if (last > 0 && made.repeated)
        report.tell("boards.stream-resume", resumed, judge_resumed(resumed, heard, last));
    report.skip_rest("boards.stream-", "no call came that could be followed");
}

}  // namespace kiosk::conformance

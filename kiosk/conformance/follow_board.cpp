#include "kiosk/conformance/judges.h"
#include "kiosk/conformance/judges_streams.h"
#include "kiosk/conformance/session.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk::conformance {
namespace {

using namespace std::chrono_literals;

constexpr auto SOON = 5s;
/// A central that beats every 15 s, and a little.
constexpr auto BEAT_WITHIN = 17s;
constexpr const char* SOMEBODY_CAME = "somebody came for a number meanwhile, and may not be called";

std::unique_ptr<Listener> follow(Session& session, const char* about, const std::string& last = {}) {
    Question question{"/v1/boards/" + session.facts.hall + "/events", about, {}, {}, Who::without_token};
    if (!last.empty()) question.headers.emplace_back("Last-Event-ID", last);
    return session.link.follow(question);
}

const Answer& act(Session& session, const char* action, const char* about) {
    return session.post("/v1/counters/" + session.facts.counter + "/calls",
                        R"({"action":")" + std::string(action) + "\"}", about, Who::staff);
}

/// Why nothing may be called at the counter; empty: it may.
std::string why_no_call(Session& session) {
    const Facts& facts = session.facts;
    if (facts.counter.empty()) return "no counter was told";
    if (session.link.askers().staff_token.empty()) return "no staff token was given";
    if (facts.tickets.service.empty()) return "no open service was told";
    const Answer& board = session.get("/v1/boards/" + facts.hall, "does anybody wait?", Who::without_token);
    const Answer& queues = session.get("/v1/queues", "does anybody wait?");
    return judge_nobody_waits(board, queues, facts.tickets.service).reason;
}

/// Somebody came at this very moment: back into the queue.
void put_back(Session& session, const Answer& called) {
    session.post("/v1/counters/" + session.facts.counter + "/calls",
                 R"({"action":"transfer","service":")" + text_in(called, "service") + "\"}",
                 "a number that is not the kit's, back into its queue", Who::staff);
}

/// The number of the kit's own ticket, called; before anything else is taken, so that whoever waits is
/// somebody.
CounterCalls call_own(Session& session) {
    CounterCalls made{session.facts.counter, {}};
    made.why_not = why_no_call(session);
    if (!made.why_not.empty()) return made;
    const Answer& own =
        session.wish(new_ticket_key(), session.facts.tickets.service, "a number that will be called");
    if (!is_ticket(own)) made.why_not = "no number was given that could be called";
    if (number_in(own, "ahead").value_or(0) > 0) made.why_not = SOMEBODY_CAME;
    if (!made.why_not.empty()) return made;
    const Answer& called = act(session, "next", "the next number");
    const std::string number = text_in(called, "number");
    if (number.empty()) {
        made.why_not = "the counter that was told called nobody";
    } else if (number != text_in(own, "number")) {
        put_back(session, called);
        made.why_not = SOMEBODY_CAME;
    } else {
        made.number = number;
    }
    return made;
}

/// At once, so that their order is put to the test. Whatever is called stays so until `leave_counter`.
CounterCalls call_twice(Session& session) {
    CounterCalls made = call_own(session);
    if (!made.number.empty())
        made.repeated = act(session, "recall", "the same number once more").status == 200;
    return made;
}

void leave_counter(Session& session, const CounterCalls& made) {
    if (!made.number.empty()) act(session, "no_show", "nobody came");
}

void judge_calls(Session& session, const Streamed& heard, const CounterCalls& made) {
    Report& report = session.report;
    if (made.number.empty()) return report.skip_rest("boards.stream-", made.why_not);
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
    const Streamed before = heard;
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
        report.tell("boards.stream-resume", resumed, judge_resumed(resumed, before, heard, last));
    report.skip_rest("boards.stream-", "no call came that could be followed");
}

}  // namespace kiosk::conformance

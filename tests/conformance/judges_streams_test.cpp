#include "kiosk/conformance/judges_streams.h"

#include <doctest/doctest.h>

#include "kiosk/central/rfc3339.h"
#include "kiosk/conformance/judges.h"

using namespace kiosk::conformance;
using namespace std::chrono_literals;

namespace {

const CounterCalls MADE{"3", "B013", true};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

std::string call_text(int sequence, bool again) {
    return R"({"sequence":)" + std::to_string(sequence) +
           R"(,"number":"B013","counter":"3","service":"dat-dai","called_at":"2026-11-20T09:40:52+07:00","again":)" +
           (again ? "true}" : "false}");
}

std::string board_text(int sequence, const std::string& calls = {}) {
    return R"({"hall":"sanh","name":{"vi":"Sảnh chờ"},"as_of":"2026-11-20T09:41:00+07:00","sequence":)" +
           std::to_string(sequence) + R"(,"calls":[)" + calls +
           R"(],"counters":[],"queues":[],"notices":[]})";
}

std::string beat_text(int sequence) {
    return R"({"as_of":"2026-11-20T09:41:00+07:00","sequence":)" + std::to_string(sequence) + "}";
}

Streamed::Event board(int sequence, const std::string& calls = {}) {
    return {{"board", "", board_text(sequence, calls)}, 1s};
}

Streamed::Event call(int sequence, bool again = false) {
    return {{"call", std::to_string(sequence), call_text(sequence, again)}, 2s};
}

Streamed::Event beat(int sequence, std::chrono::milliseconds at = 10s) {
    return {{"beat", "", beat_text(sequence)}, at};
}

Streamed stream_of(std::vector<Streamed::Event> events) {
    Streamed stream;
    stream.answer.status = 200;
    stream.events = std::move(events);
    return stream;
}

/// As a central that follows the contract has it.
Streamed right() {
    return stream_of({board(311), call(318), board(318, call_text(318, false)), call(319, true),
                      board(319, call_text(319, true)), beat(319)});
}

std::string beginning(const Streamed::Event& first, long long sequence_before = 311) {
    Answer before;
    before.status = 200;
    before.body = board_text(static_cast<int>(sequence_before));
    return judge_beginning(stream_of({first}), before, "sanh").reason;
}

std::string beats(std::vector<Streamed::Event> events) {
    return judge_beats(stream_of(std::move(events)), *kiosk::parse_instant("2026-11-20T09:40:30+07:00"))
        .reason;
}

std::string order(std::vector<Streamed::Event> events) {
    return judge_order(stream_of(std::move(events))).reason;
}

std::string repeat(std::vector<Streamed::Event> events) {
    return judge_repeat(stream_of(std::move(events)), MADE).reason;
}

/// A display that had 318 came back when `right()` had been heard; `after` came on the other stream since
/// then.
std::string resumed(std::vector<Streamed::Event> events, std::vector<Streamed::Event> after = {}) {
    Streamed later = right();
    later.events.insert(later.events.end(), after.begin(), after.end());
    return judge_resumed(stream_of(std::move(events)), right(), later, 318).reason;
}

}  // namespace

TEST_CASE("a stream that follows the contract is right in every line") {
    CHECK(judge_beginning(right(), {}, "sanh") == holds());
    CHECK(judge_beats(right(), *kiosk::parse_instant("2026-11-20T09:41:00+07:00")) == holds());
    CHECK(judge_call(right(), MADE) == holds());
    CHECK(judge_order(right()) == holds());
    CHECK(judge_repeat(right(), MADE) == holds());
    CHECK(said_of(right()) == "200 with the events board call board call board beat");
}

TEST_CASE("a stream begins with its hall's board, as new as the one that was asked for") {
    CHECK(beginning(board(311)).empty());
    CHECK(beginning(board(311), 312) ==
          "it begins with a board older than the one that was asked for before");
    CHECK(beginning(beat(311)) == "its first event is no board");
    CHECK(beginning({{"board", "311", board_text(311)}}) == "the board has an id, which calls alone have");
    CHECK(beginning({{"board", "", replaced(board_text(311), "sanh", "other")}}) ==
          "hall is not the one that was asked for");
    CHECK(
        beginning({{"board", "", replaced(board_text(311), "notices", "notes")}}).starts_with("the board: "));
}

TEST_CASE("an answer that is no stream is told by its status, or by its type") {
    Streamed none;
    none.answer.status = 404;
    none.answer.body = R"({"type":"/problems/hall-unknown","title":"No such hall","status":404})";
    CHECK(judge_beginning(none, {}, "sanh") == judge_status(none.answer, 200));
    CHECK(said_of(none) == "404 /problems/hall-unknown");
    none.answer.status = 200;
    CHECK(judge_beginning(none, {}, "sanh").reason == "no text/event-stream came");
    none.answer.broken = "nothing came in time";
    CHECK(judge_beginning(none, {}, "sanh").kind == Verdict::Kind::failed);
}

TEST_CASE("a beat comes in time, of now, and knows the calls before it") {
    CHECK(beats({board(311), beat(311)}).empty());
    CHECK(beats({board(311), beat(311, 10s), beat(311, 20s)}).empty());
    CHECK(beats({board(311)}) == "no beat came within 15 s");
    CHECK(beats({board(311), beat(311, 17s)}) == "a beat came later than 15 s");
    CHECK(beats({beat(311, 1s), beat(311, 18s)}) == "a beat came later than 15 s");
    CHECK(beats({call(318), beat(317)}) == "a beat's sequence is below that of a call told before it");
    CHECK(beats({{{"beat", "", replaced(beat_text(311), "09:41", "08:41")}, 1s}}) ==
          "as_of of a beat is not the time that health says");
    CHECK(beats({{{"beat", "", "{}"}, 1s}}).starts_with("a beat: "));
    Streamed ended = stream_of({board(311)});
    ended.has_ended = true;
    CHECK(judge_beats(ended, {}).reason == "the stream ended before a beat");
}

TEST_CASE("what a counter calls comes as a call, and then on a board") {
    const auto reason = [](std::vector<Streamed::Event> events) {
        return judge_call(stream_of(std::move(events)), MADE).reason;
    };
    const std::string on_board = call_text(318, false);
    CHECK(reason({call(318), board(318, on_board)}).empty());
    CHECK(reason({board(318, on_board)}) == "no call that can be read came for what the counter called");
    CHECK(reason({board(318, on_board), call(318)}) == "no board came after the call that has it");
    CHECK(reason({call(318), board(318, replaced(on_board, "\"3\"", "\"4\""))}) ==
          "no board came after the call that has it");
    CHECK_FALSE(has_told(stream_of({call(318), board(318, on_board)}), MADE));
    CHECK(has_told(stream_of({call(318), board(318, on_board)}), {"3", "B013", false}));
    CHECK(has_told(right(), MADE));
}

TEST_CASE("each call comes once, in order, with its sequence as id") {
    CHECK(order({call(318), beat(318), call(319)}).empty());
    CHECK(order({call(318), call(318)}) == "a call came twice");
    CHECK(order({call(319), call(318)}) == "a call came after a later one");
    CHECK(order({{{"call", "", call_text(318, false)}}}) == "a call's id is not its sequence");
    CHECK(order({{{"call", "318", "{}"}}}).starts_with("a call: "));
}

TEST_CASE("a repeated call is a call of its own") {
    CHECK(repeat({call(318), call(319, true)}).empty());
    CHECK(repeat({call(318)}) == "the repeated call did not come with a sequence of its own");
    CHECK(repeat({call(318), call(318, true)}) ==
          "the repeated call did not come with a sequence of its own");
    CHECK(repeat({call(318), call(319, true), call(320, true)}) ==
          "two calls came with more than two sequences");
    CHECK(repeat({call(318, true), call(319, true)}) == "the first call says again");
    CHECK(repeat({call(318), call(319)}) == "the repeated call does not say again");
}

TEST_CASE("a display that comes back gets exactly the calls behind its last one, before anything else") {
    CHECK(first_call(right(), MADE) == 318);
    CHECK(resumed({call(319, true), board(319)}).empty());
    CHECK(resumed({call(319, true)}).empty());
    CHECK(resumed({board(319), call(319, true)}) ==
          "it begins without the calls behind the one that was named");
    CHECK(resumed({call(318), call(319, true), board(319)}) ==
          "it begins with a call that is not behind the one that was named");
    CHECK(resumed({call(319, true), call(319, true), board(319)}) ==
          "its calls do not come once and in order");
    CHECK(resumed({}) == "no stream came");
    CHECK_FALSE(has_caught_up(stream_of({call(319)})));
    CHECK(has_caught_up(stream_of({call(319), board(319)})));
}

TEST_CASE(
    "what is called while a display comes back may come before its board, behind it, or be known to it "
    "first") {
    CHECK(resumed({call(319, true), call(320), board(320)}, {call(320)}).empty());
    CHECK(resumed({call(319, true), board(319), call(320)}, {call(320)}).empty());
    CHECK(resumed({call(319, true), board(319)}, {call(320), call(322)}).empty());
    CHECK(resumed({call(319, true), call(320), board(320)}).empty());
    CHECK(resumed({call(319, true), call(322), board(322)}, {call(320), call(322)}) ==
          "it does not begin with exactly the calls behind the one that was named");
    CHECK(resumed({call(320), board(320)}, {call(320)}) ==
          "it does not begin with exactly the calls behind the one that was named");
    CHECK(resumed({call(320), call(319, true), board(320)}, {call(320)}) ==
          "its calls do not come once and in order");
    CHECK(resumed({call(319, true), board(319), call(319, true)}) ==
          "its calls do not come once and in order");
}

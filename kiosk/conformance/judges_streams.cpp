#include "kiosk/conformance/judges_streams.h"

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/central/board_json.h"
#include "kiosk/conformance/judges.h"

namespace kiosk::conformance {
namespace {

/// The contract's 15 s, and what a busy link may add.
constexpr std::chrono::seconds BEAT_EVERY{16};
constexpr std::chrono::minutes CLOCK_APART{5};

bool is_of(const BoardCall& call, const CounterCalls& made) {
    return call.number == made.number && call.counter == made.counter;
}

/// Those that can be read, in the order in which they came.
std::vector<BoardCall> calls_in(const Streamed& stream) {
    std::vector<BoardCall> calls;
    for (const auto& event : stream.events) {
        if (event.what.name != "call") continue;
        if (auto call = parse_board_call(event.what.data)) calls.push_back(*std::move(call));
    }
    return calls;
}

std::vector<std::int64_t> sequences_in(std::vector<Streamed::Event> events) {
    std::vector<std::int64_t> sequences;
    for (const auto& call : calls_in({{}, std::move(events)})) sequences.push_back(call.sequence);
    return sequences;
}

/// Each once, in order, however they came.
std::vector<std::int64_t> behind(const Streamed& stream, std::int64_t last) {
    std::set<std::int64_t> later;
    for (const auto sequence : sequences_in(stream.events)) {
        if (sequence > last) later.insert(sequence);
    }
    return {later.begin(), later.end()};
}

/// By their sequence, the first of each.
std::map<std::int64_t, BoardCall> calls_of(const Streamed& stream, const CounterCalls& made) {
    std::map<std::int64_t, BoardCall> calls;
    for (auto& call : calls_in(stream)) {
        if (is_of(call, made)) calls.emplace(call.sequence, std::move(call));
    }
    return calls;
}

/// A board that came after this call has its number at its counter.
bool is_on_board(const Streamed& stream, const BoardCall& called) {
    bool has_come = false;
    return std::ranges::any_of(stream.events, [&](const Streamed::Event& event) {
        if (event.what.name == "call") {
            const auto call = parse_board_call(event.what.data);
            has_come = has_come || (call && call->sequence == called.sequence);
        }
        if (!has_come || event.what.name != "board") return false;
        const auto board = parse_board(event.what.data);
        return board && std::ranges::any_of(board->calls, [&called](const BoardCall& shown) {
                   return shown.sequence >= called.sequence && shown.number == called.number &&
                          shown.counter == called.counter;
               });
    });
}

}  // namespace

Verdict judge_beginning(const Streamed& stream, const Answer& board, const std::string& hall) {
    if (stream.events.empty()) {
        const Verdict status = judge_status(stream.answer, 200);
        return status.kind == Verdict::Kind::ok ? fails("no text/event-stream came") : status;
    }
    const StreamEvent& first = stream.events.front().what;
    if (first.name != "board") return fails("its first event is no board");
    if (!first.id.empty()) return fails("the board has an id, which calls alone have");
    Answer begun;
    begun.status = 200;
    begun.body = first.data;
    if (Verdict verdict = judge_board(begun, hall); verdict.kind != Verdict::Kind::ok) return verdict;
    const auto read = parse_board(first.data);
    if (!read) return fails("the board: " + read.error().detail);
    if (read->sequence < number_in(board, "sequence").value_or(0))
        return fails("it begins with a board older than the one that was asked for before");
    return holds();
}

bool has_beat(const Streamed& stream) {
    return std::ranges::any_of(stream.events,
                               [](const Streamed::Event& event) { return event.what.name == "beat"; });
}

Verdict judge_beats(const Streamed& stream, std::chrono::sys_seconds now) {
    if (!has_beat(stream))
        return fails(stream.has_ended ? "the stream ended before a beat" : "no beat came within 15 s");
    std::chrono::milliseconds before{};
    std::int64_t told = 0;
    for (const auto& [what, at] : stream.events) {
        if (what.name == "call") {
            if (const auto call = parse_board_call(what.data)) told = std::max(told, call->sequence);
        }
        if (what.name != "beat") continue;
        const auto beat = parse_board_beat(what.data);
        if (!beat) return fails("a beat: " + beat.error().detail);
        if (at - before > BEAT_EVERY) return fails("a beat came later than 15 s");
        if (beat->as_of < now - CLOCK_APART || beat->as_of > now + CLOCK_APART)
            return fails("as_of of a beat is not the time that health says");
        if (beat->sequence < told) return fails("a beat's sequence is below that of a call told before it");
        before = at;
    }
    return holds();
}

bool has_told(const Streamed& stream, const CounterCalls& made) {
    const auto calls = calls_of(stream, made);
    return calls.size() >= (made.repeated ? 2U : 1U) && is_on_board(stream, calls.rbegin()->second);
}

Verdict judge_call(const Streamed& stream, const CounterCalls& made) {
    const auto calls = calls_of(stream, made);
    if (calls.empty()) return fails("no call that can be read came for what the counter called");
    if (!is_on_board(stream, calls.begin()->second)) return fails("no board came after the call that has it");
    return holds();
}

Verdict judge_order(const Streamed& stream) {
    std::int64_t before = 0;
    for (const auto& event : stream.events) {
        if (event.what.name != "call") continue;
        const auto call = parse_board_call(event.what.data);
        if (!call) return fails("a call: " + call.error().detail);
        if (event.what.id != std::to_string(call->sequence)) return fails("a call's id is not its sequence");
        if (call->sequence == before) return fails("a call came twice");
        if (call->sequence < before) return fails("a call came after a later one");
        before = call->sequence;
    }
    return holds();
}

Verdict judge_repeat(const Streamed& stream, const CounterCalls& made) {
    const auto calls = calls_of(stream, made);
    if (calls.size() < 2) return fails("the repeated call did not come with a sequence of its own");
    if (calls.size() > 2) return fails("two calls came with more than two sequences");
    if (calls.begin()->second.again) return fails("the first call says again");
    if (!calls.rbegin()->second.again) return fails("the repeated call does not say again");
    return holds();
}

long long first_call(const Streamed& stream, const CounterCalls& made) {
    const auto calls = calls_of(stream, made);
    return calls.empty() ? 0 : calls.begin()->first;
}

bool has_caught_up(const Streamed& resumed) {
    return std::ranges::any_of(resumed.events,
                               [](const Streamed::Event& event) { return event.what.name != "call"; });
}

Verdict judge_resumed(const Streamed& resumed, const Streamed& before, const Streamed& stream,
                      long long last) {
    if (resumed.events.empty()) return fails("no stream came");
    const auto told = sequences_in(resumed.events);
    if (!told.empty() && told.front() <= last)
        return fails("it begins with a call that is not behind the one that was named");
    if (std::ranges::adjacent_find(told, std::ranges::greater_equal{}) != told.end())
        return fails("its calls do not come once and in order");
    const auto first_other =
        std::ranges::find_if(resumed.events, [](const auto& event) { return event.what.name != "call"; });
    const auto at_once = sequences_in({resumed.events.begin(), first_other});
    const auto missed = behind(before, last);
    if (at_once.empty() && !missed.empty())
        return fails("it begins without the calls behind the one that was named");
    // Either may have heard the next call when the other had not yet.
    const auto known = behind(stream, last);
    const auto apart = std::ranges::mismatch(told, known);
    const bool is_gapless = apart.in1 == told.end() || apart.in2 == known.end();
    return is_gapless && at_once.size() >= missed.size()
               ? holds()
               : fails("it does not begin with exactly the calls behind the one that was named");
}

}  // namespace kiosk::conformance

// What the contract says of the event stream of a hall's board. Pure.
#pragma once

#include <chrono>
#include <string>

#include "kiosk/conformance/streamed.h"
#include "kiosk/conformance/verdict.h"

namespace kiosk::conformance {

/// What the kit did at a counter.
struct CounterCalls {
    std::string counter;
    std::string number;     ///< the kit's own, that was called; empty: none
    bool repeated = false;  ///< it was called once more
    std::string why_not{};  ///< none was called
};

/// A stream of this hall, opened without a Last-Event-ID after `board` had come.
Verdict judge_beginning(const Streamed& stream, const Answer& board, const std::string& hall);
bool has_beat(const Streamed& stream);
/// `now`: central's, give or take the time of a run.
Verdict judge_beats(const Streamed& stream, std::chrono::sys_seconds now);

/// Every call of these has come, and a board with the last one.
bool has_told(const Streamed& stream, const CounterCalls& made);
/// The first call of these, and a board with it.
Verdict judge_call(const Streamed& stream, const CounterCalls& made);
/// Of whatever was called while it was open.
Verdict judge_order(const Streamed& stream);
Verdict judge_repeat(const Streamed& stream, const CounterCalls& made);

/// The sequence of the first call of these; 0: it has not come.
long long first_call(const Streamed& stream, const CounterCalls& made);
/// Something that is no call has come, so that all missed calls have.
bool has_caught_up(const Streamed& resumed);
/// `before` heard all that a display has missed that comes back with `last`; `stream` is the same one later,
/// which also heard what was called after that display came back.
Verdict judge_resumed(const Streamed& resumed, const Streamed& before, const Streamed& stream,
                      long long last);

}  // namespace kiosk::conformance

// What a waiting hall's display knows, and what follows from news and from time: which call is on the large
// panel, which wait for their turn, how old all of it is. Pure; `uptime` is any clock that only runs on.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "kiosk/central/board_json.h"
#include "kiosk/core/board.h"

namespace kiosk {

using Uptime = std::chrono::milliseconds;

struct HallTimes {
    Uptime turn{6000};        ///< a call stays on the large panel for so long while another waits
    Uptime hurried{2500};     ///< and for so long while several do
    Uptime stale{31'000};     ///< of silence: two beats of the contract's longest were missed
    Uptime useless{120'000};  ///< then people are sent to the counters
    std::chrono::seconds spoken_within{60};  ///< of its time: an older call is seen, and not said any more
};

enum class DataAge {
    none_yet,  ///< nothing was heard since the start
    fresh,
    stale,    ///< shown greyed, with its time
    useless,  ///< shown as such: "please ask at the counter"
};

struct HallState {
    std::optional<Board> board;                       ///< the latest
    std::optional<std::int64_t> seen;                 ///< sequence of the last call that was taken up
    std::deque<BoardCall> turns;                      ///< not on the large panel yet, oldest first
    std::optional<BoardCall> held;                    ///< on the large panel now
    std::optional<Uptime> held_since;                 ///< none: it was called before the display was there
    Uptime heard_at{};                                ///< when anything came last; the start before that
    std::optional<std::chrono::sys_seconds> central;  ///< its time, as of `central_at`
    Uptime central_at{};
    bool operator==(const HallState&) const = default;
};

/// How a display begins.
[[nodiscard]] HallState hall_at(Uptime start);

void hear(HallState& hall, const Board& board, Uptime now);
void hear(HallState& hall, const BoardCall& call, Uptime now);
void hear(HallState& hall, const BoardBeat& beat, Uptime now);

/// Time passed: gives the call that came onto the large panel just now. `is_speaking`: the
/// one on the panel is still being said, so that it keeps its turn.
[[nodiscard]] std::optional<BoardCall> pass(HallState& hall, Uptime now, bool is_speaking,
                                            const HallTimes& times);
/// Is it still of use to say it?
[[nodiscard]] bool is_worth_saying(const HallState& hall, const BoardCall& call, Uptime now,
                                   const HallTimes& times);

[[nodiscard]] DataAge age_of(const HallState& hall, Uptime now, const HallTimes& times);
/// Central's time now, whatever this machine's clock says; none before anything was heard.
[[nodiscard]] std::optional<std::chrono::sys_seconds> central_time(const HallState& hall, Uptime now);
/// Of the local day: by central's time, or by `wall` before anything was heard.
[[nodiscard]] int minute_of_day(const HallState& hall, Uptime now, std::chrono::sys_seconds wall);
/// What was called before the one on the panel, latest first, without those whose turn is still to come.
[[nodiscard]] std::vector<BoardCall> last_calls(const HallState& hall);

}  // namespace kiosk

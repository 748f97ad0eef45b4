// What a waiting hall's display knows, and what follows from news and from time: which call is on the large
// panel, which wait for their turn, how old all of it is. Pure; `uptime` is any clock that only runs on.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
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

/// What one of the hall's terminals said last, while it was asked (kiosk/outage).
struct TerminalWord {
    std::optional<BoardOutage> outage;  ///< none: it can reach central
    std::chrono::sys_seconds as_of{};   ///< by its clock
    Uptime heard_at{};
    bool operator==(const TerminalWord&) const = default;
};

/// The hall as its terminals know it together.
struct HallOutage {
    BoardOutage whole;  ///< since the earliest, with the numbers of all
    std::chrono::sys_seconds as_of{};
    bool operator==(const HallOutage&) const = default;
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
    std::map<std::size_t, TerminalWord> terminals;  ///< by their place in the settings
    bool operator==(const HallState&) const = default;
};

/// How a display begins.
[[nodiscard]] HallState hall_at(Uptime start);

void hear(HallState& hall, const Board& board, Uptime now);
void hear(HallState& hall, const BoardCall& call, Uptime now);
void hear(HallState& hall, const BoardBeat& beat, Uptime now);

/// Is it time to ask the hall's terminals, since nothing comes from central?
[[nodiscard]] bool wants_terminals(const HallState& hall, Uptime now, const HallTimes& times);
void hear_terminal(HallState& hall, std::size_t terminal, const Board& board, Uptime now);
/// Does nothing before the terminal's first board.
void hear_terminal(HallState& hall, std::size_t terminal, const BoardBeat& beat, Uptime now);
/// What terminals have said lately, while they are wanted; none: nothing, or that central is there.
[[nodiscard]] std::optional<HallOutage> outage_of(const HallState& hall, Uptime now, const HallTimes& times);

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

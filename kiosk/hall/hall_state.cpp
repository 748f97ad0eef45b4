#include "kiosk/hall/hall_state.h"

#include <algorithm>
#include <utility>

#include "kiosk/core/time.h"

namespace kiosk {
namespace {

void note(HallState& hall, Uptime now) {
    hall.heard_at = now;
}

void set_central(HallState& hall, std::chrono::sys_seconds as_of, Uptime now) {
    hall.central = as_of;
    hall.central_at = now;
}

void take_up(HallState& hall, const BoardCall& call) {
    if (hall.seen && call.sequence <= *hall.seen) return;
    hall.seen = call.sequence;
    hall.turns.push_back(call);
}

/// Its numbers are of another life: what waits for its turn is nobody's any more.
void begin_anew(HallState& hall, const Board& board) {
    hall.seen = board.sequence;
    hall.turns.clear();
}

bool is_over(const HallState& hall, Uptime now, const HallTimes& times) {
    if (!hall.held || !hall.held_since) return true;
    return now - *hall.held_since >= (hall.turns.size() > 1 ? times.hurried : times.turn);
}

}  // namespace

HallState hall_at(Uptime start) {
    HallState hall;
    hall.heard_at = start;
    return hall;
}

void hear(HallState& hall, const Board& board, Uptime now) {
    note(hall, now);
    set_central(hall, board.as_of, now);
    const bool is_first = !std::exchange(hall.board, board).has_value();
    if (is_first && !hall.seen) {
        // What was called before the display was there is seen, and no news.
        hall.seen = board.sequence;
        if (!board.calls.empty()) hall.held = board.calls.front();
        return;
    }
    // A new day: nobody is called.
    if (board.calls.empty() && hall.turns.empty()) hall.held.reset();
    if (board.sequence < hall.seen.value_or(0)) return begin_anew(hall, board);
    std::for_each(board.calls.rbegin(), board.calls.rend(),
                  [&](const BoardCall& call) { take_up(hall, call); });
}

void hear(HallState& hall, const BoardCall& call, Uptime now) {
    note(hall, now);
    take_up(hall, call);
}

void hear(HallState& hall, const BoardBeat& beat, Uptime now) {
    note(hall, now);
    set_central(hall, beat.as_of, now);
}

bool wants_terminals(const HallState& hall, Uptime now, const HallTimes& times) {
    return now - hall.heard_at > times.stale;
}

void hear_terminal(HallState& hall, std::size_t terminal, const Board& board, Uptime now) {
    hall.terminals[terminal] = {board.outage, board.as_of, now};
}

void hear_terminal(HallState& hall, std::size_t terminal, const BoardBeat& beat, Uptime now) {
    const auto known = hall.terminals.find(terminal);
    if (known == hall.terminals.end()) return;
    known->second.as_of = beat.as_of;
    known->second.heard_at = now;
}

std::optional<HallOutage> outage_of(const HallState& hall, Uptime now, const HallTimes& times) {
    if (!wants_terminals(hall, now, times)) return std::nullopt;
    std::optional<HallOutage> outage;
    for (const auto& [place, said] : hall.terminals) {
        if (!said.outage || now - said.heard_at > times.stale) continue;
        if (!outage) outage = {{said.outage->since, {}}, said.as_of};
        outage->whole.since = std::min(outage->whole.since, said.outage->since);
        outage->as_of = std::max(outage->as_of, said.as_of);
        const auto& numbers = said.outage->numbers;
        outage->whole.numbers.insert(outage->whole.numbers.end(), numbers.begin(), numbers.end());
    }
    return outage;
}

std::optional<BoardCall> pass(HallState& hall, Uptime now, bool is_speaking, const HallTimes& times) {
    if (hall.turns.empty() || is_speaking || !is_over(hall, now, times)) return std::nullopt;
    hall.held = std::move(hall.turns.front());
    hall.turns.pop_front();
    hall.held_since = now;
    return hall.held;
}

bool is_worth_saying(const HallState& hall, const BoardCall& call, Uptime now, const HallTimes& times) {
    const auto central = central_time(hall, now);
    return !central || *central - call.called_at <= times.spoken_within;
}

DataAge age_of(const HallState& hall, Uptime now, const HallTimes& times) {
    const auto silent = now - hall.heard_at;
    if (silent > times.useless) return DataAge::useless;
    if (!hall.board) return DataAge::none_yet;
    return silent > times.stale ? DataAge::stale : DataAge::fresh;
}

std::optional<std::chrono::sys_seconds> central_time(const HallState& hall, Uptime now) {
    if (!hall.central) return std::nullopt;
    return *hall.central + std::chrono::floor<std::chrono::seconds>(now - hall.central_at);
}

int minute_of_day(const HallState& hall, Uptime now, std::chrono::sys_seconds wall) {
    const auto local = local_time(central_time(hall, now).value_or(wall));
    return 60 * local.hour + local.minute;
}

std::vector<BoardCall> last_calls(const HallState& hall) {
    std::vector<BoardCall> calls;
    if (!hall.board) return calls;
    const auto is_to_come = [&](const BoardCall& call) {
        return std::any_of(hall.turns.begin(), hall.turns.end(),
                           [&](const BoardCall& turn) { return turn.number == call.number; });
    };
    std::copy_if(hall.board->calls.begin(), hall.board->calls.end(), std::back_inserter(calls),
                 [&](const BoardCall& call) {
                     return !(hall.held && call.number == hall.held->number) && !is_to_come(call);
                 });
    return calls;
}

}  // namespace kiosk

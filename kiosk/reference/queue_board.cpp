#include <algorithm>
#include <set>

#include "kiosk/central/rfc3339.h"
#include "kiosk/reference/queue_parts.h"

namespace kiosk::reference {
namespace {

/// A number that is called again moves to the top, so a few more are read than are shown.
constexpr std::size_t CALLS_SHOWN = 12;
constexpr int CALLS_READ = 200;

constexpr auto SELECT_CALLS =
    "SELECT id, number, counter, queue, at, action FROM queue_call WHERE service_day = ? AND action IN "
    "('next', 'recall') AND id <= ? ";

BoardCall call_of(const Statement& row) {
    return {row.number(0),
            row.text(1),
            row.text(2),
            row.text(3),
            Direction::unknown,
            std::chrono::sys_seconds(std::chrono::seconds(row.number(4))),
            row.text(5) == name_of(CallAction::recall)};
}

bool holds(const std::vector<std::string>& list, const std::string& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

}  // namespace

std::vector<BoardCall> QueueTables::calls(const Day& day, std::int64_t after, std::int64_t last) {
    auto row = database_.prepare(std::string(SELECT_CALLS) + "AND id > ? ORDER BY id");
    row.bind(1, iso_date_text(day)).bind(2, last).bind(3, after);
    std::vector<BoardCall> all;
    while (row.step()) all.push_back(call_of(row));
    return all;
}

std::vector<BoardCall> QueueTables::latest_calls(const Day& day, std::int64_t last, int most) {
    auto row = database_.prepare(std::string(SELECT_CALLS) + "ORDER BY id DESC LIMIT ?");
    row.bind(1, iso_date_text(day)).bind(2, last).bind(3, most);
    std::vector<BoardCall> all;
    while (row.step()) all.push_back(call_of(row));
    return all;
}

std::int64_t QueueTables::last_sequence() {
    auto row = database_.prepare("SELECT max(id) FROM queue_call");
    return row.step() && !row.is_null(0) ? row.number(0) : 0;
}

std::vector<QueuedTicket> QueueTables::at_all_counters(const Day& day) {
    auto row = database_.prepare(
        "SELECT number, queue, stage, counter FROM queue_ticket WHERE service_day = ? AND stage IN "
        "('called', 'serving') AND voided = 0");
    row.bind(1, iso_date_text(day));
    std::vector<QueuedTicket> all;
    while (row.step())
        all.push_back({0, row.text(0), row.text(1), "", stage_named(row.text(2)).value_or(Stage::waiting),
                       row.text(3)});
    return all;
}

Direction QueueStore::Parts::direction_of(const std::string& counter) const {
    const auto found = queues.directions.find(counter);
    return found == queues.directions.end() ? Direction::unknown : found->second;
}

std::vector<BoardCall> QueueStore::Parts::seen_in(const Hall& hall, std::vector<BoardCall> calls) const {
    std::erase_if(calls, [&](const BoardCall& call) { return !holds(hall.counters, call.counter); });
    for (auto& call : calls) call.direction = direction_of(call.counter);
    return calls;
}

std::vector<BoardCounter> QueueStore::Parts::board_counters(const Day& day, const Hall& hall) {
    const auto busy = tables.at_all_counters(day);
    const auto people = shifts.of(day);
    std::vector<BoardCounter> counters;
    counters.reserve(hall.counters.size());
    for (const auto& counter : hall.counters) {
        BoardCounter one{counter, direction_of(counter)};
        const auto ticket = std::find_if(busy.begin(), busy.end(),
                                         [&](const QueuedTicket& at) { return at.counter == counter; });
        if (ticket != busy.end()) one.number = ticket->number;
        one.is_serving = ticket != busy.end() && ticket->stage == Stage::serving;
        const auto shift = people.find(counter);
        one.is_paused = shift != people.end() && shift->second.state == ShiftState::paused;
        counters.push_back(std::move(one));
    }
    return counters;
}

Board QueueStore::Parts::board(const std::string& id, const Hall& hall, std::int64_t last,
                               std::chrono::sys_seconds now) {
    const Day day = local_time(now).date;
    Board board{id, hall.name, now, last};
    board.notices = hall.notices;
    std::set<std::string> shown;
    for (auto& call : seen_in(hall, tables.latest_calls(day, last, CALLS_READ)))
        if (board.calls.size() < CALLS_SHOWN && shown.insert(call.number).second)
            board.calls.push_back(std::move(call));
    board.counters = board_counters(day, hall);
    for (const auto& service : queues.profile.services) {
        const auto& counters = queues.services.at(service.id).counters;
        if (std::none_of(counters.begin(), counters.end(),
                         [&](const std::string& counter) { return holds(hall.counters, counter); }))
            continue;
        const auto load = load_of(day, service.id, now);
        board.queues.push_back({service.id, service.name, load.waiting, load.wait_minutes});
    }
    return board;
}

QueueStore::Kept<std::int64_t> QueueStore::last_sequence() {
    return guarded([&] { return parts_->tables.last_sequence(); });
}

QueueStore::Kept<std::optional<std::vector<BoardCall>>> QueueStore::board_calls(
    const std::string& hall, std::int64_t after, std::int64_t last, std::chrono::sys_seconds now) {
    return guarded([&]() -> std::optional<std::vector<BoardCall>> {
        const auto found = parts_->queues.halls.find(hall);
        if (found == parts_->queues.halls.end()) return std::nullopt;
        return parts_->seen_in(found->second, parts_->tables.calls(local_time(now).date, after, last));
    });
}

QueueStore::Kept<std::optional<Board>> QueueStore::board(const std::string& hall,
                                                         std::optional<std::int64_t> last,
                                                         std::chrono::sys_seconds now) {
    return guarded([&]() -> std::optional<Board> {
        const auto found = parts_->queues.halls.find(hall);
        if (found == parts_->queues.halls.end()) return std::nullopt;
        return parts_->board(hall, found->second, last ? *last : parts_->tables.last_sequence(), now);
    });
}

}  // namespace kiosk::reference

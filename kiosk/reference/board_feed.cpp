#include "kiosk/reference/board_feed.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "kiosk/central/board_events.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/queue_answers.h"

namespace kiosk::reference {
namespace {

/// Boards are whole, so in a rush a few changes share one.
constexpr std::chrono::milliseconds BETWEEN_BOARDS{250};
/// What a display begins with may be this old: whatever happens next follows it.
constexpr std::chrono::seconds BEGINNING_SHARED{1};
/// Who missed more than these has the board, and nobody wants an hour of old calls spoken.
constexpr std::size_t MISSED_TOLD = 50;
constexpr auto RETRY = "retry: 2000\n\n";

std::string stream_of(const std::string& hall) {
    return "board/" + hall;
}

}  // namespace

BoardFeed::BoardFeed(QueueStore& store, const ServiceSettings& settings)
    : store_(store), settings_(settings) {
    if (const auto last = store_.last_sequence()) told_ = *last;
}

void BoardFeed::publish(const std::string& hall, std::string event) const {
    settings_.publish(stream_of(hall), std::make_shared<const std::string>(std::move(event)));
}

void BoardFeed::something_changed() {
    // After the calls: a thousand boards on their way would be in front of the next one.
    if (!is_stale_) next_boards_ = Clock::now() + BETWEEN_BOARDS;
    is_stale_ = true;
    tell_new_calls();
}

bool BoardFeed::tell_new_calls() {
    const auto last = store_.last_sequence();
    if (!last) return false;
    if (*last == told_) return true;
    std::vector<std::pair<std::string, std::string>> events;
    for (const auto& [hall, rules] : store_.queues().halls) {
        const auto calls = store_.board_calls(hall, told_, *last, settings_.as_of());
        // All or none: those not told now are told when the store answers again.
        if (!calls) return false;
        for (const auto& call : **calls) events.emplace_back(hall, call_event(call));
    }
    for (auto& [hall, event] : events) publish(hall, std::move(event));
    told_ = *last;
    return true;
}

void BoardFeed::tell_boards() {
    for (const auto& [hall, rules] : store_.queues().halls) {
        const auto board = store_.board(hall, told_, settings_.as_of());
        if (!board) return;
        auto& told = boards_[hall] = {board_event(**board), Clock::now(), told_};
        publish(hall, told.event);
    }
    is_stale_ = false;
}

BoardFeed::Clock::time_point BoardFeed::due() const {
    return is_stale_ ? std::min(next_boards_, next_beat_) : next_beat_;
}

void BoardFeed::run_due() {
    const auto now = Clock::now();
    if (now >= next_beat_) {
        // Calls that another instance made, or that a store in trouble kept back.
        if (tell_new_calls())
            for (const auto& [hall, rules] : store_.queues().halls)
                publish(hall, beat_event(settings_.as_of(), told_));
        next_beat_ = now + BEAT_EVERY;
    }
    if (!is_stale_ || now < next_boards_) return;
    tell_boards();
    next_boards_ = now + BETWEEN_BOARDS;
}

QueueStore::Kept<std::optional<std::string>> BoardFeed::recent_board(const std::string& hall) {
    const auto told = boards_.find(hall);
    // One that lacks a call which the display has would tell it that central began anew.
    if (told != boards_.end() && told->second.sequence == told_ &&
        Clock::now() - told->second.at < BEGINNING_SHARED)
        return {told->second.event};
    const auto board = store_.board(hall, told_, settings_.as_of());
    if (!board) return Failure{board.error()};
    if (!*board) return {std::nullopt};
    return {(boards_[hall] = {board_event(**board), Clock::now(), told_}).event};
}

HttpResponse BoardFeed::open(const std::string& hall, std::string_view last_event) {
    const auto seen = parse_last_event(last_event);
    // It may come from another instance, which knew of a call before this one did.
    if (seen && *seen > told_ && !tell_new_calls()) return central_trouble();
    const auto board = recent_board(hall);
    if (!board) return central_trouble();
    if (!*board) return board_answer(std::nullopt);
    std::string beginning = RETRY;
    if (seen) {
        const auto missed = store_.board_calls(hall, *seen, told_, settings_.as_of());
        if (!missed) return central_trouble();
        const auto& calls = **missed;
        const auto skipped = calls.size() - std::min(calls.size(), MISSED_TOLD);
        for (auto place = skipped; place < calls.size(); ++place) beginning += call_event(calls[place]);
    }
    HttpResponse response{200, "text/event-stream", {}, beginning + **board};
    response.stream = stream_of(hall);
    return response;
}

}  // namespace kiosk::reference

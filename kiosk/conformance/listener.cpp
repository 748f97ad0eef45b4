#include "kiosk/conformance/listener.h"

namespace kiosk::conformance {
namespace {

/// Far more than any hall has in the seconds that the kit listens.
constexpr std::size_t EVENTS_MAX = 2'000;

}  // namespace

Listener::Listener(ExchangeSettings settings, const Question& question, NetworkThread::WallClock wall)
    : network_(std::move(settings), std::move(wall)) {
    streamed_.answer.asked = asked_as(question);
    streamed_.answer.broken = "nothing came in time";
    Request request = Request::stream(question.path, [this](std::string_view bytes) { return take(bytes); });
    for (const auto& [name, value] : question.headers) request.add_header(name, value);
    network_.ask(std::move(request), [this](const Outcome& outcome) { end(outcome); });
}

Streamed Listener::heard(std::chrono::milliseconds within, const Enough& enough) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, within, [&] { return streamed_.has_ended || enough(streamed_); });
    return streamed_;
}

bool Listener::take(std::string_view bytes) {
    const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun_);
    const std::lock_guard lock(mutex_);
    streamed_.answer.broken.clear();
    streamed_.answer.status = 200;
    for (auto& event : stream_.take(bytes)) streamed_.events.push_back({std::move(event), at});
    changed_.notify_all();
    return !stream_.is_broken() && streamed_.events.size() < EVENTS_MAX;
}

void Listener::end(const Outcome& outcome) {
    const std::lock_guard lock(mutex_);
    streamed_.has_ended = true;
    if (streamed_.events.empty()) {
        Answer answer = answer_of(outcome);
        answer.asked = std::move(streamed_.answer.asked);
        streamed_.answer = std::move(answer);
    }
    changed_.notify_all();
}

}  // namespace kiosk::conformance

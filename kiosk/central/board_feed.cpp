#include "kiosk/central/board_feed.h"

#include <utility>

#include "kiosk/central/event_stream.h"
#include "kiosk/central/network_thread.h"
#include "kiosk/central/token_file.h"

namespace kiosk {
namespace {

constexpr NetworkThread::CancelId STREAM = 1;

}  // namespace

Result<std::unique_ptr<BoardFeed>, CentralSettingsRefused> BoardFeed::open(const CentralSettings& settings,
                                                                           std::string hall,
                                                                           Listener listener,
                                                                           WallClock wall) {
    auto endpoint = parse_endpoint(settings);
    if (!endpoint) return Failure{endpoint.error()};
    auto token = read_token(settings.token_file);
    if (!token) return Failure{token.error()};
    auto feed = std::unique_ptr<BoardFeed>(new BoardFeed(std::move(hall), std::move(listener)));
    feed->network_ =
        std::make_unique<NetworkThread>(ExchangeSettings{settings, *endpoint, *token}, std::move(wall));
    return feed;
}

BoardFeed::BoardFeed(std::string hall, Listener listener)
    : path_("/v1/boards/" + std::move(hall) + "/events"), listener_(std::move(listener)) {}

BoardFeed::~BoardFeed() = default;

void BoardFeed::look(std::chrono::milliseconds uptime) {
    std::unique_lock lock(mutex_);
    now_ = uptime;
    switch (rhythm_.due(uptime)) {
        case FeedRhythm::Step::nothing:
            return;
        case FeedRhythm::Step::open:
            rhythm_.opened(uptime);
            return begin();
        case FeedRhythm::Step::drop:
            break;
    }
    rhythm_.ended(uptime, random_spread());
    lock.unlock();
    network_->cancel(STREAM);
    listener_.lost({NoAnswerKind::slow, "the stream was silent for too long"});
}

void BoardFeed::begin() {
    stream_ = std::make_unique<EventStream>();
    auto request =
        Request::stream(path_, [this, turn = ++turn_](std::string_view bytes) { return take(turn, bytes); });
    if (last_) request.add_header("Last-Event-ID", std::to_string(*last_));
    network_->ask(
        std::move(request),
        [this](const Outcome& outcome) {
            end(outcome ? no_answer_of_status(outcome->status, "the stream has ended") : outcome.error());
        },
        STREAM);
}

bool BoardFeed::take(int turn, std::string_view bytes) {
    std::vector<StreamEvent> events;
    {
        const std::lock_guard lock(mutex_);
        if (turn != turn_) return false;
        events = stream_->take(bytes);
        if (stream_->is_broken()) return false;
        rhythm_.heard(now_);
    }
    for (const auto& event : events) take_event(event.name, event.data);
    return true;
}

/// What cannot be read is passed over: the next board has all that counts.
void BoardFeed::take_event(std::string_view name, std::string_view data) {
    if (name == "call") {
        if (auto call = parse_board_call(data)) {
            note(call->sequence);
            listener_.heard(*std::move(call));
        }
    } else if (name == "board") {
        if (auto board = parse_board(data)) {
            note(board->sequence);
            listener_.heard(*std::move(board));
        }
    } else if (name == "beat") {
        if (const auto beat = parse_board_beat(data)) listener_.heard(*beat);
    }
}

/// A sequence below the last means that central began anew, and that one is forgotten.
void BoardFeed::note(std::int64_t sequence) {
    const std::lock_guard lock(mutex_);
    last_ = sequence;
}

void BoardFeed::end(const NoAnswer& why) {
    {
        const std::lock_guard lock(mutex_);
        rhythm_.ended(now_, random_spread());
    }
    listener_.lost(why);
}

}  // namespace kiosk

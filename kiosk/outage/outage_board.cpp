#include "kiosk/outage/outage_board.h"

#include <utility>

#include "kiosk/central/board_events.h"
#include "kiosk/outage/outage_answers.h"

namespace kiosk {
namespace {

/// The contract wants one every 15 s at least.
constexpr std::chrono::seconds BEAT_EVERY{10};
/// A hall has a few displays; whoever else is on the LAN must not take the terminal's memory.
constexpr std::size_t DISPLAYS_MOST = 16;

HttpSettings http_settings(const OutageBoardSettings& settings) {
    HttpSettings http;
    http.address = settings.listen_address;
    http.port = settings.port;
    http.certificate_file = http.key_file = settings.identity_file;
    http.body_limit = 0;
    http.connection_limit = http.stream_limit = DISPLAYS_MOST;
    http.ends_with_signals = false;
    return http;
}

}  // namespace

Result<std::unique_ptr<OutageBoard>, std::string> OutageBoard::open(OutageBoardSettings settings,
                                                                    WallClock wall) {
    if (settings.token.empty()) return Failure{std::string("displays must show a token")};
    auto server = HttpServer::open(http_settings(settings));
    if (!server) return Failure{server.error()};
    return std::unique_ptr<OutageBoard>(
        new OutageBoard(std::move(settings), std::move(wall), std::move(*server)));
}

OutageBoard::OutageBoard(OutageBoardSettings settings, WallClock wall, std::unique_ptr<HttpServer> server)
    : settings_(std::move(settings)), wall_(std::move(wall)), server_(std::move(server)) {
    serving_ = std::jthread([this] {
        server_->run(
            [this](const HttpRequest& request, const HttpReply& reply) {
                reply(outage::answer(request, settings_.token, board()));
            },
            outage::transport_answer);
    });
    beating_ = std::jthread([this](const std::stop_token& stop) { beat(stop); });
}

OutageBoard::~OutageBoard() {
    server_->stop();
}

int OutageBoard::port() const {
    return server_->port();
}

Board OutageBoard::board() {
    Board board;
    board.hall = settings_.hall;
    board.name = settings_.name;
    board.as_of = wall_();
    const std::lock_guard lock(mutex_);
    board.outage = outage_;
    return board;
}

void OutageBoard::publish(std::string event) {
    server_->publish(outage::STREAM, std::make_shared<const std::string>(std::move(event)));
}

void OutageBoard::tell(const std::optional<BoardOutage>& outage) {
    {
        const std::lock_guard lock(mutex_);
        outage_ = outage;
    }
    publish(board_event(board()));
}

void OutageBoard::beat(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(mutex_);
            stopping_.wait_for(lock, stop, BEAT_EVERY, [] { return false; });
        }
        publish(beat_event(wall_(), 0));
    }
}

}  // namespace kiosk

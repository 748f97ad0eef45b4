#include "kiosk/programs/hall-display/terminal_feeds.h"

namespace hall_display {
namespace {

std::chrono::sys_seconds wall() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

kiosk::CentralSettings server_of(const kiosk::HallTerminal& terminal, const std::string& token_file) {
    kiosk::CentralSettings server;
    server.url = terminal.url;
    server.pinned_key = terminal.pinned_key;
    server.trust_pinned_key_alone = true;
    server.terminal_id = "hall-display";
    server.token_file = token_file;
    return server;
}

}  // namespace

kiosk::Result<std::unique_ptr<TerminalFeeds>, std::string> TerminalFeeds::open(
    const kiosk::OutageSettings& settings, const std::string& hall, std::function<void()> news) {
    std::vector<kiosk::CentralSettings> servers;
    servers.reserve(settings.terminals.size());
    for (const auto& terminal : settings.terminals)
        servers.push_back(server_of(terminal, settings.token_file));
    auto feeds = std::unique_ptr<TerminalFeeds>(new TerminalFeeds(std::move(servers), hall, std::move(news)));
    // Opened once in vain: what is wrong with the settings is to be known before the outage.
    if (auto fault = feeds->open_all()) return kiosk::Failure{*std::move(fault)};
    feeds->feeds_.clear();
    return feeds;
}

TerminalFeeds::TerminalFeeds(std::vector<kiosk::CentralSettings> terminals, std::string hall,
                             std::function<void()> news)
    : terminals_(std::move(terminals)), hall_(std::move(hall)), news_(std::move(news)) {}

TerminalFeeds::~TerminalFeeds() = default;

std::optional<std::string> TerminalFeeds::open_all() {
    for (std::size_t place = 0; place < terminals_.size(); ++place) {
        const auto heard = [this, place](kiosk::BoardNews news) {
            {
                const std::lock_guard lock(mutex_);
                come_.emplace_back(place, std::move(news));
            }
            news_();
        };
        // One that cannot be reached is as silent as one that is switched off.
        auto feed = kiosk::BoardFeed::open(terminals_[place], hall_, {heard, [](const auto&) {}}, wall);
        if (!feed) return feed.error().detail;
        feeds_.push_back(std::move(*feed));
    }
    return std::nullopt;
}

void TerminalFeeds::look(bool wanted, std::chrono::milliseconds uptime) {
    if (!wanted) return feeds_.clear();
    if (feeds_.empty()) (void)open_all();
    for (const auto& feed : feeds_) feed->look(uptime);
}

std::deque<std::pair<std::size_t, kiosk::BoardNews>> TerminalFeeds::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(come_, {});
}

}  // namespace hall_display

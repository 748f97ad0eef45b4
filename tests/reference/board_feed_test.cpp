#include "kiosk/central/board_feed.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <deque>
#include <thread>

#include "queue_house.h"

using namespace reference_tests;
using kiosk::Board;
using kiosk::BoardBeat;
using kiosk::BoardCall;
using kiosk::BoardFeed;
using kiosk::BoardNews;

namespace {

constexpr auto GUARD = std::chrono::seconds(60);
const auto QUEUES = "--queues=" + std::string(MOTCUA_SOURCE_DIR) + "/config/queues.toml";

kiosk::CentralSettings settings_of(int port) {
    kiosk::CentralSettings settings;
    settings.url = "http://127.0.0.1:" + std::to_string(port);
    settings.terminal_id = "hall-display";
    settings.allow_plain_loopback = true;
    return settings;
}

/// A display's ears: what was heard, in its order.
class Ears {
  public:
    explicit Ears(int port, const std::string& hall = "sanh") {
        auto feed = BoardFeed::open(settings_of(port), hall,
                                    {[this](BoardNews news) { keep(std::move(news)); },
                                     [this](const kiosk::NoAnswer& why) { lose(why); }},
                                    [] { return NOW; });
        REQUIRE(feed.has_value());
        feed_ = std::move(*feed);
    }

    /// Looks until news of this kind came; what came before it is passed over.
    template <class Wanted>
    Wanted next() {
        const auto limit = std::chrono::steady_clock::now() + GUARD;
        for (;;) {
            feed_->look(uptime_);
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, std::chrono::milliseconds(50), [this] { return !heard_.empty(); });
            while (!heard_.empty()) {
                const auto news = std::move(heard_.front());
                heard_.pop_front();
                if (const auto* wanted = std::get_if<Wanted>(&news)) return *wanted;
            }
            REQUIRE(std::chrono::steady_clock::now() < limit);
            uptime_ += std::chrono::milliseconds(50);
        }
    }
    /// Until the stream was lost; why.
    kiosk::NoAnswer lost() {
        const auto limit = std::chrono::steady_clock::now() + GUARD;
        std::unique_lock lock(mutex_);
        while (lost_.empty()) {
            REQUIRE(std::chrono::steady_clock::now() < limit);
            lock.unlock();
            feed_->look(uptime_);
            lock.lock();
            changed_.wait_for(lock, std::chrono::milliseconds(50), [this] { return !lost_.empty(); });
        }
        const auto why = lost_.front();
        lost_.pop_front();
        return why;
    }
    void pass(std::chrono::milliseconds time) { feed_->look(uptime_ += time); }

  private:
    void keep(BoardNews news) {
        const std::lock_guard lock(mutex_);
        heard_.push_back(std::move(news));
        changed_.notify_all();
    }
    void lose(const kiosk::NoAnswer& why) {
        const std::lock_guard lock(mutex_);
        lost_.push_back(why);
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<BoardNews> heard_;
    std::deque<kiosk::NoAnswer> lost_;
    std::chrono::milliseconds uptime_{0};
    std::unique_ptr<BoardFeed> feed_;
};

void take_and_call(CentralProcess& central, int key) {
    REQUIRE(central
                .request("POST", "/v1/tickets", R"({"service":"dat-dai","service_day":"2026-11-20"})",
                         {"Content-Type: application/json", "X-Terminal-Id: kiosk-01",
                          "Idempotency-Key: " + wish(key).key})
                .status == 201);
    for (const auto* const action : {"next", "start", "finish"})
        REQUIRE(central
                    .request("POST", "/v1/counters/3/calls", R"({"action":")" + std::string(action) + R"("})",
                             {"Content-Type: application/json"})
                    .status == 200);
}

}  // namespace

TEST_CASE("a display hears the board of its hall, each call and the beats") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", QUEUES});
    Ears ears(central.port());
    CHECK(ears.next<Board>().hall == "sanh");
    take_and_call(central, 1);
    const auto call = ears.next<BoardCall>();
    CHECK(call.number == "B001");
    CHECK(call.counter == "3");
    CHECK(call.direction == kiosk::Direction::left);
    CHECK(ears.next<BoardBeat>().sequence >= call.sequence);
}

TEST_CASE("a display whose central was killed hears the calls that it missed, once and in order") {
    const TemporaryFolder folder;
    auto central = std::make_unique<CentralProcess>(folder, std::vector<std::string>{"--plain", QUEUES});
    const auto listen = "--listen=127.0.0.1:" + std::to_string(central->port());
    Ears ears(central->port());
    ears.next<Board>();
    take_and_call(*central, 1);
    CHECK(ears.next<BoardCall>().number == "B001");
    central->kill_hard();
    ears.lost();
    central.reset();
    central = std::make_unique<CentralProcess>(folder, std::vector<std::string>{"--plain", QUEUES, listen});
    for (int key = 2; key <= 4; ++key) take_and_call(*central, key);
    for (const auto* const number : {"B002", "B003", "B004"}) CHECK(ears.next<BoardCall>().number == number);
}

TEST_CASE("a hall that is not there is told as such, and asked for again") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", QUEUES});
    Ears ears(central.port(), "no-such-hall");
    for (int time = 0; time < 2; ++time) {
        CHECK(ears.lost().kind == kiosk::NoAnswerKind::bad_answer);
        ears.pass(std::chrono::seconds(20));
    }
}

// A display's ears at a real central, and a hall where somebody is called.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "central_process.h"
#include "kiosk/central/board_feed.h"
#include "queue_house.h"

namespace reference_tests {

inline kiosk::CentralSettings display_settings(int port) {
    kiosk::CentralSettings settings;
    settings.url = "http://127.0.0.1:" + std::to_string(port);
    settings.terminal_id = "hall-display";
    settings.allow_plain_loopback = true;
    return settings;
}

/// A display's ears: what was heard, in its order.
class Ears {
  public:
    static constexpr auto GUARD = std::chrono::seconds(60);
    explicit Ears(int port, const std::string& hall = "sanh") {
        auto feed = kiosk::BoardFeed::open(display_settings(port), hall,
                                           {[this](kiosk::BoardNews news) { keep(std::move(news)); },
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
    [[nodiscard]] std::chrono::milliseconds uptime() const { return uptime_; }
    /// All that came until now.
    std::deque<kiosk::BoardNews> news() {
        const std::lock_guard lock(mutex_);
        return std::exchange(heard_, {});
    }
    /// How often the stream was lost.
    std::size_t losses() {
        const std::lock_guard lock(mutex_);
        return lost_.size();
    }

  private:
    void keep(kiosk::BoardNews news) {
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
    std::deque<kiosk::BoardNews> heard_;
    std::deque<kiosk::NoAnswer> lost_;
    std::chrono::milliseconds uptime_{0};
    std::unique_ptr<kiosk::BoardFeed> feed_;
};

/// Number, call, start and finish; `key` makes the wish its own.
inline void take_and_call(CentralProcess& central, int key) {
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

}  // namespace reference_tests

// The one thread on which all requests to central run; nothing here knows what is asked.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "kiosk/central/exchange.h"

namespace kiosk {

class NetworkThread {
  public:
    using WallClock = std::function<std::chrono::sys_seconds()>;
    /// Called on the thread; what the reply holds is gone afterwards.
    using Ended = std::function<void(const Outcome&)>;
    using CancelId = std::uint64_t;

    /// `wall` is asked on the thread.
    NetworkThread(ExchangeSettings settings, WallClock wall);
    /// What is still under way is never answered.
    ~NetworkThread();
    NetworkThread(const NetworkThread&) = delete;
    NetworkThread& operator=(const NetworkThread&) = delete;

    /// At most two exchanges within one deadline: one more if the link broke, with the same request.
    void ask(Request request, Ended ended, std::optional<CancelId> id = std::nullopt);
    /// Requests with this id end unanswered.
    void cancel(CancelId id);

  private:
    using Steady = std::chrono::steady_clock;

    struct CurlLibrary {
        CurlLibrary() { curl_global_init(CURL_GLOBAL_DEFAULT); }
        ~CurlLibrary() { curl_global_cleanup(); }
        CurlLibrary(const CurlLibrary&) = delete;
        CurlLibrary& operator=(const CurlLibrary&) = delete;
    };

    struct Pending {
        Request request;
        Ended ended;
        std::optional<CancelId> id;
        Steady::time_point deadline;
        Steady::time_point start_again{};  ///< of the repeat, while no exchange runs
        bool repeated = false;
        std::unique_ptr<Exchange> exchange{};
    };

    void run();
    [[nodiscard]] int poll_limit() const;
    bool take_commands();
    void start(Pending& pending);
    void drop_exchange(Pending& pending);
    void take_ended();
    void ended(Pending& pending, CURLcode code);
    void start_repeats();

    CurlLibrary library_;
    ExchangeSettings settings_;
    WallClock wall_;
    Owned<CURLM, curl_multi_cleanup> multi_;
    std::list<Pending> running_;

    // Shared; everything else belongs to the thread.
    std::mutex mutex_;
    std::vector<Pending> asked_;
    std::vector<CancelId> cancelled_;
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace kiosk

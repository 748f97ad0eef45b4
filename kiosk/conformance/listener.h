// One event stream of the central under test that is kept open, and what it has brought so far.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

#include "kiosk/central/network_thread.h"
#include "kiosk/conformance/streamed.h"

namespace kiosk::conformance {

class Listener {
  public:
    using Enough = std::function<bool(const Streamed&)>;

    Listener(ExchangeSettings settings, const Question& question, NetworkThread::WallClock wall);

    /// Waits until all that has come is enough, nothing more can come, or the time is over.
    Streamed heard(std::chrono::milliseconds within, const Enough& enough);

  private:
    using Clock = std::chrono::steady_clock;

    bool take(std::string_view bytes);
    void end(const Outcome& outcome);

    const Clock::time_point begun_ = Clock::now();
    std::mutex mutex_;  ///< of all below but the thread
    std::condition_variable changed_;
    EventStream stream_;
    Streamed streamed_;
    NetworkThread network_;  ///< last: its thread uses the rest
};

}  // namespace kiosk::conformance

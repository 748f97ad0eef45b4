// Work for the ticket desk's thread, from any thread, in the order it came.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace kiosk {

/// Shared, so that an answer may come after the desk is gone: then it is never looked at.
class DeskInbox {
  public:
    using Job = std::function<void()>;

    void post(Job job);
    /// Waits for work until the limit, for ever without one, and does all that is there.
    void work(const std::stop_token& stop, std::optional<std::chrono::milliseconds> limit);

  private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Job> jobs_;
};

}  // namespace kiosk

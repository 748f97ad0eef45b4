// Threads that ask the province's system, so many at once as the settings allow it.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/adapter/province.h"

namespace kiosk::adapter {

class Fetchers {
  public:
    /// Called on one of the threads.
    using Fetched = std::function<void(const std::string& code, UpstreamAnswer answer)>;

    Fetchers(Province& province, int at_once, Fetched fetched);
    /// What is still under way may end as a failure; what waits is never told.
    ~Fetchers();
    Fetchers(const Fetchers&) = delete;
    Fetchers& operator=(const Fetchers&) = delete;

    void ask(const std::string& code);

  private:
    void work();

    Province& province_;
    Fetched fetched_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::string> codes_;
    bool closing_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace kiosk::adapter

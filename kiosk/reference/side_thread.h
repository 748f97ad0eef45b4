// A thread for what takes long and must not hold up the store's.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace kiosk::reference {

class SideThread {
  public:
    /// `most`: so many errands may wait.
    explicit SideThread(std::size_t most);
    ~SideThread();
    SideThread(const SideThread&) = delete;
    SideThread& operator=(const SideThread&) = delete;

    /// From any thread. False: too many wait.
    [[nodiscard]] bool take(std::function<void()> errand);

    /// Takes no more, and returns when every errand taken is done. Once, by its owner.
    void finish();

  private:
    void work();

    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> errands_;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace kiosk::reference

#include "kiosk/reference/side_thread.h"

#include <utility>

namespace kiosk::reference {

SideThread::SideThread(std::size_t most) : most_(most), thread_([this] { work(); }) {}

SideThread::~SideThread() {
    if (thread_.joinable()) finish();
}

void SideThread::finish() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

bool SideThread::take(std::function<void()> errand) {
    const std::lock_guard lock(mutex_);
    if (closing_ || errands_.size() >= most_) return false;
    errands_.push_back(std::move(errand));
    wake_.notify_one();
    return true;
}

void SideThread::work() {
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return closing_ || !errands_.empty(); });
        if (errands_.empty()) return;
        const auto errand = std::move(errands_.front());
        errands_.pop_front();
        lock.unlock();
        errand();
    }
}

}  // namespace kiosk::reference

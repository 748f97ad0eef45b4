#include "kiosk/terminal/desk_inbox.h"

#include <utility>

namespace kiosk {

void DeskInbox::post(Job job) {
    {
        const std::scoped_lock lock{mutex_};
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

void DeskInbox::work(const std::stop_token& stop, std::optional<std::chrono::milliseconds> limit) {
    std::deque<Job> jobs;
    {
        std::unique_lock lock{mutex_};
        const auto there = [this] { return !jobs_.empty(); };
        if (limit) {
            changed_.wait_for(lock, stop, *limit, there);
        } else {
            changed_.wait(lock, stop, there);
        }
        jobs.swap(jobs_);
    }
    for (Job& job : jobs) job();
}

}  // namespace kiosk

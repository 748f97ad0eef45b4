#include "kiosk/adapter/fetchers.h"

namespace kiosk::adapter {

Fetchers::Fetchers(Province& province, int at_once, Fetched fetched)
    : province_(province), fetched_(std::move(fetched)) {
    threads_.reserve(static_cast<std::size_t>(at_once));
    for (int i = 0; i < at_once; ++i) threads_.emplace_back([this] { work(); });
}

Fetchers::~Fetchers() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_all();
    province_.close();
    for (auto& thread : threads_) thread.join();
}

void Fetchers::ask(const std::string& code) {
    {
        const std::lock_guard lock(mutex_);
        codes_.push_back(code);
    }
    wake_.notify_one();
}

void Fetchers::work() {
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return closing_ || !codes_.empty(); });
        if (closing_) return;
        const auto code = std::move(codes_.front());
        codes_.pop_front();
        lock.unlock();
        fetched_(code, province_.look_up(code));
    }
}

}  // namespace kiosk::adapter

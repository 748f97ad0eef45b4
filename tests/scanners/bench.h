// A scanner under test, what it delivered, and waiting for what must come.
#pragma once

#include <doctest/doctest.h>
#include <poll.h>
#include <umockdev.h>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "drivers/scanners/live_scanner.h"

namespace tests {

/// True as soon as it holds; false when it does not within half a minute, which only a busy machine needs.
inline bool eventually(const std::function<bool()>& holds) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (!holds()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        ::poll(nullptr, 0, 1);
    }
    return true;
}

/// The machine's own devices are out of sight as long as it lives.
class Testbed {
  public:
    Testbed() : testbed_(umockdev_testbed_new()) {}
    ~Testbed() { g_object_unref(testbed_); }
    Testbed(const Testbed&) = delete;
    Testbed& operator=(const Testbed&) = delete;
    [[nodiscard]] UMockdevTestbed* get() const { return testbed_; }

  private:
    UMockdevTestbed* testbed_;
};

class ScannerBench {
  public:
    ScannerBench() = default;
    /// What it still delivers finds its place.
    ~ScannerBench() { scanner.reset(); }
    ScannerBench(const ScannerBench&) = delete;
    ScannerBench& operator=(const ScannerBench&) = delete;

    void open(std::unique_ptr<drivers::ScanSource> source) {
        scanner = std::make_unique<drivers::LiveScanner>(std::move(source), [this](std::string text) {
            const std::scoped_lock lock(mutex_);
            delivered_.push_back(std::move(text));
        });
    }

    /// What came since the last question, once there are so many.
    std::vector<std::string> next(std::size_t count) {
        CHECK(eventually([&] { return delivered() >= count; }));
        const std::scoped_lock lock(mutex_);
        return std::exchange(delivered_, {});
    }
    std::size_t delivered() {
        const std::scoped_lock lock(mutex_);
        return delivered_.size();
    }
    bool becomes(std::string_view state) const {
        return eventually([&] { return name_of(scanner->state()) == state; });
    }

    std::unique_ptr<drivers::LiveScanner> scanner;

  private:
    std::mutex mutex_;
    std::vector<std::string> delivered_;
};

}  // namespace tests

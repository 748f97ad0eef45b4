#include "kiosk/central/back_off.h"

#include <algorithm>
#include <random>

namespace kiosk {
namespace {

using std::chrono::milliseconds;

/// Far beyond any longest wait.
constexpr int DOUBLED_MOST = 16;

}  // namespace

double random_spread() {
    thread_local std::minstd_rand source{std::random_device{}()};
    return std::uniform_real_distribution<>(0, 1)(source);
}

milliseconds BackOff::after_failure(double spread) {
    const auto pause = std::min(first_ * (1 << std::min(failures_, DOUBLED_MOST)), longest_);
    ++failures_;
    const auto half = static_cast<double>(pause.count()) / 2;
    return pause / 2 + milliseconds{static_cast<milliseconds::rep>(half * std::clamp(spread, 0.0, 1.0))};
}

}  // namespace kiosk

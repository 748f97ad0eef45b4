#include "drivers/descriptor.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace drivers {
namespace {

int milliseconds_until(Deadline deadline) {
    const auto left = std::chrono::ceil<Milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    return static_cast<int>(std::clamp<long long>(left, 0, 60'000));
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this != &other) {
        if (number_ >= 0) close(number_);
        number_ = other.release();
    }
    return *this;
}

Descriptor::~Descriptor() {
    if (number_ >= 0) close(number_);
}

int Descriptor::release() {
    return std::exchange(number_, -1);
}

bool ready(int descriptor, short what, Deadline deadline) {
    pollfd waiting{descriptor, what, 0};
    int code = 0;
    do code = poll(&waiting, 1, milliseconds_until(deadline));
    while (code < 0 && errno == EINTR);
    return code > 0;
}

}  // namespace drivers

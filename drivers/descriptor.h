// A file descriptor that somebody owns, and waiting for it until a deadline.
#pragma once

#include <chrono>

namespace drivers {

/// Owns a file descriptor; -1 = none.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();
    [[nodiscard]] int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }
    /// The caller's from now on.
    int release();

  private:
    int number_ = -1;
};

using Milliseconds = std::chrono::milliseconds;
using Deadline = std::chrono::steady_clock::time_point;

/// True when one of the poll() events `what`, an error or a hang-up came before the deadline.
bool ready(int descriptor, short what, Deadline deadline);

}  // namespace drivers

// A connected stream socket with deadlines, wrapped once; used by the network printer and the virtual one.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace drivers {

/// Owns a file descriptor; -1 = none.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();
    [[nodiscard]] int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

  private:
    int number_ = -1;
};

using Milliseconds = std::chrono::milliseconds;
using Deadline = std::chrono::steady_clock::time_point;

enum class Transfer { done, timed_out, closed };

/// Numeric addresses and names; none when refused, unreachable or too slow.
std::optional<Descriptor> connect_to(const std::string& host, int port, Milliseconds limit);

/// Writes all or says why not; `written` counts what left either way.
Transfer write_all(const Descriptor& socket, std::span<const std::uint8_t> bytes, Deadline deadline,
                   std::size_t& written);

/// Waits for bytes; an empty result with `done` never happens.
Transfer read_some(const Descriptor& socket, std::span<std::uint8_t> room, Deadline deadline,
                   std::size_t& read);

/// Listens on 127.0.0.1; port 0 takes a free one. None when the port is taken.
std::optional<Descriptor> listen_on_loopback(int port);
int port_of(const Descriptor& listener);

}  // namespace drivers

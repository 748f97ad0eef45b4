// A connected stream socket with deadlines, wrapped once; used by the network printer and the virtual one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "drivers/descriptor.h"
#include "drivers/printers/transport.h"

namespace drivers {

/// Numeric addresses and names; none when refused, unreachable or too slow.
std::optional<Descriptor> connect_to(const std::string& host, int port, Milliseconds limit);

/// Writes all or says why not; `written` counts what left either way.
Transfer write_all(const Descriptor& socket, std::span<const std::uint8_t> bytes, Deadline deadline,
                   std::size_t& written);

/// Waits for bytes; an empty result with `done` never happens.
Transfer read_some(const Descriptor& socket, std::span<std::uint8_t> room, Deadline deadline,
                   std::size_t& read);

/// The wire to a printer on the network; one connection.
class SocketTransport : public Transport {
  public:
    explicit SocketTransport(Descriptor socket) : socket_(std::move(socket)) {}

    Transfer write(std::span<const std::uint8_t> bytes, Deadline deadline, std::size_t& written) override;
    Transfer read(std::span<std::uint8_t> room, Deadline deadline, std::size_t& read) override;
    /// Waits for the printer to hang up.
    void finish(Deadline deadline) override;

  private:
    Descriptor socket_;
};

/// Listens on 127.0.0.1; port 0 takes a free one. None when the port is taken.
std::optional<Descriptor> listen_on_loopback(int port);
int port_of(const Descriptor& listener);

}  // namespace drivers

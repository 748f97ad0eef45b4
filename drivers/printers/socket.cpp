#include "drivers/printers/socket.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "kiosk/core/owned.h"

namespace drivers {

namespace {

/// Who says more than this while hanging up is not hanging up.
constexpr std::size_t MOST_HEARD = 64UL * 1024;

bool connects(const Descriptor& socket, const sockaddr* address, socklen_t length, Deadline deadline) {
    if (connect(socket.number(), address, length) == 0) return true;
    if (errno != EINPROGRESS || !ready(socket.number(), POLLOUT, deadline)) return false;
    int error = 0;
    socklen_t size = sizeof error;
    return getsockopt(socket.number(), SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
}

}  // namespace

std::optional<Descriptor> connect_to(const std::string& host, int port, Milliseconds limit) {
    const Deadline deadline = std::chrono::steady_clock::now() + limit;
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found) != 0) return std::nullopt;
    const kiosk::Owned<addrinfo, freeaddrinfo> all(found);
    for (const addrinfo* one = found; one != nullptr; one = one->ai_next) {
        Descriptor socket(::socket(one->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        if (!socket || !connects(socket, one->ai_addr, one->ai_addrlen, deadline)) continue;
        const int at_once = 1;
        setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        return socket;
    }
    return std::nullopt;
}

Transfer write_all(const Descriptor& socket, std::span<const std::uint8_t> bytes, Deadline deadline,
                   std::size_t& written) {
    written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            send(socket.number(), bytes.data() + written, bytes.size() - written, MSG_NOSIGNAL);
        if (count > 0) {
            written += static_cast<std::size_t>(count);
        } else if (errno != EAGAIN && errno != EINTR) {
            return Transfer::closed;
        } else if (errno == EAGAIN && !ready(socket.number(), POLLOUT, deadline)) {
            return Transfer::timed_out;
        }
    }
    return Transfer::done;
}

Transfer read_some(const Descriptor& socket, std::span<std::uint8_t> room, Deadline deadline,
                   std::size_t& read) {
    read = 0;
    for (;;) {
        if (!ready(socket.number(), POLLIN, deadline)) return Transfer::timed_out;
        const ssize_t count = recv(socket.number(), room.data(), room.size(), 0);
        if (count > 0) {
            read = static_cast<std::size_t>(count);
            return Transfer::done;
        }
        if (count == 0 || (errno != EAGAIN && errno != EINTR)) return Transfer::closed;
    }
}

Transfer SocketTransport::write(std::span<const std::uint8_t> bytes, Deadline deadline,
                                std::size_t& written) {
    return write_all(socket_, bytes, deadline, written);
}

Transfer SocketTransport::read(std::span<std::uint8_t> room, Deadline deadline, std::size_t& read) {
    return read_some(socket_, room, deadline, read);
}

void SocketTransport::finish(Deadline deadline) {
    shutdown(socket_.number(), SHUT_WR);
    std::array<std::uint8_t, 256> unwanted;
    std::size_t count = 0;
    std::size_t heard = 0;
    while (heard < MOST_HEARD && read_some(socket_, unwanted, deadline, count) == Transfer::done)
        heard += count;
}

std::optional<Descriptor> listen_on_loopback(int port) {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const int again = 1;
    setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &again, sizeof again);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return std::nullopt;
    if (listen(socket.number(), 8) != 0) return std::nullopt;
    return socket;
}

int port_of(const Descriptor& listener) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (getsockname(listener.number(), reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
    return ntohs(address.sin_port);
}

}  // namespace drivers

// A server on loopback that does exactly what a test says with each connection, over TLS or in the clear.
#pragma once

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "certificates.h"

namespace central_test {

/// One accepted connection. Reads and writes end early when the server is stopped.
class Connection {
  public:
    Connection(int descriptor, SSL_CTX* context, int stop) : descriptor_(descriptor), stop_(stop) {
        if (context == nullptr) return;
        tls_ = SSL_new(context);
        SSL_set_fd(tls_, descriptor_);
        open_ = SSL_accept(tls_) == 1;
    }
    ~Connection() {
        SSL_free(tls_);
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] bool open() const { return open_; }

    /// One request, head and body by its Content-Length; empty when the peer left or the server stops.
    std::string read_request() {
        std::string request;
        while (open_ && !complete(request)) {
            if (!readable()) return {};
            char buffer[4096];
            const long count = tls_ != nullptr
                                   ? SSL_read(tls_, buffer, sizeof buffer)
                                   : static_cast<long>(::recv(descriptor_, buffer, sizeof buffer, 0));
            if (count <= 0) return {};
            request.append(buffer, static_cast<std::size_t>(count));
        }
        return request;
    }

    /// False once the peer is gone.
    bool write(const std::string& bytes) {
        if (!open_) return false;
        if (tls_ != nullptr) return SSL_write(tls_, bytes.data(), static_cast<int>(bytes.size())) > 0;
        std::size_t sent = 0;
        while (sent < bytes.size()) {
            const auto count = ::send(descriptor_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
            if (count <= 0) return false;
            sent += static_cast<std::size_t>(count);
        }
        return true;
    }

    /// Nothing more, until the peer leaves or the server stops.
    void stall() {
        pollfd waits[2] = {{descriptor_, POLLRDHUP, 0}, {stop_, POLLIN, 0}};
        ::poll(waits, 2, -1);
    }

    /// An abrupt end: the peer gets a TCP reset.
    void reset() {
        const linger now{1, 0};
        ::setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        ::close(descriptor_);
        descriptor_ = -1;
        open_ = false;
    }

  private:
    bool readable() {
        if (tls_ != nullptr && SSL_pending(tls_) > 0) return true;
        pollfd waits[2] = {{descriptor_, POLLIN, 0}, {stop_, POLLIN, 0}};
        return ::poll(waits, 2, -1) > 0 && waits[1].revents == 0;
    }

    static bool complete(const std::string& request) {
        const auto head = request.find("\r\n\r\n");
        if (head == std::string::npos) return false;
        const auto length = request.find("Content-Length: ");
        const std::size_t body = length == std::string::npos ? 0 : std::stoul(request.substr(length + 16));
        return request.size() >= head + 4 + body;
    }

    int descriptor_ = -1;
    int stop_ = -1;
    SSL* tls_ = nullptr;
    bool open_ = true;
};

/// A listening socket on a free port, which is told.
inline int listen_on_loopback(int& port) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(::listen(listener, 64) == 0);
    REQUIRE(::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port = ntohs(address.sin_port);
    return listener;
}

/// Serves one connection after another, each by `behave`, on a thread of its own.
class RawServer {
  public:
    using Behaviour = std::function<void(Connection&)>;

    explicit RawServer(Behaviour behave, const Identity* identity = nullptr) : behave_(std::move(behave)) {
        if (identity != nullptr) {
            context_ = SSL_CTX_new(TLS_server_method());
            REQUIRE(SSL_CTX_use_certificate(context_, identity->certificate.get()) == 1);
            REQUIRE(SSL_CTX_use_PrivateKey(context_, identity->key.get()) == 1);
        }
        listener_ = listen_on_loopback(port_);
        REQUIRE(::pipe(stop_) == 0);
        thread_ = std::thread([this] { run(); });
    }
    ~RawServer() {
        ::close(stop_[1]);
        thread_.join();
        ::close(stop_[0]);
        ::close(listener_);
        SSL_CTX_free(context_);
    }
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    [[nodiscard]] std::string address(const char* scheme, const char* host = "127.0.0.1") const {
        return std::string(scheme) + "://" + host + ":" + std::to_string(port_);
    }
    [[nodiscard]] int connections() const {
        const std::lock_guard lock(mutex_);
        return connections_;
    }
    void limit_tls(int newest) { SSL_CTX_set_max_proto_version(context_, newest); }

  private:
    void run() {
        sigset_t broken_pipe;
        sigemptyset(&broken_pipe);
        sigaddset(&broken_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
        while (true) {
            pollfd waits[2] = {{listener_, POLLIN, 0}, {stop_[0], POLLIN, 0}};
            if (::poll(waits, 2, -1) <= 0 || waits[1].revents != 0) return;
            const int descriptor = ::accept(listener_, nullptr, nullptr);
            if (descriptor < 0) continue;
            {
                const std::lock_guard lock(mutex_);
                ++connections_;
            }
            Connection connection(descriptor, context_, stop_[0]);
            behave_(connection);
        }
    }

    Behaviour behave_;
    SSL_CTX* context_ = nullptr;
    int listener_ = -1;
    int port_ = 0;
    int stop_[2] = {-1, -1};
    mutable std::mutex mutex_;
    int connections_ = 0;
    std::thread thread_;
};

inline std::string http(const std::string& status, const std::string& type, const std::string& body) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// Of a request; empty when it has none by that name.
inline std::string header_of(const std::string& request, const std::string& name) {
    const auto at = request.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    const auto start = at + name.size() + 4;
    return request.substr(start, request.find("\r\n", start) - start);
}

/// Answers every request of a connection the same way.
inline RawServer::Behaviour answering(std::string bytes) {
    return [bytes = std::move(bytes)](Connection& connection) {
        while (!connection.read_request().empty()) {
            if (!connection.write(bytes)) return;
        }
    };
}

}  // namespace central_test

// Servers that are no central: one that says nothing, one that answers rubbish.
#pragma once

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

namespace journeys {

class OddCentral {
  public:
    /// Answers each connection with these bytes and closes it; with none, keeps it open in silence.
    explicit OddCentral(std::string answer) : answer_(std::move(answer)) {
        listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        const bool listening = bind(listener_, reinterpret_cast<sockaddr*>(&address), length) == 0 &&
                               listen(listener_, 16) == 0 &&
                               getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) == 0;
        if (!listening) return;
        port_ = ntohs(address.sin_port);
        thread_ = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    }
    ~OddCentral() {
        thread_.request_stop();
        if (thread_.joinable()) thread_.join();
        close(listener_);
        for (const int client : silent_) close(client);
    }
    OddCentral(const OddCentral&) = delete;
    OddCentral& operator=(const OddCentral&) = delete;

    [[nodiscard]] int port() const { return port_; }

  private:
    void serve(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            pollfd waited{listener_, POLLIN, 0};
            if (poll(&waited, 1, 100) != 1) continue;
            const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0) continue;
            if (answer_.empty()) {
                silent_.push_back(client);
                continue;
            }
            pollfd asked{client, POLLIN, 0};
            poll(&asked, 1, 5000);
            char request[4096];
            [[maybe_unused]] const auto taken = recv(client, request, sizeof request, 0);
            [[maybe_unused]] const auto sent = send(client, answer_.data(), answer_.size(), MSG_NOSIGNAL);
            close(client);
        }
    }

    std::string answer_;
    int listener_ = -1;
    int port_ = 0;
    std::vector<int> silent_;
    std::jthread thread_;
};

}  // namespace journeys

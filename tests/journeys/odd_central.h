// Servers that are no central: one that says nothing, one that answers rubbish, one that answers as told.
#pragma once

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace journeys {

class OddCentral {
  public:
    /// What each request is answered with, on the server's thread: bytes, after which the connection is
    /// closed; nothing at all, and it is kept open in silence; or no answer, and it is closed at once.
    using Answer = std::function<std::optional<std::string>(const std::string& request)>;

    explicit OddCentral(std::string answer) : OddCentral([answer](const std::string&) { return answer; }) {}
    explicit OddCentral(Answer answer) : answer_(std::move(answer)) {
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
            const auto answer = answer_(read_request(client));
            if (answer && answer->empty()) {
                silent_.push_back(client);
                continue;
            }
            if (answer) {
                [[maybe_unused]] const auto sent = send(client, answer->data(), answer->size(), MSG_NOSIGNAL);
            }
            close(client);
        }
    }

    /// Head and body, as far as they come within five seconds.
    static std::string read_request(int client) {
        std::string request;
        char part[4096];
        pollfd asked{client, POLLIN, 0};
        while (!is_whole(request) && poll(&asked, 1, 5000) == 1) {
            const auto taken = recv(client, part, sizeof part, 0);
            if (taken <= 0) break;
            request.append(part, static_cast<std::size_t>(taken));
        }
        return request;
    }
    static bool is_whole(const std::string& request) {
        const auto head = request.find("\r\n\r\n");
        if (head == std::string::npos) return false;
        const auto length = request.find("Content-Length: ");
        const auto body = length < head ? std::strtoul(request.c_str() + length + 16, nullptr, 10) : 0;
        return request.size() >= head + 4 + body;
    }

    Answer answer_;
    int listener_ = -1;
    int port_ = 0;
    std::vector<int> silent_;
    std::jthread thread_;
};

}  // namespace journeys

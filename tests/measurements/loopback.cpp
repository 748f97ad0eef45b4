#include "loopback.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <thread>

namespace measurements {
namespace {

using drivers::Descriptor;

constexpr int PATIENCE_MILLISECONDS = 20'000;

}  // namespace

void give_up(const std::string& sentence) {
    std::cerr << "measuring: " << sentence << std::endl;
    std::exit(1);
}

double milliseconds_since(Clock::time_point begun) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

Descriptor dial(int port) {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        give_up("central does not take a connection");
    const int on = 1;
    setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

void send_all(const Descriptor& socket, std::string_view bytes) {
    if (write(socket.number(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        give_up("central takes no bytes");
}

void allow_most_files() {
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

std::string asked_by(const std::string& terminal, int key) {
    const auto digits = std::to_string(key);
    return "X-Terminal-Id: " + terminal + "\r\nIdempotency-Key: 00000000-0000-4000-8000-" +
           std::string(12 - digits.size(), '0') + digits + "\r\n";
}

int Asker::post(const std::string& path, const std::string& headers, const std::string& body) {
    send_all(socket_, "POST " + path + " HTTP/1.1\r\nHost: central\r\nContent-Type: application/json\r\n" +
                          headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    std::string answer;
    std::array<char, 4096> some{};
    for (;;) {
        const auto count = read(socket_.number(), some.data(), some.size());
        if (count <= 0) give_up("central closed the connection");
        answer.append(some.data(), static_cast<std::size_t>(count));
        const auto end = answer.find("\r\n\r\n");
        const auto length = answer.find("Content-Length: ");
        if (end == std::string::npos || length == std::string::npos) continue;
        if (answer.size() >= end + 4 + std::stoul(answer.substr(length + 16)))
            return std::stoi(answer.substr(9));
    }
}

void Asker::take_number(int key, const std::string& service) {
    const auto body = R"({"service":")" + service + R"(","service_day":"2026-11-20"})";
    if (post("/v1/tickets", asked_by("measured", key), body) != 201) give_up("central gives no number");
}

void Asker::call(const char* action) {
    if (post("/v1/counters/3/calls", "", std::string(R"({"action":")") + action + "\"}") != 200)
        give_up(std::string("central does not ") + action);
}

std::vector<double> asked_at_once(int port, int clients, int each,
                                  const std::function<void(Asker&, int)>& ask) {
    std::vector<double> times(static_cast<std::size_t>(clients) * static_cast<std::size_t>(each));
    std::vector<std::jthread> threads;
    threads.reserve(static_cast<std::size_t>(clients));
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&times, &ask, port, client, each] {
            Asker asker(port);
            for (int place = client * each; place < (client + 1) * each; ++place) {
                const auto begun = Clock::now();
                ask(asker, place);
                times[static_cast<std::size_t>(place)] = milliseconds_since(begun);
            }
        });
    }
    threads.clear();
    return times;
}

Readers::Readers(std::vector<Descriptor> sockets)
    : sockets_(std::move(sockets)), seen_(sockets_.size()), poll_(epoll_create1(EPOLL_CLOEXEC)) {
    for (std::size_t place = 0; place < sockets_.size(); ++place) {
        fcntl(sockets_[place].number(), F_SETFL, O_NONBLOCK);
        epoll_event wanted{EPOLLIN, {.u64 = place}};
        epoll_ctl(poll_.number(), EPOLL_CTL_ADD, sockets_[place].number(), &wanted);
    }
}

double Readers::last_to_see(std::string_view word, Clock::time_point begun) {
    std::fill(seen_.begin(), seen_.end(), false);
    std::size_t left = sockets_.size();
    std::array<epoll_event, 512> events{};
    while (left > 0) {
        const int ready =
            epoll_wait(poll_.number(), events.data(), static_cast<int>(events.size()), PATIENCE_MILLISECONDS);
        if (ready <= 0) give_up(std::to_string(left) + " displays heard nothing");
        for (int one = 0; one < ready; ++one) {
            const auto place = events[static_cast<std::size_t>(one)].data.u64;
            if (!reads(place, word) || seen_[place]) continue;
            seen_[place] = true;
            --left;
        }
    }
    return milliseconds_since(begun);
}

void Readers::drain(std::chrono::milliseconds quiet) {
    std::array<epoll_event, 512> events{};
    int ready = 0;
    while ((ready = epoll_wait(poll_.number(), events.data(), static_cast<int>(events.size()),
                               static_cast<int>(quiet.count()))) > 0)
        for (int one = 0; one < ready; ++one) reads(events[static_cast<std::size_t>(one)].data.u64, "");
}

bool Readers::reads(std::size_t place, std::string_view word) {
    bool found = false;
    for (;;) {
        const auto count = read(sockets_[place].number(), some_.data(), some_.size());
        if (count < 0) return found;
        if (count == 0) give_up("central closed a stream");
        found |= std::string_view(some_.data(), static_cast<std::size_t>(count)).find(word) !=
                 std::string_view::npos;
    }
}

Readers open_boards(int port, std::size_t count) {
    std::vector<Descriptor> sockets;
    sockets.reserve(count);
    for (std::size_t one = 0; one < count; ++one) {
        sockets.push_back(dial(port));
        send_all(sockets.back(), "GET /v1/boards/sanh/events HTTP/1.1\r\nHost: central\r\n\r\n");
    }
    Readers boards(std::move(sockets));
    boards.last_to_see("event: board", Clock::now());
    return boards;
}

std::vector<double> calls_heard(Asker& counter, Readers& boards, int rounds) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        boards.drain(std::chrono::milliseconds(600));
        const auto begun = Clock::now();
        std::jthread pressed([&] { counter.call("next"); });
        times.push_back(boards.last_to_see("event: call", begun));
        pressed.join();
        counter.call("start");
        counter.call("finish");
    }
    return times;
}

}  // namespace measurements

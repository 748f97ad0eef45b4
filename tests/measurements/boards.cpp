#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "drivers/descriptor.h"

// bench_boards PORT BOARDS: displays at a running central's event stream on plain loopback, while counters
// call and terminals take numbers. Prints one JSON object a line.
namespace {

using Clock = std::chrono::steady_clock;
using drivers::Descriptor;

constexpr int ROUNDS = 25;
constexpr int CLIENTS = 16;
constexpr int TICKETS_EACH = 28;  ///< twice, and a few more: the service has 999 numbers
constexpr int PATIENCE_MILLISECONDS = 20'000;

[[noreturn]] void give_up(const std::string& sentence) {
    std::cerr << "bench_boards: " << sentence << std::endl;
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

/// One connection that asks and waits; keeps open.
class Asker {
  public:
    explicit Asker(int port) : socket_(dial(port)) {}

    /// The status.
    int post(const std::string& path, const std::string& headers, const std::string& body) {
        send_all(socket_, "POST " + path +
                              " HTTP/1.1\r\nHost: central\r\nContent-Type: application/json\r\n" + headers +
                              "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
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

    void take_number(int key) {
        const auto digits = std::to_string(key);
        const auto name = "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
        if (post("/v1/tickets", "X-Terminal-Id: measured\r\nIdempotency-Key: " + name + "\r\n",
                 R"({"service":"dat-dai","service_day":"2026-11-20"})") != 201)
            give_up("central gives no number");
    }

    void call(const char* action) {
        if (post("/v1/counters/3/calls", "", std::string(R"({"action":")") + action + "\"}") != 200)
            give_up(std::string("central does not ") + action);
    }

  private:
    Descriptor socket_;
};

/// Many sockets of one thread, each of which reads until it has seen a word.
class Readers {
  public:
    explicit Readers(std::vector<Descriptor> sockets) : sockets_(std::move(sockets)), seen_(sockets_.size()) {
        for (std::size_t place = 0; place < sockets_.size(); ++place) {
            fcntl(sockets_[place].number(), F_SETFL, O_NONBLOCK);
            epoll_event wanted{EPOLLIN, {.u64 = place}};
            epoll_ctl(poll_.number(), EPOLL_CTL_ADD, sockets_[place].number(), &wanted);
        }
    }

    /// Milliseconds until the last of them has read it.
    double last_to_see(std::string_view word, Clock::time_point begun) {
        std::fill(seen_.begin(), seen_.end(), false);
        std::size_t left = sockets_.size();
        std::array<epoll_event, 512> events{};
        while (left > 0) {
            const int ready = epoll_wait(poll_.number(), events.data(), static_cast<int>(events.size()),
                                         PATIENCE_MILLISECONDS);
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

    /// What has arrived meanwhile is passed over.
    void drain(std::chrono::milliseconds quiet) {
        std::array<epoll_event, 512> events{};
        int ready = 0;
        while ((ready = epoll_wait(poll_.number(), events.data(), static_cast<int>(events.size()),
                                   static_cast<int>(quiet.count()))) > 0)
            for (int one = 0; one < ready; ++one) reads(events[static_cast<std::size_t>(one)].data.u64, "");
    }

    [[nodiscard]] std::size_t count() const { return sockets_.size(); }

  private:
    bool reads(std::size_t place, std::string_view word) {
        bool found = false;
        for (;;) {
            const auto count = read(sockets_[place].number(), some_.data(), some_.size());
            if (count < 0) return found;
            if (count == 0) give_up("central closed a stream");
            found |= std::string_view(some_.data(), static_cast<std::size_t>(count)).find(word) !=
                     std::string_view::npos;
        }
    }

    std::vector<Descriptor> sockets_;
    std::vector<bool> seen_;
    Descriptor poll_{epoll_create1(EPOLL_CLOEXEC)};
    std::array<char, 65536> some_{};
};

struct Row {
    std::string name, goal;
    double most = 0;  ///< the goal: of the median, or of p99
    bool judges_p99 = false;
    std::string compared_to;
    double reference = 0;
};

void print(const Row& row, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2],
                 p99 = times[std::min(times.size() - 1, times.size() * 99 / 100)];
    const bool met = (row.judges_p99 ? p99 : median) <= row.most;
    std::cout << R"({"section":"boards","name":")" << row.name << R"(","unit":"ms","n":)" << times.size()
              << R"(,"median":)" << median << R"(,"p99":)" << p99 << R"(,"goal":")" << row.goal
              << R"(","goal_met":)" << (met ? "true" : "false") << R"(,"compared_to":")" << row.compared_to
              << R"(","ratio":)" << median / row.reference << "}" << std::endl;
}

/// The same bytes written to as many sockets by one loop, and read by the same reader: what the machine
/// takes.
std::vector<double> bare_writes(std::size_t count) {
    const Descriptor listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(listener.number(), reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        listen(listener.number(), 1024) != 0 ||
        getsockname(listener.number(), reinterpret_cast<sockaddr*>(&address), &size) != 0)
        give_up("no socket for the reference");
    std::vector<Descriptor> near, far;
    for (std::size_t one = 0; one < count; ++one) {
        near.push_back(dial(ntohs(address.sin_port)));
        far.emplace_back(accept4(listener.number(), nullptr, nullptr, SOCK_CLOEXEC));
    }
    Readers readers(std::move(near));
    std::vector<double> times;
    for (int round = 0; round < ROUNDS; ++round) {
        const auto begun = Clock::now();
        std::jthread writer([&] {
            const std::string event = "id: 1\nevent: call\ndata: " + std::string(200, 'x') + "\n\n";
            for (const auto& socket : far) send_all(socket, event);
        });
        times.push_back(readers.last_to_see("event: call", begun));
    }
    return times;
}

Readers open_boards(int port, std::size_t count) {
    std::vector<Descriptor> sockets;
    for (std::size_t one = 0; one < count; ++one) {
        sockets.push_back(dial(port));
        send_all(sockets.back(), "GET /v1/boards/sanh/events HTTP/1.1\r\nHost: central\r\n\r\n");
    }
    Readers boards(std::move(sockets));
    boards.last_to_see("event: board", Clock::now());
    return boards;
}

std::vector<double> calls_heard(Asker& counter, Readers& boards) {
    std::vector<double> times;
    for (int round = 0; round < ROUNDS; ++round) {
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

std::vector<double> numbers_taken(int port, int first_key) {
    std::vector<std::vector<double>> each(CLIENTS);
    {
        std::vector<std::jthread> clients;
        for (int client = 0; client < CLIENTS; ++client) {
            clients.emplace_back([&times = each[static_cast<std::size_t>(client)], port, client, first_key] {
                Asker terminal(port);
                for (int number = 0; number < TICKETS_EACH; ++number) {
                    const auto begun = Clock::now();
                    terminal.take_number(first_key + client * TICKETS_EACH + number);
                    times.push_back(milliseconds_since(begun));
                }
            });
        }
    }
    std::vector<double> all;
    for (const auto& times : each) all.insert(all.end(), times.begin(), times.end());
    return all;
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) give_up("wants PORT and BOARDS");
    const int port = std::atoi(words[1]);
    const auto boards_wanted = static_cast<std::size_t>(std::atoi(words[2]));
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    auto bare = bare_writes(boards_wanted);
    std::sort(bare.begin(), bare.end());
    Asker counter(port);
    for (int key = 0; key < ROUNDS; ++key) counter.take_number(key);
    const auto alone = numbers_taken(port, 10'000);
    const auto begun = Clock::now();
    auto boards = open_boards(port, boards_wanted);
    std::cerr << boards.count() << " boards open in " << milliseconds_since(begun) << " ms\n";
    const auto many = std::to_string(boards_wanted) + " boards";
    print({"a call until the last of " + many + " has it", "median at most 60", 60, false,
           "one loop that writes the same to as many sockets", bare[bare.size() / 2]},
          calls_heard(counter, boards));
    std::atomic<bool> is_over = false;
    std::jthread reading([&] {
        while (!is_over) boards.drain(std::chrono::milliseconds(50));
    });
    auto ordered = alone;
    std::sort(ordered.begin(), ordered.end());
    print({"a number, 16 terminals at once, " + many + " open", "p99 at most 15", 15, true,
           "the same without boards", ordered[ordered.size() / 2]},
          numbers_taken(port, 20'000));
    is_over = true;
}

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "loopback.h"

// bench_boards PORT BOARDS: displays at a running central's event stream on plain loopback, while counters
// call and terminals take numbers. Prints one JSON object a line.
namespace {

using namespace measurements;
using drivers::Descriptor;

constexpr int ROUNDS = 25;
constexpr int CLIENTS = 16;
constexpr int TICKETS_EACH = 28;  ///< twice, and a few more: the service has 999 numbers
constexpr auto SERVICE = "dat-dai";

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

std::vector<double> numbers_taken(int port, int first_key) {
    return asked_at_once(port, CLIENTS, TICKETS_EACH, [first_key](Asker& terminal, int place) {
        terminal.take_number(first_key + place, SERVICE);
    });
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) give_up("wants PORT and BOARDS");
    const int port = std::atoi(words[1]);
    const auto boards_wanted = static_cast<std::size_t>(std::atoi(words[2]));
    allow_most_files();

    auto bare = bare_writes(boards_wanted);
    std::sort(bare.begin(), bare.end());
    Asker counter(port);
    for (int key = 0; key < ROUNDS; ++key) counter.take_number(key, SERVICE);
    const auto alone = numbers_taken(port, 10'000);
    const auto begun = Clock::now();
    auto boards = open_boards(port, boards_wanted);
    std::cerr << boards.count() << " boards open in " << milliseconds_since(begun) << " ms\n";
    const auto many = std::to_string(boards_wanted) + " boards";
    print({"a call until the last of " + many + " has it", "median at most 60", 60, false,
           "one loop that writes the same to as many sockets", bare[bare.size() / 2]},
          calls_heard(counter, boards, ROUNDS));
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

// Bare sockets to a central on plain loopback, so that the client costs little of what is measured. Whatever
// goes wrong ends the program with a sentence.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/descriptor.h"

namespace measurements {

using Clock = std::chrono::steady_clock;

[[noreturn]] void give_up(const std::string& sentence);
double milliseconds_since(Clock::time_point begun);
drivers::Descriptor dial(int port);
void send_all(const drivers::Descriptor& socket, std::string_view bytes);
/// As many files as this process may have.
void allow_most_files();

/// One connection that asks and waits; keeps open. One thread at a time.
class Asker {
  public:
    explicit Asker(int port) : socket_(dial(port)) {}

    /// The status. Each of `headers` ends with CR LF.
    int post(const std::string& path, const std::string& headers, const std::string& body);
    /// `key`: below 10^12, another for each number.
    void take_number(int key, const std::string& service);
    /// At counter 3: "next", "start" or "finish".
    void call(const char* action);

  private:
    drivers::Descriptor socket_;
};

/// The headers that name a terminal and one of its requests.
std::string asked_by(const std::string& terminal, int key);

/// Milliseconds of each request: `clients` connections at once, on each `each` one after another. `ask` is
/// called from their threads, with a place of its own from 0 up.
std::vector<double> asked_at_once(int port, int clients, int each,
                                  const std::function<void(Asker&, int)>& ask);

/// Many sockets of one thread, each of which reads until it has seen a word.
class Readers {
  public:
    explicit Readers(std::vector<drivers::Descriptor> sockets);

    /// Milliseconds until the last of them has read it.
    double last_to_see(std::string_view word, Clock::time_point begun);
    /// What has arrived meanwhile is passed over.
    void drain(std::chrono::milliseconds quiet);
    [[nodiscard]] std::size_t count() const { return sockets_.size(); }

  private:
    bool reads(std::size_t place, std::string_view word);

    std::vector<drivers::Descriptor> sockets_;
    std::vector<bool> seen_;
    drivers::Descriptor poll_;
    std::array<char, 65536> some_{};
};

/// Displays of the hall that have their first board.
Readers open_boards(int port, std::size_t count);
/// Milliseconds from a counter's call until the last board has it, for each of `rounds` who wait.
std::vector<double> calls_heard(Asker& counter, Readers& boards, int rounds);

}  // namespace measurements

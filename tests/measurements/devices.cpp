#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "drivers/scanners/hid_pos_source.h"
#include "drivers/scanners/live_scanner.h"
#include "drivers/scanners/serial_source.h"
#include "kiosk/terminal/clocks.h"
#include "kiosk/terminal/mailbox.h"
#include "tests/scanners/hid_peer.h"

// bench_devices: from the moment a scanner's report has arrived until its event is taken out of the
// terminal's queue by a thread that sleeps on it. Prints one JSON object a line.
namespace {

using Clock = std::chrono::steady_clock;

constexpr int SCANS = 100;
constexpr double MOST_MILLISECONDS = 2;
/// No more than four scans in a second pass the rules.
constexpr std::chrono::milliseconds BETWEEN_SCANS{260};
constexpr int PATIENCE_MILLISECONDS = 5000;

std::string code(int number) {
    return "H20.14.05-261109-" + std::to_string(1000 + number);
}

double milliseconds_since(Clock::time_point begun) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

void print(const std::string& name, std::vector<double> times, const std::string& compared_to,
           std::vector<double> reference) {
    std::sort(times.begin(), times.end());
    std::sort(reference.begin(), reference.end());
    const auto at = [](const std::vector<double>& sorted, std::size_t percent) {
        return sorted[std::min(sorted.size() - 1, sorted.size() * percent / 100)];
    };
    std::cout << R"({"section":"devices","name":")" << name << R"(","unit":"ms","n":)" << times.size()
              << R"(,"median":)" << at(times, 50) << R"(,"p99":)" << at(times, 99) << R"(,"goal":"p99 )"
              << MOST_MILLISECONDS << R"(","goal_met":)"
              << (at(times, 99) <= MOST_MILLISECONDS ? "true" : "false") << R"(,"compared_to":")"
              << compared_to << " (p99 " << at(reference, 99)
              << ")\",\"ratio\":" << at(times, 50) / at(reference, 50) << "}\n";
}

/// What waking a thread costs on this machine at this time, for one byte from end to end.
std::vector<double> woken_through(int far_end, int near_end) {
    std::vector<double> times;
    std::vector<Clock::time_point> heard(SCANS);
    std::jthread reader([&] {
        char byte = 0;
        for (auto& moment : heard) {
            if (read(near_end, &byte, 1) != 1) return;
            moment = Clock::now();
        }
    });
    std::vector<Clock::time_point> said;
    for (int round = 0; round < SCANS; ++round) {
        std::this_thread::sleep_for(BETWEEN_SCANS);
        said.push_back(Clock::now());
        if (write(far_end, "x", 1) != 1) return {};
    }
    reader.join();
    for (std::size_t round = 0; round < said.size(); ++round)
        times.push_back(std::chrono::duration<double, std::milli>(heard[round] - said[round]).count());
    return times;
}

struct Line {
    drivers::Descriptor far_end{posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)};
    Line() {
        if (grantpt(far_end.number()) != 0 || unlockpt(far_end.number()) != 0) std::abort();
    }
    [[nodiscard]] std::string node() const { return ptsname(far_end.number()); }
};

std::vector<double> through_a_line() {
    const Line line;
    const drivers::Descriptor near_end(open(line.node().c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
    termios raw{};
    tcgetattr(near_end.number(), &raw);
    cfmakeraw(&raw);
    tcsetattr(near_end.number(), TCSANOW, &raw);
    return woken_through(line.far_end.number(), near_end.number());
}

std::vector<double> through_a_pipe() {
    int ends[2];
    if (pipe(ends) != 0) return {};
    const drivers::Descriptor near_end(ends[0]), far_end(ends[1]);
    return woken_through(far_end.number(), near_end.number());
}

/// `send` gives the scanner a text to say. Empty when a scan was lost.
std::vector<double> scan_times(std::unique_ptr<drivers::ScanSource> source,
                               const std::function<void(const std::string&)>& send) {
    const kiosk::SystemClock clock{std::nullopt};
    kiosk::Mailbox mailbox(clock);
    mailbox.want_scans(true);
    drivers::LiveScanner scanner(
        std::move(source), [&](std::string text) { mailbox.post(kiosk::event::Scanned{std::move(text)}); });
    while (name_of(scanner.state()) != "ready") std::this_thread::sleep_for(std::chrono::milliseconds{10});
    std::vector<double> times;
    for (int round = 0; round < SCANS; ++round) {
        std::this_thread::sleep_for(BETWEEN_SCANS);
        const auto begun = Clock::now();
        send(code(round));
        pollfd waited{mailbox.descriptor(), POLLIN, 0};
        if (poll(&waited, 1, PATIENCE_MILLISECONDS) != 1 || !mailbox.take()) return {};
        times.push_back(milliseconds_since(begun));
        mailbox.take();
    }
    return times;
}

std::vector<double> serial_times() {
    const Line line;
    return scan_times(
        std::make_unique<drivers::SerialSource>(drivers::SerialOptions{drivers::device_choice(line.node())}),
        [&](const std::string& text) {
            (void)!write(line.far_end.number(), (text + "\r").data(), text.size() + 1);
        });
}

std::vector<double> hid_pos_times() {
    UMockdevTestbed* const testbed = umockdev_testbed_new();
    std::vector<double> times;
    {
        tests::HidPeer peer(testbed, {});
        times = scan_times(std::make_unique<drivers::HidPosSource>(std::nullopt),
                           [&](const std::string& text) { peer.send(sample::report(text)); });
    }
    g_object_unref(testbed);
    return times;
}

}  // namespace

int main() {
    const auto pipe = through_a_pipe(), line = through_a_line();
    const auto serial = serial_times(), hid_pos = hid_pos_times();
    if (pipe.empty() || line.empty() || serial.empty() || hid_pos.empty()) {
        std::cerr << "a scan was lost\n";
        return 1;
    }
    print("scan to its event in the queue, serial line (pseudo terminal)", serial,
          "a byte through such a line", line);
    print("scan to its event in the queue, HID POS (umockdev's bus)", hid_pos, "a byte through a pipe", pipe);
    return 0;
}

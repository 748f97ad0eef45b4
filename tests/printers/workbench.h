// What the tests of printers share: a folder of its own, slips to print, and a printer that says what it is
// told to.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>
#include <sys/socket.h>

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "drivers/printers/network.h"
#include "drivers/printers/socket.h"
#include "drivers/printers/virtual_printer.h"
#include "tests/printers/read_png.h"

namespace tests {

class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "printers-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() {
        std::error_code error;
        std::filesystem::remove_all(path, error);
    }
    std::filesystem::path path;
};

/// Stripes that differ from row to row, so that a row too many or too few shows.
inline kiosk::Dots striped_slip(int height = 700) {
    kiosk::Dots slip{576, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < slip.stride(); ++x)
            slip.bits.push_back(y % 40 < 6 ? 0 : static_cast<std::uint8_t>((y * 7 + x * 3) | 0x21));
    return slip;
}

struct Bench {
    explicit Bench(drivers::VirtualPrinterOptions options = {.head_speed = 0}) {
        options.out = folder.path;
        auto started = drivers::VirtualPrinter::start(options);
        REQUIRE(started.has_value());
        printer = std::move(*started);
    }
    /// The limits are generous where nothing should be slow, short where silence is the point.
    [[nodiscard]] drivers::NetworkPrinterOptions options(
        drivers::Milliseconds silence = drivers::Milliseconds(30'000)) const {
        return {.port = printer->port(),
                .rules = {.status_limit = drivers::Milliseconds(10'000),
                          .silence_limit = silence,
                          .job_limit = drivers::Milliseconds(60'000)},
                .connect_limit = drivers::Milliseconds(10'000)};
    }
    /// Slip number `number` as it lies in the tray, without the feed before the cut.
    [[nodiscard]] kiosk::Dots in_the_tray(int number) const {
        constexpr int FEED = 16;
        kiosk::Dots dots = read_png(folder.path / ("slip-000" + std::to_string(number) + ".png"));
        if (dots.height < FEED) return {};
        dots.height -= FEED;
        dots.bits.resize(static_cast<std::size_t>(dots.height) * dots.stride());
        return dots;
    }

    Folder folder;
    std::unique_ptr<drivers::VirtualPrinter> printer;
};

/// Serves one connection after the other; `answer` turns what arrived into what is said.
class TalkingPrinter {
  public:
    using Answer = std::function<std::string(std::string_view received)>;
    explicit TalkingPrinter(Answer answer)
        : listener_(*drivers::listen_on_loopback(0)),
          port(drivers::port_of(listener_)),
          thread_([this, answer = std::move(answer)](const std::stop_token& stop) { serve(answer, stop); }) {}

  private:
    void serve(const Answer& answer, const std::stop_token& stop) const {
        while (!stop.stop_requested()) {
            const drivers::Descriptor client(accept4(listener_.number(), nullptr, nullptr, SOCK_NONBLOCK));
            if (!client) std::this_thread::yield();
            while (client && !stop.stop_requested()) {
                std::array<std::uint8_t, 4096> room;
                std::size_t count = 0;
                const auto soon = std::chrono::steady_clock::now() + drivers::Milliseconds(50);
                const auto transfer = drivers::read_some(client, room, soon, count);
                if (transfer == drivers::Transfer::closed) break;
                if (transfer == drivers::Transfer::timed_out) continue;
                const std::string said = answer({reinterpret_cast<const char*>(room.data()), count});
                (void)!send(client.number(), said.data(), said.size(), MSG_NOSIGNAL);
            }
        }
    }
    drivers::Descriptor listener_;

  public:
    int port;

  private:
    std::jthread thread_;
};

}  // namespace tests

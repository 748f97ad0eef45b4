#include "drivers/printers/virtual_printer.h"

#include <doctest/doctest.h>

#include "drivers/printers/escpos.h"
#include "drivers/printers/virtual_control.h"
#include "tests/printers/workbench.h"

using drivers::Bytes;
using drivers::Milliseconds;
using drivers::Steer;
using tests::Bench;

namespace {

/// A bare connection to the printer.
class Wire {
  public:
    explicit Wire(const Bench& bench)
        : socket_(*drivers::connect_to("127.0.0.1", bench.printer->port(), Milliseconds(10'000))) {}
    void say(const Bytes& bytes) {
        std::size_t written = 0;
        REQUIRE(drivers::write_all(socket_, bytes, from_now(10'000), written) == drivers::Transfer::done);
    }
    /// What comes until `count` bytes are there or the time is over.
    Bytes hear(std::size_t count, int milliseconds = 30'000) {
        Bytes heard;
        const auto deadline = from_now(milliseconds);
        while (heard.size() < count) {
            std::array<std::uint8_t, 64> room;
            std::size_t read = 0;
            if (drivers::read_some(socket_,
                                   std::span(room).first(std::min(room.size(), count - heard.size())),
                                   deadline, read) != drivers::Transfer::done)
                break;
            heard.insert(heard.end(), room.begin(), room.begin() + static_cast<std::ptrdiff_t>(read));
        }
        return heard;
    }

  private:
    static drivers::Deadline from_now(int milliseconds) {
        return std::chrono::steady_clock::now() + Milliseconds(milliseconds);
    }
    drivers::Descriptor socket_;
};

const Bytes ASK_PAPER{0x10, 0x04, 4}, ASK_QUEUED{0x1D, 'r', 1};

}  // namespace

TEST_CASE("real-time questions are answered while the head stands still, queued ones only when it moves on") {
    Bench bench;
    bench.printer->steer(Steer::paper_out);
    Wire wire(bench);
    wire.say(ASK_QUEUED);
    wire.say({0x1D, '(', 'H', 6, 0, 48, 48, 'a', 'b', 'c', 'd'});
    wire.say(ASK_PAPER);
    CHECK(wire.hear(1) == Bytes{0x72});
    bench.printer->steer(Steer::ok);
    CHECK(wire.hear(8) == Bytes{0x00, 0x37, 0x22, 'a', 'b', 'c', 'd', 0x00});
}

TEST_CASE("real-time commands act even inside a picture, as the manuals warn") {
    Bench bench;
    Wire wire(bench);
    wire.say({0x1D, 'v', '0', 0, 4, 0, 1, 0, 0x10, 0x04, 0x01, 0xFF});
    CHECK(wire.hear(1) == Bytes{0x12});
}

TEST_CASE("what does not fit the buffer is not read until the head makes room") {
    Bench bench({.head_speed = 0, .buffer_bytes = 1000});
    bench.printer->steer(Steer::paper_out);
    Wire wire(bench);
    wire.say(Bytes(1000, 0));
    wire.say(ASK_PAPER);
    CHECK(wire.hear(1, 200).empty());
    bench.printer->steer(Steer::ok);
    CHECK(wire.hear(1) == Bytes{0x12});
}

TEST_CASE("a power cut loses what was buffered") {
    Bench bench;
    bench.printer->steer(Steer::paper_out);
    {
        Wire wire(bench);
        wire.say({0x1D, 'v', '0', 0, 1, 0, 1, 0, 0xFF, 0x1D, 'V', 0});
        wire.say(ASK_PAPER);
        CHECK(wire.hear(1) == Bytes{0x72});
    }
    bench.printer->steer(Steer::reset);
    Wire wire(bench);
    wire.say(ASK_QUEUED);
    CHECK(wire.hear(1) == Bytes{0x00});
    CHECK(bench.printer->slips() == 0);
}

TEST_CASE("clearing the buffer in real time forgets the rest of a slip") {
    Bench bench;
    bench.printer->steer(Steer::cover);
    Wire wire(bench);
    wire.say({0x1D, 'v', '0', 0, 1, 0, 1, 0, 0xFF, 0x1D, 'V', 0});
    wire.say({0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8});
    CHECK(wire.hear(3) == Bytes{0x37, 0x25, 0x00});
    bench.printer->steer(Steer::ok);
    wire.say(ASK_QUEUED);
    CHECK(wire.hear(1) == Bytes{0x00});
    CHECK(bench.printer->slips() == 0);
}

TEST_CASE("steering is a line of text, and what is no such line is refused") {
    const auto plain = drivers::parse_steer("ok"), later = drivers::parse_steer("paper-out 1200");
    REQUIRE(plain.has_value());
    CHECK(plain->what == Steer::ok);
    REQUIRE(later.has_value());
    CHECK(later->what == Steer::paper_out);
    CHECK(later->at_byte == 1200);
    for (const auto* line :
         {"", " ", "OK", "paper-out -1", "cover x", "cover 1 2", "reset 99999999999999999999", "ok "})
        CHECK_FALSE(drivers::parse_steer(line).has_value());
}

TEST_CASE("another process steers the printer over its socket") {
    Bench bench;
    const auto socket = bench.folder.path / "control";
    auto server = drivers::SteeringServer::start(socket, *bench.printer);
    REQUIRE(server.has_value());
    CHECK(drivers::send_steer(socket, "cover"));
    drivers::NetworkPrinter printer(bench.options());
    CHECK(printer.condition() == kiosk::PrinterCondition::cover_open);
    CHECK_FALSE(drivers::send_steer(socket, "explode"));
    CHECK(drivers::send_steer(socket, "ok"));
    CHECK(printer.condition() == kiosk::PrinterCondition::ready);
    CHECK_FALSE(drivers::send_steer(bench.folder.path / "nobody", "ok"));
}

TEST_CASE("a port that is taken and a folder that cannot be are told") {
    Bench bench;
    drivers::VirtualPrinterOptions options{.port = bench.printer->port(), .out = bench.folder.path};
    CHECK_FALSE(drivers::VirtualPrinter::start(options).has_value());
    options = {.out = "/dev/null/slips"};
    CHECK_FALSE(drivers::VirtualPrinter::start(options).has_value());
}

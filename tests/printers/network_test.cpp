#include "drivers/printers/network.h"

#include <span>

#include "drivers/printers/conversation.h"
#include "drivers/printers/escpos.h"
#include "drivers/printers/socket.h"
#include "tests/printers/workbench.h"

using drivers::Milliseconds;
using drivers::NetworkPrinter;
using drivers::Steer;
using kiosk::PrinterCondition;
using kiosk::PrintOutcome;
using tests::Bench;

TEST_CASE("a slip that is said to be printed lies in the tray, dot for dot") {
    Bench bench;
    NetworkPrinter printer(bench.options());
    CHECK(printer.condition() == PrinterCondition::ready);
    const kiosk::Dots slip = tests::striped_slip();
    CHECK(printer.print(slip, {}) == PrintOutcome::printed);
    CHECK(bench.printer->slips() == 1);
    CHECK(bench.in_the_tray(1) == slip);
}

TEST_CASE("a slow head is waited for") {
    Bench bench({.head_speed = 400});
    CHECK(NetworkPrinter(bench.options()).print(tests::striped_slip(), {}) == PrintOutcome::printed);
    CHECK(bench.printer->slips() == 1);
}

TEST_CASE("a slip larger than the printer's buffer is printed whole") {
    Bench bench({.head_speed = 1000, .buffer_bytes = 1500});
    const kiosk::Dots slip = tests::striped_slip();
    CHECK(NetworkPrinter(bench.options()).print(slip, {}) == PrintOutcome::printed);
    CHECK(bench.in_the_tray(1) == slip);
}

TEST_CASE(
    "paper that ends or a cover that opens in mid-slip is reported, and the rest never prints by itself") {
    const std::pair<Steer, PrintOutcome> faults[]{{Steer::paper_out, PrintOutcome::paper_out},
                                                  {Steer::cover, PrintOutcome::cover_open}};
    for (const auto& [fault, outcome] : faults)
        for (const std::size_t at : {1U, 10U, 500U, 4096U, 20'000U, 40'000U}) {
            CAPTURE(at);
            Bench bench;
            NetworkPrinter printer(bench.options());
            bench.printer->steer(fault, at);
            CHECK(printer.print(tests::striped_slip(), {}) == outcome);
            CHECK(bench.printer->slips() == 0);
            bench.printer->steer(Steer::ok);
            CHECK(printer.condition() == PrinterCondition::ready);
            const kiosk::Dots again = tests::striped_slip(300);
            CHECK(printer.print(again, {}) == PrintOutcome::printed);
            CHECK(bench.in_the_tray(1) == again);
        }
}

TEST_CASE("paper out and cover open are seen before anything is sent") {
    Bench bench;
    NetworkPrinter printer(bench.options());
    bench.printer->steer(Steer::paper_out);
    CHECK(printer.condition() == PrinterCondition::paper_out);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::paper_out);
    bench.printer->steer(Steer::cover);
    CHECK(printer.condition() == PrinterCondition::cover_open);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::cover_open);
    bench.printer->steer(Steer::ok);
    CHECK(printer.condition() == PrinterCondition::ready);
    CHECK(bench.printer->slips() == 0);
}

TEST_CASE("a printer that is not plugged in is absent, and nothing was sent") {
    Bench bench;
    NetworkPrinter printer(bench.options());
    bench.printer->steer(Steer::unplug);
    CHECK(printer.condition() == PrinterCondition::absent);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::absent);
    bench.printer->steer(Steer::ok);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::printed);
}

TEST_CASE("a printer that is unplugged or reset in mid-slip leaves it unknown what is on the paper") {
    for (const Steer fault : {Steer::unplug, Steer::reset})
        for (const std::size_t at : {60U, 500U, 4096U, 20'000U, 40'000U}) {
            CAPTURE(at);
            Bench bench;
            NetworkPrinter printer(bench.options());
            bench.printer->steer(fault, at);
            CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::unknown);
            CHECK(bench.printer->slips() == 0);
            CHECK((printer.condition() == PrinterCondition::absent) == (fault == Steer::unplug));
            bench.printer->steer(Steer::ok);
            const kiosk::Dots again = tests::striped_slip(300);
            CHECK(printer.print(again, {}) == PrintOutcome::printed);
            CHECK(bench.in_the_tray(1) == again);
        }
}

TEST_CASE("a printer that falls silent in mid-slip is given up as unknown") {
    for (const std::size_t at : {100U, 5000U, 20'000U}) {
        Bench bench;
        bench.printer->steer(Steer::stall, at);
        NetworkPrinter printer(bench.options(Milliseconds(300)));
        CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::unknown);
        CHECK(bench.printer->slips() == 0);
    }
}

TEST_CASE("paper that ends while the buffer is full is never called printed") {
    Bench bench({.head_speed = 0, .buffer_bytes = 1500});
    bench.printer->steer(Steer::paper_out, 9000);
    const auto outcome = NetworkPrinter(bench.options(Milliseconds(300))).print(tests::striped_slip(), {});
    CHECK((outcome == PrintOutcome::unknown || outcome == PrintOutcome::paper_out));
    CHECK(bench.printer->slips() == 0);
}

TEST_CASE("a slip that a program left half sent when it died swallows nothing of the next program's slip") {
    const kiosk::Dots slip = tests::striped_slip();
    const drivers::Bytes first = drivers::encode(slip, {'d', 'i', 'e', 'd'}).bands.front();
    for (const std::size_t sent : {1U, 3U, 9U, 10U, 40U, 1000U}) {
        CAPTURE(sent);
        Bench bench;
        {
            auto socket = drivers::connect_to("127.0.0.1", bench.printer->port(), Milliseconds(10'000));
            REQUIRE(socket);
            drivers::SocketTransport wire(std::move(*socket));
            drivers::Conversation dying(wire);
            const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
            REQUIRE(dying.write(std::span(first).first(sent), deadline) == drivers::Transfer::done);
            wire.finish(deadline);
        }
        NetworkPrinter printer(bench.options());
        CHECK(printer.print(slip, {}) == PrintOutcome::printed);
        CHECK(bench.in_the_tray(1) == slip);
        CHECK(printer.print(slip, {}) == PrintOutcome::printed);
        CHECK(bench.in_the_tray(2) == slip);
    }
}

TEST_CASE("a slip that was cut short swallows nothing of the next one, in the same program") {
    const kiosk::Dots slip = tests::striped_slip();
    for (const std::size_t at : {63U, 1000U, 5003U, 20'001U}) {
        CAPTURE(at);
        Bench bench({.head_speed = 0, .buffer_bytes = 2000});
        NetworkPrinter printer(bench.options(Milliseconds(300)));
        CHECK(printer.print(slip, {}) == PrintOutcome::printed);
        bench.printer->steer(Steer::stall, at);
        CHECK(printer.print(slip, {}) == PrintOutcome::unknown);
        bench.printer->steer(Steer::ok);
        CHECK(printer.print(slip, {}) == PrintOutcome::printed);
        CHECK(bench.in_the_tray(2) == slip);
    }
}

TEST_CASE("a job that is called off before it starts sends nothing, and later leaves it unknown") {
    Bench bench;
    std::stop_source stop;
    stop.request_stop();
    CHECK(NetworkPrinter(bench.options()).print(tests::striped_slip(), stop.get_token()) ==
          PrintOutcome::absent);
    CHECK(bench.printer->slips() == 0);
}

TEST_CASE("an installer reads what the printer is") {
    CHECK(NetworkPrinter({.host = "printer.example", .port = 9100}).describe() ==
          "ESC/POS printer at printer.example:9100, 576 dots wide");
}

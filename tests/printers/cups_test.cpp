#include "drivers/printers/cups.h"

#include "tests/printers/cups_peer.h"
#include "tests/printers/ipp_peer.h"

using drivers::CupsPrinter;
using drivers::Milliseconds;
using kiosk::PrinterCondition;
using kiosk::PrintOutcome;
using tests::Cups;
using tests::Sink;

namespace {

drivers::CupsPrinterOptions options(const Cups& cups, int printer_port,
                                    Milliseconds limit = Milliseconds(20'000)) {
    return {.server = "127.0.0.1",
            .port = cups.port,
            .queue = "slips",
            .device = "socket://127.0.0.1:" + std::to_string(printer_port) + "/?contimeout=1&waiteof=false",
            .rules = {.job_limit = limit},
            .answer_limit = Milliseconds(10'000)};
}

}  // namespace

TEST_CASE(
    "a slip through CUPS lies in the tray, dot for dot, is called sent, and leaves nothing in the spool") {
    const Cups cups;
    Sink sink(Sink::Way::reads);
    CupsPrinter printer(options(cups, sink.port));
    CHECK(printer.condition() == PrinterCondition::ready);
    for (std::size_t number = 1; number <= 2; ++number) {
        const auto outcome = printer.print(tests::striped_slip(), {});
        CAPTURE(printer.describe());
        CHECK(outcome == PrintOutcome::sent);
        REQUIRE(sink.slips().size() == number);
        CHECK(sink.slips().back() == tests::striped_slip());
        CHECK(cups.documents() == 0);
    }
    CHECK(printer.describe() == "CUPS queue slips to socket://127.0.0.1:" + std::to_string(sink.port) +
                                    "/?contimeout=1&waiteof=false, 576 dots wide");
}

TEST_CASE("a slip whose printer breaks off in the middle is never called printed") {
    const Cups cups;
    Sink sink(Sink::Way::resets, 100);
    CupsPrinter printer(options(cups, sink.port));
    const auto outcome = printer.print(tests::striped_slip(), {});
    CHECK((outcome == PrintOutcome::sent || outcome == PrintOutcome::unknown));
    CHECK(sink.slips().empty());
    CHECK(cups.documents() == 0);
}

TEST_CASE("a slip whose printer is not there or stops taking ends by itself, and never prints later") {
    const Cups cups;
    const kiosk::Dots slip = tests::striped_slip(3000);
    int port = 0;
    SUBCASE("not there") {
        port = Sink(Sink::Way::reads).port;
        CupsPrinter printer(options(cups, port));
        CHECK(printer.print(slip, {}) == PrintOutcome::unknown);
    }
    SUBCASE("stops taking") {
        Sink stalled(Sink::Way::stalls, 3000);
        CupsPrinter printer(options(cups, stalled.port, Milliseconds(1500)));
        // Longer than the wire's own buffers: what fits into those is gone as far as CUPS can see.
        CHECK(printer.print(tests::striped_slip(200'000), {}) == PrintOutcome::unknown);
    }
    CHECK(cups.documents() == 0);
    Sink healthy(Sink::Way::reads);
    CupsPrinter printer(options(cups, healthy.port));
    CHECK(printer.condition() == PrinterCondition::ready);
    CHECK(printer.print(tests::striped_slip(300), {}) == PrintOutcome::sent);
    REQUIRE(healthy.slips().size() == 1);
    CHECK(healthy.slips().front() == tests::striped_slip(300));
}

TEST_CASE("a printer that runs out of paper says so through CUPS, and prints again once it has some") {
    const Cups cups;
    cups.fill_box(false);
    auto wanted = options(cups, 0);
    wanted.device = cups.box();
    CupsPrinter printer(wanted);
    CHECK(printer.condition() == PrinterCondition::ready);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::paper_out);
    CHECK(cups.documents() == 0);
    CHECK_FALSE(std::filesystem::exists(cups.folder.path / "box/paper"));
    cups.fill_box(true);
    // Nobody asks the printer while nothing prints, so that it is tried.
    auto condition = printer.condition();
    for (int looks = 0; condition != PrinterCondition::ready && looks < 5000; ++looks)
        condition = printer.condition();
    CHECK(condition == PrinterCondition::ready);
    CHECK(printer.print(tests::striped_slip(300), {}) == PrintOutcome::sent);
    tests::EscposPeer paper;
    const std::string bytes = journeys::read_text(cups.folder.path / "box/paper");
    paper.take({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    REQUIRE(paper.slips.size() == 1);
    CHECK(paper.slips.front() == tests::striped_slip(300));
}

TEST_CASE("what a real IPP printer says of its paper and its cover is understood through CUPS") {
    const Cups cups;
    const tests::IppPrinter ipp;
    auto wanted = options(cups, 0);
    wanted.device = ipp.device();
    CupsPrinter printer(wanted);
    // CUPS's own look at the printer goes on for some seconds after a job was cancelled.
    const auto ready = [&] {
        auto condition = printer.condition();
        for (int looks = 0; condition == PrinterCondition::busy && looks < 3000; ++looks) {
            poll(nullptr, 0, 20);
            condition = printer.condition();
        }
        return condition == PrinterCondition::ready;
    };
    CHECK(ready());
    const auto said_with = [&](const std::string& reason) {
        ipp.becomes(reason);
        const PrintOutcome outcome = printer.print(tests::striped_slip(), {});
        CHECK(cups.documents() == 0);
        ipp.becomes("well");
        CHECK(ready());
        return outcome;
    };
    CHECK(said_with("media-empty-error") == PrintOutcome::paper_out);
    CHECK(said_with("cover-open-error") == PrintOutcome::cover_open);
    CHECK(ipp.slips().empty());
    CHECK(printer.print(tests::striped_slip(300), {}) == PrintOutcome::sent);
    REQUIRE(ipp.slips().size() == 1);
    CHECK(ipp.slips().front() == tests::striped_slip(300));
}

TEST_CASE("what an earlier program left in the queue is not printed") {
    const Cups cups;
    Sink stalled(Sink::Way::stalls, 10);
    {
        CupsPrinter printer(options(cups, stalled.port));
        CHECK(printer.condition() == PrinterCondition::ready);
    }
    const std::string server = "127.0.0.1:" + std::to_string(cups.port);
    std::ofstream(cups.folder.path / "old") << std::string(2'000'000, 'x');
    journeys::Process lp(
        {"/usr/bin/lp", "-s", "-h", server, "-d", "slips", "-o", "raw", cups.folder.path / "old"},
        cups.folder.path / "lp-errors");
    REQUIRE(lp.wait_for(Milliseconds(20'000)));
    REQUIRE(lp.exit_code == 0);
    CHECK(cups.documents() == 1);
    Sink healthy(Sink::Way::reads);
    CupsPrinter printer(options(cups, healthy.port));
    CHECK(printer.condition() != PrinterCondition::absent);
    CHECK(cups.documents() == 0);
    // The backend of the old job takes a moment to end.
    auto condition = printer.condition();
    for (int looks = 0; condition == PrinterCondition::busy && looks < 5000; ++looks)
        condition = printer.condition();
    CHECK(condition == PrinterCondition::ready);
    CHECK(printer.print(tests::striped_slip(300), {}) == PrintOutcome::sent);
    REQUIRE(healthy.slips().size() == 1);
    CHECK(healthy.slips().front() == tests::striped_slip(300));
}

TEST_CASE("without CUPS, and without the queue, the printer is absent, and comes back with them") {
    Cups cups;
    Sink sink(Sink::Way::reads);
    auto wanted = options(cups, sink.port);
    wanted.device.clear();
    CupsPrinter missing(wanted);
    CHECK(missing.condition() == PrinterCondition::absent);
    CHECK(missing.print(tests::striped_slip(), {}) == PrintOutcome::absent);
    CHECK(missing.describe() != "CUPS queue slips, 576 dots wide");

    CupsPrinter printer(options(cups, sink.port));
    CHECK(printer.condition() == PrinterCondition::ready);
    cups.end();
    CHECK(printer.condition() == PrinterCondition::absent);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::absent);
    cups.start();
    CHECK(printer.condition() == PrinterCondition::ready);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::sent);
    CHECK(sink.slips().size() == 1);
}

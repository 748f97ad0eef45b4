#include <poll.h>

#include <filesystem>
#include <thread>

#include "drivers/printers/usb.h"
#include "tests/machine/printer_gadget.h"
#include "tests/printers/workbench.h"

using drivers::Milliseconds;
using drivers::UsbPrinter;
using kiosk::PrinterCondition;
using kiosk::PrintOutcome;
using machine::PrinterGadget;

namespace {

drivers::UsbPrinterOptions patient(Milliseconds job_limit = Milliseconds{20'000}) {
    return {.rules = {.status_limit = Milliseconds{2000},
                      .silence_limit = Milliseconds{5000},
                      .job_limit = job_limit}};
}

bool becomes(UsbPrinter& printer, PrinterCondition condition) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (printer.condition() != condition) {
        if (std::chrono::steady_clock::now() > limit) return false;
    }
    return true;
}

std::vector<kiosk::Dots> slips_of(PrinterGadget& gadget) {
    return gadget.with([](auto& inside) { return inside.slips; });
}

}  // namespace

TEST_CASE(
    "a slip goes through the kernel's USB stack dot for dot, and the printer's word for its end comes back") {
    PrinterGadget gadget;
    gadget.plug();
    UsbPrinter printer(patient());
    REQUIRE(becomes(printer, PrinterCondition::ready));
    for (const int height : {300, 760, 1500}) {
        const kiosk::Dots slip = tests::striped_slip(height);
        CHECK(printer.print(slip, {}) == PrintOutcome::printed);
        REQUIRE_FALSE(slips_of(gadget).empty());
        CHECK(slips_of(gadget).back() == slip);
    }
    CHECK(printer.describe().find("04b8:0e28 Mau TP80, serial PRN0001") != std::string::npos);
}

TEST_CASE("the kernel's own printer driver is put aside while we print, and back afterwards") {
    const std::string usblp = "/dev/usb/lp0";
    PrinterGadget gadget;
    gadget.plug();
    (void)machine::open_soon(usblp);
    UsbPrinter printer(patient());
    REQUIRE(becomes(printer, PrinterCondition::ready));
    CHECK_FALSE(std::filesystem::exists(usblp));
    printer.close();
    (void)machine::open_soon(usblp);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::printed);
}

TEST_CASE("no paper and an open cover are seen before a slip and in the middle of one") {
    PrinterGadget gadget;
    gadget.plug();
    UsbPrinter printer(patient());
    REQUIRE(becomes(printer, PrinterCondition::ready));
    gadget.with([](auto& inside) { inside.trouble_at = inside.taken + 9000; });
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::paper_out);
    CHECK(printer.condition() == PrinterCondition::paper_out);
    gadget.with([](auto& inside) {
        inside.paper_out = false;
        inside.cover_open = true;
    });
    CHECK(printer.condition() == PrinterCondition::cover_open);
    gadget.with([](auto& inside) { inside.cover_open = false; });
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::printed);
}

TEST_CASE("of a printer that answers nothing, the port's own word for an empty roll counts") {
    PrinterGadget gadget;
    gadget.plug();
    gadget.stall_after(0);
    drivers::UsbPrinterOptions mute = patient();
    mute.rules.answers_status = mute.rules.confirms_end = false;
    UsbPrinter printer(mute);
    REQUIRE(becomes(printer, PrinterCondition::ready));
    gadget.say_port_status(0x38);
    CHECK(becomes(printer, PrinterCondition::paper_out));
    gadget.say_port_status(0x18);
    CHECK(becomes(printer, PrinterCondition::ready));
}

TEST_CASE("a printer that takes no more in mid-slip: nobody knows, and nothing hangs") {
    PrinterGadget gadget;
    gadget.plug();
    UsbPrinter printer(patient(Milliseconds{3000}));
    REQUIRE(becomes(printer, PrinterCondition::ready));
    gadget.stall_after(10'000);
    const auto begun = std::chrono::steady_clock::now();
    CHECK(printer.print(tests::striped_slip(6000), {}) == PrintOutcome::unknown);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{60});
    gadget.go_on();
    CHECK(becomes(printer, PrinterCondition::ready));
    const kiosk::Dots next = tests::striped_slip(400);
    CHECK(printer.print(next, {}) == PrintOutcome::printed);
    CHECK(slips_of(gadget).back() == next);
}

TEST_CASE("the cable pulled in mid-slip and put back: the next slip is whole and alone") {
    PrinterGadget gadget;
    gadget.plug();
    UsbPrinter printer(patient());
    REQUIRE(becomes(printer, PrinterCondition::ready));
    gadget.stall_after(10'000);
    std::jthread hand([&] {
        poll(nullptr, 0, 700);
        gadget.unplug();
    });
    CHECK(printer.print(tests::striped_slip(6000), {}) == PrintOutcome::unknown);
    hand.join();
    CHECK(printer.condition() == PrinterCondition::absent);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::absent);
    gadget.go_on();
    gadget.plug();
    REQUIRE(becomes(printer, PrinterCondition::ready));
    const std::size_t before = slips_of(gadget).size();
    const kiosk::Dots next = tests::striped_slip(500);
    CHECK(printer.print(next, {}) == PrintOutcome::printed);
    CHECK(slips_of(gadget).size() == before + 1);
    CHECK(slips_of(gadget).back() == next);
}

TEST_CASE("of two printers the one that the settings name prints, whichever of them is there") {
    PrinterGadget first(0), second(1);
    first.plug();
    second.plug();
    drivers::UsbPrinterOptions named = patient();
    named.wish.serial = "PRN0002";
    UsbPrinter printer(named), unclear(patient());
    REQUIRE(becomes(printer, PrinterCondition::ready));
    CHECK(unclear.condition() == PrinterCondition::failed);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::printed);
    first.unplug();
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::printed);
    CHECK(slips_of(second).size() == 2);
    second.unplug();
    first.plug();
    CHECK(becomes(printer, PrinterCondition::absent));
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::absent);
    CHECK(slips_of(first).empty());
    second.plug();
    CHECK(becomes(printer, PrinterCondition::ready));
}

TEST_CASE("a printer that takes nothing at all has failed, and prints whole once it takes again") {
    PrinterGadget gadget;
    gadget.plug();
    UsbPrinter printer(patient());
    REQUIRE(becomes(printer, PrinterCondition::ready));
    gadget.stall_after(0);
    CHECK(printer.condition() == PrinterCondition::failed);
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::absent);
    gadget.go_on();
    REQUIRE(becomes(printer, PrinterCondition::ready));
    CHECK(slips_of(gadget).empty());
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::printed);
    CHECK(slips_of(gadget).back() == tests::striped_slip());
}

TEST_CASE("another device under the printer's number is no printer, and the printer in its place is found") {
    drivers::UsbPrinterOptions named = patient();
    named.wish.id = kiosk::UsbId{0x04b8, 0x0e28};
    UsbPrinter printer(named);
    {
        machine::Gadget wrong({"wrong", "0x04b8", "0x0e28", "Mau", "CDC Scanner", "ACM0001"}, "acm.wrong");
        wrong.plug();
        (void)machine::open_soon("/dev/ttyACM0");
        CHECK(printer.condition() == PrinterCondition::absent);
        CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::absent);
    }
    PrinterGadget gadget;
    gadget.plug();
    REQUIRE(becomes(printer, PrinterCondition::ready));
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::printed);
}

TEST_CASE("a printer that comes and goes while it is looked for ends in a state, and prints once it stays") {
    PrinterGadget gadget;
    UsbPrinter printer(patient());
    std::jthread hand([&] {
        for (int moment = 0; moment < 3; ++moment) {
            gadget.plug();
            poll(nullptr, 0, 60 + 90 * moment);
            gadget.unplug();
        }
    });
    for (int look = 0; look < 9; ++look) {
        (void)printer.condition();
        poll(nullptr, 0, 50);
    }
    hand.join();
    CHECK(becomes(printer, PrinterCondition::absent));
    gadget.plug();
    REQUIRE(becomes(printer, PrinterCondition::ready));
    CHECK(printer.print(tests::striped_slip(), {}) == PrintOutcome::printed);
    CHECK(slips_of(gadget).size() == 1);
}

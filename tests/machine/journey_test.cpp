#include <thread>

#include "tests/journeys/centre.h"
#include "tests/machine/printer_gadget.h"
#include "tests/printers/read_png.h"
#include "tests/scanners/descriptors.h"

namespace {

/// The rows that were printed; those behind them are blank paper.
bool shows(const kiosk::Dots& paper, const kiosk::Dots& golden) {
    const auto rows = std::min(paper.bits.size(), golden.bits.size());
    const auto is_blank = [](std::uint8_t eight) { return eight == 0; };
    return paper.width == golden.width &&
           std::equal(paper.bits.begin(), paper.bits.begin() + rows, golden.bits.begin()) &&
           std::all_of(paper.bits.begin() + rows, paper.bits.end(), is_blank) &&
           std::all_of(golden.bits.begin() + rows, golden.bits.end(), is_blank);
}

}  // namespace

TEST_CASE(
    "a receipt is held to a scanner on USB: its status is on the glass, its slip comes from a printer on "
    "USB") {
    machine::PrinterGadget printer;
    printer.plug();
    machine::HidGadget scanner({"pos", "0x0c2e", "0x0901", "Mau", "POS Scanner", "POS0001"}, false,
                               sample::scanner_descriptor(), 64);
    scanner.plug();
    journeys::Centre centre(journeys::SOURCE + "/build/release/bin");
    centre.open_central();
    centre.devices("[printer]\nkind = \"usb\"\n[scanner]\nkind = \"hid-pos\"\n");
    // As a person does: again and again, from when the terminal is seen to be there.
    std::jthread hand([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            poll(nullptr, 0, 1000);
            if (std::filesystem::exists(centre.folder / "screens/01-idle.png"))
                scanner.offer(sample::report("H20.14.05-261109-0123"));
        }
    });
    CHECK(centre.play("machine/scan") == "");
    const auto slips = printer.with([](auto& inside) { return inside.slips; });
    REQUIRE(slips.size() == 1);
    CHECK(shows(slips.front(), tests::read_png(journeys::SOURCE + "/tests/pictures/slip-machine-576.png")));
}

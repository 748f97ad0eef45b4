#include <fcntl.h>
#include <linux/input.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "drivers/scanners/hid_pos_source.h"
#include "drivers/scanners/keyboard_source.h"
#include "drivers/scanners/serial_source.h"
#include "tests/machine/gadget.h"
#include "tests/scanners/bench.h"
#include "tests/scanners/descriptors.h"

using drivers::device_choice;
using machine::HidGadget;

namespace {

using Texts = std::vector<std::string>;

const std::string CODE = "000.00.16.H20-200617-0001";
const std::string ADDRESS =
    "https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html?ma-ho-so=000.00.16.H20-200617-0001";
constexpr drivers::Milliseconds PAUSE{300};

/// A boot keyboard's, with lights that the host sets.
const sample::Bytes KEYBOARD{0x05, 0x01, 0x09, 0x06, 0xA1, 0x01, 0x05, 0x07, 0x19, 0xE0, 0x29, 0xE7, 0x15,
                             0x00, 0x25, 0x01, 0x75, 0x01, 0x95, 0x08, 0x81, 0x02, 0x95, 0x01, 0x75, 0x08,
                             0x81, 0x03, 0x95, 0x05, 0x75, 0x01, 0x05, 0x08, 0x19, 0x01, 0x29, 0x05, 0x91,
                             0x02, 0x95, 0x01, 0x75, 0x03, 0x91, 0x03, 0x95, 0x06, 0x75, 0x08, 0x15, 0x00,
                             0x25, 0x65, 0x05, 0x07, 0x19, 0x00, 0x29, 0x65, 0x81, 0x00, 0xC0};

HidGadget pos_scanner() {
    return {{"pos", "0x0c2e", "0x0901", "Mau", "POS Scanner", "POS0001"},
            false,
            sample::scanner_descriptor(),
            64};
}
HidGadget keyboard_scanner() {
    return {{"kbd", "0x05e0", "0x1200", "Mau", "Barcode Scanner", "KBD0001"}, true, KEYBOARD, 8};
}

/// No faster than scanners do: the kernel keeps some sixty events for a reader, and says so when more came.
void type(HidGadget& scanner, std::string_view text) {
    constexpr int MILLISECONDS_A_REPORT = 4;
    for (const auto& report : machine::key_reports(text)) {
        scanner.send(report);
        poll(nullptr, 0, MILLISECONDS_A_REPORT);
    }
}

}  // namespace

TEST_CASE("a HID POS scanner is found by what its report descriptor says, read, unplugged and found again") {
    tests::ScannerBench bench;
    bench.open(std::make_unique<drivers::HidPosSource>(std::nullopt));
    CHECK(bench.becomes("absent"));
    HidGadget scanner = pos_scanner();
    scanner.plug();
    REQUIRE(bench.becomes("ready"));
    scanner.send(sample::report(CODE));
    CHECK(bench.next(1) == Texts{CODE});
    scanner.send(sample::report(ADDRESS.substr(0, 56), "]Q1", true));
    scanner.send(sample::report(ADDRESS.substr(56), "]Q1"));
    CHECK(bench.next(1) == Texts{ADDRESS});
    CHECK(bench.scanner->describe().ends_with(": Mau POS Scanner"));
    scanner.unplug();
    CHECK(bench.becomes("absent"));
    scanner.plug();
    REQUIRE(bench.becomes("ready"));
    scanner.send(sample::report(CODE));
    CHECK(bench.next(1) == Texts{CODE});
}

TEST_CASE("a scan that was made before anybody listened does not deafen the terminal") {
    HidGadget scanner = pos_scanner();
    scanner.plug();
    (void)machine::open_soon("/dev/hidraw0");
    scanner.send(sample::report("H20.14.05-261109-0123"));
    tests::ScannerBench bench;
    bench.open(std::make_unique<drivers::HidPosSource>(std::nullopt));
    REQUIRE(bench.becomes("ready"));
    CHECK(bench.next(1) == Texts{"H20.14.05-261109-0123"});
    scanner.send(sample::report(CODE));
    CHECK(bench.next(1) == Texts{CODE});
}

TEST_CASE("a scanner that floods the bus is heard a few times a second, and heard right") {
    tests::ScannerBench bench;
    HidGadget scanner = pos_scanner();
    scanner.plug();
    bench.open(std::make_unique<drivers::HidPosSource>(std::nullopt));
    REQUIRE(bench.becomes("ready"));
    for (int i = 0; i < 2000; ++i) scanner.send(sample::report(CODE));
    const Texts heard = bench.next(1);
    CHECK(heard.size() < 400);
    CHECK(std::all_of(heard.begin(), heard.end(), [](const std::string& text) { return text == CODE; }));
}

TEST_CASE("a scanner that plays a keyboard is grabbed: nobody else hears what it types") {
    HidGadget scanner = keyboard_scanner();
    scanner.plug();
    tests::ScannerBench bench;
    bench.open(std::make_unique<drivers::KeyboardSource>(device_choice("05e0:1200"), PAUSE));
    REQUIRE(bench.becomes("ready"));
    const std::string node =
        bench.scanner->describe().substr(bench.scanner->describe().find("/dev/input/event"));
    const drivers::Descriptor listener(open(
        node.substr(0, node.find_first_not_of("/devinputevent0123456789")).c_str(), O_RDONLY | O_NONBLOCK));
    REQUIRE(listener);
    CHECK(ioctl(listener.number(), EVIOCGRAB, 1) == -1);
    type(scanner, CODE);
    CHECK(bench.next(1) == Texts{CODE});
    input_event event{};
    CHECK(read(listener.number(), &event, sizeof(event)) == -1);
    scanner.unplug();
    CHECK(bench.becomes("absent"));
    scanner.plug();
    REQUIRE(bench.becomes("ready"));
    type(scanner, "H20.14.05-261109-0123");
    CHECK(bench.next(1) == Texts{"H20.14.05-261109-0123"});
}

TEST_CASE("a scanner on a serial line over USB is read however its text is cut, unplugged and found again") {
    machine::Gadget scanner({"acm", "0x0525", "0xa4a7", "Mau", "CDC Scanner", "ACM0001"}, "acm.scanner");
    tests::ScannerBench bench;
    bench.open(std::make_unique<drivers::SerialSource>(
        drivers::SerialOptions{.choice = device_choice("0525:a4a7"), .pause = PAUSE}));
    for (int round = 0; round < 2; ++round) {
        CAPTURE(round);
        scanner.plug();
        REQUIRE(bench.becomes("ready"));
        {
            const auto far_end = machine::open_soon("/dev/ttyGS0");
            const auto say = [&](const std::string& text) {
                REQUIRE(write(far_end.number(), text.data(), text.size()) ==
                        static_cast<ssize_t>(text.size()));
            };
            say(CODE + "\r\n");
            CHECK(bench.next(1) == Texts{CODE});
            say(CODE.substr(0, 9));
            say(CODE.substr(9) + "\r");
            CHECK(bench.next(1) == Texts{CODE});
            say(ADDRESS);
            CHECK(bench.next(1) == Texts{ADDRESS});
        }
        scanner.unplug();
        CHECK(bench.becomes("absent"));
    }
}

TEST_CASE("another device under the scanner's number is told, and the scanner in its place is read") {
    tests::ScannerBench bench;
    bench.open(std::make_unique<drivers::HidPosSource>(kiosk::UsbId{0x0c2e, 0x0901}));
    {
        HidGadget typing({"wrong", "0x0c2e", "0x0901", "Mau", "Keyboard", "KBD0002"}, true, KEYBOARD, 8);
        typing.plug();
        CHECK(bench.becomes("wrong_mode"));
    }
    CHECK(bench.becomes("absent"));
    HidGadget scanner = pos_scanner();
    scanner.plug();
    REQUIRE(bench.becomes("ready"));
    scanner.send(sample::report(CODE));
    CHECK(bench.next(1) == Texts{CODE});
}

TEST_CASE("ten thousand codes at once over a serial line on USB: a few pass, the next person's is read") {
    machine::Gadget scanner({"acm", "0x0525", "0xa4a7", "Mau", "CDC Scanner", "ACM0001"}, "acm.scanner");
    tests::ScannerBench bench;
    bench.open(std::make_unique<drivers::SerialSource>(
        drivers::SerialOptions{.choice = device_choice("0525:a4a7"), .pause = PAUSE}));
    scanner.plug();
    REQUIRE(bench.becomes("ready"));
    const auto far_end = machine::open_soon("/dev/ttyGS0");
    constexpr int CODES = 10'000, PATIENCE_MILLISECONDS = 10'000;
    const auto say = [&](std::string_view text) {
        while (!text.empty()) {
            pollfd waited{far_end.number(), POLLOUT, 0};
            REQUIRE(poll(&waited, 1, PATIENCE_MILLISECONDS) == 1);
            const ssize_t count = write(far_end.number(), text.data(), text.size());
            if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
        }
    };
    std::string flood;
    for (int code = 0; code < CODES; ++code) flood += "H20." + std::to_string(code) + "\r";
    say(flood);
    CHECK(bench.next(1).size() < CODES / 10);
    const auto passes = [&] {
        say(CODE + "\r");
        const auto heard = bench.next(0);
        return std::find(heard.begin(), heard.end(), CODE) != heard.end();
    };
    CHECK(tests::eventually(passes));
}

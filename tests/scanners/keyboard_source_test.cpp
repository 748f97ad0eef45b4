#include "drivers/scanners/keyboard_source.h"

#include <doctest/doctest.h>
#include <linux/input.h>
#include <sys/socket.h>
#include <unistd.h>

#include "drivers/scanners/kernel_devices.h"
#include "tests/scanners/input_bench.h"

using drivers::device_choice;
using drivers::KeyboardSource;
using tests::InputBench;
using tests::KeyStroke;
using tests::scanned;

namespace {

constexpr const char* CODE = "000.00.16.H20-200617-0001";
constexpr const char* MOUSE_BUTTONS = "1f0000 0 0 0 0";

}  // namespace

TEST_CASE("a scanner that plays a keyboard is found by path, by id, by name or by calling itself one") {
    for (const char* device : {tests::KEYBOARD_BY_ID, "05e0:1200", "Mau Barcode Scanner", ""}) {
        CAPTURE(std::string(device));
        InputBench bench;
        bench.plug(1, "Mau Barcode Scanner");
        bench.will_type(1, scanned(CODE));
        bench.look_for(device);
        CHECK(bench.next(1) == std::vector<std::string>{CODE});
        CHECK(bench.scanner->describe() == "keyboard scanner, /dev/input/event1: Mau Barcode Scanner");
    }
}

TEST_CASE("a scan that no key ends is over after a pause") {
    InputBench bench;
    bench.plug(1, "Mau Barcode Scanner");
    bench.will_type(1, tests::strokes(CODE));
    bench.look_for("");
    CHECK(bench.next(1) == std::vector<std::string>{CODE});
}

TEST_CASE("a keyboard plugged in later is found when udev tells of it") {
    InputBench bench;
    bench.look_for("05e0:1200");
    bench.plug(1, "Mau Barcode Scanner");
    bench.will_type(1, scanned(CODE));
    bench.announce();
    CHECK(bench.next(1) == std::vector<std::string>{CODE});
}

TEST_CASE("the staff's keyboard is left alone, and what is no keyboard has a name") {
    InputBench bench;
    bench.plug(2, "Mau Keyboard");
    CHECK(bench.state_of("") == "absent");
    CHECK(bench.state_of(tests::KEYBOARD_BY_ID) == "absent");
    CHECK(bench.state_of("05e0:1200") == "ready");
    bench.plug(3, "Mau Barcode Scanner", MOUSE_BUTTONS, "1300");
    CHECK(bench.state_of("") == "absent");
    CHECK(bench.state_of("05e0:1300") == "wrong_device");
    CHECK(bench.state_of("Mau Barcode Scanner") == "wrong_device");
    CHECK(bench.state_of("05e0:9999") == "absent");
}

TEST_CASE("a scanner on USB that plays no keyboard is in the wrong mode") {
    InputBench bench;
    bench.add(
        "P: /devices/usb1/1-1\nN: bus/usb/001/005\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: "
        "DEVNAME=/dev/bus/usb/001/"
        "005\nA: idVendor=05e0\\n\nA: idProduct=1700\\n\n");
    CHECK(bench.state_of("05e0:1700") == "wrong_mode");
}

TEST_CASE("events come in any number, an end of the device is told") {
    int pair[2];
    REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) == 0);
    drivers::Descriptor device(pair[0]), keyboard(pair[1]);
    drivers::KeyAssembly keys(drivers::Milliseconds{100});
    std::vector<std::string> texts;
    const auto deliver = [&](drivers::RawScan scan) { texts.push_back(std::move(scan.bytes)); };
    const auto take = [&](std::span<const std::uint8_t> events) { keys.take(events, {}, deliver); };
    const auto send = [&](const std::vector<input_event>& events) {
        REQUIRE(::write(keyboard.number(), events.data(), events.size() * sizeof(input_event)) > 0);
        CHECK(drivers::read_keys(device.number(), take));
    };
    const auto event = [](std::uint16_t type, std::uint16_t code, int value) {
        input_event made{};
        made.type = type;
        made.code = code;
        made.value = value;
        return made;
    };
    std::vector<input_event> all;
    for (const KeyStroke& stroke : scanned("h20")) all.push_back(event(EV_KEY, stroke.key, stroke.value));
    send(all);
    CHECK(texts == std::vector<std::string>{"h20"});
    send({event(EV_KEY, KEY_A, 1), event(EV_MSC, MSC_SCAN, 4), event(EV_SYN, SYN_DROPPED, 0)});
    send(all);
    send(all);
    CHECK(texts == std::vector<std::string>{"h20", "h20"});
    keyboard = {};
    CHECK(!drivers::read_keys(device.number(), take));
}

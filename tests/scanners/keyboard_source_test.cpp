#include "drivers/scanners/keyboard_source.h"

#include <doctest/doctest.h>
#include <linux/input.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "drivers/scanners/kernel_devices.h"
#include "tests/scanners/bench.h"
#include "tests/scanners/typing.h"

using drivers::device_choice;
using drivers::KeyboardSource;
using tests::KeyStroke;

namespace {

constexpr const char* CODE = "000.00.16.H20-200617-0001";
constexpr const char* BY_ID = "/dev/input/by-id/usb-Mau_Barcode_Scanner_KBD0001-event-kbd";
constexpr const char* WHOLE_KEYBOARD = "fffffffffffffffe";
constexpr const char* MOUSE_BUTTONS = "1f0000 0 0 0 0";

std::vector<KeyStroke> scanned(std::string_view text) {
    auto all = tests::strokes(text);
    for (const KeyStroke& stroke : tests::pressed(KEY_ENTER)) all.push_back(stroke);
    return all;
}

/// A folder of input devices in umockdev's testbed.
class InputBench : public tests::ScannerBench {
  public:
    InputBench() {
        char name[] = "/tmp/motcua-input-XXXXXX";
        folder_ = mkdtemp(name);
    }
    ~InputBench() {
        scanner.reset();
        std::filesystem::remove_all(folder_);
    }

    void plug(int number, const std::string& name, const char* keys = WHOLE_KEYBOARD,
              const char* product = "1200") {
        const std::string place = "/devices/usb1/1-1/1-1:1.0/input/input" + std::to_string(number);
        const std::string node = "input/event" + std::to_string(number);
        add("P: " + place + "\nE: SUBSYSTEM=input\nA: name=" + name +
            "\\n\nA: id/vendor=05e0\\n\nA: id/product=" + product + "\\n\nA: capabilities/key=" + keys +
            "\\n\n");
        add("P: " + place + "/event" + std::to_string(number) + "\nN: " + node +
            "\nE: SUBSYSTEM=input\nE: DEVNAME=/dev/" + node + "\n" +
            (number == 1 ? std::string("S: ") + (BY_ID + 5) + "\n" : ""));
        path_ = "/sys" + place + "/event" + std::to_string(number);
    }
    void announce() const { umockdev_testbed_uevent(testbed_.get(), path_.c_str(), "add"); }
    /// What is typed as soon as the device is opened.
    void will_type(int number, const std::vector<KeyStroke>& keys) const {
        const std::string file = folder_ + "/events";
        std::ofstream events(file);
        for (const KeyStroke& stroke : keys) {
            char line[64];
            std::snprintf(line, sizeof line, "E: 0.000000 0001 %04x %d\nE: 0.000000 0000 0000 0\n",
                          stroke.key, stroke.value);
            events << line;
        }
        events.close();
        const std::string node = "/dev/input/event" + std::to_string(number);
        REQUIRE(umockdev_testbed_load_evemu_events(testbed_.get(), node.c_str(), file.c_str(), nullptr));
    }
    void add(const std::string& device) const {
        REQUIRE(umockdev_testbed_add_from_string(testbed_.get(), device.c_str(), nullptr));
    }
    void look_for(const char* device) {
        open(std::make_unique<KeyboardSource>(device_choice(device), drivers::Milliseconds{100}));
    }
    static std::string state_of(const char* device) {
        KeyboardSource source(device_choice(device), drivers::Milliseconds{100});
        return std::string(name_of(source.open()));
    }

  private:
    tests::Testbed testbed_;
    std::string folder_, path_;
};

}  // namespace

TEST_CASE("a scanner that plays a keyboard is found by path, by id, by name or by calling itself one") {
    for (const char* device : {BY_ID, "05e0:1200", "Mau Barcode Scanner", ""}) {
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
    CHECK(bench.state_of(BY_ID) == "absent");
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

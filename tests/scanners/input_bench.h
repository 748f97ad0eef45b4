// Keyboards and other input devices in umockdev's testbed.
#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "drivers/scanners/keyboard_source.h"
#include "tests/scanners/bench.h"
#include "tests/scanners/typing.h"

namespace tests {

constexpr const char* KEYBOARD_BY_ID = "/dev/input/by-id/usb-Mau_Barcode_Scanner_KBD0001-event-kbd";
constexpr const char* WHOLE_KEYBOARD = "fffffffffffffffe";

inline std::vector<KeyStroke> scanned(std::string_view text) {
    auto all = strokes(text);
    for (const KeyStroke& stroke : pressed(KEY_ENTER)) all.push_back(stroke);
    return all;
}

/// A folder of input devices in umockdev's testbed.
class InputBench : public ScannerBench {
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
            (number == 1 ? std::string("S: ") + (KEYBOARD_BY_ID + 5) + "\n" : ""));
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
        open(std::make_unique<drivers::KeyboardSource>(drivers::device_choice(device),
                                                       drivers::Milliseconds{100}));
    }
    static std::string state_of(const char* device) {
        drivers::KeyboardSource source(drivers::device_choice(device), drivers::Milliseconds{100});
        return std::string(name_of(source.open()));
    }

  private:
    Testbed testbed_;
    std::string folder_, path_;
};

}  // namespace tests

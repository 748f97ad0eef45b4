#include <doctest/doctest.h>

#include "kiosk/programs/kioskctl/devices_scanners.h"
#include "tests/scanners/bench.h"
#include "tests/scanners/hid_peer.h"

namespace {

std::vector<std::string> words(const std::vector<kioskctl::DeviceRow>& rows) {
    std::vector<std::string> all;
    for (const auto& row : rows) {
        CHECK(row.kind == "scanner");
        all.push_back(row.name + " | " + row.where + " | " + row.state + " | " + row.detail);
    }
    return all;
}

void add(const tests::Testbed& testbed, const std::string& device) {
    REQUIRE(umockdev_testbed_add_from_string(testbed.get(), device.c_str(), nullptr));
}

}  // namespace

TEST_CASE("what is plugged in is listed with the settings that would choose it") {
    const tests::Testbed testbed;
    tests::HidPeer scanner(testbed.get(), {.known_to_kernel = true});
    add(testbed,
        "P: /devices/input/input1\nE: SUBSYSTEM=input\nA: name=Mau Barcode Scanner\\n\nA: id/vendor=05e0\\n\n"
        "A: id/product=1200\\n\nA: capabilities/key=fffffffffffffffe\\n\n");
    add(testbed,
        "P: /devices/input/input1/event1\nN: input/event1\nE: SUBSYSTEM=input\nE: "
        "DEVNAME=/dev/input/event1\n");
    add(testbed,
        "P: /devices/usb1/1-4\nN: bus/usb/001/009\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: "
        "DEVNAME=/dev/bus/usb/001/009\n"
        "A: idVendor=0525\\n\nA: idProduct=a4a7\\n\nA: product=Mau CDC\\n\n");
    add(testbed, "P: /devices/usb1/1-4/tty/ttyACM0\nN: ttyACM0\nE: SUBSYSTEM=tty\nE: DEVNAME=/dev/ttyACM0\n");
    CHECK(words(kioskctl::list_scanners(nullptr)) ==
          std::vector<std::string>{
              R"(HID POS 0c2e:0901 | usb 1-2:1.0 | found | kind = "hid-pos", device = "0c2e:0901")",
              R"(Mau Barcode Scanner | /dev/input/event1 | found | kind = "keyboard", device = "05e0:1200")",
              R"(Mau CDC | /dev/ttyACM0 | found | kind = "serial", device = "0525:a4a7")"});
}

TEST_CASE("the configured scanner comes first, with its state") {
    const tests::Testbed testbed;
    kiosk::Settings settings;
    CHECK(kioskctl::list_scanners(&settings).empty());
    settings.scanner.kind = kiosk::ScannerSettings::Kind::hid_pos;
    CHECK(words(kioskctl::list_scanners(&settings)) ==
          std::vector<std::string>{"as configured |  | absent | HID POS scanner"});
    tests::HidPeer scanner(testbed.get(), {});
    CHECK(words(kioskctl::list_scanners(&settings)) ==
          std::vector<std::string>{"as configured |  | ready | HID POS scanner, USB 1-2:1.0: Mau? Mau?"});
    settings.scanner.device = "05e0:1200";
    CHECK(words(kioskctl::list_scanners(&settings)) ==
          std::vector<std::string>{"as configured | 05e0:1200 | absent | HID POS scanner"});
}

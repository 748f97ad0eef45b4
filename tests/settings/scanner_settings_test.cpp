#include <doctest/doctest.h>

#include "kiosk/settings/settings.h"
#include "kiosk/usb_id.h"

using kiosk::ScannerSettings;

namespace {

const kiosk::Catalogue english;

/// The mistakes of a file with these lines under [scanner].
std::vector<std::string> mistakes(const std::string& lines) {
    const auto settings =
        kiosk::parse_settings("[central]\nurl = \"https://central.example\"\n[scanner]\n" + lines);
    std::vector<std::string> causes;
    if (settings) return causes;
    for (const auto& mistake : settings.error()) {
        CHECK(mistake.line >= 1);
        CHECK_FALSE(english(mistake.remedy).empty());
        causes.push_back(english(mistake.cause));
    }
    return causes;
}

using Causes = std::vector<std::string>;

}  // namespace

TEST_CASE("a scanner is named by maker and product, by a path, or not at all where it can be recognised") {
    for (const char* lines :
         {"kind = \"hid-pos\"", "kind = \"hid-pos\"\ndevice = \"0c2e:0901\"", "kind = \"keyboard\"",
          "kind = \"keyboard\"\ndevice = \"Mau Reader\"",
          "kind = \"keyboard\"\ndevice = \"/dev/input/by-id/x\"",
          "kind = \"serial\"\ndevice = \"/dev/serial/by-id/x\"\nbaud = 115200\npause_ms = 50",
          "kind = \"serial\"\ndevice = \"0C2E:0901\"", "simulated_socket = \"/run/scanner\""}) {
        CAPTURE(std::string(lines));
        CHECK(mistakes(lines).empty());
    }
}

TEST_CASE("every mistake about the scanner is told") {
    CHECK(mistakes("kind = \"laser\"") ==
          Causes{"scanner.kind is not a kind of scanner that this program knows"});
    CHECK(mistakes("device = \"0c2e:0901\"") ==
          Causes{"scanner.device is of no use while no kind of scanner is chosen"});
    CHECK(mistakes("kind = \"serial\"") == Causes{"scanner.device is missing"});
    for (const char* device : {"/dev/hidraw0", "Some Scanner", "0c2e", "0c2e:09011", "0x2e:0901"}) {
        CAPTURE(std::string(device));
        CHECK(mistakes("kind = \"hid-pos\"\ndevice = \"" + std::string(device) + "\"") ==
              Causes{"scanner.device does not name a device"});
    }
    CHECK(mistakes("kind = \"serial\"\ndevice = \"/etc/passwd\"") ==
          Causes{"scanner.device does not name a device"});
    CHECK(mistakes("kind = \"keyboard\"\ndevice = \"/dev/../etc/passwd\"") ==
          Causes{"scanner.device does not name a device"});
    CHECK(mistakes("baud = 9601\npause_ms = 1") == Causes{"scanner.baud is not a speed of serial lines",
                                                          "scanner.pause_ms is not a number in its range"});
    CHECK(mistakes("knid = \"serial\"") == Causes{"There is no setting scanner.knid"});
}

TEST_CASE("a camera is enabled, and named like a scanner or not at all") {
    const auto camera = [](const std::string& lines) { return mistakes("[camera]\n" + lines); };
    for (const char* lines :
         {"", "enabled = false", "enabled = true", "enabled = true\ndevice = \"046d:0825\"",
          "enabled = true\ndevice = \"/dev/v4l/by-id/x\"", "enabled = true\ndevice = \"Mau Camera\""}) {
        CAPTURE(std::string(lines));
        CHECK(camera(lines).empty());
    }
    CHECK(camera("device = \"046d:0825\"") ==
          Causes{"camera.device is of no use while the camera is not enabled"});
    CHECK(camera("enabled = true\ndevice = \"/etc/passwd\"") ==
          Causes{"camera.device does not name a device"});
    CHECK(camera("enabled = true\ndevice = \"/dev/../etc/passwd\"") ==
          Causes{"camera.device does not name a device"});
    CHECK(camera("enabled = 1").size() == 1);
    CHECK(camera("enabeld = true") == Causes{"There is no setting camera.enabeld"});
}

TEST_CASE("a USB id is four hexadecimal digits twice") {
    CHECK(kiosk::parse_usb_id("0c2e:0901") == kiosk::UsbId{0x0c2e, 0x0901});
    CHECK(kiosk::parse_usb_id("FFFF:0000") == kiosk::UsbId{0xffff, 0});
    for (const char* text : {"", ":", "0c2e0901", "0c2e-0901", "+c2e:0901", "0c2e: 901", "0c2e:0901 "})
        CHECK(!kiosk::parse_usb_id(text));
}

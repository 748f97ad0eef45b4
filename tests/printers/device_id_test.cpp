#include "drivers/printers/device_id.h"

#include <doctest/doctest.h>

#include "drivers/printers/usb_choice.h"

using drivers::DeviceId;
using kiosk::PrinterCondition;

namespace {

DeviceId parsed(const std::string& text, std::string length = std::string("\0\x20", 2)) {
    const std::string answer = std::move(length) + text;
    return drivers::parse_device_id({reinterpret_cast<const std::uint8_t*>(answer.data()), answer.size()});
}

}  // namespace

TEST_CASE("a device id is read whichever words it uses and however it counts its length") {
    const DeviceId right{"MAU", "TP80", "77", "ESC/POS", "PRINTER"};
    CHECK(parsed("MFG:MAU;CMD:ESC/POS;MDL:TP80;CLS:PRINTER;SN:77;") == right);
    CHECK(parsed("MANUFACTURER: MAU ;COMMAND SET:ESC/POS;MODEL:TP80;CLASS:PRINTER;SERIALNUMBER:77") == right);
    CHECK(parsed("mfg:MAU;cmd:ESC/POS;mdl:TP80;cls:PRINTER;sern:77;") == right);
    for (const char* length : {"\x01\x01", "\x7F\x7F", "\xFF\xFF", "\x20\x01"})
        CHECK(parsed("MFG:MAU;CMD:ESC/POS;MDL:TP80;CLS:PRINTER;SN:77;", length) == right);
}

TEST_CASE("of a device id that is none, nothing is read, and nothing unprintable is kept") {
    CHECK(drivers::parse_device_id({}) == DeviceId{});
    CHECK(parsed("", "") == DeviceId{});
    CHECK(parsed("", "M") == DeviceId{});
    CHECK(parsed(";;;:;a:b;MFG") == DeviceId{});
    CHECK(parsed(std::string(500, '\xFF')) == DeviceId{});
    CHECK(parsed("MFG:A\x1b[2J\nB\x80;MFG:second;").manufacturer == "A[2JB");
    CHECK(parsed("MDL:" + std::string(500, 'x')).model.size() == 64);
}

TEST_CASE("the port's bits mean what the printer class says, and impossible ones mean nothing") {
    CHECK(drivers::condition_of(0x18) == PrinterCondition::ready);
    CHECK(drivers::condition_of(0x08) == PrinterCondition::ready);
    CHECK(drivers::condition_of(0x38) == PrinterCondition::paper_out);
    CHECK(drivers::condition_of(0x20) == PrinterCondition::paper_out);
    CHECK(drivers::condition_of(0x10) == PrinterCondition::failed);
    CHECK(drivers::condition_of(0x00) == PrinterCondition::failed);
    for (const int lie : {0xFF, 0x19, 0x98, 0x7F})
        CHECK_FALSE(drivers::condition_of(static_cast<std::uint8_t>(lie)));
}

TEST_CASE("ids of USB devices are written as lsusb does") {
    CHECK(kiosk::usb_id_text({0x04b8, 0x0e28}) == "04b8:0e28");
    CHECK(kiosk::usb_id_text({0, 0xF}) == "0000:000f");
}

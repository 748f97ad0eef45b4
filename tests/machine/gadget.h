// The far end of real USB cables: devices that the kernel of the machine of ./tests/lab plays (configfs
// gadgets on dummy_hcd), each on a bus of its own. What the kernel's host side sees of them is what it would
// see of a device.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/descriptor.h"

namespace machine {

struct GadgetIdentity {
    std::string name;  ///< of its folder in configfs
    std::string vendor = "0x0c2e", product = "0x0901";
    std::string maker = "Mau", title, serial = "0001";
};

/// Unplugged and taken apart when it goes.
class Gadget {
  public:
    /// `function` as configfs names it, such as "hid.pos".
    Gadget(GadgetIdentity identity, const std::string& function);
    ~Gadget();
    Gadget(const Gadget&) = delete;
    Gadget& operator=(const Gadget&) = delete;

    /// An attribute of its function; before it is plugged in for the first time.
    void set(const std::string& attribute, std::string_view content) const;
    [[nodiscard]] std::string get(const std::string& attribute) const;
    void plug();
    void unplug();

  private:
    std::filesystem::path folder_, function_;
    std::string controller_;  ///< the bus it is plugged into
};

/// HID reports go to the host by this.
class HidGadget {
  public:
    HidGadget(GadgetIdentity identity, bool keyboard, const std::vector<std::uint8_t>& descriptor,
              int report_bytes);

    void plug();
    void unplug();
    void send(const std::vector<std::uint8_t>& report);
    /// False when the host takes none for a while: nobody has opened the device.
    bool offer(const std::vector<std::uint8_t>& report);

  private:
    Gadget gadget_;
    drivers::Descriptor node_;
};

/// Opens what appears in /dev soon after something was plugged in; a failure when nothing does.
drivers::Descriptor open_soon(const std::string& node);

/// Keys of a US keyboard's boot reports for a text and Enter.
std::vector<std::vector<std::uint8_t>> key_reports(std::string_view text);

}  // namespace machine

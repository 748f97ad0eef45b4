#include "tests/machine/printer_gadget.h"

#include <doctest/doctest.h>
#include <linux/usb/g_printer.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>

namespace machine {
namespace {

constexpr int WELL = PRINTER_NOT_ERROR | PRINTER_SELECTED;
constexpr int LOOK_MILLISECONDS = 20;

GadgetIdentity identity(int number) {
    const std::string count = std::to_string(number);
    return {"printer" + count, "0x04b8", "0x0e28", "Mau", "TP80", "PRN000" + std::to_string(number + 1)};
}

}  // namespace

PrinterGadget::PrinterGadget(int number)
    : gadget_(identity(number), "printer." + identity(number).name),
      node_name_("/dev/g_printer" + std::to_string(number)) {
    gadget_.set("pnp_string", "MFG:Mau;MDL:TP80;CMD:ESC/POS;CLS:PRINTER;");
}

PrinterGadget::~PrinterGadget() {
    thread_ = {};
}

void PrinterGadget::plug() {
    gadget_.plug();
    node_ = open_soon(node_name_);
    say_port_status(WELL);
    thread_ = std::jthread([this](const std::stop_token& stop) { serve(stop); });
}

void PrinterGadget::unplug() {
    thread_ = {};
    gadget_.unplug();
    node_ = {};
}

void PrinterGadget::stall_after(std::size_t bytes) {
    stall_at_ = with([&](tests::EscposPeer& inside) { return inside.taken + bytes; });
}

void PrinterGadget::say_port_status(int status) const {
    REQUIRE(ioctl(node_.number(), GADGET_SET_PRINTER_STATUS, status) == 0);
}

void PrinterGadget::serve(const std::stop_token& stop) {
    std::array<std::uint8_t, 4096> bytes{};
    while (!stop.stop_requested()) {
        pollfd waited{node_.number(), POLLIN, 0};
        const bool stalled = with([](tests::EscposPeer& inside) { return inside.taken; }) >= stall_at_;
        if (stalled || poll(&waited, 1, LOOK_MILLISECONDS) <= 0 || (waited.revents & POLLIN) == 0) {
            poll(nullptr, 0, 1);
            continue;
        }
        const ssize_t count = read(node_.number(), bytes.data(), bytes.size());
        if (count <= 0) continue;
        const std::string said = with([&](tests::EscposPeer& inside) {
            return inside.take({bytes.data(), static_cast<std::size_t>(count)});
        });
        if (!said.empty() && write(node_.number(), said.data(), said.size()) < 0) return;
    }
}

}  // namespace machine

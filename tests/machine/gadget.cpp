#include "tests/machine/gadget.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <set>

namespace machine {
namespace {

namespace fs = std::filesystem;

const fs::path GADGETS = "/sys/kernel/config/usb_gadget";
constexpr std::chrono::seconds SOON{20};
constexpr const char* LANGUAGE = "strings/0x409";

void write(const fs::path& file, std::string_view content) {
    std::ofstream stream(file, std::ios::binary);
    stream << content << std::flush;
    INFO(file);
    REQUIRE(stream.good());
}

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// A bus that nothing is plugged into.
std::string free_controller() {
    std::set<std::string> taken;
    for (const auto& gadget : fs::directory_iterator(GADGETS)) {
        std::string controller = read(gadget.path() / "UDC");
        taken.insert(controller.substr(0, controller.find('\n')));
    }
    for (const auto& controller : fs::directory_iterator("/sys/class/udc")) {
        if (!taken.contains(controller.path().filename())) return controller.path().filename();
    }
    FAIL("every USB bus of the machine is taken");
    return {};
}

std::uint8_t key_usage(char character) {
    constexpr std::string_view ROW = "abcdefghijklmnopqrstuvwxyz1234567890";
    constexpr std::uint8_t FIRST = 4, MINUS = 0x2D, DOT = 0x37;
    if (character == '-') return MINUS;
    if (character == '.') return DOT;
    const char small = character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
    return static_cast<std::uint8_t>(FIRST + ROW.find(small));
}

}  // namespace

Gadget::Gadget(GadgetIdentity identity, const std::string& function)
    : folder_(GADGETS / identity.name), function_(folder_ / "functions" / function) {
    fs::create_directory(folder_);
    write(folder_ / "idVendor", identity.vendor);
    write(folder_ / "idProduct", identity.product);
    fs::create_directory(folder_ / LANGUAGE);
    write(folder_ / LANGUAGE / "manufacturer", identity.maker);
    write(folder_ / LANGUAGE / "product", identity.title);
    write(folder_ / LANGUAGE / "serialnumber", identity.serial);
    fs::create_directory(folder_ / "configs/c.1");
    fs::create_directory(function_);
}

Gadget::~Gadget() {
    std::error_code error;
    if (!controller_.empty()) std::ofstream(folder_ / "UDC") << "\n";
    fs::remove(folder_ / "configs/c.1/it", error);
    for (const auto& part : {function_, folder_ / "configs/c.1", folder_ / LANGUAGE, folder_})
        rmdir(part.c_str());
}

void Gadget::set(const std::string& attribute, std::string_view content) const {
    write(function_ / attribute, content);
}

std::string Gadget::get(const std::string& attribute) const {
    return read(function_ / attribute);
}

void Gadget::plug() {
    const fs::path link = folder_ / "configs/c.1/it";
    if (!fs::exists(fs::symlink_status(link))) fs::create_directory_symlink(function_, link);
    controller_ = free_controller();
    write(folder_ / "UDC", controller_);
}

void Gadget::unplug() {
    write(folder_ / "UDC", "\n");
    controller_.clear();
}

HidGadget::HidGadget(GadgetIdentity identity, bool keyboard, const std::vector<std::uint8_t>& descriptor,
                     int report_bytes)
    : gadget_(identity, "hid." + identity.name) {
    const char* const boot = keyboard ? "1" : "0";
    gadget_.set("protocol", boot);
    gadget_.set("subclass", boot);
    gadget_.set("report_length", std::to_string(report_bytes));
    gadget_.set("report_desc", {reinterpret_cast<const char*>(descriptor.data()), descriptor.size()});
}

void HidGadget::plug() {
    gadget_.plug();
    // "240:3": the node whose device has these numbers.
    const std::string numbers = gadget_.get("dev");
    node_ = open_soon("/dev/hidg" +
                      numbers.substr(numbers.find(':') + 1, numbers.find('\n') - numbers.find(':') - 1));
}

void HidGadget::unplug() {
    node_ = {};
    gadget_.unplug();
}

void HidGadget::send(const std::vector<std::uint8_t>& report) {
    REQUIRE(offer(report));
}

bool HidGadget::offer(const std::vector<std::uint8_t>& report) {
    constexpr int PATIENCE_MILLISECONDS = 5000;
    pollfd waited{node_.number(), POLLOUT, 0};
    return poll(&waited, 1, PATIENCE_MILLISECONDS) == 1 &&
           ::write(node_.number(), report.data(), report.size()) == static_cast<ssize_t>(report.size());
}

drivers::Descriptor open_soon(const std::string& node) {
    const auto limit = std::chrono::steady_clock::now() + SOON;
    while (std::chrono::steady_clock::now() < limit) {
        drivers::Descriptor found(open(node.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
        if (found) return found;
        poll(nullptr, 0, 5);
    }
    INFO(node);
    FAIL("no device appeared");
    return {};
}

std::vector<std::vector<std::uint8_t>> key_reports(std::string_view text) {
    constexpr std::size_t REPORT_BYTES = 8;
    constexpr std::uint8_t LEFT_SHIFT = 2, ENTER = 0x28;
    std::vector<std::vector<std::uint8_t>> reports;
    const auto strike = [&](std::uint8_t modifier, std::uint8_t key) {
        reports.push_back({modifier, 0, key, 0, 0, 0, 0, 0});
        reports.emplace_back(REPORT_BYTES, std::uint8_t{0});
    };
    for (const char character : text) {
        const bool capital = character >= 'A' && character <= 'Z';
        strike(capital ? LEFT_SHIFT : 0, key_usage(character));
    }
    strike(0, ENTER);
    return reports;
}

}  // namespace machine

#include "drivers/scanners/kernel_devices.h"

#include <libudev.h>
#include <linux/input-event-codes.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <memory>
#include <sstream>

namespace drivers {
namespace {

struct Release {
    void operator()(udev* context) const { udev_unref(context); }
    void operator()(udev_enumerate* list) const { udev_enumerate_unref(list); }
    void operator()(udev_device* device) const { udev_device_unref(device); }
};

std::string text_of(udev_device* device, const char* attribute) {
    const char* text = device != nullptr ? udev_device_get_sysattr_value(device, attribute) : nullptr;
    std::string clean = text != nullptr ? text : "";
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return c < ' ' || c == 0x7F; }, '?');
    return clean;
}

std::optional<kiosk::UsbId> usb_id_of(udev_device* device, const char* vendor, const char* product) {
    return kiosk::parse_usb_id(text_of(device, vendor) + ":" + text_of(device, product));
}

/// The bits of sysfs' capabilities/key: words of 64 bits in hexadecimal, the highest first.
bool has_key(const std::string& bitmap, int key) {
    std::istringstream stream(bitmap);
    std::vector<std::uint64_t> words;
    for (std::string text; stream >> text;) {
        std::uint64_t word = 0;
        std::from_chars(text.data(), text.data() + text.size(), word, 16);
        words.insert(words.begin(), word);
    }
    const auto index = static_cast<std::size_t>(key) / 64;
    return index < words.size() && (words[index] >> (key % 64) & 1U) != 0;
}

using Describe = std::function<std::optional<KernelDevice>(udev_device*)>;

std::vector<KernelDevice> list(const char* subsystem, const Describe& describe) {
    std::vector<KernelDevice> found;
    const std::unique_ptr<udev, Release> context(udev_new());
    if (!context) return found;
    const std::unique_ptr<udev_enumerate, Release> all(udev_enumerate_new(context.get()));
    if (!all || udev_enumerate_add_match_subsystem(all.get(), subsystem) < 0 ||
        udev_enumerate_scan_devices(all.get()) < 0)
        return found;
    for (auto* entry = udev_enumerate_get_list_entry(all.get()); entry != nullptr;
         entry = udev_list_entry_get_next(entry)) {
        const std::unique_ptr<udev_device, Release> device(
            udev_device_new_from_syspath(context.get(), udev_list_entry_get_name(entry)));
        if (!device || udev_device_get_devnode(device.get()) == nullptr) continue;
        auto described = describe(device.get());
        if (!described) continue;
        described->node = udev_device_get_devnode(device.get());
        found.push_back(*std::move(described));
    }
    return found;
}

bool contains_without_case(const std::string& text, std::string_view word) {
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

}  // namespace

std::vector<KernelDevice> input_devices() {
    return list("input", [](udev_device* device) -> std::optional<KernelDevice> {
        if (!std::string_view(udev_device_get_sysname(device)).starts_with("event")) return std::nullopt;
        udev_device* parent = udev_device_get_parent_with_subsystem_devtype(device, "input", nullptr);
        const std::string keys = text_of(parent, "capabilities/key");
        return KernelDevice{"", text_of(parent, "name"), usb_id_of(parent, "id/vendor", "id/product"),
                            has_key(keys, KEY_1) && has_key(keys, KEY_A) && has_key(keys, KEY_ENTER)};
    });
}

std::vector<KernelDevice> serial_ports() {
    return list("tty", [](udev_device* device) -> std::optional<KernelDevice> {
        udev_device* usb = udev_device_get_parent_with_subsystem_devtype(device, "usb", "usb_device");
        if (usb == nullptr) return std::nullopt;
        return KernelDevice{"", text_of(usb, "product"), usb_id_of(usb, "idVendor", "idProduct"), false};
    });
}

std::vector<KernelDevice> video_devices() {
    return list("video4linux", [](udev_device* device) -> std::optional<KernelDevice> {
        udev_device* usb = udev_device_get_parent_with_subsystem_devtype(device, "usb", "usb_device");
        return KernelDevice{"", text_of(device, "name"), usb_id_of(usb, "idVendor", "idProduct"), false};
    });
}

std::vector<KernelDevice> usb_devices() {
    return list("usb", [](udev_device* device) -> std::optional<KernelDevice> {
        return KernelDevice{"", text_of(device, "product"), usb_id_of(device, "idVendor", "idProduct"),
                            false};
    });
}

bool is_chosen(const DeviceChoice& choice, const KernelDevice& device) {
    if (choice.usb) return choice.usb == device.usb;
    if (!choice.name.empty()) return choice.name == device.name;
    struct stat chosen {
    }, node{};
    return !choice.path.empty() && ::stat(choice.path.c_str(), &chosen) == 0 &&
           ::stat(device.node.c_str(), &node) == 0 && chosen.st_dev == node.st_dev &&
           chosen.st_ino == node.st_ino;
}

bool is_called_scanner(const KernelDevice& device) {
    return contains_without_case(device.name, "scanner") || contains_without_case(device.name, "barcode") ||
           contains_without_case(device.name, "bar code");
}

}  // namespace drivers

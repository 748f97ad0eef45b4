#include "drivers/scanners/usb_interface.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace drivers {
namespace {

constexpr unsigned CONTROL_PATIENCE_MS = 500;
constexpr std::size_t DESCRIPTOR_SIZE_MAX = 4096, REPORT_SIZE_MAX = 4096;
constexpr int REPORTS_AT_ONCE = 64;  ///< then it looks whether it shall stop
// Requests of the HID class, HID 1.11 section 7.2, and its report descriptor.
constexpr std::uint8_t GET_REPORT = 0x01, SET_REPORT = 0x09;
constexpr std::uint16_t REPORT_DESCRIPTOR = 0x2200, FEATURE = 0x0300;
constexpr std::uint8_t TO_DEVICE = 0x21, FROM_DEVICE = 0xA1, DESCRIPTOR_FROM_DEVICE = 0x81;

struct FreeConfig {
    void operator()(libusb_config_descriptor* config) const { libusb_free_config_descriptor(config); }
};
using Config = std::unique_ptr<libusb_config_descriptor, FreeConfig>;

Config config_of(libusb_device* device) {
    libusb_config_descriptor* config = nullptr;
    if (libusb_get_active_config_descriptor(device, &config) == LIBUSB_SUCCESS) return Config(config);
    if (libusb_get_config_descriptor(device, 0, &config) == LIBUSB_SUCCESS) return Config(config);
    return nullptr;
}

std::string address_of(libusb_device* device, int configuration, int number) {
    std::array<std::uint8_t, 8> ports{};
    const int depth = libusb_get_port_numbers(device, ports.data(), static_cast<int>(ports.size()));
    std::string address = std::to_string(libusb_get_bus_number(device));
    for (int i = 0; i < depth; ++i) {
        address += i == 0 ? '-' : '.';
        address += std::to_string(ports[static_cast<std::size_t>(i)]);
    }
    return address + ":" + std::to_string(configuration) + "." + std::to_string(number);
}

/// Its endpoint for input reports; none when it has none, whatever it says of their number.
const libusb_endpoint_descriptor* interrupt_in(const libusb_interface_descriptor& setting) {
    for (int i = 0; setting.endpoint != nullptr && i < setting.bNumEndpoints; ++i) {
        const libusb_endpoint_descriptor& endpoint = setting.endpoint[i];
        const bool interrupt = (endpoint.bmAttributes & 3) == LIBUSB_ENDPOINT_TRANSFER_TYPE_INTERRUPT;
        if (interrupt && (endpoint.bEndpointAddress & LIBUSB_ENDPOINT_IN) != 0) return &endpoint;
    }
    return nullptr;
}

void add_places(HidPlaces& found, libusb_device* device) {
    libusb_device_descriptor about{};
    if (libusb_get_device_descriptor(device, &about) != LIBUSB_SUCCESS) return;
    const std::size_t before = found.places.size();
    HidPlaces::Other other{about.idVendor, about.idProduct, false};
    const Config config = config_of(device);
    for (int i = 0; config && i < config->bNumInterfaces; ++i) {
        if (config->interface[i].num_altsetting < 1) continue;
        const libusb_interface_descriptor& setting = config->interface[i].altsetting[0];
        if (setting.bInterfaceClass == LIBUSB_CLASS_COMM) other.serial_port = true;
        const auto* const endpoint = interrupt_in(setting);
        if (setting.bInterfaceClass != LIBUSB_CLASS_HID || endpoint == nullptr) continue;
        // The two upper bits of the size tell of more packets a frame, and nothing of their size.
        const auto packet = static_cast<std::uint16_t>(endpoint->wMaxPacketSize & 0x7FF);
        if (packet == 0) continue;
        found.places.push_back({{libusb_ref_device(device), libusb_unref_device},
                                about.idVendor,
                                about.idProduct,
                                setting.bInterfaceNumber,
                                endpoint->bEndpointAddress,
                                packet,
                                setting.bInterfaceSubClass == 1 && setting.bInterfaceProtocol != 0,
                                address_of(device, config->bConfigurationValue, setting.bInterfaceNumber)});
    }
    if (found.places.size() == before) found.others.push_back(other);
}

}  // namespace

HidPlaces find_hid_places(const UsbContext& context) {
    HidPlaces found;
    libusb_device** list = nullptr;
    const ssize_t count = libusb_get_device_list(context.get(), &list);
    for (ssize_t i = 0; i < count; ++i) add_places(found, list[i]);
    if (count >= 0) libusb_free_device_list(list, 1);
    return found;
}

std::optional<std::vector<std::uint8_t>> known_report_descriptor(const HidPlace& place) {
    std::error_code error;
    const std::filesystem::path folder = "/sys/bus/usb/devices/" + place.address;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::ifstream file(entry->path() / "report_descriptor", std::ios::binary);
        if (!file) continue;
        std::vector<std::uint8_t> bytes(DESCRIPTOR_SIZE_MAX);
        file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(file.gcount()));
        return bytes;
    }
    return std::nullopt;
}

kiosk::DeviceState state_of(int usb_error) {
    using kiosk::DeviceCondition;
    switch (usb_error) {
        case LIBUSB_ERROR_ACCESS:
            return {DeviceCondition::needs_help, kiosk::DeviceHelp::no_permission};
        case LIBUSB_ERROR_BUSY:
            return {DeviceCondition::needs_help, kiosk::DeviceHelp::in_use};
        case LIBUSB_ERROR_NO_DEVICE:
            return {DeviceCondition::absent};
        default:
            return {DeviceCondition::failed};
    }
}

/// What libusb writes to while the transfer is on its way.
struct UsbInterface::Transfer {
    libusb_transfer* transfer = nullptr;
    std::vector<std::uint8_t> buffer;
    bool on_its_way = false;

    static void LIBUSB_CALL arrived(libusb_transfer* transfer) {
        static_cast<Transfer*>(transfer->user_data)->on_its_way = false;
    }
};

kiosk::Result<std::unique_ptr<UsbInterface>, kiosk::DeviceState> UsbInterface::claim(UsbContext context,
                                                                                     const HidPlace& place) {
    libusb_device_handle* handle = nullptr;
    int error = libusb_open(place.device.get(), &handle);
    if (error != LIBUSB_SUCCESS) return kiosk::Failure{state_of(error)};
    libusb_set_auto_detach_kernel_driver(handle, 1);
    error = libusb_claim_interface(handle, place.number);
    if (error != LIBUSB_SUCCESS) {
        libusb_close(handle);
        return kiosk::Failure{state_of(error)};
    }
    return std::unique_ptr<UsbInterface>(new UsbInterface(std::move(context), handle, place));
}

UsbInterface::UsbInterface(UsbContext context, libusb_device_handle* handle, const HidPlace& place)
    : context_(std::move(context)),
      handle_(handle),
      number_(place.number),
      endpoint_(place.endpoint),
      packet_(place.packet) {}

UsbInterface::~UsbInterface() {
    if (transfer_) {
        if (transfer_->on_its_way) libusb_cancel_transfer(transfer_->transfer);
        for (int tries = 0; transfer_->on_its_way && tries < 10; ++tries) {
            timeval patience{0, 100'000};
            libusb_handle_events_timeout_completed(context_.get(), &patience, nullptr);
        }
        // A kernel that never gives it back may still write to it: then it is left to the kernel.
        if (transfer_->on_its_way) {
            static_cast<void>(transfer_.release());
        } else {
            libusb_free_transfer(transfer_->transfer);
        }
    }
    libusb_release_interface(handle_, number_);
    libusb_close(handle_);
}

std::vector<std::uint8_t> UsbInterface::report_descriptor() {
    std::vector<std::uint8_t> bytes(DESCRIPTOR_SIZE_MAX);
    const int count = libusb_control_transfer(handle_, DESCRIPTOR_FROM_DEVICE, LIBUSB_REQUEST_GET_DESCRIPTOR,
                                              REPORT_DESCRIPTOR, number_, bytes.data(),
                                              static_cast<std::uint16_t>(bytes.size()), CONTROL_PATIENCE_MS);
    bytes.resize(static_cast<std::size_t>(std::max(count, 0)));
    return bytes;
}

std::vector<std::uint8_t> UsbInterface::feature(std::uint8_t report, std::size_t size) {
    std::vector<std::uint8_t> bytes(std::min(size, REPORT_SIZE_MAX));
    const int count = libusb_control_transfer(
        handle_, FROM_DEVICE, GET_REPORT, static_cast<std::uint16_t>(FEATURE | report), number_, bytes.data(),
        static_cast<std::uint16_t>(bytes.size()), CONTROL_PATIENCE_MS);
    bytes.resize(static_cast<std::size_t>(std::max(count, 0)));
    return bytes;
}

bool UsbInterface::set_feature(std::uint8_t report, std::span<std::uint8_t> bytes) {
    const int count = libusb_control_transfer(
        handle_, TO_DEVICE, SET_REPORT, static_cast<std::uint16_t>(FEATURE | report), number_, bytes.data(),
        static_cast<std::uint16_t>(bytes.size()), CONTROL_PATIENCE_MS);
    return count == static_cast<int>(bytes.size());
}

std::string UsbInterface::name() {
    libusb_device_descriptor about{};
    if (libusb_get_device_descriptor(libusb_get_device(handle_), &about) != LIBUSB_SUCCESS) return {};
    std::string name;
    for (const std::uint8_t index : {about.iManufacturer, about.iProduct}) {
        std::array<char, 64> text{};
        const int length =
            index == 0 ? 0
                       : libusb_get_string_descriptor_ascii(
                             handle_, index, reinterpret_cast<unsigned char*>(text.data()), text.size());
        if (length <= 0) continue;
        if (!name.empty()) name += ' ';
        for (int i = 0; i < length; ++i) {
            const char c = text[static_cast<std::size_t>(i)];
            name += c >= ' ' && c < 0x7F ? c : '?';
        }
    }
    return name;
}

bool UsbInterface::listen(std::size_t size) {
    // A whole number of packets: a device that sends more than it said must not break the transfer.
    const std::size_t packets = (std::clamp<std::size_t>(size, 1, REPORT_SIZE_MAX) + packet_ - 1) / packet_;
    transfer_ = std::make_unique<Transfer>();
    transfer_->transfer = libusb_alloc_transfer(0);
    transfer_->buffer.resize(packets * packet_);
    return submit();
}

bool UsbInterface::submit() {
    constexpr unsigned FOR_EVER = 0;
    libusb_fill_interrupt_transfer(transfer_->transfer, handle_, endpoint_, transfer_->buffer.data(),
                                   static_cast<int>(transfer_->buffer.size()), Transfer::arrived,
                                   transfer_.get(), FOR_EVER);
    transfer_->on_its_way = libusb_submit_transfer(transfer_->transfer) == LIBUSB_SUCCESS;
    return transfer_->on_its_way;
}

std::vector<pollfd> UsbInterface::watched() const {
    std::vector<pollfd> all;
    const libusb_pollfd** list = libusb_get_pollfds(context_.get());
    for (std::size_t i = 0; list != nullptr && list[i] != nullptr; ++i)
        all.push_back({list[i]->fd, list[i]->events, 0});
    libusb_free_pollfds(list);
    return all;
}

bool UsbInterface::take(const std::function<void(std::span<const std::uint8_t>)>& report) {
    for (int taken = 0; taken < REPORTS_AT_ONCE; ++taken) {
        timeval at_once{0, 0};
        if (libusb_handle_events_timeout_completed(context_.get(), &at_once, nullptr) != LIBUSB_SUCCESS)
            return false;
        if (transfer_->on_its_way) return true;
        const libusb_transfer& done = *transfer_->transfer;
        if (done.status != LIBUSB_TRANSFER_COMPLETED || done.actual_length < 0) return false;
        report(std::span(transfer_->buffer).first(static_cast<std::size_t>(done.actual_length)));
        // A scan may hold an ID number: it does not wait here for the next one.
        std::fill(transfer_->buffer.begin(), transfer_->buffer.end(), std::uint8_t{0});
        if (!submit()) return false;
    }
    return true;
}

}  // namespace drivers

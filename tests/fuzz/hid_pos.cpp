// A HID device's report descriptor and its reports, any bytes: no scan is longer than the limit by more than
// a byte.
#include <algorithm>
#include <cassert>
#include <cstdint>
#include <span>

#include "drivers/scanners/hid_pos.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Two bytes of the descriptor's length, the descriptor, then reports of 64 bytes.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    std::span bytes(data + 2, size - 2);
    const std::size_t length = data[0] | static_cast<std::size_t>(data[1]) << 8U;
    const auto device = drivers::parse_pos_descriptor(bytes.first(std::min(length, bytes.size())));
    if (!device) return 0;
    bytes = bytes.subspan(std::min(length, bytes.size()));
    for (const auto& wish : device->wishes) {
        std::vector<std::uint8_t> report(device->feature_size(wish.report));
        drivers::write_bits(report, wish.bit, wish.bits, wish.value);
        assert(drivers::read_bits(report, wish.bit, wish.bits) == wish.value);
    }
    drivers::PosReader reader(device->reports, device->numbered);
    while (!bytes.empty()) {
        const std::size_t count = std::min<std::size_t>(64, bytes.size());
        const auto scan = reader.take(bytes.first(count));
        assert(!scan || scan->bytes.size() <= drivers::SCAN_LENGTH_MAX + 1);
        bytes = bytes.subspan(count);
    }
    return 0;
}

// Bytes of a serial line: the same scans however they are cut into pieces.
#include <cassert>
#include <cstdint>
#include <string>
#include <vector>

#include "drivers/scanners/frame_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    std::vector<drivers::RawScan> whole, pieces;
    drivers::FrameReader at_once, one_by_one;
    at_once.take(bytes, [&](drivers::RawScan scan) { whole.push_back(std::move(scan)); });
    for (const char byte : bytes)
        one_by_one.take({&byte, 1}, [&](drivers::RawScan scan) { pieces.push_back(std::move(scan)); });
    assert(whole == pieces && at_once.finish() == one_by_one.finish());
    for (const auto& scan : whole)
        assert(!scan.bytes.empty() && scan.bytes.size() <= drivers::SCAN_LENGTH_MAX + 1);
    return 0;
}

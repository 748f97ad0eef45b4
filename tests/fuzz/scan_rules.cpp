// A scan as any device might deliver it: what passes is tidy, and tidy again when it is judged twice.
#include <cassert>
#include <cstdint>

#include "drivers/scanners/scan_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto scan = drivers::tidy_scan({bytes, bytes.substr(0, 3)});
    if (!scan) return 0;
    assert(!scan->bytes.empty() && scan->bytes.size() <= drivers::SCAN_LENGTH_MAX);
    assert(!drivers::is_programming_code(scan->bytes));
    drivers::ScanRules rules;
    for (int i = 0; i < 10; ++i) {
        const bool passed = rules.judge(*scan, std::chrono::milliseconds{i}).has_value();
        assert(!passed || i < static_cast<int>(drivers::ScanRules::SCANS_PER_SECOND));
    }
    return 0;
}

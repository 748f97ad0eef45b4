// Key events as a scanner that plays a keyboard may send them, any keys in any order.
#include <cassert>
#include <cstdint>

#include "drivers/scanners/key_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Three bytes an event: the key, and whether it goes up, down or is repeated; 3 is a loss, 4 a pause.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    drivers::KeyReader reader;
    const auto judge = [](const std::optional<drivers::RawScan>& scan) {
        assert(!scan || (!scan->bytes.empty() && scan->bytes.size() <= drivers::SCAN_LENGTH_MAX + 1));
    };
    for (std::size_t at = 0; at + 3 <= size; at += 3) {
        const auto key = static_cast<std::uint16_t>(data[at] | data[at + 1] << 8);
        const int what = data[at + 2] % 5;
        if (what < 3) judge(reader.take(key, static_cast<drivers::KeyReader::Motion>(what)));
        if (what == 3) reader.lose();
        if (what == 4) judge(reader.finish());
    }
    judge(reader.finish());
    assert(!reader.waiting());
    return 0;
}

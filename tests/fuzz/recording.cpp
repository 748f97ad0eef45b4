// Recordings, any bytes: what is read is written and read again as the same, and its replay comes to an end.
#include "drivers/recordings/recording.h"

#include <cassert>
#include <cstdint>

#include "drivers/recordings/replay.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto recording = drivers::parse_recording(text);
    if (recording) {
        const auto again = drivers::parse_recording(drivers::text_of(*recording));
        assert(again && *again == *recording);
        assert(drivers::replay(*recording) == drivers::replay(*again));
    } else {
        assert(!drivers::sentence_of(recording.error().mistake).empty() && recording.error().line >= 1);
    }
    return 0;
}

#include <algorithm>

#include "drivers/pictures/decoder_messages.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Any bytes as a request to the decoder: refused, or a picture that fills them to the last one.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto request = drivers::parse_request({data, size});
    if (!request) return 0;
    const drivers::LumaView& picture = request->picture;
    const auto last =
        picture.data + static_cast<std::ptrdiff_t>(picture.height - 1) * picture.stride + picture.width;
    if (!drivers::may_hold_symbols(picture) || last != data + size) __builtin_trap();
    const auto header = drivers::request_header(*request);
    if (!std::equal(header.begin(), header.end(), data)) __builtin_trap();
    return 0;
}

// What a printer sends back, any bytes: the same replies however they are cut into pieces.
#include <cassert>
#include <cstdint>
#include <span>

#include "drivers/printers/replies.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span bytes(data, size);
    const auto whole = drivers::ReplyParser().feed(bytes);
    drivers::ReplyParser pieces;
    std::vector<drivers::Reply> all;
    for (std::size_t at = 0; at < size; ++at)
        for (const auto& reply : pieces.feed(bytes.subspan(at, 1))) all.push_back(reply);
    assert(whole == all);
    return 0;
}

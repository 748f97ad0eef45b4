// ESC/POS as a printer reads it, any bytes, whole and in pieces: both must ask for the same.
#include <cassert>
#include <cstdint>
#include <span>

#include "drivers/printers/reader.h"

namespace {

kiosk::Dots drawn(const std::vector<drivers::Asked>& all) {
    drivers::PaperRoll roll(576, 4000);
    for (const drivers::Asked& what : all) {
        if (const auto* picture = std::get_if<drivers::asked::Picture>(&what)) roll.add(*picture);
        if (const auto* feed = std::get_if<drivers::asked::Feed>(&what)) roll.add(*feed);
    }
    return roll.paper();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span bytes(data, size);
    const auto whole = drivers::EscposReader().feed(bytes);
    drivers::EscposReader pieces;
    std::vector<drivers::Asked> all;
    const std::size_t step = size == 0 ? 1 : data[0] % 7 + 1;
    for (std::size_t at = 0; at < size; at += step)
        for (auto& what : pieces.feed(bytes.subspan(at, std::min(step, size - at))))
            all.push_back(std::move(what));
    assert(whole.size() == all.size());
    assert(drawn(whole) == drawn(all));
    return 0;
}

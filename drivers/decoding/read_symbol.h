// One call of ZXing as a value: its text, its kind and where it lies. ReadBarcodes of ZXing 1.4 aborts; it is
// never used.
#pragma once

#include <array>
#include <optional>

#include "drivers/pictures/decoded.h"
#include "drivers/pictures/picture.h"

namespace drivers {

struct Corner {
    double x = 0, y = 0;
};

struct Symbol {
    Decoded decoded;
    bool linear = false;            ///< then the corners span only the scan lines that agreed
    std::array<Corner, 4> corners;  ///< top left, top right, bottom right, bottom left as the symbol stands
};

enum class Effort {
    thorough,  ///< also turned by 90 degrees and made smaller
    straight,  ///< as it lies: for pictures already straightened
};

std::optional<Symbol> read_symbol(const LumaView& picture, const Symbologies& symbologies, Effort effort);

}  // namespace drivers

// Pixels to text, here and now. ZXing reads the symbols and is helped with tilted linear codes; some pictures
// make it read out of bounds, so only the program picture-decoder, tests and measurements call this.
#pragma once

#include <vector>

#include "drivers/pictures/decoded.h"
#include "drivers/pictures/picture.h"

namespace drivers {

/// Every symbol with a text of its own, at most SYMBOLS_MAX, in the order found. Pure; never throws.
std::vector<Decoded> decode_all(const LumaView& picture, const Symbologies& symbologies);

}  // namespace drivers

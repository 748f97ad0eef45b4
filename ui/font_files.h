// The names of the font files, for the glass that reads them and for whoever asks whether they are there.
#pragma once

#include <array>

namespace ui {

/// Of Debian's fonts-inter; in the order of StyleMeasures::Weight.
inline constexpr std::array<const char*, 3> FONT_FILES{"Inter-Regular.otf", "Inter-SemiBold.otf",
                                                       "Inter-Bold.otf"};

}  // namespace ui

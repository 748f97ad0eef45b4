// Pictures of codes made in memory, degraded by chosen amounts and a seed: the same ones on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "drivers/pictures/picture.h"

namespace measurements {

enum class Kind { none, code128, qr };

struct Recipe {
    Kind kind = Kind::code128;
    std::string text;
    double module = 2;        ///< px
    double bar_height = 100;  ///< px, of linear codes
    double degrees = 0;
    double blur = 0;   ///< px, standard deviation
    double noise = 0;  ///< grey levels, standard deviation
    double light = 1;  ///< brightness of the paper
    std::uint32_t seed = 1;
};

/// From 0 to 1; the standard distributions differ between libraries.
inline double uniform(std::mt19937& random) {
    return static_cast<double>(random()) / 4294967296.0;
}

/// On paper with lines of pseudo-text, on a grey table; 1100 x 800 px.
drivers::LumaPicture make(const Recipe& recipe);

}  // namespace measurements

// The page that shows an installer whether a printer prints what it should.
#pragma once

#include <string>
#include <vector>

#include "kiosk/core/dots.h"
#include "kiosk/text/catalogue.h"

namespace kiosk {

/// A bar and a ruler over the head's whole width, the facts, every letter of Vietnamese, and a code to scan.
Dots test_page(int width_dots, const std::vector<std::string>& facts, const Catalogue& catalogue);

}  // namespace kiosk

// The compiled languages of the build, for tests.
#pragma once

#include <doctest/doctest.h>

#include "kiosk/text/catalogue.h"

namespace languages {

inline kiosk::Catalogue loaded(kiosk::Language language) {
    auto catalogue = kiosk::Catalogue::load(MOTCUA_LANGUAGES_DIR, language);
    REQUIRE(catalogue);
    return *catalogue;
}

}  // namespace languages

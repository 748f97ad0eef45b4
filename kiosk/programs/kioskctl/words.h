// The language that a command speaks to its installer.
#pragma once

#include <string_view>

#include "kiosk/text/languages_folder.h"

namespace kioskctl {

/// English where the languages are not installed: a check must not fail for want of words.
inline kiosk::Catalogue words_of(std::string_view language) {
    const auto wanted = language == "en" ? kiosk::Language::english : kiosk::Language::vietnamese;
    const auto words = kiosk::Catalogue::load(kiosk::languages_folder(), wanted);
    return words ? *words : kiosk::Catalogue{};
}

}  // namespace kioskctl

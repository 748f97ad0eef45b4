// A text of central's in the reader's language.
#pragma once

#include <string>

#include "kiosk/core/service.h"
#include "kiosk/visit/state.h"

namespace kiosk {

[[nodiscard]] inline const std::string& in_language(const LocalText& text, Language language) {
    return language == Language::english && !text.english.empty() ? text.english : text.vietnamese;
}

}  // namespace kiosk

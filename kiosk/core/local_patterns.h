// Regular expressions for codes of local systems; the one place that uses std::regex.
#pragma once

#include <string_view>

#include "kiosk/core/dossier_code.h"

namespace kiosk {

/// For texts of at most DOSSIER_CODE_MAX bytes. A pattern that is not usable matches nothing.
bool is_local_code(std::string_view text, const CodeRules& rules);

}  // namespace kiosk

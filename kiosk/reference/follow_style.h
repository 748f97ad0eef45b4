// The style sheet of the follow page, in the colours of the terminal's screens.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::reference {

/// As it stands inside <style>.
std::string_view follow_style();
/// Its name in a Content-Security-Policy: "sha256-…".
std::string follow_style_hash();

}  // namespace kiosk::reference

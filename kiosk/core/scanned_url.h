// The parts of a scanned address that may hold a code. Addresses are taken apart, never opened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// A path segment (without key) or a query value, percent-decoded. Host, port and user are left out.
struct UrlPart {
    std::string key;
    std::string value;
};

/// Empty when the text is no web address, or one of more parts than any receipt's.
std::vector<UrlPart> parts_of_url(std::string_view text);

}  // namespace kiosk

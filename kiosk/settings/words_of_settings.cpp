#include "kiosk/settings/words_of_settings.h"

#include <algorithm>

namespace kiosk {

bool holds_only(std::string_view text, std::string_view marks) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        const bool letter_or_digit =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return letter_or_digit || marks.find(c) != std::string_view::npos;
    });
}

bool is_host(std::string_view host) {
    if (host.starts_with('['))
        return host.size() > 3 && host.ends_with(']') && holds_only(host.substr(1, host.size() - 2), ":.");
    return !host.empty() && host.size() <= 253 && host.front() != '-' && host.front() != '.' &&
           holds_only(host, ".-");
}

}  // namespace kiosk

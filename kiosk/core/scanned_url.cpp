#include "kiosk/core/scanned_url.h"

#include <algorithm>
#include <optional>

namespace kiosk {

namespace {

constexpr std::size_t PARTS_MAX = 24;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_any_case(std::string_view text, std::string_view start) {
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::optional<int> hex_digit(char c) {
    const char digit = lower(c);
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return std::nullopt;
}

/// Malformed escapes stay as they are.
std::string percent_decoded(std::string_view text, bool plus_is_blank) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
        const auto low = high ? hex_digit(text[i + 2]) : std::nullopt;
        if (low) {
            decoded += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            decoded += plus_is_blank && text[i] == '+' ? ' ' : text[i];
        }
    }
    return decoded;
}

/// What follows scheme and host; none when this is no web address. Without a scheme, a host needs its dot.
std::optional<std::string_view> after_host(std::string_view text) {
    bool scheme = false;
    for (const std::string_view start : {"http://", "https://"}) {
        if (!starts_with_any_case(text, start)) continue;
        text.remove_prefix(start.size());
        scheme = true;
    }
    const auto end = std::min(text.find_first_of("/?#"), text.size());
    const auto host = text.substr(0, end);
    if (!scheme && (end == text.size() || host.find('.') == std::string_view::npos)) return std::nullopt;
    if (host.find_first_of(" |") != std::string_view::npos) return std::nullopt;
    return text.substr(end);
}

}  // namespace

std::vector<UrlPart> parts_of_url(std::string_view text) {
    std::vector<UrlPart> parts;
    auto rest = after_host(text).value_or("");
    while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of("/?&;#"), rest.size());
        const auto piece = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (piece.empty()) continue;
        if (parts.size() == PARTS_MAX) return {};
        const auto equals = piece.find('=');
        if (equals == std::string_view::npos) {
            parts.push_back({"", percent_decoded(piece, false)});
        } else {
            parts.push_back({percent_decoded(piece.substr(0, equals), true),
                             percent_decoded(piece.substr(equals + 1), true)});
        }
    }
    return parts;
}

}  // namespace kiosk

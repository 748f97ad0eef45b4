#include "kiosk/core/appointment_code.h"

#include <algorithm>
#include <array>

#include "kiosk/core/id_number.h"
#include "kiosk/core/scanned_url.h"

namespace kiosk {
namespace {

constexpr std::size_t SCAN_MAX = 4096;

bool is_blank(char c) {
    return c >= 0 && c <= ' ';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool is_appointment_key(std::string_view key) {
    static constexpr std::array<std::string_view, 8> KEYS{
        "CODE", "APPOINTMENT", "APPOINTMENTCODE", "BOOKING", "BOOKINGCODE", "MALICHHEN", "LICHHEN", "MAHEN"};
    std::string plain;
    for (const char c : key)
        if (c != '_' && c != '-') plain += upper(c);
    return std::find(KEYS.begin(), KEYS.end(), plain) != KEYS.end();
}

}  // namespace

std::optional<std::string> parse_appointment_code(std::string_view text) {
    const auto plain = trimmed(text);
    if (plain.size() < APPOINTMENT_CODE_MIN || plain.size() > APPOINTMENT_CODE_MAX) return std::nullopt;
    std::string code;
    for (const char c : plain) code += upper(c);
    const bool fits = std::all_of(code.begin(), code.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!fits || may_be_id_number(code)) return std::nullopt;
    return code;
}

std::optional<std::string> appointment_code_in_scan(std::string_view bytes) {
    if (bytes.size() > SCAN_MAX) return std::nullopt;
    if (auto code = parse_appointment_code(bytes)) return code;
    std::optional<std::string> found;
    for (const UrlPart& part : parts_of_url(trimmed(bytes))) {
        if (!is_appointment_key(part.key)) continue;
        auto code = parse_appointment_code(part.value);
        if (!code) continue;
        if (found && *found != *code) return std::nullopt;
        found = std::move(code);
    }
    return found;
}

}  // namespace kiosk

#include "kiosk/core/enrolment_code.h"

namespace kiosk {
namespace {

constexpr std::size_t GROUP = 4;

}  // namespace

std::optional<std::string> parse_enrolment_code(std::string_view text) {
    std::string code;
    for (const char c : text) {
        if (c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
        const char letter = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        const bool fits = ENROLMENT_ALPHABET.find(letter) != std::string_view::npos;
        if (!fits || code.size() == ENROLMENT_CODE_LENGTH) return std::nullopt;
        code += letter;
    }
    if (code.size() != ENROLMENT_CODE_LENGTH) return std::nullopt;
    return code;
}

std::string enrolment_code_text(std::string_view code) {
    std::string text;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (at > 0 && at % GROUP == 0) text += '-';
        text += code[at];
    }
    return text;
}

}  // namespace kiosk

#include "kiosk/text/search.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <sstream>

namespace kiosk {

std::string plain_letters(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const auto* const parter = icu::Normalizer2::getNFDInstance(error);
    if (U_FAILURE(error)) return {};
    const auto whole =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    const icu::UnicodeString parted = parter->normalize(whole, error);
    if (U_FAILURE(error)) return {};
    icu::UnicodeString plain;
    for (std::int32_t at = 0; at < parted.length(); at = parted.moveIndex32(at, 1)) {
        const UChar32 character = u_foldCase(parted.char32At(at), U_FOLD_CASE_DEFAULT);
        if (u_charType(character) == U_NON_SPACING_MARK) continue;
        const bool of_a_word = u_isalnum(character) != 0;
        if (of_a_word)
            plain.append(character == U'đ' ? UChar32{U'd'} : character);
        else if (!plain.isEmpty() && !plain.endsWith(u" ", 1))
            plain.append(UChar32{U' '});
    }
    plain.trim();
    std::string utf8;
    plain.toUTF8String(utf8);
    return utf8;
}

bool finds(std::string_view typed, std::string_view text) {
    std::istringstream words{std::string{typed}};
    const std::string spaced = " " + std::string{text};
    bool any = false;
    for (std::string word; words >> word; any = true)
        if (spaced.find(" " + word) == std::string::npos) return false;
    return any;
}

}  // namespace kiosk

#include "kiosk/text/unicode.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace kiosk {

namespace {

constexpr std::size_t READ_AHEAD = 4;  ///< characters read for each one kept: composing makes texts shorter

bool is_white(UChar32 character) {
    return u_isUWhiteSpace(character) != 0;
}

bool is_dropped(UChar32 character) {
    const auto type = u_charType(character);
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_SURROGATE ||
           u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

/// At most `limit` characters of the bytes, without those that cannot be seen. White space is one plain
/// blank.
icu::UnicodeString visible(std::string_view bytes, std::size_t limit) {
    icu::UnicodeString text;
    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int64_t>(bytes.size());
    std::size_t kept = 0;
    for (std::int64_t i = 0; i < size && kept < limit;) {
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(data, i, size, character);
        if (is_white(character)) character = U' ';
        if (is_dropped(character)) continue;
        text.append(character);
        ++kept;
    }
    return text;
}

}  // namespace

std::string clean_text(std::string_view bytes, std::size_t max_characters) {
    const std::size_t limit = std::min<std::size_t>(max_characters, 1'000'000) * READ_AHEAD;
    UErrorCode error = U_ZERO_ERROR;
    const auto* const composer = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) return {};
    icu::UnicodeString text = composer->normalize(visible(bytes, limit), error);
    if (U_FAILURE(error)) return {};
    // Any prefix of a composed text that ends between characters is composed too.
    const auto kept = static_cast<std::int32_t>(std::min<std::size_t>(max_characters, 1'000'000));
    text.truncate(text.moveIndex32(0, kept));
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

std::string upper_case(std::string_view text) {
    auto capitals =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    capitals.toUpper(icu::Locale::getRoot());
    std::string utf8;
    capitals.toUTF8String(utf8);
    return utf8;
}

bool is_valid_utf8(std::string_view bytes) {
    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t i = 0; i < size;) {
        UChar32 character = 0;
        U8_NEXT(data, i, size, character);
        if (character < 0) return false;
    }
    return true;
}

}  // namespace kiosk

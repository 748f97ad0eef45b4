// Finding a name without its marks: citizens type on a keypad of plain letters.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// In small letters, without diacritics, đ as d; words parted by one blank. "Hộ tịch, chứng thực" is "ho tich
/// chung thuc".
std::string plain_letters(std::string_view text);

/// Does each word that was typed begin a word of the text? Both as plain_letters gives them. What is empty
/// finds nothing.
bool finds(std::string_view typed, std::string_view text);

}  // namespace kiosk

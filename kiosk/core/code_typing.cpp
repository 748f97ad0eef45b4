#include <algorithm>

#include "kiosk/core/code_shape.h"
#include "kiosk/core/dossier_code.h"

namespace kiosk {

namespace {

constexpr std::string_view OLD_ORDER = "000";
constexpr std::size_t DATE_DIGITS = 6;
constexpr std::size_t DIGITS_BEFORE_LETTER_MIN = 7;  ///< three, and two groups of two
constexpr std::size_t DIGITS_BEFORE_LETTER_MAX = 9;  ///< three, and two groups of three

std::size_t digits_at_end(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[text.size() - 1 - count])) ++count;
    return count;
}

bool began_in_old_order(std::string_view text) {
    return text.size() > OLD_ORDER.size() && text.starts_with(OLD_ORDER) && text[OLD_ORDER.size()] == '.';
}

/// The date is whole: the text ends in its six digits, behind the only dash.
bool ends_in_date(std::string_view text) {
    const auto dash = text.find('-');
    return dash != std::string_view::npos && dash == text.size() - DATE_DIGITS - 1 &&
           digits_at_end(text) == DATE_DIGITS;
}

/// The text ends in the agency letter and its two digits.
bool ends_in_agency(std::string_view text) {
    if (text.size() < 3 || digits_at_end(text) != 2) return false;
    const auto letter = text.size() - 3;
    return is_agency_letter(text[letter]) &&
           (letter == 0 || (began_in_old_order(text) && text[letter - 1] == '.'));
}

void add_digit(std::string& text, char digit) {
    if (text == OLD_ORDER) text += '.';
    if (ends_in_date(text)) text += '-';
    if (ends_in_agency(text)) text += began_in_old_order(text) ? '-' : '.';
    text += digit;
}

void add_letter(std::string& text, char letter) {
    if (began_in_old_order(text) && is_digit(text.back())) {
        const auto run = digits_at_end(text);
        const bool only_run = run + OLD_ORDER.size() + 1 == text.size();
        if (only_run && (run == 4 || run == 6)) text.insert(text.size() - run / 2, 1, '.');
        text += '.';
    }
    text += letter;
}

void add_separator(std::string& text, char separator) {
    if (text.empty()) return;
    if (is_separator(text.back())) text.pop_back();
    text += separator;
}

}  // namespace

std::string with_separators(std::string_view typed) {
    std::string text;
    for (const char c : typed) {
        // Past the longest code nothing is worth judging, and each judgement costs the text's length.
        const bool judged = text.size() <= DOSSIER_CODE_MAX;
        if (judged && is_separator(c)) {
            add_separator(text, c);
        } else if (judged && is_digit(c)) {
            add_digit(text, c);
        } else if (judged && is_agency_letter(c)) {
            add_letter(text, c);
        } else {
            text += c;
        }
    }
    return text;
}

bool may_become_code(std::string_view typed) {
    if (typed.size() > DOSSIER_CODE_MAX) return false;
    const std::string text = with_separators(typed);
    const auto shape = match_code(text).shape;
    if (text.empty() || shape == CodeShape::beginning || shape == CodeShape::dossier) return true;
    // With separators still missing: digits of the old order or none, the agency letter, digits.
    const auto letter = std::find_if(text.begin(), text.end(), is_agency_letter);
    const auto known = [](char c) { return is_digit(c) || is_separator(c); };
    if (!std::all_of(text.begin(), letter, known)) return false;
    if (letter != text.end() && !std::all_of(letter + 1, text.end(), known)) return false;
    const auto digits_before = static_cast<std::size_t>(std::count_if(text.begin(), letter, is_digit));
    if (digits_before == 0) return letter == text.begin();
    return digits_before <= DIGITS_BEFORE_LETTER_MAX &&
           (letter == text.end() || digits_before >= DIGITS_BEFORE_LETTER_MIN);
}

}  // namespace kiosk

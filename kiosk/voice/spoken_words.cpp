#include "kiosk/voice/spoken_words.h"

#include <array>
#include <cassert>
#include <string_view>

namespace kiosk {
namespace {

constexpr std::size_t LETTERS = 26;

/// As waiting rooms hear them. D is "đê", as in "vitamin đê": its other name, "dê", is that of G in Hanoi's
/// mouth, and no ticket has Đ. I and Y, one sound, are told apart as schools do.
constexpr std::array<std::string_view, LETTERS> LETTERS_VIETNAMESE{
    "a",     "bê", "xê", "đê",  "e",    "ép",    "giê", "hát", "i ngắn", "gi",     "ca",     "e-lờ",  "em-mờ",
    "en-nờ", "o",  "pê", "quy", "e-rờ", "ét-sì", "tê",  "u",   "vê",     "vê kép", "ích-xì", "y dài", "dét"};

constexpr std::array<std::string_view, 10> DIGITS_VIETNAMESE{"không", "một", "hai", "ba",  "bốn",
                                                             "năm",   "sáu", "bảy", "tám", "chín"};
constexpr std::array<std::string_view, 20> SMALL_ENGLISH{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> TENS_ENGLISH{"",      "",      "twenty",  "thirty", "forty",
                                                        "fifty", "sixty", "seventy", "eighty", "ninety"};

struct JointWords {
    Joint which;
    std::string_view clip, vietnamese, english;
};
/// "linh", as the north and the radio say; a centre of the south records "lẻ" under the same name.
constexpr std::array<JointWords, 4> JOINTS{{{Joint::hundred, "hundred", "trăm", "hundred"},
                                            {Joint::thousand, "thousand", "nghìn", "thousand"},
                                            {Joint::conjunction, "and", "linh", "and"},
                                            {Joint::counter, "counter", "quầy", "counter"}}};

/// Behind a ten, one and four are "mốt" and "tư" from 20 on, five is "lăm" from 10 on.
std::string_view unit_behind_tens(int tens, int unit) {
    if (unit == 1 && tens > 1) return "mốt";
    if (unit == 4 && tens > 1) return "tư";
    if (unit == 5) return "lăm";
    return DIGITS_VIETNAMESE.at(unit);
}

std::string number_vietnamese(int number) {
    const int tens = number / 10;
    const int unit = number % 10;
    if (tens == 0) return std::string(DIGITS_VIETNAMESE.at(unit));
    std::string text = tens == 1 ? "mười" : std::string(DIGITS_VIETNAMESE.at(tens)) + " mươi";
    if (unit > 0) text += ' ' + std::string(unit_behind_tens(tens, unit));
    return text;
}

std::string number_english(int number) {
    if (number < static_cast<int>(SMALL_ENGLISH.size())) return std::string(SMALL_ENGLISH.at(number));
    std::string text(TENS_ENGLISH.at(number / 10));
    if (number % 10 > 0) text += '-' + std::string(SMALL_ENGLISH.at(number % 10));
    return text;
}

}  // namespace

SpokenWord whole_number(int number, Language language) {
    assert(number >= 0 && number <= WHOLE_NUMBER_LAST);
    return {"number-" + std::to_string(number),
            language == Language::vietnamese ? number_vietnamese(number) : number_english(number)};
}

SpokenWord letter_name(char letter, Language language) {
    assert(letter >= 'A' && letter <= 'Z');
    const char small = static_cast<char>(letter - 'A' + 'a');
    return {std::string("letter-") + small, language == Language::vietnamese
                                                ? std::string(LETTERS_VIETNAMESE.at(letter - 'A'))
                                                : std::string(1, letter)};
}

SpokenWord joint(Joint which, Language language) {
    const auto& words = JOINTS.at(static_cast<std::size_t>(which));
    assert(words.which == which);
    return {std::string(words.clip),
            std::string(language == Language::vietnamese ? words.vietnamese : words.english)};
}

std::vector<SpokenWord> every_word(Language language) {
    std::vector<SpokenWord> words;
    words.reserve(WHOLE_NUMBER_LAST + 1 + LETTERS + JOINTS.size());
    for (int number = 0; number <= WHOLE_NUMBER_LAST; ++number)
        words.push_back(whole_number(number, language));
    for (const auto& words_of_joint : JOINTS) words.push_back(joint(words_of_joint.which, language));
    for (char letter = 'A'; letter <= 'Z'; ++letter) words.push_back(letter_name(letter, language));
    return words;
}

}  // namespace kiosk

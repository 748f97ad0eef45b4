#include "kiosk/voice/spoken_call.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace kiosk {
namespace {

constexpr std::size_t NUMBER_MAX = 6;
constexpr std::size_t COUNTER_DIGITS_MAX = 4;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= NUMBER_MAX &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_letter(c); });
}

std::string in_capitals(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

bool is_counter(std::string_view text) {
    if (text.size() == 1 && is_letter(text.front())) return true;
    if (!text.empty() && is_letter(text.front())) {
        text.remove_prefix(1);
    } else if (!text.empty() && is_letter(text.back())) {
        text.remove_suffix(1);
    }
    return !text.empty() && text.size() <= COUNTER_DIGITS_MAX &&
           std::all_of(text.begin(), text.end(), is_digit);
}

/// Behind thousands or hundreds, what is below a hundred: Vietnamese says "linh" for an empty place of tens
/// alone, English its "and" before all of it.
void add_rest(SpokenPhrase& phrase, int rest, Language language) {
    if (rest == 0) return;
    if (language == Language::english || rest < 10) phrase.push_back(joint(Joint::conjunction, language));
    phrase.push_back(whole_number(rest, language));
}

/// `number` from 0 to 999.
void add_hundreds(SpokenPhrase& phrase, int number, Language language) {
    if (number <= WHOLE_NUMBER_LAST) {
        phrase.push_back(whole_number(number, language));
        return;
    }
    phrase.push_back(whole_number(number / 100, language));
    phrase.push_back(joint(Joint::hundred, language));
    add_rest(phrase, number % 100, language);
}

/// `digits`: at most NUMBER_MAX of them, so below a million.
void add_number(SpokenPhrase& phrase, std::string_view digits, Language language) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (number < 1000) return add_hundreds(phrase, number, language);
    add_hundreds(phrase, number / 1000, language);
    phrase.push_back(joint(Joint::thousand, language));
    const int behind = number % 1000;
    if (behind >= 100) return add_hundreds(phrase, behind, language);
    // An empty place of hundreds is said in Vietnamese: 1021 is "một nghìn không trăm hai mươi mốt".
    if (behind > 0 && language == Language::vietnamese) {
        phrase.push_back(whole_number(0, language));
        phrase.push_back(joint(Joint::hundred, language));
    }
    add_rest(phrase, behind, language);
}

/// Its letters and its digits apart, in their order.
std::vector<std::string_view> runs_of(std::string_view text) {
    std::vector<std::string_view> runs;
    while (!text.empty()) {
        const bool digits = is_digit(text.front());
        const auto end =
            std::find_if(text.begin(), text.end(), [digits](char c) { return is_digit(c) != digits; });
        runs.push_back(text.substr(0, end - text.begin()));
        text.remove_prefix(runs.back().size());
    }
    return runs;
}

void add_run(SpokenPhrase& phrase, std::string_view run, Language language) {
    if (is_digit(run.front())) return add_number(phrase, run, language);
    for (const char letter : run) phrase.push_back(letter_name(letter, language));
}

}  // namespace

Result<std::vector<SpokenPhrase>, CallFault> spoken_call(const Call& call, Language language) {
    if (!is_number(call.number)) return Failure{CallFault::number};
    const std::string counter = in_capitals(call.counter);
    if (!counter.empty() && !is_counter(counter)) return Failure{CallFault::counter};
    std::vector<SpokenPhrase> phrases;
    for (const auto run : runs_of(call.number)) add_run(phrases.emplace_back(), run, language);
    if (counter.empty()) return phrases;
    auto& place = phrases.emplace_back();
    place.push_back(joint(Joint::counter, language));
    for (const auto run : runs_of(counter)) add_run(place, run, language);
    return phrases;
}

Result<std::vector<SpokenCall>, CallFault> announced_call(const Call& call,
                                                          const std::vector<Language>& languages) {
    std::vector<SpokenCall> calls;
    calls.reserve(languages.size());
    for (const auto language : languages) {
        auto phrases = spoken_call(call, language);
        if (!phrases) phrases = spoken_call({call.number, {}}, language);
        if (!phrases) return Failure{phrases.error()};
        calls.push_back({language, *std::move(phrases)});
    }
    return calls;
}

std::string text_of(const std::vector<SpokenPhrase>& phrases) {
    std::string text;
    for (const auto& phrase : phrases) {
        if (!text.empty()) text += ',';
        for (const auto& word : phrase) {
            if (!text.empty()) text += ' ';
            text += word.text;
        }
    }
    return text;
}

}  // namespace kiosk

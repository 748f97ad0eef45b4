#include "kiosk/voice/spoken_call.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>

using namespace kiosk;

namespace {

std::string said(const std::string& number, const std::string& counter = "",
                 Language language = Language::vietnamese) {
    const auto phrases = spoken_call({number, counter}, language);
    REQUIRE(phrases.has_value());
    return text_of(*phrases);
}

CallFault fault(const std::string& number, const std::string& counter = "") {
    const auto phrases = spoken_call({number, counter}, Language::vietnamese);
    REQUIRE_FALSE(phrases.has_value());
    return phrases.error();
}

/// Each line is a number and its words; # begins a remark.
void says_as_written(const std::string& file, Language language) {
    std::ifstream lines(MOTCUA_SOURCE_DIR "/tests/voice/" + file);
    int expected = 1;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        const auto blank = line.find(' ');
        const std::string number = line.substr(0, blank);
        REQUIRE(number == std::to_string(expected));
        CHECK(said(number, "", language) == line.substr(blank + 1));
        ++expected;
    }
    CHECK(expected == 10'000);
}

}  // namespace

TEST_CASE("where a counter has a name of its own, the hall hears the number alone; a number must be said") {
    const auto calls = announced_call({"B047", "tiep-nhan"}, {Language::vietnamese, Language::english});
    REQUIRE(calls.has_value());
    REQUIRE(calls->size() == 2);
    CHECK(text_of(calls->front().phrases) == "bê, bốn mươi bảy");
    CHECK(text_of(calls->back().phrases) == "B, forty-seven");
    CHECK_FALSE(announced_call({"N-A003", "3"}, {Language::vietnamese}).has_value());
}

TEST_CASE("every number from 1 to 9999 is said as written out in Vietnamese") {
    says_as_written("numbers_vi.txt", Language::vietnamese);
}

TEST_CASE("every number from 1 to 9999 is said as written out in English") {
    says_as_written("numbers_en.txt", Language::english);
}

TEST_CASE("a ticket is its letter's name, its number without leading zeros, and the counter") {
    CHECK(said("B047", "3") == "bê, bốn mươi bảy, quầy ba");
    CHECK(said("B047", "3", Language::english) == "B, forty-seven, counter three");
    CHECK(said("B047") == "bê, bốn mươi bảy");
}

TEST_CASE("two letters are one phrase, also of a number that was given without central") {
    CHECK(said("AB12", "12") == "a bê, mười hai, quầy mười hai");
    CHECK(said("N003") == "en-nờ, ba");
    CHECK(said("NA03", "", Language::english) == "N A, three");
}

TEST_CASE("letters behind digits go on in their order") {
    CHECK(said("K7C4") == "ca, bảy, xê, bốn");
    CHECK(said("9Z") == "chín, dét");
}

TEST_CASE("numbers of five and six digits, which a ticket may have, are said whole") {
    CHECK(said("10000") == "mười nghìn");
    CHECK(said("21005") == "hai mươi mốt nghìn không trăm linh năm");
    CHECK(said("999999") == "chín trăm chín mươi chín nghìn chín trăm chín mươi chín");
    CHECK(said("100001", "", Language::english) == "one hundred thousand and one");
}

TEST_CASE("nothing but zeros is zero") {
    CHECK(said("000") == "không");
    CHECK(said("A0", "", Language::english) == "A, zero");
}

TEST_CASE("a counter may have a letter before or behind its digits, in either case, or be one letter") {
    CHECK(said("5", "3a") == "năm, quầy ba a");
    CHECK(said("5", "A3", Language::english) == "five, counter A three");
    CHECK(said("5", "b") == "năm, quầy bê");
    CHECK(said("5", "07") == "năm, quầy bảy");
    CHECK(said("5", "1021") == "năm, quầy một nghìn không trăm hai mươi mốt");
}

TEST_CASE("what is no number and no counter is refused, each by its name") {
    for (const char* number :
         {"", " ", "B-047", "N-A003", "b047", "Đ12", "B047 ", "1234567", "-5", "4.7", "\n", "<a>", "../../x"})
        CHECK(fault(number) == CallFault::number);
    CHECK(fault(std::string("B\0"
                            "47",
                            4)) == CallFault::number);
    for (const char* counter : {" ", "-", "ab", "3ab", "a3b", "tiep-nhan", "12345", "quầy 3", "3/4", "\xff"})
        CHECK(fault("B047", counter) == CallFault::counter);
    CHECK(fault("", "tiep-nhan") == CallFault::number);
}

TEST_CASE("each word has a clip of its own, and the languages share the names") {
    const auto vietnamese = every_word(Language::vietnamese);
    const auto english = every_word(Language::english);
    CHECK(std::equal(vietnamese.begin(), vietnamese.end(), english.begin(), english.end(),
                     [](const auto& one, const auto& other) { return one.clip == other.clip; }));
    std::set<std::string> clips, texts;
    for (const auto& word : vietnamese) {
        clips.insert(word.clip);
        texts.insert(word.text);
        CHECK(word.clip.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    }
    CHECK(clips.size() == vietnamese.size());
    CHECK(texts.size() == vietnamese.size());
}

TEST_CASE("a call is made of those words alone") {
    for (const auto language : {Language::vietnamese, Language::english}) {
        const auto words = every_word(language);
        for (int number = 1; number < 10'000; ++number) {
            const auto phrases = spoken_call({"A" + std::to_string(number), "3"}, language);
            REQUIRE(phrases.has_value());
            for (const auto& phrase : *phrases)
                for (const auto& word : phrase)
                    REQUIRE(std::find(words.begin(), words.end(), word) != words.end());
        }
    }
}

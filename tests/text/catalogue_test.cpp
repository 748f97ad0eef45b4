#include "kiosk/text/catalogue.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "kiosk/text/sentences.h"
#include "tests/text/languages.h"

using kiosk::Catalogue;
using kiosk::Language;
using kiosk::tr;

TEST_CASE("both languages speak, at the same time and whatever the machine's locale is") {
    const auto vietnamese = languages::loaded(Language::vietnamese);
    const auto english = languages::loaded(Language::english);
    CHECK(vietnamese(tr("Monday")) == "thứ Hai");
    CHECK(english(tr("Monday")) == "Monday");
    CHECK(vietnamese.language() == Language::vietnamese);
    CHECK(english.language() == Language::english);
}

TEST_CASE("arguments take their places, in any order and number") {
    const auto english = languages::loaded(Language::english);
    CHECK(english(kiosk::Message{"{2} before {1}"}, {"a", "b"}) == "b before a");
    CHECK(english(kiosk::Message{"{1}{1}"}, {"{2}", "b"}) == "{2}{2}");
    CHECK(english(kiosk::Message{"{1} and {2}"}, {"a"}) == "a and ");
    CHECK(english(kiosk::Message{"{0} {x} {1"}, {"a"}) == "{0} {x} {1");
}

TEST_CASE("a text without translation shows in English rather than not at all") {
    CHECK(languages::loaded(Language::vietnamese)(kiosk::Message{"Not in any catalogue"}) ==
          "Not in any catalogue");
}

TEST_CASE("a missing or broken language file is a failure that names the file") {
    const auto missing = Catalogue::load("/nonexistent", Language::english);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().find("/nonexistent/en/LC_MESSAGES/motcua.mo") != std::string::npos);

    const auto folder =
        std::filesystem::temp_directory_path() / ("motcua_text_test_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder / "en" / "LC_MESSAGES");
    for (const std::string& content :
         {std::string{}, std::string{"rubbish"}, std::string(64, '\xff'),
          std::string{"\xde\x12\x04\x95\0\0\0\0\xff\xff\xff\x7f\x1c\0\0\0\x1c\0\0\0", 20}}) {
        std::ofstream{folder / "en" / "LC_MESSAGES" / "motcua.mo", std::ios::binary} << content;
        CAPTURE(content.size());
        CHECK_FALSE(Catalogue::load(folder, Language::english));
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("a catalogue may be asked from any thread") {
    const auto vietnamese = languages::loaded(Language::vietnamese);
    std::vector<std::jthread> threads;
    std::vector<std::string> answers(4);
    for (auto& answer : answers) {
        threads.emplace_back([&answer, vietnamese] {
            for (int i = 0; i < 200; ++i) answer = vietnamese(tr("Friday"));
        });
    }
    threads.clear();
    for (const auto& answer : answers) CHECK(answer == "thứ Sáu");
}

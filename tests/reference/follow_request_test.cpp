#include "kiosk/reference/follow_request.h"

#include <doctest/doctest.h>

using kiosk::Language;
using kiosk::reference::parse_follow_request;

namespace {

constexpr auto SECRET = "00112233445566778899aabbccddeeff";

Language language_of(const char* accepted, const std::string& words = "") {
    return parse_follow_request(SECRET + words, accepted).language;
}

}  // namespace

TEST_CASE("a secret is 32 small hexadecimal digits and nothing else") {
    CHECK(parse_follow_request(SECRET, "").secret == SECRET);
    for (const auto* other : {"", "?", "00112233445566778899aabbccddeef", "00112233445566778899aabbccddeeff0",
                              "B047", "00112233445566778899AABBCCDDEEFF", "00112233445566778899aabbccddeef/",
                              "%300112233445566778899aabbccddeef", " 0112233445566778899aabbccddeeff"})
        CHECK(parse_follow_request(other, "").secret.empty());
}

TEST_CASE("the page speaks Vietnamese unless its reader's phone knows none") {
    for (const auto* accepted :
         {"", "vi", "vi-VN,vi;q=0.9,en;q=0.8", "en-US,en;q=0.9,vi;q=0.1", "*", "fr , VI-vn", ",;"})
        CHECK(language_of(accepted) == Language::vietnamese);
    for (const auto* accepted : {"en", "en-GB,en;q=0.9", "ko", "fr;q=0.4, *;q=0.1", "vim"})
        CHECK(language_of(accepted) == Language::english);
}

TEST_CASE("a word in the address decides the language, the last one") {
    CHECK(language_of("vi", "?lang=en") == Language::english);
    CHECK(language_of("en", "?lang=vi") == Language::vietnamese);
    CHECK(language_of("en", "?lang=en&renew=off&lang=vi") == Language::vietnamese);
    CHECK(language_of("en", "?lang=VI") == Language::english);
}

TEST_CASE("the page renews itself until its reader says otherwise") {
    CHECK(parse_follow_request(SECRET, "").renews);
    CHECK(parse_follow_request("?lang=en&renew=on", "").renews);
    CHECK_FALSE(parse_follow_request("?lang=en&renew=off", "").renews);
}

TEST_CASE("words that messengers add to the address change nothing") {
    CHECK(parse_follow_request(std::string(SECRET) + "?from=chat&x=%2F/..?&&=", "") ==
          parse_follow_request(SECRET, ""));
}

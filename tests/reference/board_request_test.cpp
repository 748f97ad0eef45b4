#include "kiosk/reference/board_request.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace kiosk::reference;

namespace {

const std::vector<Language> VIETNAMESE{Language::vietnamese};
const std::vector<Language> ENGLISH{Language::english};
const std::vector<Language> BOTH{Language::vietnamese, Language::english};

std::string said(std::string_view query) {
    const auto calls = parse_sound_request(query);
    if (!calls) return "nothing";
    std::string text;
    for (const auto& call : *calls) text += (text.empty() ? "" : " | ") + text_of(call.phrases);
    return text;
}

}  // namespace

TEST_CASE("a hall's page is Vietnamese and says its calls so, unless the address says otherwise") {
    CHECK(parse_board_page_request("sanh") == BoardPageRequest{"sanh", Language::vietnamese, VIETNAMESE});
    CHECK(parse_board_page_request("sanh?lang=en") == BoardPageRequest{"sanh", Language::english, ENGLISH});
    CHECK(parse_board_page_request("sanh?sound=off").said.empty());
    CHECK(parse_board_page_request("sanh?sound=vi,en").said == BOTH);
    CHECK(parse_board_page_request("sanh?lang=en&sound=vi%2Cen") ==
          BoardPageRequest{"sanh", Language::english, BOTH});
}

TEST_CASE("words that a hall's page does not know are passed over") {
    for (const auto* rest :
         {"sanh?", "sanh?lang=fr", "sanh?sound=fr", "sanh?sound=vi,vi", "sanh?x=1&sound=", "sanh?%zz"})
        CHECK(parse_board_page_request(rest) == BoardPageRequest{"sanh", Language::vietnamese, VIETNAMESE});
    CHECK(parse_board_page_request("").hall.empty());
    CHECK(parse_board_page_request("sanh/x").hall == "sanh/x");
}

TEST_CASE("a call is asked for by number, counter and languages, in any order") {
    CHECK(said("lang=vi&number=B047&counter=3") == "bê, bốn mươi bảy, quầy ba");
    CHECK(said("counter=3&number=B047&lang=en") == "B, forty-seven, counter three");
    CHECK(said("lang=vi,en&number=B047&counter=3") ==
          "bê, bốn mươi bảy, quầy ba | B, forty-seven, counter three");
    CHECK(said("lang=vi&number=B047&counter=tiep-nhan") == "bê, bốn mươi bảy");
    CHECK(said(sound_address(BOTH).substr(std::string("/board/call.wav?").size()) +
               "&number=B047&counter=3") == said("lang=vi,en&number=B047&counter=3"));
}

TEST_CASE("what cannot be said, or is more than a call, is no request for a sound") {
    for (const auto* query :
         {"", "lang=vi", "lang=vi&number=B047", "lang=vi&number=&counter=3", "lang=vi&number=b047&counter=3",
          "lang=vi&number=B047000&counter=3", "lang=vi&number=B-47&counter=3", "lang=vi&number=B047&counter=",
          "lang=vi&number=B047&counter=a%20b", "lang=vi&number=B047&counter=../3",
          "lang=off&number=B047&counter=3", "lang=fr&number=B047&counter=3", "lang=&number=B047&counter=3",
          "lang=vi&lang=en&number=B047&counter=3", "lang=vi&number=B047&counter=3&more=1",
          "lang=vi&number=B%0047&counter=3", "lang=vi&number=B047&counter=3&%"})
        CHECK(said(query) == "nothing");
}

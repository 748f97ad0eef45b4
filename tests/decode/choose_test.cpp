#include <doctest/doctest.h>

#include "drivers/scanners/choose.h"

namespace {

using drivers::Decoded;

const Decoded BARS{"H20.14.05-261109-0123", "Code128", 0};
const Decoded LOOKUP{"https://mau.example/portaldvc/tra-cuu?SGT=000000000001&MHS=H20.14.05-261109-0123",
                     "QRCode", 0};
const Decoded SHEET{"https://mau.example/apiqr/qr?id=f3a9c27e41", "QRCode", 0};
const Decoded OTHER{"H20.14.05-261109-0124", "Code128", 0};
const Decoded UNKNOWN{"hello", "QRCode", 0};

kiosk::Result<drivers::Choice, drivers::DecodeFailure> choose(std::vector<Decoded> symbols) {
    return drivers::choose(symbols, {}, {});
}

}  // namespace

TEST_CASE("the three symbols of one receipt mean its dossier, in whatever order they were found") {
    for (const auto& symbols :
         {std::vector{BARS, LOOKUP, SHEET}, {SHEET, LOOKUP, BARS}, {SHEET, BARS, LOOKUP}, {SHEET, LOOKUP}}) {
        const auto choice = choose(symbols);
        REQUIRE(choice.has_value());
        CHECK(choice->meaning.dossier_code == "H20.14.05-261109-0123");
    }
}

TEST_CASE("symbols of two dossiers are refused, whatever else lies beside them") {
    for (const auto& symbols : {std::vector{BARS, OTHER}, {LOOKUP, OTHER}, {SHEET, BARS, OTHER}}) {
        const auto choice = choose(symbols);
        REQUIRE(!choice.has_value());
        CHECK(choice.error() == drivers::DecodeFailure::two_codes);
    }
}

TEST_CASE("without a code the receipt id is taken, and without that the first symbol") {
    CHECK(choose({UNKNOWN, SHEET})->meaning.kind == kiosk::ScannedKind::receipt_id);
    CHECK(choose({UNKNOWN, BARS})->symbol.text == BARS.text);
    CHECK(choose({UNKNOWN})->symbol.text == "hello");
}

TEST_CASE("no symbol is nothing found") {
    CHECK(choose({}).error() == drivers::DecodeFailure::nothing_found);
}

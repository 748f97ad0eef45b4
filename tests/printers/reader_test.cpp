#include "drivers/printers/reader.h"

#include <doctest/doctest.h>

using drivers::Bytes;

TEST_CASE("commands are understood however the bytes are cut into pieces") {
    const Bytes bytes{0x1B, '@',  0x1D, 'v', '0', 0,    2,   0,   2,   0,    0xF0, 0x0F,
                      0xAA, 0x55, 0x1B, 'J', 9,   0x1D, 'V', 66,  0,   0x1D, 'r',  1,
                      0x1D, '(',  'H',  6,   0,   48,   48,  'w', 'x', 'y',  'z'};
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        drivers::EscposReader reader;
        std::vector<drivers::Asked> all;
        for (std::size_t at = 0; at < bytes.size(); at += step)
            for (auto& what : reader.feed(std::span(bytes).subspan(at, std::min(step, bytes.size() - at))))
                all.push_back(std::move(what));
        REQUIRE(all.size() == 5);
        CHECK(std::get<drivers::asked::Picture>(all[0]).dots == kiosk::Dots{16, 2, {0xF0, 0x0F, 0xAA, 0x55}});
        CHECK(std::get<drivers::asked::Feed>(all[1]).rows == 9);
        CHECK(std::holds_alternative<drivers::asked::Cut>(all[2]));
        CHECK(std::get<drivers::asked::Status>(all[3]).which == 1);
        CHECK(std::get<drivers::asked::ReportEnd>(all[4]).id == drivers::ProcessId{'w', 'x', 'y', 'z'});
    }
}

TEST_CASE("a picture wider than the paper loses what hangs over, and nothing else") {
    drivers::PaperRoll roll(8, 100);
    roll.add(drivers::asked::Picture{{24, 2, {1, 2, 3, 4, 5, 6}}});
    CHECK(roll.paper() == kiosk::Dots{8, 2, {1, 4}});
}

TEST_CASE("a picture that claims to be enormous is passed over and takes no memory") {
    drivers::EscposReader reader;
    CHECK(reader.feed(Bytes{0x1D, 'v', '0', 0, 0xFF, 0xFF, 0xFF, 0xFF}).empty());
    const auto after = reader.feed(Bytes{0x1B, 'J', 5});
    REQUIRE(after.size() == 1);
    CHECK(std::get<drivers::asked::Feed>(after[0]).rows == 5);
}

TEST_CASE("a roll is only as long as it is") {
    drivers::PaperRoll roll(8, 10);
    for (int count = 0; count < 5; ++count) roll.add(drivers::asked::Feed{255});
    CHECK(roll.paper().height == 10);
    roll.add(drivers::asked::Picture{{8, 1, {0xFF}}});
    CHECK(roll.paper().height == 10);
}

#include "drivers/printers/escpos.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "drivers/printers/reader.h"

using drivers::Bytes;
using kiosk::Dots;

namespace {

constexpr drivers::ProcessId ID{'a', 'b', 'c', 'd'};

Dots blank(int width, int height) {
    return {width, height, Bytes(static_cast<std::size_t>(width / 8) * height)};
}

Bytes all_bytes(const drivers::PrintJob& job) {
    Bytes bytes;
    for (const Bytes& band : job.bands) bytes.insert(bytes.end(), band.begin(), band.end());
    bytes.insert(bytes.end(), job.end.begin(), job.end.end());
    return bytes;
}

std::vector<drivers::Asked> read(const Bytes& bytes) {
    return drivers::EscposReader().feed(bytes);
}

/// What would be on the paper when the cut comes, without the feed that belongs to the cut.
Dots printed(const drivers::PrintJob& job, int width) {
    drivers::PaperRoll roll(width, 10'000);
    for (const Bytes& band : job.bands)
        for (const auto& what : read(band)) {
            if (const auto* picture = std::get_if<drivers::asked::Picture>(&what)) roll.add(*picture);
            if (const auto* feed = std::get_if<drivers::asked::Feed>(&what)) roll.add(*feed);
        }
    return roll.paper();
}

/// Rows of text: ink on some rows, more of it at the left, blank rows between.
Dots like_a_slip(int width, int height, unsigned seed) {
    std::mt19937 random(seed);
    Dots dots = blank(width, height);
    for (int y = 0; y < height; ++y) {
        if (y % 38 < 8) continue;
        const auto ink = static_cast<int>(random() % static_cast<unsigned>(dots.stride() + 1));
        for (int x = 0; x < ink; ++x) dots.bits[y * dots.stride() + x] = random() % 3 == 0 ? 0xF8 : 0x3E;
    }
    return dots;
}

}  // namespace

TEST_CASE("a printer that reads the bytes prints exactly the dots of the slip") {
    for (const int width : {576, 384})
        for (unsigned seed = 1; seed <= 10; ++seed) {
            Dots slip = like_a_slip(width, 760, seed);
            slip.bits.back() = 1;  // the last row is not blank, nothing after it is asked for
            CHECK(printed(drivers::encode(slip, ID), width) == slip);
        }
}

TEST_CASE("a slip that is all black takes hardly more bytes than it has") {
    Dots black = blank(576, 760);
    std::fill(black.bits.begin(), black.bits.end(), std::uint8_t{0xFF});
    CHECK(all_bytes(drivers::encode(black, ID)).size() < black.bits.size() + 400);
    CHECK(printed(drivers::encode(black, ID), 576) == black);
}

TEST_CASE("blank slips, slips of one row and slips without rows are slips too") {
    CHECK(printed(drivers::encode(blank(576, 0), ID), 576).height == 0);
    CHECK(printed(drivers::encode(blank(576, 1000), ID), 576) == blank(576, 1000));
    Dots one = blank(576, 1);
    one.bits[71] = 1;
    CHECK(printed(drivers::encode(one, ID), 576) == one);
}

TEST_CASE("a job ends with a cut and then the question for its own end") {
    const auto asked = read(drivers::encode(blank(576, 8), ID).end);
    REQUIRE(asked.size() == 3);
    CHECK(std::get<drivers::asked::Feed>(asked[0]).rows == 16);
    CHECK(std::holds_alternative<drivers::asked::Cut>(asked[1]));
    CHECK(std::get<drivers::asked::ReportEnd>(asked[2]).id == ID);
}

TEST_CASE("bands stay small enough to stop soon after the paper ends") {
    Dots black = blank(576, 2000);
    std::fill(black.bits.begin(), black.bits.end(), std::uint8_t{0xFF});
    for (const Bytes& band : drivers::encode(black, ID).bands) CHECK(band.size() < 5000);
}

TEST_CASE("no picture becomes a real-time command on its way to the printer") {
    const std::vector<Bytes> patterns{{0x10, 0x04, 0x01},
                                      {0x10, 0x04, 0x04},
                                      {0x10, 0x05, 0x02},
                                      {0x10, 0x14, 0x08},
                                      {0x10, 0x14, 0x01, 0x03, 0x14},
                                      {0x10, 0x10, 0x04, 0x02},
                                      {0x04, 0x01, 0x10},
                                      {0x14, 0x10}};
    for (const Bytes& pattern : patterns)
        for (const int width : {576, 384, 16, 8}) {
            Dots slip = blank(width, 200);
            for (std::size_t at = 0; at < slip.bits.size(); ++at)
                slip.bits[at] = pattern[at % pattern.size()];
            const auto job = drivers::encode(slip, ID);
            CHECK_FALSE(drivers::holds_real_time_command(all_bytes(job)));

            // The price is at most one dot to the right of a lonely black one; none is ever lost.
            const Dots paper = printed(job, width);
            REQUIRE(paper.bits.size() == slip.bits.size());
            for (std::size_t at = 0; at < slip.bits.size(); ++at)
                if (paper.bits[at] != slip.bits[at]) {
                    REQUIRE(slip.bits[at] == 0x10);
                    REQUIRE(paper.bits[at] == 0x18);
                }
        }
}

TEST_CASE("noise of every kind never becomes a real-time command") {
    std::mt19937 random(7);
    const Bytes likely{0x10, 0x04, 0x14, 0x05, 0x00, 0x01, 0x08, 0x10};
    for (int round = 0; round < 200; ++round) {
        Dots slip = blank(8 * (1 + static_cast<int>(random() % 72)), 1 + static_cast<int>(random() % 120));
        for (auto& byte : slip.bits) byte = likely[random() % likely.size()];
        CHECK_FALSE(drivers::holds_real_time_command(all_bytes(drivers::encode(slip, ID))));
    }
}

TEST_CASE("the check for real-time commands sees one when there is one") {
    CHECK(drivers::holds_real_time_command({0x00, 0x10, 0x04, 0x01}));
    CHECK(drivers::holds_real_time_command({0x10, 0x14, 0x08}));
    CHECK(drivers::holds_real_time_command({0x10, 0x05, 0x02}));
    CHECK_FALSE(drivers::holds_real_time_command({0x10, 0x18, 0x04}));
}

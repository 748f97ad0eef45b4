#include "drivers/scanners/key_reader.h"

#include <doctest/doctest.h>

#include "tests/scanners/typing.h"

using drivers::KeyReader;
using drivers::RawScan;
using tests::KeyStroke;
using tests::pressed;
using tests::strokes;

namespace {

std::vector<RawScan> type(KeyReader& reader, const std::vector<KeyStroke>& keys) {
    std::vector<RawScan> scans;
    for (const KeyStroke& stroke : keys) {
        const auto motion = stroke.value == 0   ? KeyReader::Motion::up
                            : stroke.value == 1 ? KeyReader::Motion::down
                                                : KeyReader::Motion::repeated;
        if (auto scan = reader.take(stroke.key, motion)) scans.push_back(*std::move(scan));
    }
    return scans;
}

}  // namespace

TEST_CASE("keys of a US keyboard become the text a receipt carries") {
    KeyReader reader;
    for (const char* text :
         {"000.00.16.H20-200617-0001", "https://dichvucong.gov.vn/p/home?ma=H19.14&x=%20_y+z",
          "`1234567890-=~!@#$%^&*()_+", "qwertyuiop[]QWERTYUIOP{}", "asdfghjkl;'ASDFGHJKL:\"",
          "\\zxcvbnm,./|ZXCVBNM<>? "}) {
        CAPTURE(text);
        CHECK(type(reader, strokes(text)).empty());
        CHECK(reader.waiting());
        CHECK(type(reader, pressed(KEY_ENTER)) == std::vector<RawScan>{{text, ""}});
        CHECK(!reader.waiting());
    }
}

TEST_CASE("Enter, the keypad's Enter, Tab or a pause end a scan, and nothing is no scan") {
    KeyReader reader;
    for (const int end : {KEY_ENTER, KEY_KPENTER, KEY_TAB}) {
        type(reader, strokes("H20"));
        CHECK(type(reader, pressed(static_cast<std::uint16_t>(end))) == std::vector<RawScan>{{"H20", ""}});
        CHECK(type(reader, pressed(static_cast<std::uint16_t>(end))).empty());
    }
    CHECK(!reader.finish());
    type(reader, strokes("H20"));
    CHECK(reader.finish() == RawScan{"H20", ""});
    CHECK(!reader.finish());
}

TEST_CASE("either shift counts until both are up; repeats and unknown keys type nothing") {
    KeyReader reader;
    type(reader, {{KEY_LEFTSHIFT, 1},
                  {KEY_RIGHTSHIFT, 1},
                  {KEY_LEFTSHIFT, 0},
                  {KEY_A, 1},
                  {KEY_A, 2},
                  {KEY_A, 0},
                  {KEY_RIGHTSHIFT, 0},
                  {KEY_A, 1},
                  {KEY_A, 0},
                  {KEY_F5, 1},
                  {KEY_F5, 0},
                  {KEY_CAPSLOCK, 1},
                  {KEY_CAPSLOCK, 0},
                  {0xFFFF, 1},
                  {0, 1}});
    CHECK(reader.finish() == RawScan{"Aa", ""});
}

TEST_CASE("the keypad types its characters, and with Alt the number of one; with control a separator comes") {
    KeyReader reader;
    for (const int key : {KEY_KP1, KEY_KP0, KEY_KPDOT, KEY_KPMINUS, KEY_KPPLUS, KEY_KPSLASH, KEY_KPASTERISK})
        type(reader, pressed(static_cast<std::uint16_t>(key)));
    CHECK(reader.finish() == RawScan{"10.-+/*", ""});
    type(reader, {{KEY_LEFTALT, 1},
                  {KEY_KP0, 1},
                  {KEY_KP0, 0},
                  {KEY_KP7, 1},
                  {KEY_KP7, 0},
                  {KEY_KP2, 1},
                  {KEY_KP2, 0},
                  {KEY_LEFTALT, 0}});
    type(reader, {{KEY_LEFTCTRL, 1}, {KEY_RIGHTBRACE, 1}, {KEY_RIGHTBRACE, 0}, {KEY_LEFTCTRL, 0}});
    type(reader, strokes("1"));
    CHECK(reader.finish() == RawScan{"H\x1D"
                                     "1",
                                     ""});
}

TEST_CASE("a scan of which events were lost is not taken for a whole one, the next one is") {
    KeyReader reader;
    type(reader, strokes("H20.14"));
    reader.lose();
    CHECK(reader.waiting());
    type(reader, strokes("0123"));
    CHECK(type(reader, pressed(KEY_ENTER)).empty());
    type(reader, strokes("h19"));
    CHECK(type(reader, pressed(KEY_ENTER)) == std::vector<RawScan>{{"h19", ""}});
}

TEST_CASE("keys without end fill no memory") {
    KeyReader reader;
    for (int i = 0; i < 20'000; ++i) type(reader, pressed(KEY_A));
    const auto scan = reader.finish();
    REQUIRE(scan);
    CHECK(scan->bytes.size() == drivers::SCAN_LENGTH_MAX + 1);
}

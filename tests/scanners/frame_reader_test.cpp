#include "drivers/scanners/frame_reader.h"

#include <doctest/doctest.h>

using drivers::FrameReader;
using drivers::RawScan;

namespace {

std::vector<std::string> texts_in(FrameReader& reader, std::initializer_list<std::string_view> pieces) {
    std::vector<std::string> texts;
    for (const std::string_view piece : pieces)
        reader.take(piece, [&](RawScan scan) { texts.push_back(std::move(scan.bytes)); });
    return texts;
}

}  // namespace

TEST_CASE("a scan ends with CR, with LF or with both, and may come in any pieces") {
    FrameReader reader;
    CHECK(texts_in(reader, {"H20\r", "H19\n", "H15\r\n"}) == std::vector<std::string>{"H20", "H19", "H15"});
    CHECK(texts_in(reader, {"H", "2", "0", "\r", "\n", "H1", "9\r\nG2", "2\r"}) ==
          std::vector<std::string>{"H20", "H19", "G22"});
    CHECK(texts_in(reader, {"\r\n\r\n\n\r"}).empty());
}

TEST_CASE("a scan without an end waits for a pause") {
    FrameReader reader;
    CHECK(texts_in(reader, {"H20.14"}).empty());
    CHECK(reader.waiting());
    CHECK(reader.finish() == RawScan{"H20.14", ""});
    CHECK(!reader.waiting());
    CHECK(!reader.finish());
}

TEST_CASE("any byte but the ends passes, and a line without end fills no memory") {
    FrameReader reader;
    const std::string odd("\0\x01\xFF\x1D", 4);
    CHECK(texts_in(reader, {odd, "\n"}) == std::vector<std::string>{odd});
    const std::string much(3000, 'A');
    CHECK(texts_in(reader, {much, much, much, "\r", "H20\r"}) ==
          std::vector<std::string>{std::string(drivers::SCAN_LENGTH_MAX + 1, 'A'), "H20"});
}

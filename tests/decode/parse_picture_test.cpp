#include <doctest/doctest.h>
#include <sys/resource.h>

#include <fstream>
#include <iterator>

#include "drivers/pictures/picture.h"
#include "drivers/pictures/picture_file.h"

namespace {

using drivers::PictureRefusal;

const std::string SAMPLES = std::string(MOTCUA_SOURCE_DIR) + "/tests/samples/";

std::vector<std::uint8_t> bytes_of(const std::string& name) {
    std::ifstream file(SAMPLES + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

drivers::LumaPicture parsed(std::string_view text) {
    auto picture = drivers::parse_picture({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    REQUIRE(picture.has_value());
    return std::move(*picture);
}

void check_refused(const std::vector<std::uint8_t>& bytes, PictureRefusal refusal) {
    const auto picture = drivers::parse_picture(bytes);
    REQUIRE(!picture.has_value());
    CHECK(drivers::name_of(picture.error()) == drivers::name_of(refusal));
}

long peak_kilobytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

}  // namespace

TEST_CASE("a 12,000 x 12,000 picture is refused by its header, without the memory its pixels would need") {
    const auto png = bytes_of("junk/too-large.png"), pgm = bytes_of("junk/too-large.pgm");
    const long before = peak_kilobytes();
    check_refused(png, PictureRefusal::too_large);
    check_refused(pgm, PictureRefusal::too_large);
    CHECK(peak_kilobytes() - before < 20'000);
}

TEST_CASE("a picture cut anywhere is broken or unknown, never half a picture") {
    for (const char* name : {"pictures/qr.png", "pictures/qr-photo.jpg"}) {
        const auto whole = bytes_of(name);
        REQUIRE(drivers::parse_picture(whole).has_value());
        for (std::size_t length = 0; length + 20 < whole.size(); length += 1 + length / 16) {
            CAPTURE(name);
            CAPTURE(length);
            CHECK(!drivers::parse_picture({whole.data(), length}).has_value());
        }
    }
}

TEST_CASE("bytes that begin like no picture are an unknown format") {
    check_refused({}, PictureRefusal::unknown_format);
    check_refused({'G', 'I', 'F', '8', '9', 'a'}, PictureRefusal::unknown_format);
    check_refused(bytes_of("junk/broken-text.jpg"), PictureRefusal::unknown_format);
}

TEST_CASE("PGM: comments, other white levels and 16 bits are understood") {
    const auto plain = parsed("P5\n# a comment\n2 1 # another\n100\n\x32\x64");
    CHECK(plain.width == 2);
    CHECK(plain.height == 1);
    CHECK(plain.luma == std::vector<std::uint8_t>{127, 255});
    CHECK(parsed(std::string_view("P5 1 1 65535 \x80\x00", 15)).luma == std::vector<std::uint8_t>{127});
}

TEST_CASE("PGM: sizes and levels that cannot be are broken") {
    for (const std::string text :
         {"P5", "P5 2", "P5 0 4 255 ", "P5 4 0 255 ", "P5 1 1 0 a", "P5 1 1 65536 aa", "P5 -1 1 255 a",
          "P5 99999999999999999999 1 255 a", "P5 2 2 255 abc", "P5 1 1 255"}) {
        CAPTURE(text);
        check_refused({text.begin(), text.end()}, PictureRefusal::broken);
    }
}

TEST_CASE("files that cannot be read say so") {
    for (const std::string& path :
         {std::string("/nonexistent/a.png"), SAMPLES, std::string("/dev/zero"), std::string()}) {
        CAPTURE(path);
        const auto picture = drivers::read_picture(path);
        REQUIRE(!picture.has_value());
        CHECK(picture.error() == PictureRefusal::unreadable_file);
    }
}

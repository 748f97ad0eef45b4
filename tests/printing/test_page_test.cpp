#include "kiosk/printing/test_page.h"

#include <doctest/doctest.h>

#include "tests/printing/samples.h"
#include "tests/text/languages.h"

using kiosk::Dots;

namespace {

constexpr int BAR = 24;

int ticks_in_row(const Dots& dots, int y) {
    int ticks = 0;
    for (int x = 0; x < dots.width; ++x) ticks += dots.black(x, y) ? 1 : 0;
    return ticks;
}

}  // namespace

TEST_CASE("the test page shows the head's whole width, every millimetre of it, and a code that is read") {
    for (const auto language : {kiosk::Language::vietnamese, kiosk::Language::english})
        for (const int width : {576, 384}) {
            const Dots page =
                kiosk::test_page(width, {"ESC/POS printer on USB, 04b8:0e28"}, languages::loaded(language));
            CHECK(page.width == width);
            CHECK(page.bits.size() == static_cast<std::size_t>(page.height) * page.stride());
            for (int y = 0; y < BAR; ++y) CHECK(ticks_in_row(page, y) == width);
            const int millimetres = width / 8;
            CHECK(ticks_in_row(page, BAR) == millimetres + 1);  // and the edge at the right
            CHECK(ticks_in_row(page, BAR + 20) == (millimetres + 4) / 5 + 1);
            CHECK(ticks_in_row(page, BAR + 39) == (millimetres + 9) / 10 + 1);
            for (const int x : {0, 8, 80, width - 1}) CHECK(page.black(x, BAR));
            CHECK(tests::codes_zbar_reads(page) == std::vector<std::string>{"MOTCUA TEST PAGE"});
        }
}

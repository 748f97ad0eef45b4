#include "ui/icons.h"

#include <array>
#include <cstddef>

namespace ui {

namespace {

struct Drawing {
    Icon icon;
    std::string_view path;
};

// In the order of the enumeration.
constexpr std::array DRAWINGS{
    Drawing{Icon::access, "M7 18l13 3v9l-6 14M41 18l-13 3v9l6 14M20 21h8M20 30h8*24 8 5"},
    Drawing{Icon::arrow, "M5 24h36M28 10l14 14-14 14"},
    Drawing{Icon::back, "M42 24H7M20 10L6 24l14 14"},
    Drawing{Icon::backspace, "M16 9h28v30H16L3 24zM24 18l12 12M36 18L24 30"},
    Drawing{Icon::calendar, "M6 10h36v33H6zM6 20h36M16 4v10M32 4v10"},
    Drawing{Icon::camera, "M4 13h9l4-6h14l4 6h9v29H4zo24 27 8"},
    Drawing{Icon::check, "M8 25l11 11 21-24"},
    Drawing{Icon::clock, "o24 24 19M24 12v12l9 6"},
    Drawing{Icon::contrast, "o24 24 19#M24 5a19 19 0 0 1 0 38z"},
    Drawing{Icon::cross, "M10 10l28 28M38 10L10 38"},
    Drawing{Icon::doc, "M11 4h18l9 9v31H11zM29 4v9h9M18 23h13M18 32h13"},
    Drawing{Icon::down, "M24 5v36M9 27l15 15 15-15"},
    Drawing{Icon::elder, "M19 16c-4 5-5 9-5 15l-3 12M14 29l8 5v9M18 20l8 8h7M34 24v19*20 8 5"},
    Drawing{Icon::globe, "o24 24 19M5 24h38M24 5c-11 10-11 28 0 38M24 5c11 10 11 28 0 38"},
    Drawing{Icon::help, "o24 24 19M18 19a6 6 0 1 1 9 5c-2 1.3-3 2.5-3 4.5*24 35 2.8"},
    Drawing{Icon::home, "M5 23L24 6l19 17M11 18v25h26V18M20 43V29h8v14"},
    Drawing{Icon::info, "o24 24 19M24 22v12*24 14.5 2.8"},
    Drawing{Icon::keys, "M3 11h42v27H3zM14 31h20*12 20 2.8*20 20 2.8*28 20 2.8*36 20 2.8"},
    Drawing{Icon::left, "M31 7L14 24l17 17"},
    Drawing{Icon::lock, "M8 21h32v23H8zM15 21v-6a9 9 0 0 1 18 0v6"},
    Drawing{Icon::low, "M24 5v26M12 20l12 12 12-12M5 43h38"},
    Drawing{Icon::medal, "o24 31 12M17 21L10 4h10l4 12 4-12h10l-7 17M24 26v10"},
    Drawing{Icon::mobile, "M12 3h24v42H12zM21 38h6"},
    Drawing{Icon::money, "M3 11h42v26H3zo24 24 6M11 24h.1M37 24h.1"},
    Drawing{Icon::mother, "M21 16c-5 4-7 9-7 14h5v13h9V31c5-1 6-8 0-10-1-3-3-5-7-5z*21 8 5"},
    Drawing{Icon::no_link, "M5 19a28 28 0 0 1 38 0M12 27a18 18 0 0 1 24 0M19 35a8 8 0 0 1 10 0M6 5l37 38"},
    Drawing{Icon::pause, "o24 24 19M19 17v14M29 17v14"},
    Drawing{Icon::pen, "M6 42l3-11L33 7l8 8-24 24zM28 12l8 8"},
    Drawing{Icon::people, "o17 14 8M3 42c0-10 6-15 14-15s14 5 14 15zM31 7a8 8 0 0 1 0 14M36 28c5 2 9 7 9 14"},
    Drawing{Icon::phone, "M9 6h8l4 10-5 4c2 5 6 9 11 11l4-5 11 4v8c0 3-2 5-5 5C21 43 5 27 5 11c0-3 1-5 4-5z"},
    Drawing{Icon::pin, "M24 45c10-12 15-19 15-26a15 15 0 1 0-30 0c0 7 5 14 15 26zo24 19 5"},
    Drawing{Icon::printer, "M13 17V5h22v12M13 35H5V17h38v18h-8M13 28h22v15H13z"},
    Drawing{Icon::restart, "M40 20A17 17 0 1 0 41 28M42 7v13H29"},
    Drawing{Icon::right, "M17 7l17 17-17 17"},
    Drawing{Icon::roll, "o17 18 13o17 18 4M30 18v25h13V25H30"},
    Drawing{Icon::scan, "M5 15V5h10M33 5h10v10M43 33v10H33M15 43H5V33M14 15v18M20 15v18M27 15v18M34 15v18"},
    Drawing{Icon::screen, "M3 7h42v28H3zM15 43h18M24 35v8"},
    Drawing{Icon::search, "o21 21 14M31 31l11 11"},
    Drawing{Icon::server, "M5 6h38v14H5zM5 28h38v14H5zM13 13h.1M13 35h.1"},
    Drawing{Icon::text, "M3 40L16 8l13 32M8 29h16M30 40l7-18 8 18M33 34h9"},
    Drawing{Icon::ticket, "M5 13h38v7a4 4 0 0 0 0 8v7H5v-7a4 4 0 0 0 0-8zM30 13v4M30 22v4M30 31v4"},
    Drawing{Icon::touch, "M19 28V9a4 4 0 0 1 8 0v14l11 3c3 1 5 3 4 7l-3 11H21L9 32c-2-4 2-7 5-5z"},
    Drawing{Icon::unwell, "M17 5h14v12h12v14H31v12H17V31H5V17h12z"},
    Drawing{Icon::up, "M24 43V7M9 21L24 6l15 15"},
    Drawing{Icon::wait,
            "M11 5h26M11 43h26M14 5v8c0 6 10 8 10 11s-10 5-10 11v8M34 5v8c0 6-10 8-10 11s10 5 10 11v8"},
    Drawing{Icon::warn, "M24 5L45 42H3zM24 18v11*24 35.5 2.8"},
    Drawing{Icon::wheelchair, "M19 16v13h12l6 13h5M19 21h11M14 23a12 12 0 1 0 16 15*19 7 5"},
};

constexpr bool each_in_its_place() {
    for (std::size_t place = 0; place < DRAWINGS.size(); ++place)
        if (DRAWINGS[place].icon != static_cast<Icon>(place)) return false;
    return DRAWINGS.back().icon == Icon::wheelchair;
}
static_assert(each_in_its_place());

}  // namespace

std::string_view path_of(Icon icon) {
    return DRAWINGS[static_cast<std::size_t>(icon)].path;
}

}  // namespace ui

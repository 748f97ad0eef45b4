#include "ui/icons.h"

namespace ui {

std::string_view path_of(Icon icon) {
    switch (icon) {
        case Icon::access:
            return "M7 18l13 3v9l-6 14M41 18l-13 3v9l6 14M20 21h8M20 30h8*24 8 5";
        case Icon::arrow:
            return "M5 24h36M28 10l14 14-14 14";
        case Icon::back:
            return "M42 24H7M20 10L6 24l14 14";
        case Icon::backspace:
            return "M16 9h28v30H16L3 24zM24 18l12 12M36 18L24 30";
        case Icon::calendar:
            return "M6 10h36v33H6zM6 20h36M16 4v10M32 4v10";
        case Icon::check:
            return "M8 25l11 11 21-24";
        case Icon::clock:
            return "o24 24 19M24 12v12l9 6";
        case Icon::contrast:
            return "o24 24 19#M24 5a19 19 0 0 1 0 38z";
        case Icon::cross:
            return "M10 10l28 28M38 10L10 38";
        case Icon::doc:
            return "M11 4h18l9 9v31H11zM29 4v9h9M18 23h13M18 32h13";
        case Icon::down:
            return "M24 5v36M9 27l15 15 15-15";
        case Icon::globe:
            return "o24 24 19M5 24h38M24 5c-11 10-11 28 0 38M24 5c11 10 11 28 0 38";
        case Icon::help:
            return "o24 24 19M18 19a6 6 0 1 1 9 5c-2 1.3-3 2.5-3 4.5*24 35 2.8";
        case Icon::home:
            return "M5 23L24 6l19 17M11 18v25h26V18M20 43V29h8v14";
        case Icon::info:
            return "o24 24 19M24 22v12*24 14.5 2.8";
        case Icon::keys:
            return "M3 11h42v27H3zM14 31h20*12 20 2.8*20 20 2.8*28 20 2.8*36 20 2.8";
        case Icon::left:
            return "M31 7L14 24l17 17";
        case Icon::lock:
            return "M8 21h32v23H8zM15 21v-6a9 9 0 0 1 18 0v6";
        case Icon::low:
            return "M24 5v26M12 20l12 12 12-12M5 43h38";
        case Icon::mobile:
            return "M12 3h24v42H12zM21 38h6";
        case Icon::money:
            return "M3 11h42v26H3zo24 24 6M11 24h.1M37 24h.1";
        case Icon::no_link:
            return "M5 19a28 28 0 0 1 38 0M12 27a18 18 0 0 1 24 0M19 35a8 8 0 0 1 10 0M6 5l37 38";
        case Icon::pause:
            return "o24 24 19M19 17v14M29 17v14";
        case Icon::people:
            return "o17 14 8M3 42c0-10 6-15 14-15s14 5 14 15zM31 7a8 8 0 0 1 0 14M36 28c5 2 9 7 9 14";
        case Icon::phone:
            return "M9 6h8l4 10-5 4c2 5 6 9 11 11l4-5 11 4v8c0 3-2 5-5 5C21 43 5 27 5 11c0-3 1-5 4-5z";
        case Icon::pin:
            return "M24 45c10-12 15-19 15-26a15 15 0 1 0-30 0c0 7 5 14 15 26zo24 19 5";
        case Icon::printer:
            return "M13 17V5h22v12M13 35H5V17h38v18h-8M13 28h22v15H13z";
        case Icon::restart:
            return "M40 20A17 17 0 1 0 41 28M42 7v13H29";
        case Icon::right:
            return "M17 7l17 17-17 17";
        case Icon::roll:
            return "o17 18 13o17 18 4M30 18v25h13V25H30";
        case Icon::scan:
            return "M5 15V5h10M33 5h10v10M43 33v10H33M15 43H5V33M14 15v18M20 15v18M27 15v18M34 15v18";
        case Icon::screen:
            return "M3 7h42v28H3zM15 43h18M24 35v8";
        case Icon::search:
            return "o21 21 14M31 31l11 11";
        case Icon::server:
            return "M5 6h38v14H5zM5 28h38v14H5zM13 13h.1M13 35h.1";
        case Icon::text:
            return "M3 40L16 8l13 32M8 29h16M30 40l7-18 8 18M33 34h9";
        case Icon::ticket:
            return "M5 13h38v7a4 4 0 0 0 0 8v7H5v-7a4 4 0 0 0 0-8zM30 13v4M30 22v4M30 31v4";
        case Icon::touch:
            return "M19 28V9a4 4 0 0 1 8 0v14l11 3c3 1 5 3 4 7l-3 11H21L9 32c-2-4 2-7 5-5z";
        case Icon::wait:
            return "M11 5h26M11 43h26M14 5v8c0 6 10 8 10 11s-10 5-10 11v8M34 5v8c0 6-10 8-10 11s10 5 10 11v8";
        case Icon::warn:
            return "M24 5L45 42H3zM24 18v11*24 35.5 2.8";
        case Icon::wheelchair:
            return "M19 16v13h12l6 13h5M19 21h11M14 23a12 12 0 1 0 16 15*19 7 5";
    }
    return {};
}

}  // namespace ui

// The look as values: colour roles of both palettes, text styles and the fixed measures of the design.
#pragma once

#include <cstdint>

namespace ui {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Colour&) const = default;
};

constexpr Colour rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value)};
}

inline constexpr Colour WHITE = rgb(0xFFFFFF);
inline constexpr Colour BLACK = rgb(0x000000);

/// Colour roles. Blue = can be pressed; mark = look here now; everything else is paper and ink.
struct Palette {
    Colour page, card, ink, ink2;
    Colour control, on_control;  ///< "blue", and what is written on it
    Colour paper_button;         ///< fill of buttons that are not the main one
    Colour bar, on_bar;          ///< "navy": brand bar, help bar, pressed main button
    Colour tint, on_tint;
    Colour ok_fill, ok, warn_fill, warn, stop_fill, stop;
    Colour mark, on_mark;
    Colour off, on_off;
    Colour outline, line;
    bool edges = false;  ///< surfaces carry a 4 px border, because their fills do not tell them apart
    Colour edge, off_edge;
};

inline constexpr Palette NORMAL{.page = rgb(0xF5F3ED),
                                .card = WHITE,
                                .ink = rgb(0x12202C),
                                .ink2 = rgb(0x3B4853),
                                .control = rgb(0x0B4A78),
                                .on_control = WHITE,
                                .paper_button = WHITE,
                                .bar = rgb(0x08304F),
                                .on_bar = WHITE,
                                .tint = rgb(0xE2ECF4),
                                .on_tint = rgb(0x0B4A78),
                                .ok_fill = rgb(0xE0F0E6),
                                .ok = rgb(0x0A5636),
                                .warn_fill = rgb(0xFFF0CC),
                                .warn = rgb(0x653F00),
                                .stop_fill = rgb(0xFBE7E4),
                                .stop = rgb(0x8A1414),
                                .mark = rgb(0xFFC83D),
                                .on_mark = rgb(0x12202C),
                                .off = rgb(0xE4E1D8),
                                .on_off = rgb(0x37434D),
                                .outline = rgb(0x6B7781),
                                .line = rgb(0xCFCABD),
                                .edges = false,
                                .edge = WHITE,
                                .off_edge = rgb(0xE4E1D8)};

inline constexpr Palette HIGH_CONTRAST{.page = BLACK,
                                       .card = BLACK,
                                       .ink = WHITE,
                                       .ink2 = WHITE,
                                       .control = rgb(0xFFD60A),
                                       .on_control = BLACK,
                                       .paper_button = BLACK,
                                       .bar = BLACK,
                                       .on_bar = WHITE,
                                       .tint = BLACK,
                                       .on_tint = WHITE,
                                       .ok_fill = BLACK,
                                       .ok = WHITE,
                                       .warn_fill = BLACK,
                                       .warn = WHITE,
                                       .stop_fill = BLACK,
                                       .stop = WHITE,
                                       .mark = WHITE,
                                       .on_mark = BLACK,
                                       .off = BLACK,
                                       .on_off = rgb(0xC9CFD4),
                                       .outline = WHITE,
                                       .line = WHITE,
                                       .edges = true,
                                       .edge = WHITE,
                                       .off_edge = rgb(0x8A939B)};

/// The fixed text styles. With large text each grows one step unless drawn `fixed`.
enum class Style {
    caption,         ///< 28/38
    caption_strong,  ///< 28/38 SemiBold
    body,            ///< 34/46
    body_strong,     ///< 34/46 SemiBold
    label_light,     ///< 44/56, beside a headline
    label,           ///< 44/56 SemiBold: buttons, card titles
    label_large,     ///< 56/72 SemiBold: only what `label` grows to
    headline,        ///< 64/80 Bold: screen titles, status, key facts
    headline_large,  ///< 80/100 Bold: only what `headline` grows to
    display,         ///< 96/116 Bold: idle, low reach, second-factor cells
    number,          ///< 340/340 Bold: a ticket's number
    number_medium,   ///< 280/280 Bold: one of 5 characters
    number_small,    ///< 200/280 Bold: one that is wider still
    counter,         ///< 160/176 Bold: where a hall's number is called
    called,          ///< 64/80: where the numbers before it were
};

inline constexpr int MARGIN = 60;
inline constexpr int GUTTER = 24;
inline constexpr int BLOCK_GAP = 20;
inline constexpr int BUTTON_HEIGHT = 144;
inline constexpr int BORDER = 4;
inline constexpr int SMALLEST_TARGET = 72;

}  // namespace ui

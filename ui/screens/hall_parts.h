// What a waiting hall's boards of every shape are put together from.
#pragma once

#include <initializer_list>
#include <string_view>

#include "ui/screens/screens.h"

namespace ui {

struct BoardInks {
    Colour panel, panel_ink, card, ink, newest;
};
/// A stale board is greyed by hand and not by transparency: what is old must be read as old, and be read.
BoardInks board_inks(const Palette& palette, bool is_stale);

inline constexpr int BOARD_GAP = 24;
/// Bars go on beyond the glass, for when all is shifted.
inline constexpr int BOARD_BLEED = 16;

/// The first of these styles in which the text is no wider.
Style fitting(const Canvas& canvas, int width, std::string_view text, std::initializer_list<Style> styles);

/// The contract's directions as ways on the wall: behind the arrow somebody walks. `area` is square.
void draw_way(Canvas& canvas, Rect area, kiosk::Direction direction, Colour ink);
/// The ground of the call's panel; with nobody called, or with a picture, all that stands on it: true then.
bool draw_panel_ground(Canvas& canvas, Rect area, const HallView& view, const BoardInks& inks);
/// The last calls, or who waits for what; as many rows as there is room for, five at most.
void draw_side(Canvas& canvas, Rect area, const HallView& view, const BoardInks& inks);
/// Each counter's number, in as few rows as leave each its place: `widest` to a row.
void draw_counters(Canvas& canvas, Rect area, const HallView& view, const BoardInks& inks, int widest);
/// How old all of it is, at the right end. Returns where it begins.
int draw_age(Canvas& canvas, Rect row, const HallView& view);
/// A notice, or what is wrong, in as large a style as there is room for.
void draw_notice(Canvas& canvas, Rect area, const HallView& view);

/// A board several times as long as high.
void draw_strip(Canvas& canvas, const HallView& view);

}  // namespace ui

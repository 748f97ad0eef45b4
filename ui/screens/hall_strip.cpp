// The board of a long strip, as it hangs above counters: number and counter beside each other.
#include <algorithm>

#include "ui/screens/hall_parts.h"

namespace ui {
namespace {

constexpr int EDGE = 32, FOOT = 88, GAP = 20;
/// A column of counters below this width says less than the last calls do.
constexpr int COUNTERS_LEAST = 420, CELL = 300;

void panel(Canvas& canvas, Rect area, const HallView& view, const BoardInks& inks) {
    constexpr int ACROSS = 44, DOWN = 20, ARROW = 128, BETWEEN = 48;
    if (draw_panel_ground(canvas, area, view, inks)) return;
    const Rect inner = area.inset(ACROSS, DOWN);
    const int caption =
        canvas.text(inner, view.caption, {.style = Style::headline, .colour = inks.panel_ink});
    const TextLook counter{.style = fitting(canvas, inner.width * 2 / 5, view.counter,
                                            {Style::counter, Style::display, Style::headline}),
                           .colour = inks.panel_ink,
                           .align = Align::right,
                           .vertical = Vertical::bottom};
    const int counter_width = canvas.text_width(view.counter, counter);
    const int number_width = inner.width - counter_width - BETWEEN;
    const Style number = fitting(canvas, number_width, view.number,
                                 {Style::number_medium, Style::number_small, Style::counter, Style::display});
    canvas.text({inner.x, inner.y + caption, number_width, inner.height - caption}, view.number,
                {.style = number, .colour = inks.panel_ink, .vertical = Vertical::middle});
    const int x = inner.right() - counter_width;
    canvas.text({x, inner.y, counter_width, inner.height}, view.counter, counter);
    if (view.direction != kiosk::Direction::unknown)
        draw_way(canvas, {inner.right() - ARROW, inner.y + GAP, ARROW, ARROW}, view.direction,
                 inks.panel_ink);
}

void foot(Canvas& canvas, const HallView& view) {
    const Palette& palette = canvas.palette();
    const Rect bar{0, canvas.height() - FOOT, canvas.width(), FOOT};
    canvas.fill({-BOARD_BLEED, bar.y, bar.width + 2 * BOARD_BLEED, bar.height + BOARD_BLEED},
                view.is_stale ? palette.stop : palette.bar);
    const Rect inner = bar.inset(EDGE, 0);
    const TextLook clock{.style = Style::headline,
                         .colour = palette.on_bar,
                         .align = Align::right,
                         .vertical = Vertical::middle};
    const int clock_width = canvas.text_width(view.chrome.clock, clock);
    canvas.text(inner, view.chrome.clock, clock);
    const int right = inner.right() - clock_width - 2 * BOARD_GAP;
    const int age = draw_age(canvas, {inner.x, inner.y, right - inner.x, inner.height}, view) - BOARD_GAP;
    draw_notice(canvas, {inner.x, inner.y, age - inner.x, inner.height}, view);
}

}  // namespace

void draw_strip(Canvas& canvas, const HallView& view) {
    const BoardInks inks = board_inks(canvas.palette(), view.is_stale);
    const int high = canvas.height() - FOOT - 2 * GAP, width = canvas.width() - 2 * EDGE;
    const int panel_width = std::min(width * 3 / 5, 1400), side_width = 680;
    panel(canvas, {EDGE, GAP, panel_width, high}, view, inks);
    const int rest = width - panel_width - side_width - 2 * GAP;
    const bool has_counters = rest >= COUNTERS_LEAST && !view.counters.empty();
    const int side_x = EDGE + panel_width + GAP;
    const int side = has_counters ? side_width : width - panel_width - GAP;
    draw_side(canvas, {side_x, GAP, side, high}, view, inks);
    if (has_counters)
        draw_counters(canvas, {side_x + side + GAP, GAP, rest, high}, view, inks, std::max(1, rest / CELL));
    foot(canvas, view);
}

}  // namespace ui

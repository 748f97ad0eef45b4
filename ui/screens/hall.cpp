// A waiting hall's board: the number that is called, those before it, and what each counter does. Nothing
// scrolls, blinks or can be touched; a stale board is grey, and says so at its foot.
#include <algorithm>

#include "ui/screens/hall_parts.h"

namespace ui {
namespace {

int head_height(const Canvas& canvas) {
    return canvas.landscape() ? 112 : 160;
}

int foot_height(const Canvas& canvas) {
    return canvas.landscape() ? 96 : 184;
}

/// Clock and date side by side, lying, and one above the other where there is no room for that.
int moment(Canvas& canvas, Rect bar, const Chrome& chrome) {
    constexpr int CLOCK_HEIGHT = 80, DATE_HEIGHT = 46;
    const Colour ink = canvas.palette().on_bar;
    const bool lying = canvas.landscape();
    const TextLook clock{
        .style = Style::headline, .colour = ink, .align = Align::right, .vertical = Vertical::middle};
    const TextLook date{.style = lying ? Style::body : Style::caption,
                        .colour = ink,
                        .align = Align::right,
                        .vertical = Vertical::middle};
    const int right = bar.right() - MARGIN;
    const int clock_width = canvas.text_width(chrome.clock, clock);
    const int date_width = canvas.text_width(chrome.date, date);
    const int clock_height = lying ? bar.height : CLOCK_HEIGHT;
    canvas.text({right - clock_width, bar.y + (lying ? 0 : 16), clock_width, clock_height}, chrome.clock,
                clock);
    const int date_right = lying ? right - clock_width - BOARD_GAP : right;
    const Rect place{date_right - date_width, bar.y + (lying ? 0 : 16 + CLOCK_HEIGHT), date_width,
                     lying ? bar.height : DATE_HEIGHT};
    canvas.text(place, chrome.date, date);
    return std::min(place.x, right - clock_width);
}

void head(Canvas& canvas, const HallView& view) {
    constexpr int ROUNDEL = 80;
    const Palette& palette = canvas.palette();
    const Rect bar{0, 0, canvas.width(), head_height(canvas)};
    canvas.fill({-BOARD_BLEED, -BOARD_BLEED, bar.width + 2 * BOARD_BLEED, bar.height + BOARD_BLEED},
                palette.bar);
    canvas.roundel(MARGIN, (bar.height - ROUNDEL) / 2, palette.on_bar);
    const int x = MARGIN + ROUNDEL + 16, width = moment(canvas, bar, view.chrome) - BOARD_GAP - x;
    TextLook name{.style = Style::body_strong, .colour = palette.on_bar};
    const TextLook place{.style = Style::caption, .colour = palette.on_bar};
    if (canvas.text_width(view.chrome.centre, name) > width) name.style = Style::caption_strong;
    const int name_height = canvas.text_height(width, view.chrome.centre, name);
    const int place_height =
        view.chrome.place.empty() ? 0 : canvas.text_height(width, view.chrome.place, place);
    const int y = (bar.height - name_height - place_height) / 2;
    canvas.text({x, y, width, name_height}, view.chrome.centre, name);
    if (place_height > 0) canvas.text({x, y + name_height, width, place_height}, view.chrome.place, place);
}

void panel(Canvas& canvas, Rect area, const HallView& view, const BoardInks& inks) {
    constexpr int ACROSS = 56, DOWN = 32, ARROW = 144;
    if (draw_panel_ground(canvas, area, view, inks)) return;
    const int x = area.x + ACROSS, width = area.width - 2 * ACROSS;
    const TextLook caption{.style = Style::headline, .colour = inks.panel_ink};
    int y = area.y + DOWN;
    y += canvas.text({x, y, width, 0}, view.caption, caption);
    const int counter_y = area.bottom() - DOWN - canvas.line_height({.style = Style::counter});
    const Style number =
        fitting(canvas, width, view.number, {Style::number, Style::number_medium, Style::number_small});
    canvas.text({x, y, width, counter_y - y}, view.number,
                {.style = number, .colour = inks.panel_ink, .vertical = Vertical::middle});
    const bool has_way = view.direction != kiosk::Direction::unknown;
    const int words_x = has_way ? x + ARROW + BOARD_GAP : x;
    const int height = area.bottom() - DOWN - counter_y;
    if (has_way)
        draw_way(canvas, {x, counter_y + (height - ARROW) / 2, ARROW, ARROW}, view.direction, inks.panel_ink);
    const int words_width = x + width - words_x;
    const Style counter =
        fitting(canvas, words_width, view.counter, {Style::counter, Style::display, Style::headline});
    canvas.text({words_x, counter_y, words_width, height}, view.counter,
                {.style = counter, .colour = inks.panel_ink, .vertical = Vertical::middle});
}

/// Side by side, lying; one above the other upright.
void foot(Canvas& canvas, const HallView& view) {
    constexpr int AGE = 56;
    const Palette& palette = canvas.palette();
    const Rect bar{0, canvas.height() - foot_height(canvas), canvas.width(), foot_height(canvas)};
    canvas.fill({-BOARD_BLEED, bar.y, bar.width + 2 * BOARD_BLEED, bar.height + BOARD_BLEED},
                view.is_stale ? palette.stop : palette.bar);
    const Rect inner = bar.inset(MARGIN, 0);
    if (canvas.landscape()) {
        const int right = draw_age(canvas, inner, view) - BOARD_GAP;
        draw_notice(canvas, {inner.x, inner.y, right - inner.x, inner.height}, view);
    } else {
        draw_age(canvas, {inner.x, inner.bottom() - AGE, inner.width, AGE}, view);
        draw_notice(canvas, {inner.x, inner.y + 4, inner.width, inner.height - AGE - 4}, view);
    }
}

/// A clock that is hardly seen, for whoever wonders whether it is broken; each minute elsewhere.
void draw_dark(Canvas& canvas, const HallView& view) {
    constexpr Colour EMBER = rgb(0x2A3036);
    constexpr int WANDERS = 20;
    canvas.text(
        {view.shift_x * WANDERS, view.shift_y * WANDERS, canvas.width(), canvas.height()}, view.chrome.clock,
        {.style = Style::headline, .colour = EMBER, .align = Align::centre, .vertical = Vertical::middle});
}

}  // namespace

void draw(Canvas& canvas, const HallView& view) {
    if (view.is_dark) return draw_dark(canvas, view);
    if (canvas.strip()) return draw_strip(canvas, view);
    const BoardInks inks = board_inks(canvas.palette(), view.is_stale);
    head(canvas, view);
    const int top = head_height(canvas) + BOARD_GAP, width = canvas.width() - 2 * MARGIN;
    const int bottom = canvas.height() - foot_height(canvas) - BOARD_GAP;
    if (canvas.landscape()) {
        constexpr int LEFT = 1176, HIGH = 640;
        panel(canvas, {MARGIN, top, LEFT, HIGH}, view, inks);
        draw_side(canvas, {MARGIN + LEFT + BOARD_GAP, top, width - LEFT - BOARD_GAP, HIGH}, view, inks);
        const int y = top + HIGH + 28;
        draw_counters(canvas, {MARGIN, y, width, bottom - y}, view, inks, 8);
    } else {
        constexpr int PANEL = 608, SIDE = 512, STANDING = 8;
        panel(canvas, {MARGIN, top, width, PANEL}, view, inks);
        draw_side(canvas, {MARGIN, top + PANEL + BOARD_GAP, width, SIDE}, view, inks);
        const int y = top + PANEL + SIDE + 2 * BOARD_GAP;
        draw_counters(canvas, {MARGIN, y, width, bottom - y}, view, inks,
                      view.counters.size() > STANDING ? 3 : 4);
    }
    foot(canvas, view);
}

}  // namespace ui

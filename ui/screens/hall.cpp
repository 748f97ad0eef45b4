// A waiting hall's board: the number that is called, those before it, and what each counter does. Nothing
// scrolls, blinks or can be touched; a stale board is grey, and says so at its foot.
#include <algorithm>

#include "ui/screens/screens.h"

namespace ui {
namespace {

constexpr int GAP = 24, CELL_GAP = 16;
constexpr std::size_t LAST_SHOWN = 5;
/// A cell of this height has its name above its number.
constexpr int STANDS = 130, CELL_PADDING = 20;

struct Inks {
    Colour panel, panel_ink, card, ink, newest;
};

/// Greyed by hand and not by transparency: what is old must be read as old, and be read.
Inks inks_of(const Palette& palette, bool is_stale) {
    constexpr Colour GREY_INK = rgb(0x4A545D), GREY_PANEL = rgb(0xDDDAD1), GREY_CARD = rgb(0xECE9E1);
    if (is_stale) return {GREY_PANEL, GREY_INK, GREY_CARD, GREY_INK, GREY_CARD};
    return {palette.mark, palette.on_mark, palette.card, palette.ink, palette.mark};
}

int head_height(const Canvas& canvas) {
    return canvas.landscape() ? 112 : 160;
}

int foot_height(const Canvas& canvas) {
    return canvas.landscape() ? 96 : 184;
}

/// The first of these styles in which the text is no wider.
Style fitting(const Canvas& canvas, int width, std::string_view text, std::initializer_list<Style> styles) {
    for (const Style style : styles)
        if (canvas.text_width(text, {.style = style}) <= width) return style;
    return *(styles.end() - 1);
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
    const int date_right = lying ? right - clock_width - GAP : right;
    const Rect place{date_right - date_width, bar.y + (lying ? 0 : 16 + CLOCK_HEIGHT), date_width,
                     lying ? bar.height : DATE_HEIGHT};
    canvas.text(place, chrome.date, date);
    return std::min(place.x, right - clock_width);
}

void head(Canvas& canvas, const HallView& view) {
    constexpr int ROUNDEL = 80;
    const Palette& palette = canvas.palette();
    const Rect bar{0, 0, canvas.width(), head_height(canvas)};
    canvas.fill(bar, palette.bar);
    canvas.roundel(MARGIN, (bar.height - ROUNDEL) / 2, palette.on_bar);
    const int x = MARGIN + ROUNDEL + 16, width = moment(canvas, bar, view.chrome) - GAP - x;
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

/// The contract's directions as ways on the wall: behind the arrow somebody walks.
void arrow(Canvas& canvas, Rect area, kiosk::Direction direction, Colour ink) {
    using kiosk::Direction;
    switch (direction) {
        case Direction::left:
            return canvas.icon(area, Icon::back, ink, 5);
        case Direction::right:
            return canvas.icon(area, Icon::arrow, ink, 5);
        case Direction::ahead:
        case Direction::up:
            return canvas.icon(area, Icon::up, ink, 5);
        case Direction::down:
            return canvas.icon(area, Icon::down, ink, 5);
        case Direction::unknown:
            break;
    }
}

/// Nobody is called: nothing to look at in a hurry.
void empty_panel(Canvas& canvas, Rect area, const HallView& view, const Inks& inks) {
    constexpr int ACROSS = 56;
    const Palette& palette = canvas.palette();
    canvas.box(area, view.is_stale ? inks.panel : palette.tint);
    canvas.text(area.inset(ACROSS, 0), view.caption,
                {.style = Style::headline_large,
                 .colour = view.is_stale ? inks.panel_ink : palette.on_tint,
                 .vertical = Vertical::middle});
}

void panel(Canvas& canvas, Rect area, const HallView& view, const Inks& inks) {
    constexpr int ACROSS = 56, DOWN = 32, ARROW = 144, NEW_BORDER = 16;
    if (view.number.empty()) return empty_panel(canvas, area, view, inks);
    if (view.is_new && !view.is_stale)
        canvas.bordered_box(area, inks.panel, inks.panel_ink, NEW_BORDER);
    else
        canvas.box(area, inks.panel);
    const int x = area.x + ACROSS, width = area.width - 2 * ACROSS;
    const TextLook caption{.style = Style::headline, .colour = inks.panel_ink};
    int y = area.y + DOWN;
    y += canvas.text({x, y, width, 0}, view.caption, caption);
    const int counter_y = area.bottom() - DOWN - canvas.line_height({.style = Style::counter});
    const Style number =
        fitting(canvas, width, view.number, {Style::number, Style::number_medium, Style::number_small});
    canvas.text({x, y, width, counter_y - y}, view.number,
                {.style = number, .colour = inks.panel_ink, .vertical = Vertical::middle});
    const bool has_arrow = view.direction != kiosk::Direction::unknown;
    const int words_x = has_arrow ? x + ARROW + GAP : x;
    const int height = area.bottom() - DOWN - counter_y;
    if (has_arrow)
        arrow(canvas, {x, counter_y + (height - ARROW) / 2, ARROW, ARROW}, view.direction, inks.panel_ink);
    const int words_width = x + width - words_x;
    const Style counter =
        fitting(canvas, words_width, view.counter, {Style::counter, Style::display, Style::headline});
    canvas.text({words_x, counter_y, words_width, height}, view.counter,
                {.style = counter, .colour = inks.panel_ink, .vertical = Vertical::middle});
}

void last_card(Canvas& canvas, Rect area, const HallView& view, const Inks& inks) {
    constexpr int ACROSS = 40, DOWN = 24, LINE = 2;
    canvas.box(area, inks.card);
    const int x = area.x + ACROSS, width = area.width - 2 * ACROSS;
    int y = area.y + DOWN;
    y += canvas.text({x, y, width, 0}, view.last_caption, {.style = Style::label, .colour = inks.ink});
    const int row = (area.bottom() - DOWN / 2 - y) / static_cast<int>(LAST_SHOWN);
    const auto shown = std::min(LAST_SHOWN, view.last.size());
    for (std::size_t index = 0; index < shown; ++index) {
        const auto& line = view.last[index];
        canvas.fill({x, y, width, LINE}, canvas.palette().line);
        const TextLook number{.style = Style::headline, .colour = inks.ink, .vertical = Vertical::middle};
        const int left = canvas.text_width(line.number, number) + GAP;
        canvas.text({x, y, width, row}, line.number, number);
        const Style place = fitting(canvas, width - left, line.counter, {Style::called, Style::label_light});
        canvas.text(
            {x + left, y, width - left, row}, line.counter,
            {.style = place, .colour = inks.ink, .align = Align::right, .vertical = Vertical::middle});
        y += row;
    }
}

Style number_style(const Canvas& canvas, const HallView::Counter& counter, int width, bool stands) {
    if (counter.is_word)
        return fitting(canvas, width, counter.number, {Style::body_strong, Style::caption_strong});
    if (stands) return fitting(canvas, width, counter.number, {Style::headline, Style::label});
    return fitting(canvas, width, counter.number, {Style::label, Style::body_strong, Style::caption_strong});
}

/// Name above number where there is room, else beside it.
void cell(Canvas& canvas, Rect area, const HallView::Counter& counter, Style name_style, const Inks& inks) {
    canvas.box(area, counter.is_newest ? inks.newest : inks.card);
    const bool stands = area.height >= STANDS;
    const Rect inner = stands ? area.inset(8, 12) : area.inset(CELL_PADDING, 0);
    const int name_height = stands ? 46 : inner.height;
    const TextLook name{.style = name_style,
                        .colour = inks.ink,
                        .align = stands ? Align::centre : Align::left,
                        .vertical = Vertical::middle};
    canvas.text({inner.x, inner.y, inner.width, name_height}, counter.name, name);
    const int left = stands ? 0 : canvas.text_width(counter.name, name) + 8;
    const Rect place = stands ? Rect{inner.x, inner.y + name_height, inner.width, inner.height - name_height}
                              : Rect{inner.x + left, inner.y, inner.width - left, inner.height};
    canvas.text(place, counter.number,
                {.style = number_style(canvas, counter, place.width, stands),
                 .colour = inks.ink,
                 .align = stands ? Align::centre : Align::right,
                 .vertical = Vertical::middle});
}

/// One for all, so that they look alike.
Style name_style(const Canvas& canvas, const HallView& view, int room) {
    const bool fits = std::all_of(view.counters.begin(), view.counters.end(), [&](const auto& counter) {
        return canvas.text_width(counter.name, {.style = Style::body}) <= room;
    });
    return fits ? Style::body : Style::caption;
}

/// In as few rows as leave each its number: `widest` to a row.
void cells(Canvas& canvas, Rect area, const HallView& view, const Inks& inks, int widest) {
    const int count = static_cast<int>(view.counters.size());
    if (count == 0) return;
    const int rows = (count + widest - 1) / widest;
    const int columns = (count + rows - 1) / rows;
    const int width = (area.width - (columns - 1) * CELL_GAP) / columns;
    const int height = (area.height - (rows - 1) * CELL_GAP) / rows;
    const int room = height >= STANDS ? width - 2 * CELL_PADDING : width * 2 / 5;
    const Style name = name_style(canvas, view, room);
    for (int index = 0; index < count; ++index) {
        const int column = index % columns, row = index / columns;
        cell(canvas,
             {area.x + column * (width + CELL_GAP), area.y + row * (height + CELL_GAP), width, height},
             view.counters[static_cast<std::size_t>(index)], name, inks);
    }
}

/// How old all of it is. Returns where it begins.
int age(Canvas& canvas, Rect row, const HallView& view) {
    const Colour ink = canvas.palette().on_bar;
    const TextLook moment{
        .style = Style::body_strong, .colour = ink, .align = Align::right, .vertical = Vertical::middle};
    const TextLook caption{
        .style = Style::body, .colour = ink, .align = Align::right, .vertical = Vertical::middle};
    const int width = canvas.text_width(view.age, moment);
    canvas.text({row.right() - width, row.y, width, row.height}, view.age, moment);
    const int right = row.right() - width - 12;
    const int caption_width = canvas.text_width(view.age_caption, caption);
    canvas.text({right - caption_width, row.y, caption_width, row.height}, view.age_caption, caption);
    return right - caption_width;
}

/// A notice, or what is wrong, in as large a style as there is room for.
void notice(Canvas& canvas, Rect area, const HallView& view) {
    constexpr int ICON = 48;
    if (view.notice.empty()) return;
    const Colour ink = canvas.palette().on_bar;
    canvas.icon({area.x, area.y + (area.height - ICON) / 2, ICON, ICON},
                view.is_stale ? Icon::no_link : Icon::info, ink);
    const Rect words{area.x + ICON + 16, area.y, area.width - ICON - 16, area.height};
    TextLook look{.style = view.is_stale ? Style::body_strong : Style::body,
                  .colour = ink,
                  .vertical = Vertical::middle};
    if (canvas.text_height(words.width, view.notice, look) > words.height)
        look.style = view.is_stale ? Style::caption_strong : Style::caption;
    canvas.text(words, view.notice, look);
}

/// Side by side, lying; one above the other upright.
void foot(Canvas& canvas, const HallView& view) {
    constexpr int AGE = 56;
    const Palette& palette = canvas.palette();
    const Rect bar{0, canvas.height() - foot_height(canvas), canvas.width(), foot_height(canvas)};
    canvas.fill(bar, view.is_stale ? palette.stop : palette.bar);
    const Rect inner = bar.inset(MARGIN, 0);
    if (canvas.landscape()) {
        const int right = age(canvas, inner, view) - GAP;
        notice(canvas, {inner.x, inner.y, right - inner.x, inner.height}, view);
    } else {
        age(canvas, {inner.x, inner.bottom() - AGE, inner.width, AGE}, view);
        notice(canvas, {inner.x, inner.y + 4, inner.width, inner.height - AGE - 4}, view);
    }
}

}  // namespace

void draw(Canvas& canvas, const HallView& view) {
    const Inks inks = inks_of(canvas.palette(), view.is_stale);
    head(canvas, view);
    const int top = head_height(canvas) + GAP, width = canvas.width() - 2 * MARGIN;
    const int bottom = canvas.height() - foot_height(canvas) - GAP;
    if (canvas.landscape()) {
        constexpr int LEFT = 1176, HIGH = 640;
        panel(canvas, {MARGIN, top, LEFT, HIGH}, view, inks);
        last_card(canvas, {MARGIN + LEFT + GAP, top, width - LEFT - GAP, HIGH}, view, inks);
        const int y = top + HIGH + 28;
        cells(canvas, {MARGIN, y, width, bottom - y}, view, inks, 8);
    } else {
        constexpr int PANEL = 608, LAST = 512, STANDING = 8;
        panel(canvas, {MARGIN, top, width, PANEL}, view, inks);
        last_card(canvas, {MARGIN, top + PANEL + GAP, width, LAST}, view, inks);
        const int y = top + PANEL + LAST + 2 * GAP;
        cells(canvas, {MARGIN, y, width, bottom - y}, view, inks, view.counters.size() > STANDING ? 3 : 4);
    }
    foot(canvas, view);
}

}  // namespace ui

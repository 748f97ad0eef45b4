#include "ui/screens/hall_parts.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t ROWS_MOST = 5, QUEUE_ROWS_LEAST = 3;
constexpr int ROW_LEAST = 76, ROW_LINE = 2;

/// Nobody is called: nothing to look at in a hurry.
void say_nobody(Canvas& canvas, Rect area, const HallView& view, const BoardInks& inks) {
    constexpr int ACROSS = 56;
    const Palette& palette = canvas.palette();
    canvas.box(area, view.is_stale ? inks.panel : palette.tint);
    canvas.text(area.inset(ACROSS, 0), view.caption,
                {.style = Style::headline_large,
                 .colour = view.is_stale ? inks.panel_ink : palette.on_tint,
                 .vertical = Vertical::middle});
}

void draw_last(Canvas& canvas, Rect row, const HallView::Line& line, const BoardInks& inks) {
    const TextLook number{.style = Style::headline, .colour = inks.ink, .vertical = Vertical::middle};
    const int left = canvas.text_width(line.number, number) + BOARD_GAP;
    canvas.text(row, line.number, number);
    const Rect rest{row.x + left, row.y, row.width - left, row.height};
    const Style place = fitting(canvas, rest.width, line.counter, {Style::called, Style::label_light});
    canvas.text(rest, line.counter,
                {.style = place, .colour = inks.ink, .align = Align::right, .vertical = Vertical::middle});
}

/// The service's name takes two lines before it takes a smaller style.
void draw_queue(Canvas& canvas, Rect row, const HallView::Queue& queue, const BoardInks& inks) {
    TextLook waiting{
        .style = Style::body_strong, .colour = inks.ink, .align = Align::right, .vertical = Vertical::middle};
    TextLook wait{
        .style = Style::caption, .colour = inks.ink, .align = Align::right, .vertical = Vertical::middle};
    const int width =
        std::max(canvas.text_width(queue.waiting, waiting), canvas.text_width(queue.wait, wait));
    const Rect right{row.right() - width, row.y, width, row.height};
    const int high = canvas.line_height(waiting), low = canvas.line_height(wait);
    if (queue.wait.empty() || high + low > row.height) {
        canvas.text(right, queue.waiting, waiting);
    } else {
        const int y = row.y + (row.height - high - low) / 2;
        canvas.text({right.x, y, width, high}, queue.waiting, waiting);
        canvas.text({right.x, y + high, width, low}, queue.wait, wait);
    }
    const int name_width = row.width - width - BOARD_GAP;
    TextLook name{.style = Style::body, .colour = inks.ink, .vertical = Vertical::middle};
    if (canvas.text_height(name_width, queue.service, name) > row.height) name.style = Style::caption;
    canvas.text({row.x, row.y, name_width, row.height}, queue.service, name);
}

// ---- Counters

/// A cell of this height has its name above its number.
constexpr int STANDS = 130, CELL_PADDING = 14, CELL_GAP = 16, NAME_GAP = 8;
/// One of this height, of a hall with few counters, has both together in its middle, as large as they go.
constexpr int TALL = 240;

/// One for all names and one for all numbers, so that the cells look alike.
struct CellStyles {
    bool stands = false;
    bool is_tall = false;
    bool is_short = false;  ///< beside its number a counter's name has no room: its id is enough
    Style name = Style::body, number = Style::label;
};

template <class Fits>
bool all_fit(const HallView& view, const Fits& fits) {
    return std::all_of(view.counters.begin(), view.counters.end(), fits);
}

bool names_fit(const Canvas& canvas, const HallView& view, int width, Style style) {
    return all_fit(view, [&](const HallView::Counter& counter) {
        return canvas.text_width(counter.name, {.style = style}) <= width - 2 * CELL_PADDING;
    });
}

bool numbers_fit(const Canvas& canvas, const HallView& view, int width, Style style) {
    return all_fit(view, [&](const HallView::Counter& counter) {
        return counter.is_word || canvas.text_width(counter.number, {.style = style}) <= width - 16;
    });
}

CellStyles standing_styles(const Canvas& canvas, const HallView& view, int width, int height) {
    CellStyles styles{.stands = true, .is_tall = height >= TALL};
    if (styles.is_tall)
        for (const auto& [name, number] :
             {std::pair{Style::called, Style::counter}, std::pair{Style::label_light, Style::display}})
            if (names_fit(canvas, view, width, name) && numbers_fit(canvas, view, width, number))
                return {.stands = true, .is_tall = true, .name = name, .number = number};
    if (!names_fit(canvas, view, width, styles.name)) styles.name = Style::caption;
    for (const Style style : {Style::headline, Style::label, Style::body_strong, Style::caption_strong}) {
        styles.number = style;
        if (numbers_fit(canvas, view, width, style)) break;
    }
    return styles;
}

/// Numbers are read from afar: rather than that they become small, the names give way.
CellStyles lying_styles(const Canvas& canvas, const HallView& view, int width) {
    const auto fit = [&](const CellStyles& styles) {
        return all_fit(view, [&](const HallView::Counter& counter) {
            const auto& name = styles.is_short ? counter.id : counter.name;
            const Style number = counter.is_word ? Style::caption_strong : styles.number;
            return canvas.text_width(name, {.style = styles.name}) + NAME_GAP +
                       canvas.text_width(counter.number, {.style = number}) <=
                   width - 2 * CELL_PADDING;
        });
    };
    for (const bool is_short : {false, true})
        for (const Style number : {Style::label, Style::body_strong})
            for (const Style name : {Style::body, Style::caption}) {
                const CellStyles styles{.is_short = is_short, .name = name, .number = number};
                if (fit(styles)) return styles;
            }
    return {.is_short = true, .name = Style::caption, .number = Style::caption_strong};
}

Style number_style(const Canvas& canvas, const HallView::Counter& counter, int width,
                   const CellStyles& styles) {
    if (!counter.is_word) return styles.number;
    return fitting(
        canvas, width, counter.number,
        {styles.is_tall ? Style::label : Style::body_strong, Style::body_strong, Style::caption_strong});
}

/// Name above number.
void draw_standing(Canvas& canvas, Rect inner, const HallView::Counter& counter, const CellStyles& styles,
                   const BoardInks& inks) {
    constexpr int NAME = 46;
    const int name = styles.is_tall ? canvas.line_height({.style = styles.name}) : NAME;
    const int number = styles.is_tall ? canvas.line_height({.style = styles.number}) : inner.height - name;
    const int y = inner.y + (inner.height - name - number) / 2;
    canvas.text(
        {inner.x, y, inner.width, name}, counter.name,
        {.style = styles.name, .colour = inks.ink, .align = Align::centre, .vertical = Vertical::middle});
    canvas.text({inner.x, y + name, inner.width, number}, counter.number,
                {.style = number_style(canvas, counter, inner.width, styles),
                 .colour = inks.ink,
                 .align = Align::centre,
                 .vertical = Vertical::middle});
}

/// Name beside number.
void draw_lying(Canvas& canvas, Rect inner, const HallView::Counter& counter, const CellStyles& styles,
                const BoardInks& inks) {
    const auto& shown = styles.is_short ? counter.id : counter.name;
    const TextLook name{.style = styles.name, .colour = inks.ink, .vertical = Vertical::middle};
    canvas.text(inner, shown, name);
    const int beside = inner.width - canvas.text_width(shown, name) - NAME_GAP;
    canvas.text(inner, counter.number,
                {.style = number_style(canvas, counter, beside, styles),
                 .colour = inks.ink,
                 .align = Align::right,
                 .vertical = Vertical::middle});
}

void draw_cell(Canvas& canvas, Rect area, const HallView::Counter& counter, const CellStyles& styles,
               const BoardInks& inks) {
    canvas.box(area, counter.is_newest ? inks.newest : inks.card);
    if (styles.stands)
        draw_standing(canvas, area.inset(8, 12), counter, styles, inks);
    else
        draw_lying(canvas, area.inset(CELL_PADDING, 0), counter, styles, inks);
}

}  // namespace

BoardInks board_inks(const Palette& palette, bool is_stale) {
    constexpr Colour GREY_INK = rgb(0x4A545D), GREY_PANEL = rgb(0xDDDAD1), GREY_CARD = rgb(0xECE9E1);
    if (is_stale) return {GREY_PANEL, GREY_INK, GREY_CARD, GREY_INK, GREY_CARD};
    return {palette.mark, palette.on_mark, palette.card, palette.ink, palette.mark};
}

Style fitting(const Canvas& canvas, int width, std::string_view text, std::initializer_list<Style> styles) {
    for (const Style style : styles)
        if (canvas.text_width(text, {.style = style}) <= width) return style;
    return *(styles.end() - 1);
}

void draw_way(Canvas& canvas, Rect area, kiosk::Direction direction, Colour ink) {
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

bool draw_panel_ground(Canvas& canvas, Rect area, const HallView& view, const BoardInks& inks) {
    constexpr int NEW_BORDER = 16;
    if (!view.picture.empty() && canvas.poster(area, view.picture)) return true;
    if (view.number.empty()) {
        say_nobody(canvas, area, view, inks);
        return true;
    }
    if (view.is_new && !view.is_stale)
        canvas.bordered_box(area, inks.panel, inks.panel_ink, NEW_BORDER);
    else
        canvas.box(area, inks.panel);
    return false;
}

void draw_side(Canvas& canvas, Rect area, const HallView& view, const BoardInks& inks) {
    constexpr int ACROSS = 40, DOWN = 24;
    canvas.box(area, inks.card);
    Rect row{area.x + ACROSS, area.y + DOWN, area.width - 2 * ACROSS, 0};
    row.y += canvas.text(row, view.side_caption, {.style = Style::label, .colour = inks.ink});
    const int high = area.bottom() - DOWN / 2 - row.y;
    auto rows = std::min(ROWS_MOST, static_cast<std::size_t>(std::max(1, high / ROW_LEAST)));
    // Few services have more room each.
    if (!view.queues.empty()) rows = std::min(rows, std::max(QUEUE_ROWS_LEAST, view.queues.size()));
    row.height = high / static_cast<int>(rows);
    const auto shown = std::min(rows, view.queues.empty() ? view.last.size() : view.queues.size());
    for (std::size_t index = 0; index < shown; ++index, row.y += row.height) {
        canvas.fill({row.x, row.y, row.width, ROW_LINE}, canvas.palette().line);
        if (view.queues.empty())
            draw_last(canvas, row, view.last[index], inks);
        else
            draw_queue(canvas, row, view.queues[index], inks);
    }
}

void draw_counters(Canvas& canvas, Rect area, const HallView& view, const BoardInks& inks, int widest) {
    const int count = static_cast<int>(view.counters.size());
    if (count == 0) return;
    const int rows = (count + widest - 1) / widest;
    const int columns = (count + rows - 1) / rows;
    const int width = (area.width - (columns - 1) * CELL_GAP) / columns;
    const int height = (area.height - (rows - 1) * CELL_GAP) / rows;
    const auto styles =
        height >= STANDS ? standing_styles(canvas, view, width, height) : lying_styles(canvas, view, width);
    for (int index = 0; index < count; ++index) {
        const int column = index % columns, row = index / columns;
        draw_cell(canvas,
                  {area.x + column * (width + CELL_GAP), area.y + row * (height + CELL_GAP), width, height},
                  view.counters[static_cast<std::size_t>(index)], styles, inks);
    }
}

int draw_age(Canvas& canvas, Rect row, const HallView& view) {
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

void draw_notice(Canvas& canvas, Rect area, const HallView& view) {
    constexpr int ICON = 48, AIR = 12;
    if (view.notice.empty()) return;
    const Colour ink = canvas.palette().on_bar;
    canvas.icon({area.x, area.y + (area.height - ICON) / 2, ICON, ICON},
                view.is_stale ? Icon::no_link : Icon::info, ink);
    const Rect words{area.x + ICON + 16, area.y, area.width - ICON - 16, area.height};
    TextLook look{.style = view.is_stale ? Style::body_strong : Style::body,
                  .colour = ink,
                  .vertical = Vertical::middle};
    if (canvas.text_height(words.width, view.notice, look) > words.height - AIR)
        look.style = view.is_stale ? Style::caption_strong : Style::caption;
    canvas.text(words, view.notice, look);
}

}  // namespace ui

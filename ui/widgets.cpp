#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr int ICON = 64;
constexpr int BAND_ICON = 96;
constexpr int PADDING = 32;
constexpr int ICON_GAP = 28;

/// A strong line and a sentence under it, centred in the height between `top` and `bottom`.
void two_lines(Canvas& canvas, Rect area, std::string_view first, const TextLook& first_look,
               std::string_view second, const TextLook& second_look) {
    const int first_height = first.empty() ? 0 : canvas.text_height(area.width, first, first_look);
    const int second_height = second.empty() ? 0 : canvas.text_height(area.width, second, second_look);
    const int y = area.y + (area.height - first_height - second_height) / 2;
    if (!first.empty()) canvas.text({area.x, y, area.width, first_height}, first, first_look);
    if (!second.empty())
        canvas.text({area.x, y + first_height, area.width, second_height}, second, second_look);
}

}  // namespace

SurfaceColours colours_of(const Palette& palette, Surface surface) {
    switch (surface) {
        case Surface::card:
            return {palette.card, palette.ink, palette.ink};
        case Surface::neutral:
            return {palette.tint, palette.on_tint, palette.ink};
        case Surface::ok:
            return {palette.ok_fill, palette.ok, palette.ink};
        case Surface::warn:
            return {palette.warn_fill, palette.warn, palette.ink};
        case Surface::stop:
            return {palette.stop_fill, palette.stop, palette.ink};
        case Surface::mark:
            return {palette.mark, palette.on_mark, palette.on_mark};
        case Surface::stale:
            return {palette.off, palette.on_off, palette.on_off};
    }
    return {palette.card, palette.ink, palette.ink};
}

void surface(Canvas& canvas, Rect area, Surface surface) {
    const Palette& palette = canvas.palette();
    const Colour fill = colours_of(palette, surface).fill;
    if (palette.edges && surface != Surface::mark)
        canvas.bordered_box(area, fill, palette.edge);
    else
        canvas.box(area, fill);
}

int title(Canvas& canvas, Rect area, std::string_view text) {
    TextLook look{.style = Style::headline, .colour = canvas.palette().ink};
    if (canvas.text_height(area.width, text, look) > 2 * canvas.line_height(look)) look.style = Style::label;
    return canvas.text(area, text, look);
}

int title_with_icon(Canvas& canvas, Rect area, Icon icon, Colour icon_colour, std::string_view text) {
    constexpr int SIZE = 144, GAP = 28;
    canvas.icon({area.x, area.y, SIZE, SIZE}, icon, icon_colour);
    TextLook look{.style = Style::headline, .colour = canvas.palette().ink, .vertical = Vertical::middle};
    const int width = area.width - SIZE - GAP;
    if (canvas.text_height(width, text, look) > 2 * canvas.line_height(look)) look.style = Style::label;
    const int height = std::max(SIZE, canvas.text_height(width, text, look));
    canvas.text({area.x + SIZE + GAP, area.y, width, height}, text, look);
    return height;
}

int status_band(Canvas& canvas, Rect top, Surface kind, Icon icon, std::string_view headline,
                std::string_view sentence) {
    const SurfaceColours colours = colours_of(canvas.palette(), kind);
    const int padding = canvas.landscape() ? 24 : 28;
    const int text_x = top.x + PADDING + BAND_ICON + ICON_GAP;
    const int text_width = top.right() - PADDING - text_x;
    TextLook headline_look{.style = Style::headline, .colour = colours.title};
    if (canvas.text_height(text_width, headline, headline_look) > 2 * canvas.line_height(headline_look))
        headline_look.style = Style::label;
    const TextLook sentence_look{.style = Style::body, .colour = colours.ink};
    const int gap = sentence.empty() || canvas.landscape() ? 0 : 8;
    const int headline_height = canvas.text_height(text_width, headline, headline_look);
    const int sentence_height =
        sentence.empty() ? 0 : canvas.text_height(text_width, sentence, sentence_look);
    const int least = sentence.empty() ? 144 : canvas.landscape() ? 216 : 240;
    const int height = std::max(least, headline_height + gap + sentence_height + 2 * padding);
    surface(canvas, {top.x, top.y, top.width, height}, kind);
    const int y = sentence.empty() ? top.y + (height - headline_height) / 2 : top.y + padding;
    const int icon_y = sentence.empty() ? top.y + (height - BAND_ICON) / 2 : y;
    canvas.icon({top.x + PADDING, icon_y, BAND_ICON, BAND_ICON}, icon, colours.title);
    canvas.text({text_x, y, text_width, headline_height}, headline, headline_look);
    if (!sentence.empty())
        canvas.text({text_x, y + headline_height + gap, text_width, sentence_height}, sentence,
                    sentence_look);
    return height;
}

int notice_band(Canvas& canvas, Rect top, Surface kind, Icon icon, std::string_view strong_line,
                std::string_view sentence) {
    const int width = top.width - 2 * PADDING - ICON - ICON_GAP;
    const TextLook strong{.style = Style::body_strong}, plain{.style = Style::body};
    const int lines = canvas.text_height(width, strong_line, strong) +
                      (sentence.empty() ? 0 : canvas.text_height(width, sentence, plain));
    const int height = std::max(132, lines + 40);
    hint_card(canvas, {top.x, top.y, top.width, height}, kind, icon, strong_line, sentence);
    return height;
}

void hint_card(Canvas& canvas, Rect area, Surface kind, Icon icon, std::string_view strong_line,
               std::string_view sentence) {
    const SurfaceColours colours = colours_of(canvas.palette(), kind);
    surface(canvas, area, kind);
    canvas.icon({area.x + PADDING, area.y + (area.height - ICON) / 2, ICON, ICON}, icon, colours.title);
    const int x = area.x + PADDING + ICON + ICON_GAP;
    const bool quiet = kind == Surface::card;
    two_lines(canvas, {x, area.y, area.right() - PADDING - x, area.height}, strong_line,
              {.style = Style::body_strong, .colour = colours.title}, sentence,
              {.style = quiet ? Style::caption : Style::body,
               .colour = quiet ? canvas.palette().ink2 : colours.ink});
}

int due_date_card(Canvas& canvas, Rect top, std::string_view caption, std::string_view date,
                  std::string_view moment, std::string_view sentence_without_date) {
    const Palette& palette = canvas.palette();
    const TextLook caption_look{.style = Style::caption_strong, .colour = palette.ink2};
    const TextLook date_look{.style = Style::headline, .colour = palette.ink};
    const TextLook moment_look{.style = Style::label_light, .colour = palette.ink};
    const TextLook sentence_look{.style = Style::body, .colour = palette.ink};
    const int x = top.x + PADDING + BAND_ICON + ICON_GAP, width = top.right() - PADDING - x;
    const int caption_height = canvas.text_height(width, caption, caption_look);
    const int date_width = canvas.text_width(date, date_look);
    const bool beside = date_width + GUTTER + canvas.text_width(moment, moment_look) <= width;
    const int value_height = date.empty()
                                 ? canvas.text_height(width, sentence_without_date, sentence_look)
                                 : canvas.line_height(date_look) +
                                       (beside || moment.empty() ? 0 : canvas.line_height(moment_look));
    const int padding = canvas.landscape() ? 20 : 24;
    const int height = std::max(118 + 2 * padding, caption_height + value_height + 2 * padding);
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    canvas.icon({top.x + PADDING, top.y + (height - BAND_ICON) / 2, BAND_ICON, BAND_ICON}, Icon::calendar,
                palette.ink);
    int y = top.y + (height - caption_height - value_height) / 2;
    y += canvas.text({x, y, width, caption_height}, caption, caption_look);
    if (date.empty()) {
        canvas.text({x, y, width, value_height}, sentence_without_date, sentence_look);
        return height;
    }
    canvas.text({x, y, width, 0}, date, date_look);
    const int drop =
        (canvas.line_height(date_look) - canvas.line_height(moment_look)) / 2 + 5;  // common base line
    if (beside)
        canvas.text({x + date_width + GUTTER, y + drop, width, 0}, moment, moment_look);
    else
        canvas.text({x, y + canvas.line_height(date_look), width, 0}, moment, moment_look);
    return height;
}

int trouble_card(Canvas& canvas, Rect top, const std::vector<Paragraph>& paragraphs) {
    constexpr int PAD = 40, AROUND_LINE = 40;
    const Palette& palette = canvas.palette();
    const TextLook heading{.style = Style::caption_strong, .colour = palette.ink2};
    const TextLook body{.style = Style::body, .colour = palette.ink, .marked = true};
    const int x = top.x + PAD, width = top.width - 2 * PAD;
    const auto height_of = [&](const Paragraph& paragraph) {
        return (paragraph.heading.empty() ? 0 : canvas.text_height(width, paragraph.heading, heading) + 4) +
               canvas.text_height(width, paragraph.text, body);
    };
    int height = 2 * PAD, shown = 0;
    for (const Paragraph& paragraph : paragraphs)
        if (!paragraph.text.empty()) height += height_of(paragraph) + (shown++ > 0 ? 2 * AROUND_LINE + 2 : 0);
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    int y = top.y + PAD;
    for (const Paragraph& paragraph : paragraphs) {
        if (paragraph.text.empty()) continue;
        if (y > top.y + PAD) {
            canvas.fill({x, y + AROUND_LINE, width, 2}, palette.line);
            y += 2 * AROUND_LINE + 2;
        }
        if (!paragraph.heading.empty()) y += canvas.text({x, y, width, 0}, paragraph.heading, heading) + 4;
        y += canvas.text({x, y, width, 0}, paragraph.text, body);
    }
    return height;
}

int as_of_row(Canvas& canvas, Rect top, std::string_view marked_text) {
    constexpr int SMALL_ICON = 36, GAP = 14;
    const Palette& palette = canvas.palette();
    const TextLook look{.style = Style::caption, .colour = palette.ink2, .marked = true};
    canvas.icon({top.x, top.y + (canvas.line_height(look) - SMALL_ICON) / 2, SMALL_ICON, SMALL_ICON},
                Icon::clock, palette.ink);
    return canvas.text({top.x + SMALL_ICON + GAP, top.y, top.width - SMALL_ICON - GAP, 0}, marked_text, look);
}

int notice_card(Canvas& canvas, Rect top, const Notice& notice, Style style, bool bordered) {
    constexpr int DOWN = 36, ACROSS = 40;
    const Palette& palette = canvas.palette();
    const TextLook label{.style = Style::caption_strong, .colour = palette.ink2};
    TextLook words{.style = style, .colour = palette.ink};
    const TextLook sentence{.style = style == Style::headline ? Style::label_light : Style::body,
                            .colour = palette.ink};
    const int x = top.x + ACROSS, width = top.width - 2 * ACROSS;
    if (style == Style::headline &&
        canvas.text_height(width, notice.words, words) > canvas.line_height(words))
        words.style = Style::label;
    const auto height_of = [&](std::string_view text, const TextLook& look) {
        return text.empty() ? 0 : canvas.text_height(width, text, look);
    };
    const int label_height = height_of(notice.label, label), words_height = height_of(notice.words, words);
    const int height = 2 * DOWN + label_height + words_height + height_of(notice.sentence, sentence);
    if (bordered)
        canvas.bordered_box({top.x, top.y, top.width, height}, palette.card, palette.ink);
    else
        surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    int y = top.y + DOWN;
    if (label_height > 0) y += canvas.text({x, y, width, 0}, notice.label, label);
    if (words_height > 0) y += canvas.text({x, y, width, 0}, notice.words, words);
    if (!notice.sentence.empty()) canvas.text({x, y, width, 0}, notice.sentence, sentence);
    return height;
}

int advice_row(Canvas& canvas, Rect top, Icon icon, int icon_size, std::string_view sentence) {
    constexpr int ACROSS = 8;
    const TextLook look{.style = Style::body, .colour = canvas.palette().ink, .vertical = Vertical::middle};
    const int x = top.x + ACROSS + icon_size + ICON_GAP, width = top.right() - ACROSS - x;
    const int height = std::max(icon_size, canvas.text_height(width, sentence, look));
    canvas.icon({top.x + ACROSS, top.y + (height - icon_size) / 2, icon_size, icon_size}, icon,
                canvas.palette().ink);
    canvas.text({x, top.y, width, height}, sentence, look);
    return height;
}

int draw_fitting(Canvas& canvas, Rect area, const std::function<int(Canvas&, Rect)>& words) {
    Canvas silent = canvas.measuring(), usual = canvas.usual_text();
    const bool fits = words(silent, area) <= area.height;
    return words(fits ? canvas : usual, area);
}

int code_line(Canvas& canvas, Rect top, std::string_view code, TextLook look) {
    for (const Style style : {Style::label, Style::body_strong, Style::caption_strong}) {
        TextLook smaller = look;
        smaller.style = style;
        const bool fits = canvas.text_width(code, look) <= top.width;
        if (!fits && canvas.line_height(smaller) < canvas.line_height(look)) look = smaller;
    }
    return canvas.text(top, code, look);
}

}  // namespace ui

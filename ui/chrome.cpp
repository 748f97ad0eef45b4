#include "ui/chrome.h"

#include <vector>

namespace ui {
namespace {

using kiosk::Control;
using kiosk::Language;

constexpr int SMALL_ICON = 36;
constexpr int LINE = 2;

/// Bars lose their colour in high contrast and get a line instead.
void bar(Canvas& canvas, Rect area, bool line_below) {
    const Palette& palette = canvas.palette();
    canvas.fill(area, palette.bar);
    if (palette.edges)
        canvas.fill({area.x, line_below ? area.bottom() - BORDER : area.y, area.width, BORDER}, palette.edge);
}

void language_half(Canvas& canvas, Rect half, Control control, std::string_view name, bool current,
                   bool left) {
    const Palette& palette = canvas.palette();
    const bool pressed = !current && canvas.touchable(half, control);
    const bool filled = current || pressed;
    const Rect inner{half.x + (left ? BORDER : 0), half.y + BORDER, half.width - BORDER,
                     half.height - 2 * BORDER};
    if (filled) {
        canvas.small_box(inner, palette.control);
        canvas.fill({left ? inner.x + inner.width / 2 : inner.x, inner.y, inner.width / 2, inner.height},
                    palette.control);
    }
    canvas.text(half, name,
                {.style = Style::caption_strong,
                 .colour = filled ? palette.on_control : palette.control,
                 .align = Align::centre,
                 .vertical = Vertical::middle});
}

void language_switch(Canvas& canvas, Rect area, const Chrome& chrome) {
    const Palette& palette = canvas.palette();
    const bool vietnamese = chrome.comfort.language == Language::vietnamese;
    canvas.bordered_box(area, palette.paper_button,
                        canvas.landscape() && !palette.edges ? palette.paper_button : palette.control);
    const int half = area.width / 2;
    language_half(canvas, {area.x, area.y, half, area.height}, Control::language_vietnamese,
                  chrome.vietnamese, vietnamese, true);
    language_half(canvas, {area.x + half, area.y, half, area.height}, Control::language_english,
                  chrome.english, !vietnamese, false);
}

/// Language and text size; `right` is where they end.
void tools(Canvas& canvas, const Chrome& chrome, int right, int y) {
    constexpr int HEIGHT = 72;
    const bool large = canvas.large_text();
    const int switch_width = large ? 408 : 344, toggle_width = large ? 368 : 316;
    const Rect toggle{right - toggle_width, y, toggle_width, HEIGHT};
    const int gap = canvas.landscape() ? 16 : GUTTER;
    const int switch_x = large && !canvas.landscape() ? MARGIN : toggle.x - gap - switch_width;
    language_switch(canvas, {switch_x, y, switch_width, HEIGHT}, chrome);
    button(canvas, toggle, Control::large_text, chrome.large_text,
           {.icon = Icon::access, .style = Style::caption_strong, .icon_size = SMALL_ICON});
}

void brand_words(Canvas& canvas, const Chrome& chrome, int x, int width) {
    constexpr int LINE_HEIGHT = 46;
    const Palette& palette = canvas.palette();
    canvas.roundel(MARGIN, 20, palette.on_bar);
    const int y = chrome.place.empty() ? (BRAND_HEIGHT - LINE_HEIGHT) / 2 : 14;
    canvas.text(
        {x, y, width, LINE_HEIGHT}, chrome.centre,
        {.style = Style::body_strong, .colour = palette.on_bar, .vertical = Vertical::middle, .fixed = true});
    canvas.text({x, y + LINE_HEIGHT, width, LINE_HEIGHT}, chrome.place,
                {.style = Style::caption, .colour = palette.on_bar, .vertical = Vertical::middle});
}

struct NavigationButton {
    Control control;
    std::string_view label;
    Icon icon;
    int columns = 1;
};

std::vector<NavigationButton> navigation_of(const Canvas& canvas, const Chrome& chrome, bool contrast) {
    std::vector<NavigationButton> buttons;
    const bool narrow = keeps_low(canvas) || canvas.landscape();
    if (!chrome.back.empty()) buttons.push_back({Control::back, chrome.back, Icon::back});
    if (!chrome.home.empty())
        buttons.push_back({Control::home, chrome.home, Icon::home, narrow || !chrome.back.empty() ? 1 : 2});
    if (contrast)
        buttons.push_back({Control::high_contrast, chrome.high_contrast, Icon::contrast, narrow ? 1 : 2});
    if (canvas.comfort().low_reach) {
        const bool vietnamese = chrome.comfort.language == Language::vietnamese;
        buttons.push_back({vietnamese ? Control::language_english : Control::language_vietnamese,
                           vietnamese ? chrome.english : chrome.vietnamese, Icon::globe});
        buttons.push_back({Control::large_text, chrome.large_text, Icon::access});
    }
    buttons.push_back({Control::low_reach, chrome.low_reach, Icon::wheelchair});
    return buttons;
}

/// Low reach is always the last at the right. Returns where the row ends.
int navigation_row(Canvas& canvas, Rect row, const std::vector<NavigationButton>& buttons, int column,
                   int gap) {
    const bool room_for_icons = column >= 280;
    int x = row.x;
    for (const NavigationButton& entry : buttons) {
        const int width = entry.columns * column + (entry.columns - 1) * gap;
        if (&entry == &buttons.back() && !canvas.landscape()) x = row.right() - width;
        ButtonLook look{.icon = entry.icon,
                        .style = room_for_icons ? Style::body_strong : Style::caption_strong,
                        .icon_size = 48,
                        .fixed = true};
        if (!room_for_icons) look.icon.reset();
        button(canvas, {x, row.y, width, row.height}, entry.control, entry.label, look);
        x += width + gap;
    }
    return x - gap;
}

/// The narrowest width that takes no more lines: so that no word is left alone on the last.
int balanced_width(const Canvas& canvas, int width, std::string_view words, const TextLook& look) {
    constexpr int STEP = 8;
    const int height = canvas.text_height(width, words, look);
    if (height == canvas.line_height(look)) return width;
    while (width > STEP && canvas.text_height(width - STEP, words, look) == height) width -= STEP;
    return width;
}

void help_words(Canvas& canvas, const Chrome& chrome, Rect area) {
    constexpr int GAP = 16;
    const Palette& palette = canvas.palette();
    TextLook look{
        .style = Style::caption, .colour = palette.on_bar, .vertical = Vertical::middle, .marked = true};
    const int icons = 2 * (SMALL_ICON + GAP) + (chrome.ends_in_marked.empty() ? 0 : GUTTER);
    const auto needed = [&] {
        return icons + canvas.text_width(chrome.help_marked, look) +
               canvas.text_width(chrome.ends_in_marked, look);
    };
    if (needed() > area.width) look.fixed = true;
    const int icon_y = area.y + (area.height - SMALL_ICON) / 2;
    const int end_width = chrome.ends_in_marked.empty() ? 0 : canvas.text_width(chrome.ends_in_marked, look);
    canvas.icon({area.x, icon_y, SMALL_ICON, SMALL_ICON}, Icon::phone, palette.on_bar);
    const int x = area.x + SMALL_ICON + GAP;
    const int end_x = area.right() - end_width;
    const int free_until = end_width > 0 ? end_x - SMALL_ICON - 12 - GUTTER : area.right();
    const int width = balanced_width(canvas, free_until - x, chrome.help_marked, look);
    canvas.text({x, area.y, width, area.height}, chrome.help_marked, look);
    if (end_width == 0) return;
    canvas.icon({end_x - SMALL_ICON - 12, icon_y, SMALL_ICON, SMALL_ICON}, Icon::clock, palette.on_bar);
    canvas.text({end_x, area.y, end_width + 2, area.height}, chrome.ends_in_marked, look);
}

/// The announced last seconds, in the place of the navigation row.
void warning_row(Canvas& canvas, Rect row, const Chrome& chrome) {
    constexpr int BUTTON_WIDTH = 468, ICON = 64;
    const Palette& palette = canvas.palette();
    canvas.fill(row, palette.mark);
    canvas.icon({MARGIN, row.y + (row.height - ICON) / 2, ICON, ICON}, Icon::clock, palette.on_mark);
    const int height = canvas.landscape() ? 104 : 112;
    const Rect button_area{canvas.width() - MARGIN - BUTTON_WIDTH, row.y + (row.height - height) / 2,
                           BUTTON_WIDTH, height};
    const int x = MARGIN + ICON + GUTTER, width = button_area.x - GUTTER - x;
    const TextLook strong{.style = Style::body_strong, .colour = palette.on_mark, .fixed = true};
    TextLook plain{.style = Style::body, .colour = palette.on_mark, .fixed = true};
    if (canvas.text_height(width, chrome.warning_sentence, plain) > canvas.line_height(plain))
        plain.style = Style::caption;
    const int strong_height = canvas.text_height(width, chrome.warning_strong, strong);
    const int plain_height = canvas.text_height(width, chrome.warning_sentence, plain);
    const int y = row.y + (row.height - strong_height - plain_height) / 2;
    canvas.text({x, y, width, 0}, chrome.warning_strong, strong);
    canvas.text({x, y + strong_height, width, 0}, chrome.warning_sentence, plain);
    button(canvas, button_area, Control::more_time, chrome.more_time,
           {.kind = ButtonKind::main, .style = Style::body_strong, .fixed = true});
}

Rect draw_upright(Canvas& canvas, const Chrome& chrome, bool contrast) {
    const Palette& palette = canvas.palette();
    const bool low = keeps_low(canvas);
    int top = BRAND_HEIGHT;
    draw_brand(canvas, chrome, !low);
    if (!low) {
        const Rect area{0, top, canvas.width(), TOOLS_HEIGHT};
        const int line = palette.edges ? BORDER : LINE;
        canvas.fill(area, palette.card);
        canvas.fill({0, area.bottom() - line, area.width, line}, palette.line);
        if (!canvas.large_text())
            canvas.text({MARGIN, top, 260, TOOLS_HEIGHT - LINE}, chrome.date,
                        {.style = Style::caption, .colour = palette.ink2, .vertical = Vertical::middle});
        tools(canvas, chrome, canvas.width() - MARGIN, top + 11);
        top += TOOLS_HEIGHT;
    }
    const Rect row{0, canvas.height() - HELP_HEIGHT - NAVIGATION_HEIGHT, canvas.width(), NAVIGATION_HEIGHT};
    if (low) canvas.fill(row, palette.card);
    if (chrome.warning) {
        warning_row(canvas, row, chrome);
    } else {
        const auto buttons = navigation_of(canvas, chrome, contrast);
        const int count = static_cast<int>(buttons.size());
        const int gap = count > 3 ? 16 : GUTTER;
        const int column = count > 3 ? (960 - (count - 1) * gap) / count : 304;
        navigation_row(canvas, {MARGIN, row.y + 20, canvas.width() - 2 * MARGIN, 112}, buttons, column, gap);
    }
    draw_help_bar(canvas, chrome);
    return {MARGIN, top + 32, canvas.width() - 2 * MARGIN, row.y - 8 - top - 32};
}

Rect draw_lying(Canvas& canvas, const Chrome& chrome, bool contrast) {
    draw_brand(canvas, chrome, !canvas.comfort().low_reach);
    if (!canvas.comfort().low_reach) tools(canvas, chrome, canvas.width() - MARGIN, 24);
    const Rect row{0, canvas.height() - LYING_FOOT_HEIGHT, canvas.width(), LYING_FOOT_HEIGHT};
    if (chrome.warning) {
        warning_row(canvas, row, chrome);
    } else {
        bar(canvas, row, false);
        const auto buttons = navigation_of(canvas, chrome, contrast);
        const int count = static_cast<int>(buttons.size());
        const int column = count > 3 ? 196 : 296, gap = count > 3 ? 16 : GUTTER;
        const int end = navigation_row(canvas, {MARGIN, row.y + 12, canvas.width() - 2 * MARGIN, 104},
                                       buttons, column, gap);
        help_words(canvas, chrome, {end + GUTTER, row.y, canvas.width() - MARGIN - end - GUTTER, row.height});
    }
    return {MARGIN, BRAND_HEIGHT + 36, canvas.width() - 2 * MARGIN, row.y - 20 - BRAND_HEIGHT - 36};
}

}  // namespace

void draw_brand(Canvas& canvas, const Chrome& chrome, bool with_tools) {
    const Palette& palette = canvas.palette();
    bar(canvas, {0, 0, canvas.width(), BRAND_HEIGHT}, true);
    const bool lying = canvas.landscape();
    const TextLook clock{.style = Style::headline,
                         .colour = palette.on_bar,
                         .align = Align::right,
                         .vertical = Vertical::middle,
                         .fixed = true};
    const int tools_width = canvas.large_text() ? 368 + 408 + 32 : 316 + 344 + 32;
    const int clock_end = canvas.width() - MARGIN - (lying && with_tools ? tools_width : 0);
    const int clock_width = canvas.text_width(chrome.clock, clock) + 2;
    const int words_x = lying ? 156 : 164;
    canvas.text({clock_end - clock_width, 0, clock_width, BRAND_HEIGHT}, chrome.clock, clock);
    int words_end = clock_end - clock_width - GUTTER;
    if (lying && !canvas.large_text()) {
        const TextLook date{.style = Style::caption,
                            .colour = palette.on_bar,
                            .align = Align::right,
                            .vertical = Vertical::middle};
        const int date_width = canvas.text_width(chrome.date, date) + 2;
        canvas.text({clock_end - clock_width - 16 - date_width, 0, date_width, BRAND_HEIGHT}, chrome.date,
                    date);
        words_end -= date_width + 16;
    }
    brand_words(canvas, chrome, words_x, words_end - words_x);
}

void draw_low_panel(Canvas& canvas) {
    const Palette& palette = canvas.palette();
    canvas.fill(
        {0, LOW_REACH_TOP, canvas.width(), canvas.height() - HELP_HEIGHT - NAVIGATION_HEIGHT - LOW_REACH_TOP},
        palette.card);
    canvas.fill({0, LOW_REACH_TOP, canvas.width(), BORDER}, palette.control);
}

void draw_help_bar(Canvas& canvas, const Chrome& chrome) {
    const Rect area{0, canvas.height() - HELP_HEIGHT, canvas.width(), HELP_HEIGHT};
    bar(canvas, area, false);
    help_words(canvas, chrome, {MARGIN, area.y, canvas.width() - 2 * MARGIN, area.height});
}

Rect draw_chrome(Canvas& canvas, const Chrome& chrome, bool contrast) {
    return canvas.landscape() ? draw_lying(canvas, chrome, contrast) : draw_upright(canvas, chrome, contrast);
}

}  // namespace ui

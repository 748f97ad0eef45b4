// The number, as large as it goes, whatever becomes of its slip.
#include <algorithm>

#include "ui/screens/choices.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

constexpr int NUMBER_HEIGHT = 340;

Style number_style(const Canvas& canvas, int width, const std::string& number) {
    const auto first = number.size() > 4 ? Style::number_medium : Style::number;
    for (const Style style : {first, Style::number_medium, Style::number_small})
        if (canvas.text_width(number, {.style = style}) <= width) return style;
    return Style::display;
}

/// Caption, number, and a line below it; the border says that this is to be remembered.
int number_card(Canvas& canvas, Rect top, const TicketView& view) {
    constexpr int ABOVE = 40, BELOW = 36, PADDING = 40;
    const Palette& palette = canvas.palette();
    const TextLook caption{.style = Style::label_light, .colour = palette.ink, .align = Align::centre};
    TextLook below{.style = Style::label, .colour = palette.ink, .align = Align::centre};
    const int x = top.x + PADDING, width = top.width - 2 * PADDING;
    for (const Style style : {Style::body_strong, Style::caption_strong})
        if (canvas.text_height(width, view.below, below) > canvas.line_height(below)) below.style = style;
    const int below_height = view.below.empty() ? 0 : canvas.text_height(width, view.below, below);
    const int height = ABOVE + canvas.text_height(width, view.caption, caption) + 8 + NUMBER_HEIGHT + 4 +
                       below_height + BELOW;
    canvas.bordered_box({top.x, top.y, top.width, height}, palette.card, palette.ink);
    int y = top.y + ABOVE;
    y += canvas.text({x, y, width, 0}, view.caption, caption) + 8;
    const int room = top.width - 2 * BORDER;
    canvas.text({top.x + BORDER, y, room, NUMBER_HEIGHT}, view.number,
                {.style = number_style(canvas, room, view.number),
                 .colour = palette.ink,
                 .align = Align::centre,
                 .vertical = Vertical::middle});
    y += NUMBER_HEIGHT + 4;
    if (below_height > 0) canvas.text({x, y, width, below_height}, view.below, below);
    return height;
}

/// One of the two cards below the number. Words too wide for a line are set smaller.
int small_card(Canvas& canvas, Rect top, const Notice& notice, int height) {
    constexpr int ACROSS = 32, DOWN = 28;
    const Palette& palette = canvas.palette();
    const TextLook label{.style = Style::caption_strong, .colour = palette.ink2};
    const TextLook sentence{.style = Style::body, .colour = palette.ink};
    TextLook words{.style = Style::headline, .colour = palette.ink};
    const int x = top.x + ACROSS, width = top.width - 2 * ACROSS;
    for (const Style style : {Style::label, Style::body_strong})
        if (canvas.text_height(width, notice.words, words) > canvas.line_height(words)) words.style = style;
    const int needed = 2 * DOWN + canvas.text_height(width, notice.label, label) +
                       canvas.text_height(width, notice.words, words) +
                       (notice.sentence.empty() ? 0 : canvas.text_height(width, notice.sentence, sentence));
    surface(canvas, {top.x, top.y, top.width, std::max(height, needed)}, Surface::card);
    int y = top.y + DOWN;
    y += canvas.text({x, y, width, 0}, notice.label, label);
    y += canvas.text({x, y, width, 0}, notice.words, words);
    if (!notice.sentence.empty()) canvas.text({x, y, width, 0}, notice.sentence, sentence);
    return std::max(height, needed);
}

/// Where it is called and who comes before; both as high as the higher one. Under each other where narrow.
int small_cards(Canvas& canvas, Rect top, const TicketView& view) {
    std::vector<const Notice*> there;
    for (const Notice* notice : {&view.where, &view.ahead})
        if (!notice->words.empty()) there.push_back(notice);
    if (there.empty()) return 0;
    const int count = static_cast<int>(there.size());
    const bool stacked = top.width < 800;
    const int width = stacked ? top.width : (top.width - (count - 1) * GUTTER) / count;
    Canvas silent = canvas.measuring();
    int height = 0, y = top.y;
    for (const Notice* notice : there)
        height = std::max(height, small_card(silent, {top.x, y, width, 0}, *notice, 0));
    for (int index = 0; index < count; ++index) {
        small_card(canvas, {top.x + (stacked ? 0 : index * (width + GUTTER)), y, width, 0},
                   *there[static_cast<std::size_t>(index)], height);
        if (stacked && index + 1 < count) y += height + BLOCK_GAP;
    }
    return y - top.y + height;
}

int follow_card(Canvas& canvas, Rect top, const TicketView& view) {
    constexpr int PADDING = 16, CODE = 251, GAP = 36;
    const Palette& palette = canvas.palette();
    const TextLook strong{.style = Style::label, .colour = palette.ink};
    const TextLook plain{.style = Style::body, .colour = palette.ink};
    const int x = top.x + PADDING + CODE + GAP, width = top.right() - GAP - x;
    const int words = canvas.text_height(width, view.follow_strong, strong) + 8 +
                      canvas.text_height(width, view.follow, plain);
    const int height = std::max(CODE, words) + 2 * PADDING;
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    canvas.qr({top.x + PADDING, top.y + (height - CODE) / 2, CODE, CODE},
              kiosk::qr_modules(view.follow_address));
    int y = top.y + (height - words) / 2;
    y += canvas.text({x, y, width, 0}, view.follow_strong, strong) + 8;
    canvas.text({x, y, width, 0}, view.follow, plain);
    return height;
}

Icon icon_of(SlipLook slip) {
    if (slip == SlipLook::coming) return Icon::wait;
    return slip == SlipLook::missing ? Icon::printer : Icon::down;
}

/// What is at hand with the slip: it lies below (yellow: look there), or it is on its way. Fills its area.
void slip_block(Canvas& canvas, Rect area, const TicketView& view) {
    const bool take = view.slip == SlipLook::take;
    const SurfaceColours colours = colours_of(canvas.palette(), take ? Surface::mark : Surface::neutral);
    surface(canvas, area, take ? Surface::mark : Surface::neutral);
    constexpr int ACROSS = 44;
    const int icon = area.height >= 200 ? 144 : 96;
    canvas.icon({area.x + ACROSS, area.y + (area.height - icon) / 2, icon, icon}, icon_of(view.slip),
                colours.title);
    const int x = area.x + ACROSS + icon + ACROSS, width = area.right() - ACROSS - x;
    TextLook strong{.style = Style::headline, .colour = colours.title};
    const TextLook plain{.style = Style::body, .colour = colours.ink, .marked = true};
    const int sentence = view.slip_marked.empty() ? 0 : canvas.text_height(width, view.slip_marked, plain);
    while (canvas.text_height(width, view.slip_strong, strong) + sentence > area.height &&
           strong.style != Style::body_strong)
        strong.style = strong.style == Style::headline ? Style::label : Style::body_strong;
    const int words = canvas.text_height(width, view.slip_strong, strong);
    int y = area.y + (area.height - words - sentence) / 2;
    y += canvas.text({x, y, width, 0}, view.slip_strong, strong);
    if (sentence > 0) canvas.text({x, y, width, 0}, view.slip_marked, plain);
}

int missing_band(Canvas& canvas, Rect top, const TicketView& view) {
    return status_band(canvas, top, view.alarming ? Surface::warn : Surface::neutral, Icon::printer,
                       view.slip_strong, view.slip_marked);
}

/// How to keep the number without paper: a large code to photograph, and what to do without a phone.
int keep_card(Canvas& canvas, Rect top, const TicketView& view, int height) {
    constexpr int PADDING = 20, CODE = 375, GAP = 40, ICON = 48, ROW_GAP = 20;
    const Palette& palette = canvas.palette();
    const bool coded = !view.follow_address.empty();
    const int x = top.x + (coded ? PADDING + CODE + GAP : GAP), width = top.right() - 36 - x;
    const TextLook strong{.style = Style::label, .colour = palette.ink};
    const TextLook plain{.style = Style::body, .colour = palette.ink};
    const int text_width = width - ICON - ROW_GAP;
    int words = canvas.text_height(width, view.keep_strong, strong);
    for (const std::string& line : {view.keep_photo, view.keep_paper})
        words += ROW_GAP + std::max(ICON, canvas.text_height(text_width, line, plain));
    const int needed = std::max(words, coded ? CODE : 0) + 2 * PADDING;
    height = std::max(height, needed);
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    if (coded)
        canvas.qr({top.x + PADDING, top.y + (height - CODE) / 2, CODE, CODE},
                  kiosk::qr_modules(view.follow_address));
    int y = top.y + (height - words) / 2;
    y += canvas.text({x, y, width, 0}, view.keep_strong, strong);
    for (const auto& [icon, line] :
         {std::pair{Icon::camera, &view.keep_photo}, {Icon::pen, &view.keep_paper}}) {
        y += ROW_GAP;
        canvas.icon({x, y, ICON, ICON}, icon, palette.ink);
        y += std::max(ICON, canvas.text({x + ICON + ROW_GAP, y, text_width, 0}, *line, plain));
    }
    return height;
}

int offline_band(Canvas& canvas, Rect top, const TicketView& view) {
    return notice_band(canvas, top, Surface::warn, Icon::no_link, view.offline, {});
}

/// What stands below the number, upright, or beside it.
int draw_rest(Canvas& canvas, Rect top, const TicketView& view) {
    int y = top.y;
    const auto below = [&](int height) { y += height > 0 ? height + GUTTER : 0; };
    if (!view.offline.empty()) below(offline_band(canvas, {top.x, y, top.width, 0}, view));
    if (view.slip == SlipLook::missing) {
        below(missing_band(canvas, {top.x, y, top.width, 0}, view));
        if (top.width < 800) below(small_cards(canvas, {top.x, y, top.width, 0}, view));
        return y - GUTTER - top.y;
    }
    below(small_cards(canvas, {top.x, y, top.width, 0}, view));
    if (!view.follow_address.empty()) below(follow_card(canvas, {top.x, y, top.width, 0}, view));
    return y - GUTTER - top.y;
}

std::vector<PlacedChoice> choices(const TicketView& view) {
    const bool again = !view.print_again.label.empty();
    return {{Control::print_again, view.print_again, ButtonKind::main, Icon::printer},
            {Control::finish, view.finish, again ? ButtonKind::other : ButtonKind::main, Icon::check}};
}

void draw_upright(Canvas& canvas, Rect body, const TicketView& view) {
    constexpr int LEAST_SLIP = 160;
    const bool missing = view.slip == SlipLook::missing;
    const int rows = choice_rows(canvas, {body.x, body.y, body.width, body.height - (missing ? 0 : 8)},
                                 missing ? choices(view) : std::vector<PlacedChoice>{});
    const int bottom = missing ? rows - GUTTER : rows;
    Canvas usual = canvas.usual_text(), silent = canvas.measuring();
    const auto words = [&](Canvas& on, Rect top) {
        const int number = number_card(on, top, view) + GUTTER;
        const int rest = draw_rest(on, {top.x, top.y + number, top.width, 0}, view) + GUTTER;
        return number + rest;
    };
    const auto last_height = [&](Canvas& on) {
        Canvas quiet = on.measuring();
        return missing ? keep_card(quiet, body, view, 0) : LEAST_SLIP;
    };
    const bool fits = body.y + words(silent, body) + last_height(canvas) <= bottom;
    Canvas& on = fits ? canvas : usual;
    const int y = body.y + words(on, body);
    const Rect last{body.x, y, body.width, bottom - y};
    if (missing)
        keep_card(on, last, view, last.height);
    else
        slip_block(on, last, view);
}

/// The number left, with its slip below; places, code and choices right.
void draw_lying(Canvas& canvas, Rect body, const TicketView& view) {
    constexpr int LEFT = 1064;
    const bool missing = view.slip == SlipLook::missing;
    const Rect right{body.x + LEFT + GUTTER, body.y, body.width - LEFT - GUTTER, body.height - 24};
    const int number = number_card(canvas, {body.x, body.y, LEFT, 0}, view);
    const int y = body.y + number + GUTTER;
    const int rows = choice_rows(canvas, right, missing ? choices(view) : std::vector<PlacedChoice>{});
    const auto beside = [&](Canvas& on, Rect top) {
        if (!missing) return draw_rest(on, top, view);
        int down = top.y;
        if (!view.offline.empty()) down += offline_band(on, {top.x, down, top.width, 0}, view) + GUTTER;
        return down - top.y + keep_card(on, {top.x, down, top.width, 0}, view, 0);
    };
    draw_fitting(canvas, {right.x, right.y, right.width, rows - GUTTER - right.y}, beside);
    const Rect below{body.x, y, LEFT, body.bottom() - 24 - y};
    if (missing)
        draw_fitting(canvas, below, [&](Canvas& on, Rect top) { return missing_band(on, top, view); });
    else
        slip_block(canvas, below, view);
}

}  // namespace

void draw(Canvas& canvas, const TicketView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    canvas.landscape() ? draw_lying(canvas, body, view) : draw_upright(canvas, body, view);
}

}  // namespace ui

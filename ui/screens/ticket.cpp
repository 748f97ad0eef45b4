// The number, as large as it goes, whatever becomes of its slip.
#include <algorithm>

#include "ui/screens/choices.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

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
    const int room = top.width - 2 * BORDER;
    const Style number = number_style(canvas, room, view.number);
    const int number_height = canvas.line_height({.style = number});
    const int height = ABOVE + canvas.text_height(width, view.caption, caption) + 8 + number_height + 4 +
                       below_height + BELOW;
    canvas.bordered_box({top.x, top.y, top.width, height}, palette.card, palette.ink);
    int y = top.y + ABOVE;
    y += canvas.text({x, y, width, 0}, view.caption, caption) + 8;
    canvas.text(
        {top.x + BORDER, y, room, number_height}, view.number,
        {.style = number, .colour = palette.ink, .align = Align::centre, .vertical = Vertical::middle});
    y += number_height + 4;
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

/// Where it is called and who comes before; both as high as the higher one.
int small_cards(Canvas& canvas, Rect top, const TicketView& view) {
    std::vector<const Notice*> there;
    for (const Notice* notice : {&view.where, &view.ahead})
        if (!notice->words.empty()) there.push_back(notice);
    if (there.empty()) return 0;
    const int count = static_cast<int>(there.size());
    const int width = (top.width - (count - 1) * GUTTER) / count;
    Canvas silent = canvas.measuring();
    int height = 0;
    for (const Notice* notice : there)
        height = std::max(height, small_card(silent, {top.x, top.y, width, 0}, *notice, 0));
    for (int index = 0; index < count; ++index)
        small_card(canvas, {top.x + index * (width + GUTTER), top.y, width, 0},
                   *there[static_cast<std::size_t>(index)], height);
    return height;
}

/// Beside the number there is less room than below it.
bool is_narrow(Rect area) {
    return area.width < 800;
}

int follow_card(Canvas& canvas, Rect top, const TicketView& view) {
    constexpr int PADDING = 16, CODE = 315;
    const Palette& palette = canvas.palette();
    const bool narrow = is_narrow(top);
    const int gap = narrow ? 24 : 36;
    const TextLook strong{.style = narrow ? Style::body_strong : Style::label, .colour = palette.ink};
    const TextLook plain{.style = narrow ? Style::caption : Style::body, .colour = palette.ink};
    const int x = top.x + PADDING + CODE + gap, width = top.right() - gap - x;
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

Surface surface_of(const TicketView& view) {
    if (view.slip == SlipLook::take) return Surface::mark;
    return view.slip == SlipLook::missing && view.alarming ? Surface::warn : Surface::neutral;
}

/// The words of the slip in at most `height`: the strong line falls to smaller styles, then all to the usual
/// size.
void slip_words(Canvas& canvas, Rect area, const TicketView& view, const SurfaceColours& colours) {
    const TextLook plain{.style = Style::body, .colour = colours.ink, .marked = true};
    TextLook strong{.style = Style::headline, .colour = colours.title};
    const int sentence =
        view.slip_marked.empty() ? 0 : canvas.text_height(area.width, view.slip_marked, plain);
    for (const Style style : {Style::label, Style::body_strong})
        if (canvas.text_height(area.width, view.slip_strong, strong) + sentence > area.height)
            strong.style = style;
    const int words = canvas.text_height(area.width, view.slip_strong, strong) + sentence;
    if (words > area.height && canvas.large_text()) {
        Canvas usual = canvas.usual_text();
        return slip_words(usual, area, view, colours);
    }
    int y = area.y + (area.height - words) / 2;
    y += canvas.text({area.x, y, area.width, 0}, view.slip_strong, strong);
    if (sentence > 0) canvas.text({area.x, y, area.width, 0}, view.slip_marked, plain);
}

/// What is at hand with the slip: it lies below (yellow: look there), is on its way, or is missing. Fills its
/// area.
void slip_block(Canvas& canvas, Rect area, const TicketView& view) {
    constexpr int ACROSS = 36, DOWN = 16;
    const SurfaceColours colours = colours_of(canvas.palette(), surface_of(view));
    surface(canvas, area, surface_of(view));
    const int icon = view.slip != SlipLook::missing && area.height >= 200 ? 144 : 96;
    canvas.icon({area.x + ACROSS, area.y + (area.height - icon) / 2, icon, icon}, icon_of(view.slip),
                colours.title);
    const int x = area.x + ACROSS + icon + ACROSS;
    slip_words(canvas, {x, area.y + DOWN, area.right() - ACROSS - x, area.height - 2 * DOWN}, view, colours);
}

/// How to keep the number without paper: a large code to photograph, and what to do without a phone. At least
/// `height` high; what is left over makes the code larger.
int keep_card(Canvas& canvas, Rect top, const TicketView& view, int height) {
    constexpr int PADDING = 20, LEAST_CODE = 315, LARGEST_CODE = 379, ICON = 48;
    const Palette& palette = canvas.palette();
    const bool coded = !view.follow_address.empty(), narrow = is_narrow(top);
    const int gap = narrow ? 24 : 40, row_gap = narrow ? 12 : 20;
    const int code = !coded   ? 0
                     : narrow ? LEAST_CODE
                              : std::clamp(height - 2 * PADDING, LEAST_CODE, LARGEST_CODE);
    const int x = top.x + (coded ? PADDING + code : 0) + gap, width = top.right() - gap - x;
    const TextLook strong{.style = narrow ? Style::body_strong : Style::label, .colour = palette.ink};
    const TextLook plain{.style = narrow && coded ? Style::caption : Style::body, .colour = palette.ink};
    const int text_width = width - ICON - row_gap;
    int words = canvas.text_height(width, view.keep_strong, strong);
    for (const std::string& line : {view.keep_photo, view.keep_paper})
        words += row_gap + std::max(ICON, canvas.text_height(text_width, line, plain));
    height = std::max(height, std::max(words, code) + 2 * PADDING);
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    if (coded)
        canvas.qr({top.x + PADDING, top.y + (height - code) / 2, code, code},
                  kiosk::qr_modules(view.follow_address));
    int y = top.y + (height - words) / 2;
    y += canvas.text({x, y, width, 0}, view.keep_strong, strong);
    for (const auto& [icon, line] :
         {std::pair{Icon::camera, &view.keep_photo}, {Icon::pen, &view.keep_paper}}) {
        y += row_gap;
        canvas.icon({x, y, ICON, ICON}, icon, palette.ink);
        y += std::max(ICON, canvas.text({x + ICON + row_gap, y, text_width, 0}, *line, plain));
    }
    return height;
}

int offline_band(Canvas& canvas, Rect top, const TicketView& view) {
    constexpr int LEAST = 104, WORDS_LEFT = 156;  // of the icon and the paddings beside the words
    const int lines = canvas.text_height(top.width - WORDS_LEFT, view.offline, {.style = Style::body_strong});
    const int height = std::max(LEAST, lines + 24);
    hint_card(canvas, {top.x, top.y, top.width, height}, Surface::warn, Icon::no_link, view.offline, {});
    return height;
}

/// What stands between the number and the last block, upright; or beside the number.
int draw_rest(Canvas& canvas, Rect top, const TicketView& view) {
    constexpr int MISSING_HEIGHT = 240;
    int y = top.y;
    if (!view.offline.empty()) y += offline_band(canvas, {top.x, y, top.width, 0}, view) + GUTTER;
    if (view.slip == SlipLook::missing) {
        slip_block(canvas, {top.x, y, top.width, MISSING_HEIGHT}, view);
        return y + MISSING_HEIGHT - top.y;
    }
    const int cards = small_cards(canvas, {top.x, y, top.width, 0}, view);
    y += cards > 0 ? cards + GUTTER : 0;
    if (!view.follow_address.empty()) y += follow_card(canvas, {top.x, y, top.width, 0}, view) + GUTTER;
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
    Canvas usual = canvas.usual_text();
    // Two choices stand side by side, so that the code keeps its room.
    Canvas& of_choices = view.print_again.label.empty() ? canvas : usual;
    const int rows = choice_rows(of_choices, {body.x, body.y, body.width, body.height - (missing ? 0 : 8)},
                                 missing ? choices(view) : std::vector<PlacedChoice>{});
    const int bottom = missing ? rows - GUTTER : rows;
    Canvas silent = canvas.measuring();
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
    const Rect below{body.x, y, LEFT, body.bottom() - y};
    slip_block(canvas, below, view);
}

}  // namespace

void draw(Canvas& canvas, const TicketView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    canvas.landscape() ? draw_lying(canvas, body, view) : draw_upright(canvas, body, view);
}

}  // namespace ui

// A service found by its name: what was typed, the services that have it, and the letters.
#include <algorithm>

#include "ui/screens/letter_pad.h"
#include "ui/screens/screens.h"
#include "ui/screens/service_tiles.h"

namespace ui {
namespace {

using kiosk::Control;

constexpr int FIELD = 152, TILE = 156;

void draw_pad(Canvas& canvas, const LetterPad& pad, const SearchingView& view) {
    const auto [space, erase] = draw_letters(canvas, pad);
    word_key(canvas, space, ' ', view.space);
    action_key(canvas, erase, Control::backspace, {}, Icon::backspace);
}

/// The tiles that fit; before anything was typed what to type, and why there is none. False when more were
/// found.
bool draw_found(Canvas& canvas, Rect area, const SearchingView& view) {
    constexpr int HINT = 168;
    if (view.found.empty()) {
        const bool nothing = !view.nothing.empty();
        hint_card(canvas, {area.x, area.y, area.width, std::min(area.height, HINT)},
                  nothing ? Surface::warn : Surface::card, nothing ? Icon::warn : Icon::search,
                  nothing ? view.nothing : view.instruction, {});
        return true;
    }
    const int columns = canvas.large_text() ? 1 : 2;
    const int width = (area.width - (columns - 1) * GUTTER) / columns;
    const int places = (area.height + TILE_GAP) / (TILE + TILE_GAP) * columns;
    const int shown = std::min(static_cast<int>(view.found.size()), places);
    for (int index = 0; index < shown; ++index) {
        const int row = index / columns, column = index % columns;
        draw_service_tile(canvas,
                          {area.x + column * (width + GUTTER), area.y + row * (TILE + TILE_GAP), width, TILE},
                          view.found[static_cast<std::size_t>(index)]);
    }
    return shown == static_cast<int>(view.found.size());
}

int caption_height(const Canvas& canvas) {
    return canvas.line_height({.style = Style::caption});
}

void draw_more(Canvas& canvas, Rect line, const SearchingView& view) {
    canvas.text(line, view.more, {.style = Style::caption, .colour = canvas.palette().ink2});
}

/// The tiles, and below them whether there are more.
void draw_results(Canvas& canvas, Rect area, const SearchingView& view) {
    const int caption = caption_height(canvas);
    const Rect tiles{area.x, area.y, area.width, area.height - caption - TILE_GAP};
    if (!draw_found(canvas, tiles, view))
        draw_more(canvas, {area.x, area.bottom() - caption, area.width, caption}, view);
}

void draw_upright(Canvas& canvas, Rect body, const SearchingView& view) {
    constexpr int ROW = 120;
    int y = body.y + title(canvas, {body.x, body.y, body.width, 80}, view.title) + GUTTER;
    code_field(canvas, {body.x, y, body.width, FIELD}, view.typed, {});
    y += FIELD + GUTTER;
    LetterPad pad{body.x, 0, body.width, ROW};
    pad.y = body.bottom() - GUTTER - pad.height();
    draw_results(canvas, {body.x, y, body.width, pad.y - GUTTER - y}, view);
    draw_pad(canvas, pad, view);
}

void draw_lying(Canvas& canvas, Rect body, const SearchingView& view) {
    constexpr int LEFT = 816, PAD = 960, ROW = 144;
    int y = body.y + title(canvas, {body.x, body.y, body.width, 80}, view.title) + GUTTER;
    draw_pad(canvas, {body.right() - PAD, y, PAD, ROW}, view);
    code_field(canvas, {body.x, y, LEFT, FIELD}, view.typed, {});
    y += FIELD + GUTTER;
    draw_results(canvas, {body.x, y, LEFT, body.bottom() - y}, view);
}

/// The services that were found stand in reach, above the letters; whether there are more only has to be
/// read.
void draw_low(Canvas& canvas, Rect body, const SearchingView& view) {
    constexpr int ROW = 72, GAP = 12;
    draw_low_panel(canvas);
    title(canvas, {body.x, body.y, body.width, 80}, view.title);
    const int field_y = LOW_REACH_TOP - GUTTER - FIELD;
    code_field(canvas, {body.x, field_y, body.width, FIELD}, view.typed, {});
    LetterPad pad{body.x, 0, body.width, ROW, GAP, Style::label};
    pad.y = body.bottom() - pad.height();
    const int top = LOW_REACH_TOP + GAP, caption = caption_height(canvas);
    if (!draw_found(canvas, {body.x, top, body.width, pad.y - GAP - top}, view))
        draw_more(canvas, {body.x, field_y - GUTTER - caption, body.width, caption}, view);
    draw_pad(canvas, pad, view);
}

}  // namespace

void draw(Canvas& canvas, const SearchingView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    if (keeps_low(canvas)) return draw_low(canvas, body, view);
    canvas.landscape() ? draw_lying(canvas, body, view) : draw_upright(canvas, body, view);
}

}  // namespace ui

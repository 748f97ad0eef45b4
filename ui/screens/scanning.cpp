#include <algorithm>

#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

/// "Mã ở góc trên bên phải", and what else the scanner reads.
int draw_hints(Canvas& canvas, Rect area, const ScanningView& view) {
    const Palette& palette = canvas.palette();
    const TextLook body{.style = Style::body, .colour = palette.ink};
    int y = area.y;
    y += canvas.text({area.x, y, area.width, 0}, view.code_place_strong,
                     {.style = Style::label, .colour = palette.ink}) +
         12;
    y += canvas.text({area.x, y, area.width, 0}, view.code_place, body) + 32;
    const auto row = [&](Icon icon, const std::string& text) {
        if (text.empty()) return;
        canvas.fill({area.x, y, area.width, 2}, palette.line);
        y += 34;
        canvas.icon({area.x, y, 64, 64}, icon, palette.ink);
        y += std::max(64, canvas.text({area.x + 88, y, area.width - 88, 0}, text, body)) + 32;
    };
    row(Icon::scan, view.detail);
    row(Icon::mobile, view.phone_hint);
    return y - area.y;
}

/// Icons with the places that an appointment's code may stand at.
int draw_code_places(Canvas& canvas, Rect area, const std::vector<CodePlace>& places) {
    constexpr int ICON = 96;
    const Palette& palette = canvas.palette();
    int y = area.y;
    for (const CodePlace& place : places) {
        if (y > area.y) {
            canvas.fill({area.x, y, area.width, 2}, palette.line);
            y += 42;
        }
        const int x = area.x + ICON + 40, width = area.right() - x;
        canvas.icon({area.x, y, ICON, ICON}, place.on_phone ? Icon::mobile : Icon::doc, palette.ink);
        int height =
            canvas.text({x, y, width, 0}, place.strong, {.style = Style::label, .colour = palette.ink}) + 12;
        height += canvas.text({x, y + height, width, 0}, place.sentence,
                              {.style = Style::body, .colour = palette.ink});
        y += std::max(ICON, height) + 40;
    }
    return y - 40 - area.y;
}

/// As high as its words, up to `area`.
void code_places_card(Canvas& canvas, Rect area, const ScanningView& view) {
    constexpr int PADDING = 48;
    const auto words = [&view](Canvas& on, Rect inside) {
        return draw_code_places(on, inside, view.code_places);
    };
    Canvas silent = canvas.measuring();
    const Rect inside = area.inset(PADDING, PADDING);
    const int height = std::min(area.height, draw_fitting(silent, inside, words) + 2 * PADDING);
    surface(canvas, {area.x, area.y, area.width, height}, Surface::card);
    draw_fitting(canvas, inside, words);
}

/// Where to hold the code: the corners of a frame in the picture's middle.
void frame_guide(Canvas& canvas, Rect picture) {
    constexpr int THICK = 8;
    const Colour colour = canvas.palette().mark;
    const Rect frame = picture.inset(picture.width / 5, picture.height / 6);
    const int arm = frame.height / 4;
    for (const int x : {frame.x, frame.right() - arm})
        for (const int y : {frame.y, frame.bottom() - THICK}) canvas.fill({x, y, arm, THICK}, colour);
    for (const int x : {frame.x, frame.right() - THICK})
        for (const int y : {frame.y, frame.bottom() - arm}) canvas.fill({x, y, THICK, arm}, colour);
}

/// What the camera sees, as large as the area has room for.
void camera_card(Canvas& canvas, Rect area, const kiosk::SharedPicture& picture) {
    constexpr int ICON = 144;
    const int across = picture ? picture->width : 16, down = picture ? picture->height : 9;
    const int width = std::min(area.width, area.height * across / down), height = width * down / across;
    const Rect place{area.x + (area.width - width) / 2, area.y, width, height};
    if (!canvas.live(place, picture)) {
        canvas.fill(place, canvas.palette().line);
        canvas.icon({place.x + (width - ICON) / 2, place.y + (height - ICON) / 2, ICON, ICON}, Icon::camera,
                    canvas.palette().ink);
        return;
    }
    frame_guide(canvas, place);
}

void receipt_card(Canvas& canvas, Rect area, const ScanningView& view) {
    constexpr int PADDING = 40;
    if (view.camera) return camera_card(canvas, area, view.picture);
    if (!view.code_places.empty()) return code_places_card(canvas, area, view);
    surface(canvas, area, Surface::card);
    const int paper_height = area.height - 2 * PADDING, paper_width = paper_height * 296 / 420;
    const Rect paper{area.x + PADDING, area.y + PADDING, paper_width, paper_height};
    canvas.receipt(paper.x, paper.y, paper_width, ReceiptMark::code, paper);
    const int x = paper.right() + 44;
    draw_fitting(canvas, {x, paper.y, area.right() - PADDING - x, paper_height},
                 [&view](Canvas& on, Rect words) { return draw_hints(on, words, view); });
}

/// Where the scanner is, or how to hold the code before the camera; or, in its place, why the last scan was
/// no dossier.
void scanner_block(Canvas& canvas, Rect area, const ScanningView& view) {
    constexpr int ARROW = 144, PADDING = 44;
    const bool refused = !view.refused.empty();
    const Surface kind = refused ? Surface::warn : Surface::mark;
    const SurfaceColours colours = colours_of(canvas.palette(), kind);
    surface(canvas, area, kind);
    const int icon = std::min(ARROW, area.height - 40);
    canvas.icon({area.x + PADDING, area.y + (area.height - icon) / 2, icon, icon},
                refused       ? Icon::warn
                : view.camera ? Icon::camera
                              : Icon::down,
                colours.title);
    const int x = area.x + PADDING + icon + PADDING, width = area.right() - 40 - x;
    const TextLook first{.style = refused ? Style::body_strong : Style::label, .colour = colours.title};
    const TextLook second{.style = Style::body, .colour = colours.ink};
    const std::string& strong = refused ? view.refused : view.instruction;
    const std::string& plain = view.scanner_hint;
    const int first_height = canvas.text_height(width, strong, first);
    const int second_height = canvas.text_height(width, plain, second);
    const bool both = first_height + second_height <= area.height;
    const int y = area.y + (area.height - first_height - (both ? second_height : 0)) / 2;
    canvas.text({x, y, width, 0}, strong, first);
    if (both) canvas.text({x, y + first_height, width, 0}, plain, second);
}

void type_button(Canvas& canvas, Rect area, const ScanningView& view) {
    other_button(canvas, area, Control::type_code, view.type_code.label, Icon::keys);
}

}  // namespace

void draw(Canvas& canvas, const ScanningView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    if (canvas.landscape()) {
        constexpr int CARD_WIDTH = 1064;
        const int y = body.y + title(canvas, {body.x, body.y, body.width, 80}, view.title) + GUTTER;
        receipt_card(canvas, {body.x, y, CARD_WIDTH, body.bottom() - y}, view);
        const Rect column{body.x + CARD_WIDTH + GUTTER, y, body.width - CARD_WIDTH - GUTTER,
                          body.bottom() - y};
        scanner_block(canvas, {column.x, column.y, column.width, column.height - BUTTON_HEIGHT - GUTTER},
                      view);
        type_button(canvas, {column.x, column.bottom() - BUTTON_HEIGHT, column.width, BUTTON_HEIGHT}, view);
        return;
    }
    if (keeps_low(canvas)) draw_low_panel(canvas);
    const int y = body.y + 8 + title(canvas, {body.x, body.y + 8, body.width, 80}, view.title) + GUTTER;
    const int button_y = keeps_low(canvas) ? 1504 : body.bottom() - 24 - BUTTON_HEIGHT;
    const int block_height = keeps_low(canvas) || canvas.large_text() ? 296 : 256;
    const int block_y = button_y - GUTTER - block_height;
    const int card_end = keeps_low(canvas) ? LOW_REACH_TOP - GUTTER : block_y - GUTTER;
    receipt_card(canvas, {body.x, y, body.width, std::min(760, card_end - y)}, view);
    scanner_block(canvas, {body.x, block_y, body.width, block_height}, view);
    type_button(canvas, {body.x, button_y, body.width, BUTTON_HEIGHT}, view);
}

}  // namespace ui

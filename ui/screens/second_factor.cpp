#include <algorithm>

#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

constexpr int CELL_HEIGHT = 168;

/// Digits and letters in alphabetical order, ten a row; the last four places delete.
void draw_alphabet(Canvas& canvas, int x, int y, int row_height, const SecondFactorView& view) {
    constexpr int WIDTH = 87, GAP = 10, COLUMNS = 10;
    constexpr std::string_view CHARACTERS = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const auto cell = [&](int index, int columns) {
        return Rect{x + index % COLUMNS * (WIDTH + GAP), y + index / COLUMNS * (row_height + GAP),
                    columns * (WIDTH + GAP) - GAP, row_height};
    };
    const int count = static_cast<int>(CHARACTERS.size());
    for (int index = 0; index < count; ++index)
        key(canvas, cell(index, 1), CHARACTERS[static_cast<std::size_t>(index)], Style::label);
    action_key(canvas, cell(count, 4), Control::backspace, view.backspace, Icon::backspace);
}

void draw_digits(Canvas& canvas, int x, int y, int row_height, const SecondFactorView& view) {
    constexpr int WIDTH = 304, GAP = 24, ROW_GAP = 10;
    const auto cell = [&](int index) {
        return Rect{x + index % 3 * (WIDTH + GAP), y + index / 3 * (row_height + ROW_GAP), WIDTH, row_height};
    };
    for (int index = 0; index < 9; ++index) key(canvas, cell(index), static_cast<char>('1' + index));
    key(canvas, cell(10), '0');
    action_key(canvas, cell(11), Control::backspace, view.backspace, Icon::backspace);
}

void draw_keys(Canvas& canvas, int x, int y, int row_height, const SecondFactorView& view) {
    view.digits_only ? draw_digits(canvas, x, y, row_height, view)
                     : draw_alphabet(canvas, x, y, row_height, view);
}

/// What the second factor is and for which dossier; or that the last one was wrong.
int draw_words(Canvas& canvas, Rect area, const SecondFactorView& view) {
    const Palette& palette = canvas.palette();
    int y = area.y;
    if (!view.refused.empty())
        y +=
            notice_band(canvas, {area.x, y, area.width, 0}, Surface::warn, Icon::warn, view.refused, {}) + 20;
    else
        y += canvas.text({area.x, y, area.width, 0}, view.instruction,
                         {.style = Style::body, .colour = palette.ink}) +
             20;
    y += canvas.text({area.x, y, area.width, 0}, view.code_label,
                     {.style = Style::caption_strong, .colour = palette.ink2});
    y += code_line(canvas, {area.x, y, area.width, 0}, view.code,
                   {.style = Style::body_strong, .colour = palette.ink});
    return y - area.y;
}

/// The lower part of the receipt, where the code is printed. Other factors are not on it.
void draw_picture(Canvas& canvas, Rect area) {
    constexpr int PAPER = 340, PAPER_HEIGHT = 482, PADDING = 16;
    surface(canvas, area, Surface::card);
    const int y = area.bottom() - PADDING / 2 - PAPER_HEIGHT;
    canvas.receipt(area.x + PADDING, y, PAPER, ReceiptMark::second_factor,
                   area.inset(canvas.palette().edges ? BORDER : 0));
}

void draw_instructions(Canvas& canvas, Rect area, const SecondFactorView& view) {
    constexpr int PICTURE = 372;
    int x = area.x;
    if (!view.digits_only) {
        draw_picture(canvas, {area.x, area.y, PICTURE, area.height});
        x += PICTURE + (canvas.landscape() ? 20 : 44);
    }
    draw_fitting(canvas, {x, area.y, area.right() - x, area.height},
                 [&view](Canvas& on, Rect words) { return draw_words(on, words, view); });
}

void draw_actions(Canvas& canvas, Rect row, const SecondFactorView& view) {
    const int half = (row.width - GUTTER) / 2;
    button(canvas, {row.x, row.y, half, row.height}, Control::skip_factor, view.skip.label,
           {.style = Style::body_strong});
    button(canvas, {row.x + half + GUTTER, row.y, half, row.height}, Control::submit, view.submit.label,
           {.kind = view.submit.enabled ? ButtonKind::main : ButtonKind::disabled,
            .second_line = view.submit.second_line});
}

void draw_lying(Canvas& canvas, Rect body, const SecondFactorView& view) {
    constexpr int LEFT = 816, ROW = 112;
    const int y = body.y + title(canvas, {body.x, body.y, body.width, 80}, view.title) + GUTTER;
    const int right = body.right() - 960;
    draw_keys(canvas, right, y, ROW, view);
    const int bottom = y + 4 * ROW + 3 * 10 + GUTTER + BUTTON_HEIGHT;
    draw_instructions(canvas, {body.x, y, LEFT, bottom - CELL_HEIGHT - GUTTER - y}, view);
    factor_cells(canvas, {body.x, bottom - CELL_HEIGHT, LEFT, CELL_HEIGHT}, view.entered, view.cells);
    draw_actions(canvas, {right, bottom - BUTTON_HEIGHT, 960, BUTTON_HEIGHT}, view);
}

void draw_low(Canvas& canvas, Rect body, const SecondFactorView& view) {
    draw_low_panel(canvas);
    constexpr int ROW = 84, ACTIONS = 112;
    const int y = body.y + 24;
    const int title_height = title(canvas, {body.x, y, body.width, 80}, view.title) + GUTTER;
    draw_instructions(canvas, {body.x, y + title_height, body.width, 388}, view);
    factor_cells(canvas, {body.x, LOW_REACH_TOP - 40 - CELL_HEIGHT, body.width, CELL_HEIGHT}, view.entered,
                 view.cells);
    const int keys_y = LOW_REACH_TOP + 24;
    draw_keys(canvas, body.x, keys_y, ROW, view);
    draw_actions(canvas, {body.x, keys_y + 4 * (ROW + 10) + 6, body.width, ACTIONS}, view);
}

}  // namespace

void draw(Canvas& canvas, const SecondFactorView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    if (canvas.landscape()) return draw_lying(canvas, body, view);
    if (keeps_low(canvas)) return draw_low(canvas, body, view);
    constexpr int ROW = 104, INSTRUCTIONS = 388;
    int y = body.y + 8;
    y += title(canvas, {body.x, y, body.width, 80}, view.title) + GUTTER;
    draw_instructions(canvas, {body.x, y, body.width, INSTRUCTIONS}, view);
    y += INSTRUCTIONS + GUTTER;
    factor_cells(canvas, {body.x, y, body.width, CELL_HEIGHT}, view.entered, view.cells);
    y += CELL_HEIGHT + GUTTER;
    draw_keys(canvas, body.x, y, ROW, view);
    y += 4 * ROW + 3 * 10 + 32;
    draw_actions(canvas, {body.x, y, body.width, BUTTON_HEIGHT}, view);
}

}  // namespace ui

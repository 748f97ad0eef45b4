#include <algorithm>

#include "ui/screens/letter_pad.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

constexpr int GAP = KEY_GAP;

struct Keypad {
    int x, y;
    int row_height;
};

/// An appointment's code has no dots.
void draw_digits(Canvas& canvas, Keypad pad, int width, const TypingView& view) {
    constexpr const char* DIGITS[] = {"123", "456", "789", ".0-"};
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 3; ++column) {
            if (view.appointment && DIGITS[row][column] == '.') continue;
            key(canvas,
                {pad.x + column * (width + GAP), pad.y + row * (pad.row_height + GAP), width, pad.row_height},
                DIGITS[row][column]);
        }
}

void letters_key(Canvas& canvas, Rect area, const TypingView& view) {
    action_key(canvas, area, Control::other_letters, view.other_letters);
}

/// Digits at the left, the letters codes begin with at the right.
void draw_keys(Canvas& canvas, Keypad pad, const TypingView& view) {
    constexpr int DIGIT_WIDTH = 200, LETTER_WIDTH = 144;
    constexpr const char* LETTERS[] = {"HG", "KT"};
    const int letters_x = pad.x + 3 * (DIGIT_WIDTH + GAP) + 8;
    const auto row_y = [&](int row) { return pad.y + row * (pad.row_height + GAP); };
    draw_digits(canvas, pad, DIGIT_WIDTH, view);
    if (view.appointment)
        letters_key(canvas, {letters_x, row_y(0), 2 * LETTER_WIDTH + GAP, 3 * pad.row_height + 2 * GAP},
                    view);
    for (int row = 0; row < 2 && !view.appointment; ++row)
        for (int column = 0; column < 2; ++column)
            key(canvas, {letters_x + column * (LETTER_WIDTH + GAP), row_y(row), LETTER_WIDTH, pad.row_height},
                LETTERS[row][column]);
    if (!view.appointment)
        letters_key(canvas, {letters_x, row_y(2), 2 * LETTER_WIDTH + GAP, pad.row_height}, view);
    action_key(canvas, {letters_x, row_y(3), LETTER_WIDTH, pad.row_height}, Control::backspace, {},
               Icon::backspace);
    action_key(canvas, {letters_x + LETTER_WIDTH + GAP, row_y(3), LETTER_WIDTH, pad.row_height},
               Control::clear, view.clear);
}

/// The whole alphabet; the last two places lead back and delete.
void draw_all_letters(Canvas& canvas, Keypad pad, const TypingView& view) {
    constexpr int WIDTH = 960;
    const auto [back, erase] = draw_letters(canvas, {pad.x, pad.y, WIDTH, pad.row_height});
    action_key(canvas, back, Control::other_letters, view.other_letters);
    action_key(canvas, erase, Control::backspace, {}, Icon::backspace);
}

void draw_keypad(Canvas& canvas, Keypad pad, const TypingView& view) {
    view.all_letters ? draw_all_letters(canvas, pad, view) : draw_keys(canvas, pad, view);
}

/// Where the code stands on the receipt; or why what was typed is no code.
void draw_help(Canvas& canvas, Rect area, const TypingView& view, int paper = 236) {
    if (!view.refused.empty()) {
        hint_card(canvas, area, Surface::warn, Icon::warn, view.refused, {});
        return;
    }
    if (view.appointment) {
        hint_card(canvas, area, Surface::card, Icon::mobile, view.instruction, view.detail);
        return;
    }
    constexpr int PADDING = 32;
    const Palette& palette = canvas.palette();
    surface(canvas, area, Surface::card);
    const int whole = paper * 420 / 296, room = area.height - 56;
    const Rect window{area.x + PADDING, area.y + 28, paper, std::min(whole, room)};
    canvas.receipt(window.x, window.y, paper, ReceiptMark::code, window);
    if (whole > room) canvas.fill({window.x, window.bottom() - BORDER, paper, BORDER}, palette.ink2);
    const int x = window.right() + 36, width = area.right() - PADDING - x;
    const TextLook body{.style = Style::body, .colour = palette.ink};
    const TextLook caption{.style = Style::caption, .colour = palette.ink2};
    const int body_height = canvas.text_height(width, view.instruction, body);
    const int caption_height = canvas.text_height(width, view.detail, caption);
    const bool both = body_height + 8 + caption_height <= area.height - 16;
    const int y = area.y + (area.height - body_height - (both ? 8 + caption_height : 0)) / 2;
    canvas.text({x, y, width, 0}, view.instruction, body);
    if (both) canvas.text({x, y + body_height + 8, width, 0}, view.detail, caption);
}

void draw_submit(Canvas& canvas, Rect area, const TypingView& view, Style style = Style::label) {
    button(canvas, area, Control::submit, view.submit.label,
           {.kind = view.submit.enabled ? ButtonKind::main : ButtonKind::disabled,
            .second_line = view.submit.second_line,
            .style = style});
}

void draw_lying(Canvas& canvas, Rect body, const TypingView& view) {
    constexpr int LEFT = 816, FIELD = 152;
    int y = body.y + title(canvas, {body.x, body.y, body.width, 80}, view.title) + GUTTER;
    const Keypad pad{body.right() - 960, y, 144};
    code_field(canvas, {body.x, y, LEFT, FIELD}, view.typed, view.rest);
    y += FIELD + GUTTER;
    draw_help(canvas, {body.x, y, LEFT, 232}, view);
    draw_submit(canvas,
                {body.x, y + 232 + GUTTER, LEFT, pad.y + 4 * pad.row_height + 3 * GAP - y - 232 - GUTTER},
                view);
    draw_keypad(canvas, pad, view);
}

/// Digits at the left; at the right the letters, and what acts, ending with the look-up itself.
void draw_low_keys(Canvas& canvas, Keypad pad, const TypingView& view) {
    constexpr int DIGIT_WIDTH = 144, LETTER_WIDTH = 146, COLUMNS = 3;
    constexpr const char* LETTERS[] = {"HG", "KT"};
    const int letters_x = pad.x + COLUMNS * (DIGIT_WIDTH + GAP) + 10;
    const int letters_width = COLUMNS * (LETTER_WIDTH + GAP) - GAP;
    const auto row_y = [&](int row) { return pad.y + row * (pad.row_height + GAP); };
    const auto letter = [&](int column, int row) {
        return Rect{letters_x + column * (LETTER_WIDTH + GAP), row_y(row), LETTER_WIDTH, pad.row_height};
    };
    draw_digits(canvas, pad, DIGIT_WIDTH, view);
    if (view.appointment)
        letters_key(canvas, {letters_x, row_y(0), 2 * LETTER_WIDTH + GAP, 2 * pad.row_height + GAP}, view);
    for (int row = 0; row < 2 && !view.appointment; ++row)
        for (int column = 0; column < 2; ++column) key(canvas, letter(column, row), LETTERS[row][column]);
    action_key(canvas, letter(2, 0), Control::backspace, {}, Icon::backspace);
    action_key(canvas, letter(2, 1), Control::clear, view.clear);
    if (!view.appointment) letters_key(canvas, {letters_x, row_y(2), letters_width, pad.row_height}, view);
    const int submit_rows = view.appointment ? 2 : 1;
    draw_submit(
        canvas,
        {letters_x, row_y(4 - submit_rows), letters_width, submit_rows * (pad.row_height + GAP) - GAP}, view);
}

/// Keys and field stand in the lower part, which a seated person reaches; the receipt above them.
void draw_low(Canvas& canvas, Rect body, const TypingView& view) {
    constexpr int FIELD = 152, ROW = 112, REFUSAL = 216;
    draw_low_panel(canvas);
    const int y = body.y + 24 + title(canvas, {body.x, body.y + 24, body.width, 80}, view.title) + GUTTER;
    const int field_y = LOW_REACH_TOP - GUTTER - FIELD;
    const bool receipt = view.refused.empty() && !view.appointment;
    const int help_height = receipt ? field_y - GUTTER - y : REFUSAL;
    draw_help(canvas, {body.x, field_y - GUTTER - help_height, body.width, help_height}, view, 400);
    code_field(canvas, {body.x, field_y, body.width, FIELD}, view.typed, view.rest);
    const Keypad pad{body.x, LOW_REACH_TOP + GUTTER, ROW};
    view.all_letters ? draw_all_letters(canvas, pad, view) : draw_low_keys(canvas, pad, view);
}

}  // namespace

void draw(Canvas& canvas, const TypingView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    if (canvas.landscape()) return draw_lying(canvas, body, view);
    if (keeps_low(canvas)) return draw_low(canvas, body, view);
    int y = body.y + 8;
    y += title(canvas, {body.x, y, body.width, 80}, view.title) + GUTTER;
    draw_help(canvas, {body.x, y, body.width, 216}, view);
    y += 216 + GUTTER;
    code_field(canvas, {body.x, y, body.width, 152}, view.typed, view.rest);
    y += 152 + GUTTER;
    draw_keypad(canvas, {body.x, y, 144}, view);
    y += 4 * (144 + GAP) + GAP;
    draw_submit(canvas, {body.x, y, body.width, BUTTON_HEIGHT}, view);
}

}  // namespace ui

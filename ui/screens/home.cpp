#include <algorithm>

#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

void main_block(Canvas& canvas, Rect area, Control control, Icon icon, const Choice& choice) {
    button(canvas, area, control, choice.label,
           {.kind = ButtonKind::main,
            .icon = icon,
            .second_line = choice.second_line,
            .style = Style::headline,
            .set_left = true,
            .icon_size = 144});
}

void look_up_block(Canvas& canvas, Rect area, const HomeView& view) {
    main_block(canvas, area, Control::look_up, Icon::search, view.look_up);
}

void number_block(Canvas& canvas, Rect area, const HomeView& view) {
    main_block(canvas, area, Control::take_number, Icon::ticket, view.take_number);
}

bool gives_numbers(const HomeView& view) {
    return !view.take_number.label.empty();
}

/// A picture of a receipt, and beside it where its code stands.
void receipt_card(Canvas& canvas, Rect area, const HomeView& view) {
    constexpr int PADDING = 40;
    const Palette& palette = canvas.palette();
    surface(canvas, area, Surface::card);
    const bool whole = !canvas.landscape();
    const int paper_height = area.height - 2 * PADDING;
    const int paper_width = whole ? paper_height * 296 / 420 : area.width * 2 / 5;
    const Rect window{area.x + PADDING, area.y + PADDING, paper_width, paper_height};
    canvas.receipt(window.x, window.y, paper_width, ReceiptMark::code, window);
    if (!whole) canvas.fill({window.x, window.bottom() - BORDER, window.width, BORDER}, palette.ink2);

    const int x = window.right() + 44, width = area.right() - PADDING - x;
    int y = window.y;
    canvas.icon({x, y, 64, 64}, Icon::scan, palette.ink);
    y += 64 + 20;
    y += canvas.text({x, y, width, 0}, view.receipt_hint_strong,
                     {.style = Style::label, .colour = palette.ink}) +
         16;
    const TextLook sentence{.style = Style::body, .colour = palette.ink};
    const bool fits =
        y + canvas.text_height(width, view.receipt_hint, sentence) <= area.bottom() - PADDING / 2;
    if (fits) canvas.text({x, y, width, 0}, view.receipt_hint, sentence);  // the picture says it too
}

/// How the queues stand, where that is known; else who helps.
void contact_card(Canvas& canvas, Rect area, const HomeView& view) {
    if (!view.queues_strong.empty() || !view.queues.empty())
        return hint_card(canvas, area, Surface::card, Icon::people, view.queues_strong, view.queues);
    hint_card(canvas, area, Surface::card, Icon::people, view.contact_strong, view.contact);
}

void draw_upright(Canvas& canvas, Rect body, const HomeView& view) {
    const bool large = canvas.large_text();
    int y = body.y + 8;
    y += title(canvas, {body.x, y, body.width, 80}, view.title) + GUTTER;
    look_up_block(canvas, {body.x, y, body.width, 352}, view);
    y += 352 + GUTTER;
    if (gives_numbers(view)) {
        number_block(canvas, {body.x, y, body.width, 352}, view);
        y += 352 + GUTTER;
    }
    const int contact_height = large ? 212 : 160;
    const int contact_y = body.bottom() - contact_height - (large ? 0 : 48);
    if (gives_numbers(view)) {
        const int hint_height = large ? 248 : 184;
        hint_card(canvas, {body.x, y, body.width, hint_height}, Surface::card, Icon::scan,
                  view.receipt_hint_strong, view.receipt_hint);
        y += hint_height + GUTTER;
        return contact_card(canvas, {body.x, y, body.width, contact_height}, view);
    }
    receipt_card(canvas, {body.x, y, body.width, contact_y - GUTTER - y}, view);
    contact_card(canvas, {body.x, contact_y, body.width, contact_height}, view);
}

void draw_lying(Canvas& canvas, Rect body, const HomeView& view) {
    constexpr int BLOCK_WIDTH = 876, CONTACT = 144;
    int y = body.y;
    y += title(canvas, {body.x, y, body.width, 80}, view.title) + GUTTER;
    const int contact_y = 920 - CONTACT;
    const int height = contact_y - GUTTER - y;
    look_up_block(canvas, {body.x, y, BLOCK_WIDTH, height}, view);
    const Rect beside{body.x + BLOCK_WIDTH + GUTTER, y, body.width - BLOCK_WIDTH - GUTTER, height};
    if (!gives_numbers(view)) {
        receipt_card(canvas, beside, view);
        return contact_card(canvas, {body.x, contact_y, body.width, CONTACT}, view);
    }
    number_block(canvas, beside, view);
    contact_card(canvas, {body.x, contact_y, BLOCK_WIDTH, CONTACT}, view);
    hint_card(canvas, {beside.x, contact_y, beside.width, CONTACT}, Surface::card, Icon::scan,
              view.receipt_hint_strong, view.receipt_hint);
}

/// The upper part is for reading only.
void draw_low(Canvas& canvas, Rect body, const HomeView& view) {
    draw_low_panel(canvas);
    constexpr int ARROW = 144;
    const Palette& palette = canvas.palette();
    int y = body.y + 24;
    y += canvas.text({body.x, y, body.width, 0}, view.title,
                     {.style = Style::display, .colour = palette.ink}) +
         48;
    const int contact_height = canvas.large_text() ? 212 : 168;
    contact_card(canvas, {body.x, y, body.width, contact_height}, view);
    y += contact_height + GUTTER;
    hint_card(canvas, {body.x, y, body.width, contact_height}, Surface::card, Icon::scan,
              view.receipt_hint_strong, view.receipt_hint);
    canvas.icon({(canvas.width() - ARROW) / 2, LOW_REACH_TOP - 48 - ARROW, ARROW, ARROW}, Icon::down,
                palette.ink);
    const int top = LOW_REACH_TOP + 32, blocks = gives_numbers(view) ? 2 : 1;
    const int height = (480 - (blocks - 1) * GUTTER) / blocks;
    look_up_block(canvas, {body.x, top, body.width, height}, view);
    if (blocks == 2) number_block(canvas, {body.x, top + height + GUTTER, body.width, height}, view);
}

}  // namespace

void draw(Canvas& canvas, const HomeView& view) {
    const Rect body = draw_chrome(canvas, view.chrome, true);
    if (canvas.landscape())
        draw_lying(canvas, body, view);
    else if (keeps_low(canvas))
        draw_low(canvas, body, view);
    else
        draw_upright(canvas, body, view);
}

}  // namespace ui

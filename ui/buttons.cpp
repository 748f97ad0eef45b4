// Widgets that are pressed: buttons, keys, and the fields they fill.
#include <algorithm>

#include "ui/widgets.h"

namespace ui {
namespace {

struct ButtonColours {
    Colour fill, border, label;
};

ButtonColours button_colours(const Palette& palette, ButtonKind kind, bool pressed) {
    switch (kind) {
        case ButtonKind::main:
            if (!pressed) return {palette.control, palette.control, palette.on_control};
            return {palette.bar, palette.edges ? palette.control : palette.mark, palette.on_bar};
        case ButtonKind::other:
            if (pressed) return {palette.control, palette.control, palette.on_control};
            return {palette.paper_button, palette.control, palette.control};
        case ButtonKind::disabled:
            return {palette.off, palette.off_edge, palette.on_off};
        case ButtonKind::busy:
            return {palette.tint, palette.edges ? palette.edge : palette.tint, palette.on_tint};
        case ButtonKind::done:
            if (pressed) return {palette.control, palette.control, palette.on_control};
            return {palette.ok_fill, palette.ok, palette.ok};
    }
    return {};
}

void button_box(Canvas& canvas, Rect area, const ButtonColours& colours) {
    if (colours.fill == colours.border)
        canvas.box(area, colours.fill);
    else
        canvas.bordered_box(area, colours.fill, colours.border);
}

/// Label and second line as one block, centred in the height.
void button_words(Canvas& canvas, Rect area, std::string_view label, TextLook look,
                  std::string_view second_line, Style second_style) {
    const TextLook second{.style = second_style, .colour = look.colour, .align = look.align};
    const int gap = second_line.empty() || look.style != Style::headline ? 0 : 12;
    const int label_height = canvas.text_height(area.width, label, look);
    const int second_height = second_line.empty() ? 0 : canvas.text_height(area.width, second_line, second);
    const int y = area.y + (area.height - label_height - gap - second_height) / 2;
    canvas.text({area.x, y, area.width, label_height}, label, look);
    if (second_height > 0)
        canvas.text({area.x, y + label_height + gap, area.width, second_height}, second_line, second);
}

/// A label that would need more lines than fit falls to smaller styles, never off the button.
Style fitting_style(const Canvas& canvas, Rect area, std::string_view label, Style wished, bool fixed,
                    int reserved) {
    for (const Style style : {wished, Style::label, Style::body_strong, Style::caption_strong}) {
        if (style > wished) continue;
        const TextLook look{.style = style, .fixed = fixed};
        if (canvas.text_height(area.width, label, look) + reserved <= area.height) return style;
    }
    return Style::caption_strong;
}

void column_button(Canvas& canvas, Rect area, std::string_view label, const ButtonLook& look, Colour ink) {
    constexpr int GAP = 20;
    const TextLook words{.style = look.style, .colour = ink, .align = Align::centre};
    const int width = area.width - 32;
    const int words_height = canvas.text_height(width, label, words);
    int y = area.y + (area.height - words_height - look.icon_size - GAP) / 2;
    canvas.icon({area.x + (area.width - look.icon_size) / 2, y, look.icon_size, look.icon_size}, *look.icon,
                ink);
    y += look.icon_size + GAP;
    canvas.text({area.x + 16, y, width, words_height}, label, words);
}

void row_button(Canvas& canvas, Rect area, std::string_view label, const ButtonLook& look, Colour ink,
                Colour label_ink) {
    const int padding = look.set_left ? 40 : look.icon_size > 48 ? 20 : 12;
    const int gap = look.set_left ? 40 : look.icon_size > 48 ? 20 : 16;
    Rect inside{area.x + padding, area.y + 8, area.width - 2 * padding, area.height - 16};
    const int icon_part = look.icon ? look.icon_size + gap : 0;
    Rect words{inside.x + icon_part, inside.y, inside.width - icon_part, inside.height};
    const Style second_style =
        look.set_left && look.kind != ButtonKind::disabled ? Style::body : Style::caption;
    const int reserved = look.second_line.empty()
                             ? 0
                             : canvas.text_height(words.width, look.second_line, {.style = second_style});
    const Style style = fitting_style(canvas, words, label, look.style, look.fixed, reserved);
    TextLook words_look{.style = style,
                        .colour = label_ink,
                        .align = look.set_left ? Align::left : Align::centre,
                        .fixed = look.fixed};
    int icon_x = inside.x;
    if (look.icon && !look.set_left) {
        const int widest = std::max(canvas.text_width(label, words_look),
                                    canvas.text_width(look.second_line, {.style = second_style}));
        const int used = std::min(words.width, widest);
        icon_x = inside.x + (inside.width - icon_part - used) / 2;
        words = {icon_x + icon_part, inside.y, std::min(words.width, used + 2), inside.height};
    }
    if (look.icon)
        canvas.icon({icon_x, area.y + (area.height - look.icon_size) / 2, look.icon_size, look.icon_size},
                    *look.icon, ink);
    button_words(canvas, words, label, words_look, look.second_line, second_style);
}

}  // namespace

void button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
            const ButtonLook& look) {
    const bool can_be_touched = look.kind != ButtonKind::disabled && look.kind != ButtonKind::busy;
    const bool pressed = can_be_touched && canvas.touchable(area, control, 0, look.choice);
    const ButtonColours colours = button_colours(canvas.palette(), look.kind, pressed);
    button_box(canvas, area, colours);
    if (look.column && look.icon)
        column_button(canvas, area, label, look, colours.label);
    else
        row_button(canvas, area, label, look, colours.label,
                   look.plain_label && !pressed ? canvas.palette().ink : colours.label);
}

void main_button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
                 std::optional<Icon> icon) {
    button(canvas, area, control, label, {.kind = ButtonKind::main, .icon = icon});
}

void other_button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
                  std::optional<Icon> icon) {
    button(canvas, area, control, label, {.kind = ButtonKind::other, .icon = icon});
}

void disabled_button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
                     std::string_view reason) {
    button(canvas, area, control, label, {.kind = ButtonKind::disabled, .second_line = reason});
}

void busy_button(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label) {
    button(canvas, area, control, label, {.kind = ButtonKind::busy, .icon = Icon::wait});
}

void key(Canvas& canvas, Rect area, char character, Style style) {
    const bool pressed = canvas.touchable(area, kiosk::Control::key, character);
    ButtonColours colours = button_colours(canvas.palette(), ButtonKind::other, pressed);
    if (!pressed) colours.label = canvas.palette().ink;
    button_box(canvas, area, colours);
    canvas.text(area, std::string_view(&character, 1),
                {.style = style,
                 .colour = colours.label,
                 .align = Align::centre,
                 .vertical = Vertical::middle,
                 .fixed = true});
}

void word_key(Canvas& canvas, Rect area, char character, std::string_view label) {
    const bool pressed = canvas.touchable(area, kiosk::Control::key, character);
    const ButtonColours colours = button_colours(canvas.palette(), ButtonKind::other, pressed);
    button_box(canvas, area, colours);
    constexpr int AROUND = 10;
    canvas.text(area.inset(AROUND, 0), label,
                {.style = Style::caption_strong,
                 .colour = colours.label,
                 .align = Align::centre,
                 .vertical = Vertical::middle,
                 .fixed = true});
}

void action_key(Canvas& canvas, Rect area, kiosk::Control control, std::string_view label,
                std::optional<Icon> icon) {
    const bool pressed = canvas.touchable(area, control);
    const ButtonColours colours = button_colours(canvas.palette(), ButtonKind::other, pressed);
    button_box(canvas, area, colours);
    if (label.empty() && icon) {
        canvas.icon({area.x + (area.width - 64) / 2, area.y + (area.height - 64) / 2, 64, 64}, *icon,
                    colours.label);
        return;
    }
    row_button(canvas, area, label, {.icon = icon, .style = Style::body_strong, .icon_size = 48},
               colours.label, colours.label);
}

void code_field(Canvas& canvas, Rect area, std::string_view typed, std::string_view rest) {
    constexpr int CARET_WIDTH = 6, CARET_HEIGHT = 84, AROUND_CARET = 8, DOT = 12, STEP = 20;
    constexpr std::size_t LONGEST_LARGE = 18;
    const Palette& palette = canvas.palette();
    canvas.bordered_box(area, palette.card, palette.ink);
    const int most = area.width - 72 - CARET_WIDTH - 2 * AROUND_CARET;
    TextLook look{.style = typed.size() > LONGEST_LARGE ? Style::label : Style::headline,
                  .colour = palette.ink,
                  .vertical = Vertical::middle,
                  .fixed = true};
    for (const Style style : {Style::label, Style::body_strong, Style::caption_strong})
        if (canvas.text_width(typed, look) > most) look.style = style;
    const int width = typed.empty() ? 0 : std::min(most, canvas.text_width(typed, look));
    canvas.text({area.x + 36, area.y, most, area.height}, typed, look);
    int x = area.x + 36 + width + AROUND_CARET;
    canvas.fill({x, area.y + (area.height - CARET_HEIGHT) / 2, CARET_WIDTH, CARET_HEIGHT}, palette.control);
    x += CARET_WIDTH + 10;
    for (const char character : rest) {
        if (x + STEP > area.right() - 24) return;
        if (character == '-')
            canvas.fill({x, area.y + area.height / 2 - 2, STEP, 5}, palette.outline);
        else
            canvas.disc({x, area.y + (area.height - DOT) / 2, DOT, DOT}, palette.outline);
        x += STEP + (character == '-' ? 8 : 0);
    }
}

void factor_cells(Canvas& canvas, Rect area, std::string_view entered, int cells) {
    constexpr int WIDTH = 152, HEIGHT = 168, CARET_WIDTH = 6, CARET_HEIGHT = 96, CURRENT_BORDER = 8;
    const Palette& palette = canvas.palette();
    int x = area.x + (area.width - cells * WIDTH - (cells - 1) * GUTTER) / 2;
    for (int index = 0; index < cells; ++index, x += WIDTH + GUTTER) {
        const Rect cell{x, area.y, WIDTH, std::min(area.height, HEIGHT)};
        const int typed = static_cast<int>(entered.size());
        const bool current = index == typed;
        canvas.bordered_box(cell, palette.card,
                            index < typed ? palette.ink
                            : current     ? palette.control
                                          : palette.outline,
                            current ? CURRENT_BORDER : BORDER);
        if (index < typed)
            canvas.text(cell, entered.substr(static_cast<std::size_t>(index), 1),
                        {.style = Style::display,
                         .colour = palette.ink,
                         .align = Align::centre,
                         .vertical = Vertical::middle,
                         .fixed = true});
        if (current)
            canvas.fill({cell.x + (WIDTH - CARET_WIDTH) / 2, cell.y + (cell.height - CARET_HEIGHT) / 2,
                         CARET_WIDTH, CARET_HEIGHT},
                        palette.control);
    }
}

}  // namespace ui

#include "ui/screens/screens.h"

namespace ui {
namespace {

/// What can be done here, between two lines.
void draw_offer(Canvas& canvas, Rect area, const IdleView& view, Colour ink) {
    constexpr int ICON = 96;
    canvas.fill({area.x, area.y, area.width, BORDER}, ink);
    canvas.fill({area.x, area.bottom() - BORDER, area.width, BORDER}, ink);
    canvas.icon({area.x, area.y + (area.height - ICON) / 2, ICON, ICON}, Icon::scan, ink);
    const int x = area.x + ICON + 44, width = area.right() - x;
    const TextLook first{.style = Style::label, .colour = ink}, second{.style = Style::body, .colour = ink};
    const int first_height = canvas.text_height(width, view.hint, first);
    const int second_height = canvas.text_height(width, view.hint_other, second);
    const int y = area.y + (area.height - first_height - 8 - second_height) / 2;
    canvas.text({x, y, width, first_height}, view.hint, first);
    canvas.text({x, y + first_height + 8, width, second_height}, view.hint_other, second);
}

}  // namespace

void draw(Canvas& canvas, const IdleView& view) {
    const Palette& palette = canvas.palette();
    const Colour ink = palette.edges ? palette.ink : palette.on_control;
    canvas.touchable({0, 0, canvas.width(), canvas.height()}, kiosk::Control::wake);
    draw_brand(canvas, view.chrome, false);

    const bool lying = canvas.landscape();
    const int left = MARGIN, width = canvas.width() - 2 * MARGIN;
    const TextLook invitation{.style = Style::display, .colour = ink};
    const int words_width = lying ? width : 600;  // three lines upright
    int y = lying ? 220 : 272;
    y += canvas.text({left, y, words_width, 0}, view.invitation, invitation) + 32;
    canvas.text({left, y, width, 0}, view.invitation_other, {.style = Style::label_light, .colour = ink});

    constexpr int HAND = 288;
    const int hand_y = lying ? 190 : 1180;
    canvas.icon({canvas.width() - MARGIN - HAND, hand_y, HAND, HAND}, Icon::touch, ink, 3);
    draw_offer(canvas, {left, lying ? 640 : 832, width, 224}, view, ink);
    draw_help_bar(canvas, view.chrome);
}

}  // namespace ui

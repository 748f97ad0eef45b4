#include "ui/screens/screens.h"

namespace ui {

void draw(Canvas& canvas, const DoneView& view) {
    const Palette& palette = canvas.palette();
    draw_brand(canvas, view.chrome, false);
    draw_help_bar(canvas, view.chrome);
    constexpr int ICON = 144;
    const int middle = canvas.width() / 2, y = canvas.height() / 2 - 220;
    canvas.disc({middle - ICON, y - ICON, 2 * ICON, 2 * ICON},
                palette.edges ? palette.card : palette.ok_fill);
    canvas.icon({middle - ICON / 2, y - ICON / 2, ICON, ICON}, Icon::check, palette.ok);
    int text_y = y + ICON + 56;
    const Rect column{MARGIN, 0, canvas.width() - 2 * MARGIN, 0};
    text_y += canvas.text({column.x, text_y, column.width, 0}, view.thanks,
                          {.style = Style::display, .colour = palette.ink, .align = Align::centre}) +
              16;
    canvas.text({column.x, text_y, column.width, 0}, view.sentence,
                {.style = Style::body, .colour = palette.ink, .align = Align::centre});
    canvas.touchable({0, 0, canvas.width(), canvas.height()}, kiosk::Control::wake);
}

}  // namespace ui

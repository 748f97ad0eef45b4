#include "ui/screens/choices.h"
#include "ui/screens/screens.h"

namespace ui {

void draw(Canvas& canvas, const ConfirmingView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    const Palette& palette = canvas.palette();
    constexpr int PADDING = 40;
    int y = body.y + title(canvas, {body.x, body.y, body.width, 80}, view.title) + GUTTER;
    const int width = body.width - 2 * PADDING;
    const TextLook question{.style = Style::body, .colour = palette.ink};
    const TextLook code{.style = Style::headline, .colour = palette.ink};
    const int height =
        canvas.text_height(width, view.question, question) + 16 + canvas.line_height(code) + 2 * PADDING;
    canvas.bordered_box({body.x, y, body.width, height}, palette.card, palette.ink);
    y += PADDING;
    y += canvas.text({body.x + PADDING, y, width, 0}, view.question, question) + 16;
    code_line(canvas, {body.x + PADDING, y, width, 0}, view.code, code);
    choice_rows(canvas, body,
                {{kiosk::Control::no, view.no, ButtonKind::other, Icon::keys},
                 {kiosk::Control::yes, view.yes, ButtonKind::main, Icon::search}});
}

}  // namespace ui

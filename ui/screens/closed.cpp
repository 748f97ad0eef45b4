// No numbers now: why, when again, and what can be done.
#include "ui/screens/choices.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

Icon icon_of(ClosedIcon icon) {
    switch (icon) {
        case ClosedIcon::clock:
            return Icon::clock;
        case ClosedIcon::pause:
            return Icon::pause;
        case ClosedIcon::lock:
            return Icon::lock;
        case ClosedIcon::people:
            return Icon::people;
        case ClosedIcon::calendar:
            break;
    }
    return Icon::calendar;
}

constexpr int ICON = 64;

/// Lying, the advice stands above the choices.
void draw_advice(Canvas& canvas, Rect area, const ClosedView& view) {
    const auto draw_row = [&](Canvas& on, Rect top) {
        return advice_row(on, top, Icon::info, ICON, view.advice);
    };
    draw_fitting(canvas, area, draw_row);
}

int draw_words(Canvas& canvas, Rect area, const ClosedView& view) {
    int y = area.y + title_with_icon(canvas, area, icon_of(view.icon), canvas.palette().ink, view.title) + 40;
    if (!view.today.words.empty())
        y += notice_card(canvas, {area.x, y, area.width, 0}, view.today, Style::label, false) + GUTTER;
    if (!view.remember.words.empty())
        y += notice_card(canvas, {area.x, y, area.width, 0}, view.remember, Style::headline, true) + GUTTER;
    if (canvas.landscape()) return y - GUTTER - area.y;
    y += 4;
    y += advice_row(canvas, {area.x, y, area.width, 0}, Icon::info, ICON, view.advice);
    return y - area.y;
}

}  // namespace

void draw(Canvas& canvas, const ClosedView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    const bool lying = canvas.landscape();
    constexpr int WORDS = 1064;
    Rect area = lying ? Rect{body.x, body.y, WORDS, body.height} : body;
    const int x = lying ? body.x + WORDS + GUTTER : body.x;
    const bool chooses = !view.take_number.label.empty() || !view.check_in.label.empty();
    const int rows = choice_rows(
        canvas, {x, body.y, body.right() - x, body.height - 24},
        {{Control::check_in, view.check_in, ButtonKind::main, Icon::calendar},
         {Control::take_number, view.take_number, ButtonKind::main, Icon::ticket},
         {Control::look_up, view.look_up, chooses ? ButtonKind::other : ButtonKind::main, Icon::search}});
    if (lying)
        draw_advice(canvas, {x, body.y, body.right() - x, rows - GUTTER - body.y}, view);
    else
        area.height = rows - GUTTER - area.y;
    draw_fitting(canvas, area, [&](Canvas& on, Rect top) { return draw_words(on, top, view); });
}

}  // namespace ui

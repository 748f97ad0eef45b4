#include "ui/screens/choices.h"
#include "ui/screens/screens.h"

namespace ui {

void draw(Canvas& canvas, const LookingUpView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    const int y = body.y + body.height / 4;
    status_band(canvas, {body.x, y, body.width, 0}, Surface::neutral, Icon::wait, view.title, view.sentence);
    choice_rows(canvas, body, {{kiosk::Control::cancel, view.cancel, ButtonKind::other, Icon::cross}});
}

}  // namespace ui

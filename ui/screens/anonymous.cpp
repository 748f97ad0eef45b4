// Level 1: the code and the degree of completion, and the way to see everything.
#include <algorithm>

#include "ui/screens/choices.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

constexpr int PADDING = 40;

/// One bar a step, its label below: done blue, current yellow, to come empty.
void draw_steps(Canvas& canvas, Rect area, const std::vector<StepRow>& steps) {
    if (steps.empty()) return;
    constexpr int GAP = 16, BAR = 56;
    const Palette& palette = canvas.palette();
    const int count = static_cast<int>(steps.size()), width = (area.width - (count - 1) * GAP) / count;
    for (int index = 0; index < count; ++index) {
        const StepRow& step = steps[static_cast<std::size_t>(index)];
        const Rect bar{area.x + index * (width + GAP), area.y, width, BAR};
        const bool current = step.state == kiosk::StepState::current;
        if (step.state == kiosk::StepState::done)
            canvas.box(bar, palette.control);
        else
            canvas.bordered_box(bar, current ? palette.mark : palette.card,
                                current ? palette.ink : palette.outline);
        canvas.text({bar.x, bar.bottom() + 16, width, 0}, step.label,
                    {.style = current ? Style::caption_strong : Style::caption,
                     .colour = step.state == kiosk::StepState::to_come ? palette.ink2 : palette.ink});
    }
}

int progress_card(Canvas& canvas, Rect top, const AnonymousView& view) {
    const int height = canvas.large_text() ? 460 : 380;
    const Palette& palette = canvas.palette();
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    const int x = top.x + PADDING, width = top.width - 2 * PADDING;
    int y = top.y + PADDING;
    y += canvas.text({x, y, width, 0}, view.progress_label,
                     {.style = Style::caption_strong, .colour = palette.ink2}) +
         8;
    const TextLook step{.style = Style::display, .colour = palette.ink};
    canvas.text({x, y, width, 0}, view.step, step);
    canvas.text({x + canvas.text_width(view.step, step) + 28, y + 44, width, 0}, view.of_steps,
                {.style = Style::label_light, .colour = palette.ink});
    y += canvas.line_height(step) + 28;
    draw_steps(canvas, {x, y, width, 0}, view.steps);
    return height;
}

/// "See everything?" with the one blue button of the screen inside.
int more_card(Canvas& canvas, Rect top, const AnonymousView& view) {
    constexpr int ICON = 64;
    const SurfaceColours colours = colours_of(canvas.palette(), Surface::neutral);
    const int x = top.x + PADDING + ICON + 28, width = top.right() - PADDING - x;
    const TextLook strong{.style = Style::label, .colour = colours.title};
    const TextLook plain{.style = Style::body, .colour = colours.ink};
    const int words = canvas.text_height(width, view.more_title, strong) + 12 +
                      canvas.text_height(width, view.more_sentence, plain);
    const int height = PADDING + words + 32 + BUTTON_HEIGHT + PADDING;
    surface(canvas, {top.x, top.y, top.width, height}, Surface::neutral);
    canvas.icon({top.x + PADDING, top.y + PADDING, ICON, ICON}, Icon::lock, colours.title);
    int y = top.y + PADDING;
    y += canvas.text({x, y, width, 0}, view.more_title, strong) + 12;
    y += canvas.text({x, y, width, 0}, view.more_sentence, plain) + 32;
    choice_button(canvas, {top.x + PADDING, y, top.width - 2 * PADDING, BUTTON_HEIGHT}, Control::enter_factor,
                  view.enter_factor, ButtonKind::main, Icon::keys);
    return height;
}

int draw_answer(Canvas& canvas, Rect area, const AnonymousView& view) {
    const Palette& palette = canvas.palette();
    int y = area.y;
    y += canvas.text({area.x, y, area.width, 0}, view.code_label,
                     {.style = Style::caption_strong, .colour = palette.ink2});
    y += canvas.text({area.x, y, area.width, 0}, view.code,
                     {.style = Style::headline, .colour = palette.ink}) +
         GUTTER;
    if (!view.stale_strong.empty())
        y += notice_band(canvas, {area.x, y, area.width, 0}, Surface::warn, Icon::clock, view.stale_strong,
                         view.stale_sentence) +
             GUTTER;
    y += progress_card(canvas, {area.x, y, area.width, 0}, view) + 20;
    y += as_of_row(canvas, {area.x, y, area.width, 0}, view.as_of_marked) + GUTTER;
    if (!view.notice.empty())
        y += notice_band(canvas, {area.x, y, area.width, 0}, Surface::ok, Icon::printer, view.notice, {}) +
             GUTTER;
    return y;
}

}  // namespace

void draw(Canvas& canvas, const AnonymousView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    const std::vector<PlacedChoice> choices{
        {Control::print_slip, view.print, ButtonKind::other, Icon::printer},
        {Control::try_again, view.try_again, ButtonKind::other, Icon::restart},
        {Control::finish, view.finish, ButtonKind::other, Icon::check}};
    if (canvas.landscape()) {
        constexpr int LEFT = 1064;
        const Rect left{body.x, body.y, LEFT, body.height - 24};
        draw_answer(canvas, left, view);
        choice_rows(canvas, left, choices);
        const Rect right{body.x + LEFT + GUTTER, body.y, body.width - LEFT - GUTTER, body.height};
        if (!view.more_title.empty()) more_card(canvas, right, view);
        return;
    }
    const int y = draw_answer(canvas, body, view);
    const int rows = choice_rows(canvas, {body.x, body.y, body.width, body.height - 24}, choices);
    if (view.more_title.empty()) return;
    // With low reach its button stands with the others, in the lower part.
    const int wanted = keeps_low(canvas) ? std::max(y, rows - GUTTER - 396) : y;
    more_card(canvas, {body.x, wanted, body.width, 0}, view);
}

}  // namespace ui

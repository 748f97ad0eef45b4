// Level 1: the code and the degree of completion, and the way to see everything.
#include <algorithm>

#include "ui/screens/choices.h"
#include "ui/screens/pages.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

constexpr int PADDING = 40;

constexpr int STEP_GAP = 16, BAR = 56;

int step_width(int all, const std::vector<StepRow>& steps) {
    const int count = static_cast<int>(steps.size());
    return (all - (count - 1) * STEP_GAP) / count;
}

int steps_height(const Canvas& canvas, int all, const std::vector<StepRow>& steps) {
    int labels = 0;
    for (const StepRow& step : steps)
        labels = std::max(
            labels, canvas.text_height(step_width(all, steps), step.label, {.style = Style::caption_strong}));
    return BAR + 16 + labels;
}

/// One bar a step, its label below: done blue, current yellow, to come empty.
void draw_steps(Canvas& canvas, Rect area, const std::vector<StepRow>& steps) {
    if (steps.empty()) return;
    const Palette& palette = canvas.palette();
    const int count = static_cast<int>(steps.size()), width = step_width(area.width, steps);
    for (int index = 0; index < count; ++index) {
        const StepRow& step = steps[static_cast<std::size_t>(index)];
        const Rect bar{area.x + index * (width + STEP_GAP), area.y, width, BAR};
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
    const Palette& palette = canvas.palette();
    const int x = top.x + PADDING, width = top.width - 2 * PADDING;
    const int above_steps = canvas.text_height(width, view.progress_label, {.style = Style::caption_strong}) +
                            8 + canvas.line_height({.style = Style::display}) + 28;
    const int height = PADDING + above_steps + steps_height(canvas, width, view.steps) + 24;
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
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

int code_words(Canvas& canvas, Rect top, const AnonymousView& view) {
    const Palette& palette = canvas.palette();
    const int label =
        canvas.text(top, view.code_label, {.style = Style::caption_strong, .colour = palette.ink2});
    return label + code_line(canvas, {top.x, top.y + label, top.width, 0}, view.code,
                             {.style = Style::headline, .colour = palette.ink});
}

std::vector<Block> answer_blocks(const AnonymousView& view) {
    std::vector<Block> blocks;
    blocks.push_back(whole([&view](Canvas& canvas, Rect top) { return code_words(canvas, top, view); }));
    if (!view.stale_strong.empty())
        blocks.push_back(whole([&view](Canvas& canvas, Rect top) {
            return notice_band(canvas, top, Surface::warn, Icon::clock, view.stale_strong,
                               view.stale_sentence);
        }));
    blocks.push_back(whole([&view](Canvas& canvas, Rect top) { return progress_card(canvas, top, view); }));
    blocks.push_back(
        whole([&view](Canvas& canvas, Rect top) { return as_of_row(canvas, top, view.as_of_marked); }));
    return blocks;
}

/// The words become smaller before they make a second page.
void draw_answer(Canvas& canvas, Rect area, const AnonymousView& view, const std::vector<Block>& blocks) {
    Canvas usual = canvas.usual_text();
    const bool fits = height_of(canvas, area, blocks) <= area.height;
    draw_pages(fits ? canvas : usual, area, blocks, view.pages);
}

std::vector<PlacedChoice> choices(const AnonymousView& view) {
    return {{Control::print_slip, view.print, ButtonKind::other, Icon::printer},
            {Control::try_again, view.try_again, ButtonKind::other, Icon::restart},
            {Control::finish, view.finish, ButtonKind::other, Icon::check}};
}

/// Facts and the usual buttons left, the way to see everything right.
void draw_lying(Canvas& canvas, Rect body, const AnonymousView& view) {
    constexpr int LEFT = 1064;
    const int rows = choice_rows(canvas, {body.x, body.y, LEFT, body.height - 24}, choices(view));
    draw_answer(canvas, {body.x, body.y, LEFT, rows - GUTTER - body.y}, view, answer_blocks(view));
    if (!view.more_title.empty())
        more_card(canvas, {body.x + LEFT + GUTTER, body.y, body.width - LEFT - GUTTER, 0}, view);
}

/// With low reach the way to see everything stands with the other buttons, in the lower part.
void draw_upright(Canvas& canvas, Rect body, const AnonymousView& view) {
    const int rows = choice_rows(canvas, {body.x, body.y, body.width, body.height - 24}, choices(view));
    constexpr int LEAST_GAP = 8;
    const Rect area{body.x, body.y, body.width, rows - LEAST_GAP - body.y};
    std::vector<Block> blocks = answer_blocks(view);
    const auto more = whole([&view](Canvas& all, Rect top) { return more_card(all, top, view); });
    if (view.more_title.empty()) return draw_answer(canvas, area, view, blocks);
    if (!keeps_low(canvas)) {
        blocks.push_back(more);
        return draw_answer(canvas, area, view, blocks);
    }
    const int height = height_of(canvas, area, {more});
    more_card(canvas, {area.x, area.bottom() - height, area.width, 0}, view);
    draw_answer(canvas, {area.x, area.y, area.width, area.height - height - GUTTER}, view, blocks);
}

}  // namespace

void draw(Canvas& canvas, const AnonymousView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    canvas.landscape() ? draw_lying(canvas, body, view) : draw_upright(canvas, body, view);
}

}  // namespace ui

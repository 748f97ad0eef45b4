// Widgets that are rows: facts, timelines, numbered things.
#include <algorithm>

#include "ui/widgets.h"

namespace ui {
namespace {

constexpr int PADDING = 32;
constexpr int CIRCLE = 48;

int heading_height(Canvas& canvas, int width, std::string_view heading) {
    return heading.empty() ? 0 : canvas.text_height(width, heading, {.style = Style::caption_strong});
}

void draw_step_circle(Canvas& canvas, int x, int y, StepLook look) {
    const Palette& palette = canvas.palette();
    const Rect circle{x, y, CIRCLE, CIRCLE};
    constexpr int RING = 6;
    canvas.disc(circle, look == StepLook::to_come ? palette.outline : palette.control);
    if (look == StepLook::now) canvas.disc(circle.inset(RING), palette.mark);
    if (look == StepLook::to_come) canvas.disc(circle.inset(RING), palette.card);
    if (look == StepLook::done) canvas.icon(circle.inset(8), Icon::check, palette.on_control, 6);
}

void draw_step_text(Canvas& canvas, Rect row, const TimelineRow& step) {
    const Palette& palette = canvas.palette();
    const TextLook moment{
        .style = Style::caption, .colour = palette.ink2, .align = Align::right, .vertical = Vertical::middle};
    const int moment_width = step.moment.empty() ? 0 : canvas.text_width(step.moment, moment) + 16;
    const Style style = step.look == StepLook::now ? Style::body_strong : Style::body;
    const Colour ink = step.look == StepLook::to_come ? palette.ink2 : palette.ink;
    canvas.text({row.x, row.y, row.width - moment_width, row.height}, step.label,
                {.style = style, .colour = ink, .vertical = Vertical::middle});
    if (moment_width > 0)
        canvas.text({row.right() - moment_width, row.y, moment_width, row.height}, step.moment, moment);
}

}  // namespace

int fact_card(Canvas& canvas, Rect top, const std::vector<FactRow>& rows) {
    constexpr int PAD = 20, LABEL_WIDTH = 264;
    const int gap = canvas.landscape() ? 4 : 6;
    const Palette& palette = canvas.palette();
    const bool stacked = canvas.large_text();  // a grown label does not fit its column
    const TextLook label{.style = Style::caption_strong, .colour = palette.ink2};
    const int x = top.x + PADDING, width = top.width - 2 * PADDING;
    const int value_x = stacked ? x : x + LABEL_WIDTH + GUTTER;
    const int value_width = top.right() - PADDING - value_x;
    const auto value_look = [&](const FactRow& row) {
        return TextLook{.style = row.strong ? Style::body_strong : Style::body, .colour = palette.ink};
    };
    const auto height_of = [&](const FactRow& row) {
        const int label_height = canvas.text_height(stacked ? width : LABEL_WIDTH, row.label, label);
        const int value_height = canvas.text_height(value_width, row.value, value_look(row));
        return stacked ? label_height + value_height : std::max(label_height + 4, value_height);
    };
    int height = 2 * PAD - gap;
    for (const FactRow& row : rows)
        if (!row.value.empty()) height += height_of(row) + gap;
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    int y = top.y + PAD;
    for (const FactRow& row : rows) {
        if (row.value.empty()) continue;
        const int label_height =
            canvas.text({x, y + (stacked ? 0 : 4), stacked ? width : LABEL_WIDTH, 0}, row.label, label);
        canvas.text({value_x, stacked ? y + label_height : y, value_width, 0}, row.value, value_look(row));
        y += height_of(row) + gap;
    }
    return height;
}

int timeline_card(Canvas& canvas, Rect top, const std::vector<TimelineRow>& rows, std::string_view heading,
                  std::string_view headline, int most_height) {
    constexpr int PAD = 24, LEAST_STEP = 60;
    const Palette& palette = canvas.palette();
    const int x = top.x + PADDING, width = top.width - 2 * PADDING;
    const TextLook headline_look{.style = Style::headline, .colour = palette.ink};
    const int heading_part = heading_height(canvas, width, heading) +
                             (headline.empty() ? 0 : canvas.text_height(width, headline, headline_look)) +
                             (heading.empty() && headline.empty() ? 0 : 20);
    const int gaps = std::max(0, static_cast<int>(rows.size()) - 1);
    int step = 88;
    if (most_height > 0 && gaps > 0)
        step = std::clamp((most_height - 2 * PAD - heading_part - CIRCLE) / gaps, LEAST_STEP, step);
    const int height = 2 * PAD + heading_part + CIRCLE + gaps * step;
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    int y = top.y + PAD;
    if (!heading.empty())
        y += canvas.text({x, y, width, 0}, heading, {.style = Style::caption_strong, .colour = palette.ink2});
    if (!headline.empty()) canvas.text({x, y, width, 0}, headline, headline_look);
    y = top.y + PAD + heading_part;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const TimelineRow& row = rows[index];
        if (index + 1 < rows.size())
            canvas.fill({x + 21, y + CIRCLE - 2, 6, step - CIRCLE + 4},
                        row.look == StepLook::done ? palette.control : palette.outline);
        draw_step_circle(canvas, x, y, row.look);
        draw_step_text(canvas, {x + CIRCLE + 28, y, width - CIRCLE - 28, CIRCLE}, row);
        y += step;
    }
    return height;
}

int numbered_card(Canvas& canvas, Rect top, std::string_view heading, const std::vector<std::string>& things,
                  Colour square, int first_number) {
    constexpr int SQUARE = 56, AROUND = 20, PAD = 28;
    const Palette& palette = canvas.palette();
    const TextLook body{.style = Style::body, .colour = palette.ink};
    const int x = top.x + PADDING, width = top.width - 2 * PADDING, text_width = width - SQUARE - GUTTER;
    const auto row_height = [&](const std::string& thing) {
        return std::max(SQUARE, canvas.text_height(text_width, thing, body));
    };
    int height = 2 * PAD + heading_height(canvas, width, heading);
    for (const std::string& thing : things) height += row_height(thing) + 2 * AROUND;
    height -= AROUND;
    surface(canvas, {top.x, top.y, top.width, height}, Surface::card);
    int y = top.y + PAD;
    y += canvas.text({x, y, width, 0}, heading, {.style = Style::caption_strong, .colour = palette.ink2});
    const Colour digit = palette.edges ? BLACK : WHITE;
    for (std::size_t index = 0; index < things.size(); ++index) {
        if (index > 0) canvas.fill({x, y, width, 2}, palette.line);
        y += AROUND;
        canvas.small_box({x, y, SQUARE, SQUARE}, square);
        canvas.text({x, y, SQUARE, SQUARE}, std::to_string(first_number + static_cast<int>(index)),
                    {.style = Style::body_strong,
                     .colour = digit,
                     .align = Align::centre,
                     .vertical = Vertical::middle,
                     .fixed = true});
        const int row = row_height(things[index]);
        canvas.text({x + SQUARE + GUTTER, y, text_width, row}, things[index],
                    {.style = Style::body, .colour = palette.ink, .vertical = Vertical::middle});
        y += row + AROUND;
    }
    return height;
}

}  // namespace ui

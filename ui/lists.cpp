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

TextLook moment_look(const Palette& palette) {
    return {
        .style = Style::caption, .colour = palette.ink2, .align = Align::right, .vertical = Vertical::middle};
}

TextLook label_look(const Palette& palette, StepLook look) {
    return {.style = look == StepLook::now ? Style::body_strong : Style::body,
            .colour = look == StepLook::to_come ? palette.ink2 : palette.ink,
            .vertical = Vertical::middle};
}

int label_width(const Canvas& canvas, int width, const TimelineRow& step) {
    if (step.moment.empty()) return width;
    return width - canvas.text_width(step.moment, moment_look(canvas.palette())) - 16;
}

int step_height(const Canvas& canvas, int width, const TimelineRow& step) {
    const TextLook look = label_look(canvas.palette(), step.look);
    return std::max(CIRCLE, canvas.text_height(label_width(canvas, width, step), step.label, look));
}

void draw_step_text(Canvas& canvas, Rect row, const TimelineRow& step) {
    const Palette& palette = canvas.palette();
    const int width = label_width(canvas, row.width, step);
    canvas.text({row.x, row.y, width, row.height}, step.label, label_look(palette, step.look));
    if (!step.moment.empty())
        canvas.text({row.x + width, row.y, row.width - width, row.height}, step.moment, moment_look(palette));
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

int timeline_card(Canvas& canvas, Rect top, const std::vector<TimelineRow>& rows, int most_height) {
    constexpr int PAD = 24, STEP = 88, LEAST_STEP = 60, LEAST_GAP = 8;
    const Palette& palette = canvas.palette();
    const int x = top.x + PADDING, text_width = top.width - 2 * PADDING - CIRCLE - 28;
    std::vector<int> heights;
    heights.reserve(rows.size());
    for (const TimelineRow& row : rows) heights.push_back(step_height(canvas, text_width, row));
    /// From the middle of one step to the middle of the next.
    const auto distance = [&](std::size_t index, int step) {
        return std::max(step, (heights[index] + heights[index + 1]) / 2 + LEAST_GAP);
    };
    const auto height_with = [&](int step) {
        int height = 2 * PAD + (heights.empty() ? 0 : (heights.front() + heights.back()) / 2);
        for (std::size_t index = 0; index + 1 < rows.size(); ++index) height += distance(index, step);
        return height;
    };
    int step = STEP;
    while (most_height > 0 && step > LEAST_STEP && height_with(step) > most_height) --step;
    surface(canvas, {top.x, top.y, top.width, height_with(step)}, Surface::card);
    int middle = top.y + PAD + (heights.empty() ? 0 : heights.front() / 2);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const TimelineRow& row = rows[index];
        const int y = middle - CIRCLE / 2;
        if (index + 1 < rows.size())
            canvas.fill({x + 21, y + CIRCLE - 2, 6, distance(index, step) - CIRCLE + 4},
                        row.look == StepLook::done ? palette.control : palette.outline);
        draw_step_circle(canvas, x, y, row.look);
        draw_step_text(canvas, {x + CIRCLE + 28, y, text_width, CIRCLE}, row);
        if (index + 1 < rows.size()) middle += distance(index, step);
    }
    return height_with(step);
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

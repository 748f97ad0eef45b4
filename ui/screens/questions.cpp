// What is asked before a number is taken, and the moment while it is.
#include <array>
#include <string_view>
#include <utility>

#include "ui/screens/choices.h"
#include "ui/screens/pages.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

/// Central names icons as look.md does.
Icon icon_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Icon>, 5> NAMES{{{"elder", Icon::elder},
                                                                      {"wheel", Icon::wheelchair},
                                                                      {"mother", Icon::mother},
                                                                      {"medal", Icon::medal},
                                                                      {"cross2", Icon::unwell}}};
    for (const auto& [known, icon] : NAMES)
        if (known == name) return icon;
    return Icon::people;
}

void none_button(Canvas& canvas, Rect area, const PriorityView& view) {
    button(canvas, area, Control::no_priority, view.none.label,
           {.kind = ButtonKind::main, .icon = Icon::ticket});
}

/// The groups in one or two columns of rows, `height` each.
std::vector<Block> group_blocks(const PriorityView& view, int columns, int height, int gap) {
    const bool close = columns > 1;
    const int rows = (static_cast<int>(view.groups.size()) + columns - 1) / columns;
    const auto draw_some = [&view, columns, height, gap, close](Canvas& canvas, Rect top, int first,
                                                                int count) {
        const int width = (top.width - (columns - 1) * GUTTER) / columns;
        for (int index = first * columns;
             index < std::min((first + count) * columns, static_cast<int>(view.groups.size())); ++index) {
            const PriorityRow& row = view.groups[static_cast<std::size_t>(index)];
            const Rect place{top.x + index % columns * (width + GUTTER),
                             top.y + (index / columns - first) * (height + gap), width, height};
            button(canvas, place, Control::priority, row.label,
                   {.icon = icon_named(row.icon),
                    .style = Style::body_strong,
                    .set_left = !close,
                    .icon_size = close ? 48 : 64,
                    .plain_label = true,
                    .choice = row.id});
        }
        return count * (height + gap) - gap;
    };
    return {{draw_some, rows, gap}};
}

int draw_question(Canvas& canvas, Rect area, const PriorityView& view) {
    const TextLook caption{.style = Style::caption_strong, .colour = canvas.palette().ink2};
    const int height = canvas.text(area, view.service, caption);
    return height + 4 + title(canvas, {area.x, area.y + height + 4, area.width, 0}, view.title);
}

int privacy_height(const Canvas& canvas, Rect area, const PriorityView& view) {
    Canvas silent = canvas.measuring();
    return advice_row(silent, area, Icon::lock, 48, view.privacy);
}

int draw_heading(Canvas& canvas, Rect area, const PriorityView& view) {
    return canvas.text(area, view.groups_heading,
                       {.style = Style::caption_strong, .colour = canvas.palette().ink2});
}

void draw_upright(Canvas& canvas, Rect body, const PriorityView& view) {
    constexpr int NONE = 168;
    Canvas usual = canvas.usual_text();
    const int privacy = body.bottom() - 8 - privacy_height(usual, body, view);
    advice_row(usual, {body.x, privacy, body.width, 0}, Icon::lock, 48, view.privacy);
    int y = body.y + draw_question(canvas, body, view) + GUTTER;
    none_button(canvas, {body.x, y, body.width, NONE}, view);
    y += NONE + 32;
    y += draw_heading(canvas, {body.x, y, body.width, 0}, view) + 16;
    draw_pages(canvas, {body.x, y, body.width, privacy - GUTTER - y}, group_blocks(view, 1, 136, 16),
               view.pages);
}

void draw_low(Canvas& canvas, Rect body, const PriorityView& view) {
    constexpr int NONE = 112;
    draw_low_panel(canvas);
    int y = body.y + GUTTER;
    y += draw_question(canvas, {body.x, y, body.width, 0}, view) + GUTTER;
    y += advice_row(canvas, {body.x, y, body.width, 0}, Icon::lock, 48, view.privacy) + 48;
    draw_heading(canvas, {body.x, y, body.width, 0}, view);
    int top = LOW_REACH_TOP + GUTTER;
    none_button(canvas, {body.x, top, body.width, NONE}, view);
    top += NONE + 12;
    Canvas usual = canvas.usual_text();
    draw_pages(usual, {body.x, top, body.width, body.bottom() - top}, group_blocks(view, 2, 108, 12),
               view.pages);
}

/// The question and the plain number left, the groups right.
void draw_lying(Canvas& canvas, Rect body, const PriorityView& view) {
    constexpr int LEFT = 876, NONE = 168;
    const int y = body.y + draw_question(canvas, {body.x, body.y, LEFT, 0}, view) + 40;
    none_button(canvas, {body.x, y, LEFT, NONE}, view);
    const int privacy = body.bottom() - 24 - privacy_height(canvas, {body.x, 0, LEFT, 0}, view);
    advice_row(canvas, {body.x, privacy, LEFT, 0}, Icon::lock, 48, view.privacy);
    const int x = body.x + LEFT + GUTTER;
    const int top = body.y + draw_heading(canvas, {x, body.y, body.right() - x, 0}, view) + 16;
    draw_pages(canvas, {x, top, body.right() - x, body.bottom() - top}, group_blocks(view, 1, 128, 12),
               view.pages);
}

}  // namespace

void draw(Canvas& canvas, const PriorityView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    if (canvas.landscape())
        draw_lying(canvas, body, view);
    else if (keeps_low(canvas))
        draw_low(canvas, body, view);
    else
        draw_upright(canvas, body, view);
}

void draw(Canvas& canvas, const ConsentView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    const int y = body.y + title(canvas, {body.x, body.y, body.width, 80}, view.title) + GUTTER;
    notice_card(canvas, {body.x, y, body.width, 0}, view.wait, Style::headline, true);
    choice_rows(canvas, {body.x, body.y, body.width, body.height - 24},
                {{Control::no, view.no, ButtonKind::other, Icon::back},
                 {Control::yes, view.yes, ButtonKind::main, Icon::ticket}});
}

void draw(Canvas& canvas, const TakingView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    const int y = body.y + body.height / 4;
    status_band(canvas, {body.x, y, body.width, 0}, Surface::neutral, Icon::wait, view.title, view.sentence);
    choice_rows(canvas, body, {{Control::cancel, view.cancel, ButtonKind::other, Icon::cross}});
}

}  // namespace ui

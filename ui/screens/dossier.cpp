// Level 2: status first, then what to do, when, how far, and the facts.
#include <algorithm>

#include "ui/screens/choices.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

Surface surface_of(Tone tone) {
    switch (tone) {
        case Tone::ok:
            return Surface::ok;
        case Tone::warn:
            return Surface::warn;
        case Tone::stop:
            return Surface::stop;
        case Tone::stale:
            return Surface::stale;
        case Tone::neutral:
            break;
    }
    return Surface::neutral;
}

Icon icon_of(StatusIcon icon) {
    switch (icon) {
        case StatusIcon::wait:
            return Icon::wait;
        case StatusIcon::check:
            return Icon::check;
        case StatusIcon::warn:
            return Icon::warn;
        case StatusIcon::cross:
            return Icon::cross;
        case StatusIcon::money:
            return Icon::money;
        case StatusIcon::doc:
            return Icon::doc;
        case StatusIcon::pause:
            return Icon::pause;
        case StatusIcon::info:
            break;
    }
    return Icon::info;
}

std::vector<TimelineRow> timeline(const DossierView& view) {
    std::vector<TimelineRow> rows;
    for (const StepRow& step : view.steps)
        rows.push_back({step.label, step.moment,
                        step.state == kiosk::StepState::done      ? StepLook::done
                        : step.state == kiosk::StepState::current ? StepLook::now
                                                                  : StepLook::to_come});
    return rows;
}

int draw_list(Canvas& canvas, Rect top, const DossierView& view) {
    const Palette& palette = canvas.palette();
    return numbered_card(canvas, top, view.list_heading, view.list,
                         view.tone == Tone::ok ? palette.ok : palette.warn);
}

/// Stale first, since it changes how the rest is read; then the status and its date.
int draw_head(Canvas& canvas, Rect area, const DossierView& view) {
    int y = area.y;
    const auto block = [&](int height) { y += height + BLOCK_GAP; };
    if (!view.stale_strong.empty())
        block(notice_band(canvas, {area.x, y, area.width, 0}, Surface::warn, Icon::clock, view.stale_strong,
                          view.stale_sentence));
    block(status_band(canvas, {area.x, y, area.width, 0}, surface_of(view.tone), icon_of(view.icon),
                      view.status, view.sentence));
    if (!view.apology.empty())
        block(
            notice_band(canvas, {area.x, y, area.width, 0}, Surface::warn, Icon::calendar, view.apology, {}));
    if (!view.due_date.empty() || !view.no_due_sentence.empty())
        block(due_date_card(canvas, {area.x, y, area.width, 0}, view.due_caption, view.due_date,
                            view.due_moment, view.no_due_sentence));
    return y;
}

int draw_facts(Canvas& canvas, Rect area, const DossierView& view) {
    std::vector<FactRow> rows;
    for (const Fact& fact : view.facts) rows.push_back({fact.label, fact.value, fact.strong});
    int y = area.y + fact_card(canvas, {area.x, area.y, area.width, 0}, rows) + BLOCK_GAP;
    y += as_of_row(canvas, {area.x, y, area.width, 0}, view.as_of_marked);
    return y;
}

std::vector<PlacedChoice> choices(const DossierView& view) {
    return {{Control::print_slip, view.print, ButtonKind::other, Icon::printer},
            {Control::try_again, view.try_again, ButtonKind::main, Icon::restart},
            {Control::finish, view.finish, ButtonKind::other, Icon::check}};
}

void draw_notice(Canvas& canvas, Rect above, const DossierView& view) {
    constexpr int HEIGHT = 112;
    if (!view.notice.empty())
        hint_card(canvas, {above.x, above.y - GUTTER - HEIGHT, above.width, HEIGHT}, Surface::ok,
                  Icon::printer, view.notice, {});
}

void draw_lying(Canvas& canvas, Rect body, const DossierView& view) {
    constexpr int LEFT = 1064;
    const int y = draw_head(canvas, {body.x, body.y, LEFT, body.height}, view);
    draw_facts(canvas, {body.x, y, LEFT, 0}, view);
    const Rect right{body.x + LEFT + GUTTER, body.y, body.width - LEFT - GUTTER, body.height - 24};
    const int rows = choice_rows(canvas, right, choices(view));
    const int limit = rows - GUTTER - right.y - (view.notice.empty() ? 0 : 136);
    const Rect top{right.x, right.y, right.width, 0};
    if (!view.list.empty())
        draw_list(canvas, top, view);
    else if (!view.steps.empty())
        timeline_card(canvas, top, timeline(view), {}, {}, limit);
    draw_notice(canvas, {right.x, rows, right.width, 0}, view);
}

/// A list of papers takes the place of the timeline: the status says the step already.
void draw_upright(Canvas& canvas, Rect body, const DossierView& view) {
    const int rows = choice_rows(canvas, {body.x, body.y, body.width, body.height - 24}, choices(view));
    int y = draw_head(canvas, body, view);
    if (!view.list.empty()) y += draw_list(canvas, {body.x, y, body.width, 0}, view) + BLOCK_GAP;
    constexpr int FACT_ROW = 52, FACT_REST = 180;
    const int facts_height = FACT_ROW * static_cast<int>(view.facts.size()) + FACT_REST;
    const int room = rows - GUTTER - y - facts_height - (view.notice.empty() ? 0 : 136);
    constexpr int LEAST_TIMELINE = 220;
    if (!view.steps.empty() && view.list.empty() && room >= LEAST_TIMELINE)
        y += timeline_card(canvas, {body.x, y, body.width, 0}, timeline(view), {}, {}, room - BLOCK_GAP) +
             BLOCK_GAP;
    draw_facts(canvas, {body.x, y, body.width, 0}, view);
    draw_notice(canvas, {body.x, rows, body.width, 0}, view);
}

}  // namespace

void draw(Canvas& canvas, const DossierView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    canvas.landscape() ? draw_lying(canvas, body, view) : draw_upright(canvas, body, view);
}

}  // namespace ui

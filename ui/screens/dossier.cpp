// Level 2: status first, then what to do, when, how far, and the facts.
#include <algorithm>

#include "ui/screens/choices.h"
#include "ui/screens/pages.h"
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

/// Stale first, since it changes how the rest is read; then the status and its date.
void add_head(std::vector<Block>& blocks, const DossierView& view) {
    if (!view.stale_strong.empty())
        blocks.push_back(whole([&view](Canvas& canvas, Rect top) {
            return notice_band(canvas, top, Surface::warn, Icon::clock, view.stale_strong,
                               view.stale_sentence);
        }));
    blocks.push_back(whole([&view](Canvas& canvas, Rect top) {
        return status_band(canvas, top, surface_of(view.tone), icon_of(view.icon), view.status,
                           view.sentence);
    }));
    if (!view.apology.empty())
        blocks.push_back(whole([&view](Canvas& canvas, Rect top) {
            return notice_band(canvas, top, Surface::warn, Icon::calendar, view.apology, {});
        }));
    if (!view.due_date.empty() || !view.no_due_sentence.empty())
        blocks.push_back(whole([&view](Canvas& canvas, Rect top) {
            return due_date_card(canvas, top, view.due_caption, view.due_date, view.due_moment,
                                 view.no_due_sentence);
        }));
}

void add_list(std::vector<Block>& blocks, const DossierView& view) {
    if (view.list.empty()) return;
    const auto draw_rows = [&view](Canvas& canvas, Rect top, int first, int count) {
        const auto from = view.list.begin() + first;
        return numbered_card(canvas, top, view.list_heading, {from, from + count},
                             view.tone == Tone::ok ? canvas.palette().ok : canvas.palette().warn, first + 1);
    };
    blocks.push_back({draw_rows, static_cast<int>(view.list.size())});
}

void add_timeline(std::vector<Block>& blocks, const DossierView& view, int most_height = 0) {
    if (view.steps.empty()) return;
    blocks.push_back(whole([&view, most_height](Canvas& canvas, Rect top) {
        return timeline_card(canvas, top, timeline(view), most_height);
    }));
}

void add_facts(std::vector<Block>& blocks, const DossierView& view) {
    const auto draw_rows = [&view](Canvas& canvas, Rect top, int first, int count) {
        std::vector<FactRow> rows;
        for (int index = first; index < first + count; ++index) {
            const Fact& fact = view.facts[static_cast<std::size_t>(index)];
            rows.push_back({fact.label, fact.value, fact.strong});
        }
        return fact_card(canvas, top, rows);
    };
    blocks.push_back({draw_rows, static_cast<int>(view.facts.size())});
}

void add_as_of(std::vector<Block>& blocks, const DossierView& view) {
    blocks.push_back(
        whole([&view](Canvas& canvas, Rect top) { return as_of_row(canvas, top, view.as_of_marked); }));
}

std::vector<PlacedChoice> choices(const DossierView& view) {
    return {{Control::ticket_for_dossier, view.ticket, ButtonKind::main, Icon::ticket},
            {Control::print_slip, view.print, ButtonKind::other, Icon::printer},
            {Control::try_again, view.try_again, ButtonKind::main, Icon::restart},
            {Control::finish, view.finish, ButtonKind::other, Icon::check}};
}

bool fits(const Canvas& canvas, Rect area, const std::vector<Block>& blocks) {
    return height_of(canvas, area, blocks) <= area.height;
}

/// Left out where it has no room, since the status says the step already.
std::vector<Block> timeline_that_fits(const Canvas& canvas, Rect area, const DossierView& view) {
    std::vector<Block> as_of, timeline;
    add_as_of(as_of, view);
    add_timeline(timeline, view, area.height - height_of(canvas, area, as_of) - BLOCK_GAP);
    return fits(canvas, area, timeline) ? timeline : std::vector<Block>{};
}

/// Right, above the buttons: the list where it fits there, else the timeline; and how old the data is.
void draw_lying(Canvas& canvas, Rect body, const DossierView& view) {
    constexpr int LEFT = 1064;
    const Rect right{body.x + LEFT + GUTTER, body.y, body.width - LEFT - GUTTER, body.height - 24};
    const int rows = choice_rows(canvas, right, choices(view));
    const Rect area{right.x, right.y, right.width, rows - GUTTER - right.y};
    std::vector<Block> beside, blocks;
    add_list(beside, view);
    const bool list_beside = !beside.empty() && fits(canvas, area, beside);
    if (!list_beside) beside = timeline_that_fits(canvas, area, view);
    std::vector<Block> with_as_of = beside;
    add_as_of(with_as_of, view);
    const bool as_of_beside = fits(canvas, area, with_as_of);
    add_head(blocks, view);
    if (!list_beside) add_list(blocks, view);
    add_facts(blocks, view);
    if (!as_of_beside) add_as_of(blocks, view);
    draw_pages(canvas, {body.x, body.y, LEFT, body.height}, blocks, view.pages);
    draw_pages(canvas, area, as_of_beside ? with_as_of : beside, {});
}

/// The timeline moves its steps closer before it makes a second page. A list of papers needs its room: the
/// status says the step already.
std::vector<Block> upright_blocks(const Canvas& canvas, Rect area, const DossierView& view) {
    const auto with_timeline = [&view](int most_height) {
        std::vector<Block> blocks;
        add_head(blocks, view);
        add_list(blocks, view);
        if (view.list.empty()) add_timeline(blocks, view, most_height);
        add_facts(blocks, view);
        add_as_of(blocks, view);
        return blocks;
    };
    std::vector<Block> roomy = with_timeline(0);
    if (height_of(canvas, area, roomy) <= area.height) return roomy;
    std::vector<Block> close = with_timeline(1);
    const int spare = area.height - height_of(canvas, area, close);
    if (spare < 0) return close;
    std::vector<Block> timeline_alone;
    add_timeline(timeline_alone, view, 1);
    return with_timeline(height_of(canvas, area, timeline_alone) + spare);
}

void draw_upright(Canvas& canvas, Rect body, const DossierView& view) {
    const int rows = choice_rows(canvas, {body.x, body.y, body.width, body.height - 24}, choices(view));
    constexpr int LEAST_GAP = 8;
    const Rect area{body.x, body.y, body.width, rows - LEAST_GAP - body.y};
    draw_pages(canvas, area, upright_blocks(canvas, area, view), view.pages);
}

}  // namespace

void draw(Canvas& canvas, const DossierView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    canvas.landscape() ? draw_lying(canvas, body, view) : draw_upright(canvas, body, view);
}

}  // namespace ui

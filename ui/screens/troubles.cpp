// The trouble screens: what happened, what it means, what to do.
#include "ui/screens/choices.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using kiosk::Control;

Icon icon_of(TroubleIcon icon) {
    switch (icon) {
        case TroubleIcon::nolink:
            return Icon::no_link;
        case TroubleIcon::wait:
            return Icon::wait;
        case TroubleIcon::lock:
            return Icon::lock;
        case TroubleIcon::clock:
            return Icon::clock;
        case TroubleIcon::calendar:
            return Icon::calendar;
        case TroubleIcon::search:
            return Icon::search;
        case TroubleIcon::printer:
            return Icon::printer;
        case TroubleIcon::warn:
            break;
    }
    return Icon::warn;
}

/// Lying, words stand at the left and the choices in a column at the right.
struct Places {
    Rect words, choices;
};
Places places(const Canvas& canvas, Rect body) {
    if (!canvas.landscape()) return {body, {body.x, body.y, body.width, body.height - 24}};
    constexpr int WORDS = 1064;
    const int x = body.x + WORDS + GUTTER;
    return {{body.x, body.y, WORDS, body.height}, {x, body.y, body.right() - x, body.height - 24}};
}

int draw_words(Canvas& canvas, Rect area, const TroubleBody& body) {
    const Palette& palette = canvas.palette();
    const bool calm = body.icon == TroubleIcon::search || body.icon == TroubleIcon::wait ||
                      body.icon == TroubleIcon::calendar;
    const Colour colour = calm ? palette.ink : palette.stop;
    int y = area.y + title_with_icon(canvas, area, icon_of(body.icon), colour, body.title) + 40;
    y += trouble_card(canvas, {area.x, y, area.width, 0},
                      {{body.happened_label, body.happened},
                       {body.meaning.empty() ? "" : body.meaning_label, body.meaning},
                       {body.to_do_label, body.to_do}});
    return y - area.y;
}

}  // namespace

void draw(Canvas& canvas, const SlipTroubleView& view) {
    const Places place = places(canvas, draw_chrome(canvas, view.chrome));
    const int rows = choice_rows(canvas, place.choices,
                                 {{Control::print_again, view.print_again, ButtonKind::main, Icon::printer},
                                  {Control::close_trouble, view.close, ButtonKind::other, Icon::doc}});
    Rect area = place.words;
    if (!canvas.landscape()) area.height = rows - GUTTER - area.y;
    draw_fitting(canvas, area, [&](Canvas& on, Rect top) { return draw_words(on, top, view.body); });
}

void draw(Canvas& canvas, const LookupTroubleView& view) {
    const Places place = places(canvas, draw_chrome(canvas, view.chrome));
    const bool suggests = !view.suggestion.empty(), lying = canvas.landscape();
    const int rows = choice_rows(
        canvas, place.choices,
        {{Control::check_code, view.check_code, suggests ? ButtonKind::other : ButtonKind::main, Icon::keys},
         {Control::use_suggestion, view.use_suggestion, ButtonKind::main, Icon::search},
         {Control::try_again, view.try_again, ButtonKind::main, Icon::restart}});
    const auto suggestion = [&](Canvas& on, Rect top) {
        return notice_band(on, top, Surface::neutral, Icon::search, view.suggestion, {});
    };
    if (lying && suggests) {
        Canvas silent = canvas.measuring();
        const int height = suggestion(silent, place.choices);
        suggestion(canvas, {place.choices.x, rows - GUTTER - height, place.choices.width, 0});
    }
    Rect area = place.words;
    if (!lying) area.height = rows - GUTTER - area.y;
    draw_fitting(canvas, area, [&](Canvas& on, Rect top) {
        const int height = draw_words(on, top, view.body);
        if (lying || !suggests) return height;
        return height + GUTTER + suggestion(on, {top.x, top.y + height + GUTTER, top.width, 0});
    });
}

void draw(Canvas& canvas, const NoTicketView& view) {
    const Places place = places(canvas, draw_chrome(canvas, view.chrome));
    const bool first = view.try_again.label.empty() && view.check_in.label.empty();
    const bool leads = !first || !view.take_number.label.empty();
    const int rows = choice_rows(
        canvas, place.choices,
        {{Control::try_again, view.try_again, ButtonKind::main, Icon::restart},
         {Control::check_in, view.check_in, ButtonKind::main, Icon::calendar},
         {Control::take_number, view.take_number, first ? ButtonKind::main : ButtonKind::other, Icon::ticket},
         {Control::look_up, view.look_up, leads ? ButtonKind::other : ButtonKind::main, Icon::search}});
    Rect area = place.words;
    if (!canvas.landscape()) area.height = rows - GUTTER - area.y;
    draw_fitting(canvas, area, [&](Canvas& on, Rect top) { return draw_words(on, top, view.body); });
}

}  // namespace ui

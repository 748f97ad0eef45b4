#include "ui/present/hall.h"

#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"

namespace ui {
namespace {

using kiosk::DataAge;
using kiosk::HallState;
using kiosk::tr;

std::string counter_name(const kiosk::Catalogue& words, const std::string& counter) {
    return words(tr("Counter {1}"), {counter});
}

/// Of the latest sign of life; a dash before the first.
std::string heard_text(const HallState& hall) {
    return hall.central ? kiosk::clock_text(kiosk::local_time(*hall.central)) : "–";
}

std::string notice_of(const HallState& hall, const HallContext& context, DataAge age) {
    const auto& words = context.words;
    if (age == DataAge::useless && !hall.central)
        return words(tr("This board has no connection. Please ask at the counter."));
    if (age == DataAge::useless)
        return words(tr("No connection since {1}. Please ask at the counter."), {heard_text(hall)});
    if (age == DataAge::stale)
        return words(tr("No connection since {1}. Numbers may have been called meanwhile."),
                     {heard_text(hall)});
    if (age == DataAge::none_yet) return words(tr("This board is connecting…"));
    const auto& notices = hall.board->notices;
    if (notices.empty()) return {};
    const auto turn = static_cast<std::size_t>(context.now / NOTICE_TURN);
    return kiosk::in_language(notices[turn % notices.size()], words.language());
}

void fill_chrome(Chrome& chrome, const HallState& hall, const HallContext& context) {
    const auto& centre = context.centre;
    const bool is_vietnamese = context.words.language() == kiosk::Language::vietnamese;
    chrome.comfort.language = context.words.language();
    chrome.centre = is_vietnamese || centre.name_english.empty() ? centre.name : centre.name_english;
    chrome.place = hall.board ? kiosk::in_language(hall.board->name, context.words.language())
                              : (is_vietnamese ? centre.place : centre.place_english);
    const auto central = kiosk::central_time(hall, context.now);
    if (!central) return;
    const auto local = kiosk::local_time(*central);
    chrome.clock = kiosk::clock_text(local);
    chrome.date = kiosk::full_date_text(context.words, local.date);
}

void fill_panel(HallView& view, const HallState& hall, const HallContext& context) {
    const auto& words = context.words;
    if (!hall.held) {
        view.caption = words(tr("Please keep your ticket. Your number will be called here."));
        return;
    }
    view.caption = words(tr("Now calling"));
    view.number = hall.held->number;
    view.counter = counter_name(words, hall.held->counter);
    view.direction = hall.held->direction;
    view.is_new = hall.held_since && context.now - *hall.held_since < CALL_IS_NEW;
}

HallView::Counter counter_of(const kiosk::Catalogue& words, const kiosk::BoardCounter& counter,
                             const HallState& hall) {
    HallView::Counter shown{counter_name(words, counter.counter), counter.number};
    if (counter.number.empty()) {
        shown.is_word = true;
        shown.number = counter.is_paused ? words(tr("On a break")) : "–";
    }
    shown.is_newest =
        hall.held && counter.number == hall.held->number && counter.counter == hall.held->counter;
    return shown;
}

}  // namespace

HallView present(const HallState& hall, const HallContext& context) {
    HallView view;
    const auto& words = context.words;
    const auto age = kiosk::age_of(hall, context.now, context.times);
    fill_chrome(view.chrome, hall, context);
    fill_panel(view, hall, context);
    view.last_caption = words(tr("Just called"));
    for (const auto& call : kiosk::last_calls(hall))
        view.last.push_back({call.number, counter_name(words, call.counter)});
    if (hall.board)
        for (const auto& counter : hall.board->counters)
            view.counters.push_back(counter_of(words, counter, hall));
    view.notice = notice_of(hall, context, age);
    view.age_caption = words(tr("Data of"));
    view.age = heard_text(hall);
    view.is_stale = age == DataAge::stale || age == DataAge::useless;
    return view;
}

}  // namespace ui

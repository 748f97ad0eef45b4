#include "ui/present/hall.h"

#include <algorithm>
#include <array>
#include <iterator>

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

void fill_moment(Chrome& chrome, std::chrono::sys_seconds moment, const kiosk::Catalogue& words) {
    const auto local = kiosk::local_time(moment);
    chrome.clock = kiosk::clock_text(local);
    chrome.date = kiosk::full_date_text(words, local.date);
}

std::size_t turn_of(kiosk::Uptime now, std::chrono::seconds turn) {
    return static_cast<std::size_t>(now / turn);
}

HallView::Queue given_of(const kiosk::Catalogue& words, const kiosk::OutageNumbers& numbers) {
    HallView::Queue shown;
    shown.service = kiosk::in_language(numbers.name, words.language());
    shown.waiting =
        numbers.given == 1 ? numbers.first : words(tr("{1} to {2}"), {numbers.first, numbers.last});
    return shown;
}

/// Central is away, and a terminal of this hall tells what it gave meanwhile.
void present_outage(HallView& view, const HallState& hall, const kiosk::HallOutage& outage,
                    const HallContext& context) {
    const auto& words = context.words;
    const auto since = kiosk::clock_text(kiosk::local_time(outage.whole.since));
    view.caption = words(tr("Staff are calling numbers at the counters."));
    view.notice =
        words(tr("No connection since {1}. Numbers that begin with N are valid: please keep your ticket."),
              {since});
    view.side_caption = words(tr("Numbers given meanwhile"));
    const auto& numbers = outage.whole.numbers;
    const auto pages = std::max<std::size_t>(1, (numbers.size() + QUEUES_SHOWN - 1) / QUEUES_SHOWN);
    const auto first = turn_of(context.now, SIDE_TURN) % pages * QUEUES_SHOWN;
    for (auto index = first; index < std::min(numbers.size(), first + QUEUES_SHOWN); ++index)
        view.queues.push_back(given_of(words, numbers[index]));
    if (numbers.empty()) view.queues.push_back({.service = words(tr("None yet"))});
    if (hall.board)
        for (const auto& counter : hall.board->counters)
            view.counters.push_back({.name = counter_name(words, counter.counter),
                                     .number = "–",
                                     .is_word = true,
                                     .id = counter.counter});
    view.age = kiosk::clock_text(kiosk::local_time(outage.as_of));
    if (view.chrome.clock.empty()) fill_moment(view.chrome, outage.as_of, words);
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
    const auto& centre = context.settings.centre;
    const bool is_vietnamese = context.words.language() == kiosk::Language::vietnamese;
    chrome.comfort.language = context.words.language();
    chrome.centre = is_vietnamese || centre.name_english.empty() ? centre.name : centre.name_english;
    chrome.place = hall.board ? kiosk::in_language(hall.board->name, context.words.language())
                              : (is_vietnamese ? centre.place : centre.place_english);
    const auto central = kiosk::central_time(hall, context.now);
    if (!central) return;
    fill_moment(chrome, *central, context.words);
}

/// Nobody shall go by a number that is minutes old.
void fill_panel(HallView& view, const HallState& hall, const HallContext& context, DataAge age) {
    const auto& words = context.words;
    if (age == DataAge::useless) {
        view.caption = words(tr("Please ask at the counter."));
        return;
    }
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
                             const HallView& view, const HallState& hall) {
    HallView::Counter shown{
        .name = counter_name(words, counter.counter), .number = counter.number, .id = counter.counter};
    if (counter.number.empty()) {
        shown.is_word = true;
        shown.number = counter.is_paused ? words(tr("On a break")) : "–";
    }
    shown.is_newest =
        !view.number.empty() && counter.number == hall.held->number && counter.counter == hall.held->counter;
    return shown;
}

/// Between calls only.
bool is_calm(const HallState& hall, const HallView& view, DataAge age) {
    return age == DataAge::fresh && hall.turns.empty() && !view.is_new;
}

void fill_picture(HallView& view, const HallState& hall, const HallContext& context) {
    if (context.pictures.empty()) return;
    if (context.now - hall.held_since.value_or(kiosk::Uptime{0}) < PICTURE_AFTER) return;
    const auto turn = turn_of(context.now, PICTURE_TURN) % (context.pictures.size() + 1);
    if (turn > 0) view.picture = context.pictures[turn - 1];
}

HallView::Queue queue_of(const kiosk::Catalogue& words, const kiosk::BoardQueue& queue) {
    HallView::Queue shown;
    shown.service = kiosk::in_language(queue.name, words.language());
    shown.waiting = words(tr("{1} waiting"), {std::to_string(queue.waiting)});
    if (queue.wait_minutes)
        shown.wait = words(tr("about {1} minutes"), {std::to_string(*queue.wait_minutes)});
    return shown;
}

/// Those before the one on the panel, and that one too where the panel shows something else.
void fill_last(HallView& view, const HallState& hall, const HallContext& context) {
    view.side_caption = context.words(tr("Just called"));
    const auto add = [&](const kiosk::BoardCall& call) {
        view.last.push_back({call.number, counter_name(context.words, call.counter)});
    };
    if (hall.held && (view.number.empty() || !view.picture.empty())) add(*hall.held);
    for (const auto& call : kiosk::last_calls(hall)) add(call);
}

/// Those that somebody in the hall waits for.
std::vector<kiosk::BoardQueue> awaited_queues(const kiosk::Board& board) {
    std::vector<kiosk::BoardQueue> awaited;
    std::copy_if(board.queues.begin(), board.queues.end(), std::back_inserter(awaited),
                 [](const kiosk::BoardQueue& queue) { return queue.waiting > 0; });
    return awaited;
}

void fill_side(HallView& view, const HallState& hall, const HallContext& context, bool is_calm) {
    constexpr std::size_t TURNS = 3;
    fill_last(view, hall, context);
    const auto turn = turn_of(context.now, SIDE_TURN);
    if (!is_calm || turn % TURNS != TURNS - 1) return;
    const auto queues = awaited_queues(*hall.board);
    if (queues.empty()) return;
    const auto pages = (queues.size() + QUEUES_SHOWN - 1) / QUEUES_SHOWN;
    const auto first = turn / TURNS % pages * QUEUES_SHOWN;
    view.side_caption = context.words(tr("People waiting"));
    for (auto index = first; index < std::min(queues.size(), first + QUEUES_SHOWN); ++index)
        view.queues.push_back(queue_of(context.words, queues[index]));
}

void fill_screen(HallView& view, const HallState& hall, const HallContext& context) {
    struct Step {
        int x, y;
    };
    constexpr std::array<Step, 8> ROUND{{{0, 0}, {4, 2}, {8, 4}, {4, 8}, {0, 4}, {-4, 8}, {-8, 4}, {-4, 2}}};
    const auto& screen = context.settings.screen;
    const int minute = kiosk::minute_of_day(hall, context.now, context.wall);
    const bool is_awaited =
        !hall.turns.empty() || (hall.held_since && context.now - *hall.held_since < LIT_AFTER_CALL);
    view.is_dark = !is_awaited && kiosk::is_dark_at(screen, minute);
    if (!screen.shift) return;
    const auto step = ROUND[static_cast<std::size_t>(minute) % ROUND.size()];
    view.shift_x = step.x;
    view.shift_y = step.y;
}

}  // namespace

HallView present(const HallState& hall, const HallContext& context) {
    HallView view;
    const auto& words = context.words;
    const auto age = kiosk::age_of(hall, context.now, context.times);
    fill_chrome(view.chrome, hall, context);
    fill_screen(view, hall, context);
    view.age_caption = words(tr("Data of"));
    if (const auto outage = kiosk::outage_of(hall, context.now, context.times)) {
        present_outage(view, hall, *outage, context);
        return view;
    }
    fill_panel(view, hall, context, age);
    const bool calm = is_calm(hall, view, age);
    if (calm) fill_picture(view, hall, context);
    fill_side(view, hall, context, calm);
    if (hall.board)
        for (const auto& counter : hall.board->counters)
            view.counters.push_back(counter_of(words, counter, view, hall));
    view.notice = notice_of(hall, context, age);
    view.age = heard_text(hall);
    view.is_stale = age == DataAge::stale || age == DataAge::useless;
    return view;
}

}  // namespace ui

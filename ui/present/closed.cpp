// No numbers now: why, when again, and what can be done meanwhile.
#include "kiosk/text/dates.h"
#include "ui/present/queue_parts.h"

namespace ui {

using kiosk::Opening;
using kiosk::tr;

namespace {

kiosk::LocalTime now_of(const Words& words) {
    return kiosk::local_time(words.context.now.wall);
}

/// The name of a day is central's; English where central has it.
std::string name_of_day(const Words& words, const kiosk::CalendarDay& day) {
    const bool english = words.catalogue.language() == kiosk::Language::english && !day.name_english.empty();
    return english ? day.name_english : day.name;
}

ClosedView closed_view(const Words& words, ClosedIcon icon, std::string title) {
    ClosedView view{.chrome = chrome(words, Navigation::home), .icon = icon, .title = std::move(title)};
    view.advice = words(tr("No number can be taken now. You can still check your dossier."));
    view.look_up = {words(tr("Check my dossier")), ""};
    return view;
}

Notice today_of(const Words& words, std::string sentence) {
    return {words(tr("Today")), kiosk::full_date_text(words.catalogue, now_of(words).date),
            std::move(sentence)};
}

/// The doors' hours of that day; numbers may end a little earlier.
Notice reopening_of(const Words& words, const Opening& opening, const kiosk::WeekHours& hours) {
    const auto& reopens = *opening.reopens;
    const auto doors = kiosk::opening_at({reopens.date, 0, 0}, hours, words.state.profile->calendar).today;
    if (reopens.date == now_of(words).date)
        return {words(tr("Numbers again today from")), kiosk::clock_text(reopens), ""};
    return {words(tr("Open again")), kiosk::full_date_text(words.catalogue, reopens.date),
            kiosk::hours_text(words.catalogue, doors)};
}

std::string title_of(const Words& words, Opening::State state) {
    switch (state) {
        case Opening::State::before_hours:
            return words(tr("Numbers are not given yet"));
        case Opening::State::after_hours:
            return words(tr("No more numbers today"));
        case Opening::State::day_off:
        case Opening::State::holiday:
            return words(tr("The centre is closed today"));
        case Opening::State::open:
            break;
    }
    return words(tr("The centre gives no numbers now"));
}

std::string why_today(const Words& words, const Opening& opening) {
    if (opening.today.empty()) return opening.day ? name_of_day(words, *opening.day) : "";
    std::string hours =
        words(tr("Numbers are given {1}"), {kiosk::hours_text(words.catalogue, opening.today)});
    const bool named = opening.day && !name_of_day(words, *opening.day).empty();
    return named ? name_of_day(words, *opening.day) + ". " + hours : hours;
}

/// Those of one service, where the profile still has it, else the centre's.
const kiosk::WeekHours& hours_of(const Words& words, const std::string& service_id) {
    const auto& profile = *words.state.profile;
    const auto* service = kiosk::find_service(profile, service_id);
    return service && service->hours ? *service->hours : profile.hours;
}

Opening opening_of(const Words& words, const std::string& service_id, const kiosk::LocalTime& time) {
    const auto& profile = *words.state.profile;
    return kiosk::opening_at(time, hours_of(words, service_id), profile.calendar,
                             profile.policy.close_before_minutes);
}

std::string service_name(const Words& words, const std::string& id) {
    const auto* service = words.state.profile ? kiosk::find_service(*words.state.profile, id) : nullptr;
    return service ? local(words, service->name) : "";
}

ClosedView closed_service(const Words& words, const kiosk::state::NoTicket& none) {
    const bool judged = words.state.profile && words.context.now.clock_known_right;
    const Opening opening = judged ? opening_of(words, none.service, now_of(words)) : Opening{};
    const bool off = opening.today.empty();
    ClosedView view = closed_view(words, off && judged ? ClosedIcon::calendar : ClosedIcon::clock,
                                  title_of(words, opening.state));
    if (judged) view.today = today_of(words, why_today(words, opening));
    if (opening.reopens) view.remember = reopening_of(words, opening, hours_of(words, none.service));
    return view;
}

/// The next day that gives numbers, from its first minute.
std::optional<Opening> next_day(const Words& words, const std::string& service) {
    if (!words.state.profile || !words.context.now.clock_known_right) return std::nullopt;
    const auto tomorrow = std::chrono::sys_days{now_of(words).date} + std::chrono::days{1};
    const Opening opening = opening_of(words, service, {tomorrow, 0, 0});
    return opening.reopens ? std::optional(opening) : std::nullopt;
}

ClosedView used_up(const Words& words, const kiosk::state::NoTicket& none) {
    ClosedView view = closed_view(words, ClosedIcon::people, words(tr("No numbers left today")));
    view.today = {words(tr("Service")), service_name(words, none.service),
                  words(tr("All of today's numbers have been given out."))};
    if (const auto next = next_day(words, none.service))
        view.remember = reopening_of(words, *next, hours_of(words, none.service));
    view.advice = words(tr("Please choose another service, come back another day or call {1}."),
                        {words.context.centre.help_line});
    view.take_number = {words(tr("Choose another service")), ""};
    return view;
}

ClosedView paused(const Words& words, const kiosk::state::NoTicket& none) {
    ClosedView view = closed_view(words, ClosedIcon::pause, words(tr("This service is paused")));
    view.today = {words(tr("Service")), service_name(words, none.service),
                  words(tr("Our staff have paused it for a while."))};
    if (none.failure.until) {
        const auto until = kiosk::local_time(*none.failure.until);
        const bool today = until.date == now_of(words).date;
        view.remember = {words(tr("Numbers again from")), kiosk::clock_text(until),
                         today ? "" : kiosk::full_date_text(words.catalogue, until.date)};
    }
    view.advice = words(tr("Please choose another service, or ask our staff."));
    view.take_number = {words(tr("Choose another service")), ""};
    return view;
}

}  // namespace

std::string reopening_text(const Words& words, const kiosk::LocalTime& reopens) {
    if (reopens.date == now_of(words).date)
        return words(tr("Numbers again from {1}"), {kiosk::clock_text(reopens)});
    return words(tr("Open again at {1}, {2}"),
                 {kiosk::clock_text(reopens), kiosk::full_date_text(words.catalogue, reopens.date)});
}

View present_closed(const Words& words, const Opening& opening) {
    const bool off = opening.today.empty();
    ClosedView view =
        closed_view(words, off ? ClosedIcon::calendar : ClosedIcon::clock, title_of(words, opening.state));
    view.today = today_of(words, why_today(words, opening));
    if (opening.reopens)
        view.remember = reopening_of(words, opening, words.state.profile->hours);
    else
        view.advice =
            words(tr("Please call {1} to learn when the centre is open."), {words.context.centre.help_line});
    // Numbers may end before the doors close; those of appointments do not.
    const auto& profile = *words.state.profile;
    const auto doors = kiosk::opening_at(now_of(words), profile.hours, profile.calendar);
    if (doors.state == Opening::State::open) view.check_in = check_in_choice(words);
    if (!view.check_in.label.empty())
        view.advice =
            words(tr("Only who has an appointment gets a number now. You can still check your dossier."));
    return view;
}

View present_locked(const Words& words) {
    ClosedView view = closed_view(words, ClosedIcon::lock, words(tr("This machine gives no numbers now")));
    if (const auto* reason = kiosk::locked(words.state))
        view.today = {words(tr("Reason")), local(words, *reason), ""};
    view.advice = words(tr("Please take a number at another machine, or ask our staff."));
    return view;
}

/// The refusals that look like a closed centre; the others are troubles.
std::optional<View> present_refusal(const Words& words, const kiosk::state::NoTicket& none) {
    switch (none.failure.kind) {
        case kiosk::TicketFailureKind::closed:
            return closed_service(words, none);
        case kiosk::TicketFailureKind::used_up:
            return used_up(words, none);
        case kiosk::TicketFailureKind::paused:
            return paused(words, none);
        case kiosk::TicketFailureKind::locked:
            return present_locked(words);
        default:
            return std::nullopt;
    }
}

}  // namespace ui

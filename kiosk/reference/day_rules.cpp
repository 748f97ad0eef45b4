#include "kiosk/reference/day_rules.h"

#include <algorithm>

namespace kiosk::reference {
namespace {

using std::chrono::sys_days;

CalendarDay calendar_day(const CentreDay& day) {
    return {day.date, day.order == DayOrder::closed ? DayKind::holiday : DayKind::working_saturday,
            day.reason.vietnamese, day.reason.english, true};
}

bool has_hours(const CentreDay& day, const WeekHours& hours, const Calendar& calendar) {
    return !opening_at({day.date, 0, 0}, hours, calendar).today.empty();
}

bool works_already(const CentreDay& day, const CentreQueues& queues, const Calendar& of_files) {
    return has_hours(day, queues.profile.hours, of_files);
}

bool closed_already(const CentreDay& day, const CentreQueues& queues, const Calendar& of_files) {
    const auto& services = queues.profile.services;
    return !works_already(day, queues, of_files) &&
           std::none_of(services.begin(), services.end(), [&](const QueueService& service) {
               return service.hours && has_hours(day, *service.hours, of_files);
           });
}

}  // namespace

Calendar with_days(Calendar of_files, const std::vector<KeptDay>& set) {
    auto& days = of_files.days;
    for (const auto& kept : set) {
        const auto day = calendar_day(kept.day);
        const auto place = std::lower_bound(
            days.begin(), days.end(), day,
            [](const CalendarDay& one, const CalendarDay& other) { return one.date < other.date; });
        if (place != days.end() && place->date == day.date)
            *place = day;
        else
            days.insert(place, day);
    }
    return of_files;
}

std::optional<DayMistake> mistake_of(const CentreDay& day, const CentreQueues& queues,
                                     const Calendar& of_files, std::chrono::year_month_day today) {
    if (day.order == DayOrder::closed && day.reason.vietnamese.empty()) return DayMistake::no_reason;
    if (day.date < today) return DayMistake::past;
    if (sys_days{day.date} - sys_days{today} > SET_AHEAD_MOST) return DayMistake::too_far;
    if (day.order == DayOrder::worked && works_already(day, queues, of_files))
        return DayMistake::works_already;
    if (day.order == DayOrder::closed && closed_already(day, queues, of_files))
        return DayMistake::closed_already;
    const bool is_set = std::any_of(queues.days.begin(), queues.days.end(),
                                    [&](const KeptDay& kept) { return kept.day.date == day.date; });
    return !is_set && queues.days.size() >= SET_DAYS_MOST ? std::optional{DayMistake::too_many}
                                                          : std::nullopt;
}

}  // namespace kiosk::reference

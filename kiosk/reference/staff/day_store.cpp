#include "kiosk/reference/staff/day_store.h"

#include "kiosk/reference/day_rules.h"
#include "kiosk/reference/guarded.h"
#include "kiosk/text/dates.h"

namespace kiosk::reference {

using std::chrono::sys_seconds;

DayStore::Kept<DayOutcome> DayStore::keep(const DayWish& wish, sys_seconds now) {
    return guarded([&]() -> DayOutcome {
        const auto& day = wish.day;
        Transaction transaction(database_);
        const auto& queues = *held(queues_.queues_at(now));
        if (const auto mistake = mistake_of(day, queues, queues_.calendar_of_files(), local_time(now).date))
            return *mistake;
        const bool is_closed = day.order == DayOrder::closed;
        const int booked = is_closed ? appointments_.booked(day.date) : 0;
        if (booked > 0 && wish.told_booked != booked) return DayHasBooked{booked};
        days_.keep({day, wish.account, now});
        terminals_.wish_reload_of_all();
        staff_.add({0, now, wish.account, is_closed ? AuditAct::day_closed : AuditAct::day_worked,
                    date_text(day.date), day.reason.vietnamese});
        transaction.commit();
        return DaySet{};
    });
}

DayStore::Kept<bool> DayStore::take_back(const std::chrono::year_month_day& date, const std::string& account,
                                         sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        if (date < local_time(now).date || !days_.remove(date)) return false;
        terminals_.wish_reload_of_all();
        staff_.add({0, now, account, AuditAct::day_taken_back, date_text(date), ""});
        transaction.commit();
        return true;
    });
}

}  // namespace kiosk::reference

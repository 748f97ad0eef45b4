#include "kiosk/reference/day_table.h"

#include "kiosk/central/rfc3339.h"

namespace kiosk::reference {
namespace {

using Day = std::chrono::year_month_day;

}  // namespace

void DayTable::keep(const KeptDay& kept) {
    const auto& [date, order, reason] = kept.day;
    database_
        .prepare(
            "INSERT INTO centre_day (service_day, kind, reason_vi, reason_en, account, set_at) VALUES (?, ?, "
            "?, ?, ?, ?) ON CONFLICT (service_day) DO UPDATE SET kind = excluded.kind, reason_vi = "
            "excluded.reason_vi, reason_en = excluded.reason_en, account = excluded.account, set_at = "
            "excluded.set_at")
        .bind(1, iso_date_text(date))
        .bind(2, name_in(DAY_ORDER_NAMES, order))
        .bind(3, reason.vietnamese)
        .bind(4, reason.english)
        .bind(5, kept.account)
        .bind(6, kept.set_at.time_since_epoch().count())
        .run();
}

bool DayTable::remove(const Day& date) {
    auto known = database_.prepare("SELECT 1 FROM centre_day WHERE service_day = ?");
    known.bind(1, iso_date_text(date));
    if (!known.step()) return false;
    database_.prepare("DELETE FROM centre_day WHERE service_day = ?").bind(1, iso_date_text(date)).run();
    return true;
}

std::vector<KeptDay> DayTable::from(const Day& first) {
    auto row = database_.prepare(
        "SELECT service_day, kind, reason_vi, reason_en, account, set_at FROM centre_day WHERE service_day "
        ">= ? ORDER BY service_day");
    row.bind(1, iso_date_text(first));
    std::vector<KeptDay> days;
    while (row.step()) {
        const auto date = parse_date(row.text(0));
        const auto order = value_in(DAY_ORDER_NAMES, row.text(1));
        if (!date || !order) throw DatabaseError("a day of the centre is none");
        days.push_back({{*date, *order, {row.text(2), row.text(3)}},
                        row.text(4),
                        std::chrono::sys_seconds(std::chrono::seconds(row.number(5)))});
    }
    return days;
}

}  // namespace kiosk::reference

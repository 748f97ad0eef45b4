#include "kiosk/reference/appointment_table.h"

#include "kiosk/central/rfc3339.h"
#include "kiosk/core/hexadecimal.h"
#include "kiosk/reference/secrets.h"

namespace kiosk::reference {
namespace {

using Day = std::chrono::year_month_day;
using std::chrono::sys_seconds;

}  // namespace

std::optional<Appointment> AppointmentTable::find(const std::string& code) {
    auto row = database_.prepare("SELECT service, starts_at, key FROM queue_appointment WHERE code = ?");
    row.bind_bytes(1, code);
    if (!row.step()) return std::nullopt;
    return Appointment{row.text(0), sys_seconds(std::chrono::seconds(row.number(1))), !row.is_null(2)};
}

void AppointmentTable::keep(const std::string& code, const std::string& service, sys_seconds starts_at) {
    remove(code);
    database_.prepare("INSERT INTO queue_appointment VALUES (?, ?, ?, ?, NULL, NULL)")
        .bind_bytes(1, code)
        .bind(2, service)
        .bind(3, iso_date_text(local_time(starts_at).date))
        .bind(4, starts_at.time_since_epoch().count())
        .run();
}

void AppointmentTable::remove(const std::string& code) {
    database_.prepare("DELETE FROM queue_appointment WHERE code = ?").bind_bytes(1, code).run();
}

std::vector<BookedTime> AppointmentTable::of(const Day& day) {
    auto row = database_.prepare(
        "SELECT a.code, a.service, a.starts_at, t.number FROM queue_appointment a LEFT JOIN queue_ticket t "
        "ON "
        "t.terminal = a.terminal AND t.key = a.key WHERE a.service_day = ? ORDER BY a.starts_at, a.service, "
        "a.code LIMIT 1000");
    row.bind(1, iso_date_text(day));
    std::vector<BookedTime> booked;
    while (row.step())
        booked.push_back({hexadecimal(row.text(0)), row.text(1),
                          sys_seconds(std::chrono::seconds(row.number(2))), row.text(3)});
    return booked;
}

int AppointmentTable::open(const Day& day, const std::string& service, sys_seconds since) {
    auto row = database_.prepare(
        "SELECT count(*) FROM queue_appointment WHERE service_day = ? AND service = ? AND key IS NULL AND "
        "starts_at >= ?");
    row.bind(1, iso_date_text(day)).bind(2, service).bind(3, since.time_since_epoch().count()).step();
    return static_cast<int>(row.number(0));
}

int AppointmentTable::booked(const Day& day) {
    auto row =
        database_.prepare("SELECT count(*) FROM queue_appointment WHERE service_day = ? AND key IS NULL");
    row.bind(1, iso_date_text(day)).step();
    return static_cast<int>(row.number(0));
}

std::optional<std::string> AppointmentTable::code_of(const std::string& terminal, const std::string& key) {
    auto row = database_.prepare("SELECT code FROM queue_check_in WHERE terminal = ? AND key = ?");
    row.bind(1, terminal).bind(2, key);
    return row.step() ? std::optional{row.text(0)} : std::nullopt;
}

void AppointmentTable::note(const std::string& terminal, const std::string& key, const std::string& code,
                            const Day& service_day) {
    database_.prepare("INSERT INTO queue_check_in VALUES (?, ?, ?, ?)")
        .bind(1, terminal)
        .bind(2, key)
        .bind_bytes(3, code)
        .bind(4, iso_date_text(service_day))
        .run();
}

void AppointmentTable::use(const std::string& code, const std::string& terminal, const std::string& key) {
    database_.prepare("UPDATE queue_appointment SET terminal = ?, key = ? WHERE code = ?")
        .bind(1, terminal)
        .bind(2, key)
        .bind_bytes(3, code)
        .run();
}

void AppointmentTable::free(const std::string& terminal, const std::string& key) {
    database_
        .prepare("UPDATE queue_appointment SET terminal = NULL, key = NULL WHERE terminal = ? AND key = ?")
        .bind(1, terminal)
        .bind(2, key)
        .run();
}

void AppointmentTable::forget_before(const Day& day) {
    for (const char* sql : {"DELETE FROM queue_appointment WHERE service_day < ?",
                            "DELETE FROM queue_check_in WHERE service_day < ?"})
        database_.prepare(sql).bind(1, iso_date_text(day)).run();
}

}  // namespace kiosk::reference

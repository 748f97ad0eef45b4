#include "kiosk/reference/lease_tables.h"

#include <algorithm>

#include "kiosk/central/rfc3339.h"

namespace kiosk::reference {
namespace {

using Day = std::chrono::year_month_day;
using std::chrono::sys_seconds;

}  // namespace

void LeaseTables::add(const TicketBlock& block, int first_sequence, sys_seconds leased_at) {
    auto row = database_.prepare("INSERT INTO queue_leased VALUES (?, ?, ?, ?, ?, ?, ?, 1)");
    row.bind(1, iso_date_text(block.service_day)).bind(4, block.terminal).bind(5, block.service);
    row.bind(7, leased_at.time_since_epoch().count());
    for (const auto& [number, secret] : block.numbers)
        row.bind(2, number).bind(3, first_sequence++).bind(6, secret).run();
}

int LeaseTables::last_sequence(const Day& day) {
    auto leased = database_.prepare("SELECT max(sequence) FROM queue_leased WHERE service_day = ?");
    leased.bind(1, iso_date_text(day)).step();
    auto seen =
        database_.prepare("SELECT max(sequence) FROM number_seen WHERE service_day = ? AND prefix = ?");
    seen.bind(1, iso_date_text(day)).bind(2, std::string(1, OFFLINE_PREFIX)).step();
    return static_cast<int>(std::max(leased.number(0), seen.number(0)));
}

std::optional<LeasedNumber> LeaseTables::find(const Day& day, const std::string& number) {
    auto row = database_.prepare(
        "SELECT terminal, service, secret, sequence, leased_at FROM queue_leased WHERE service_day = ? AND "
        "number = ?");
    row.bind(1, iso_date_text(day)).bind(2, number);
    if (!row.step()) return std::nullopt;
    return LeasedNumber{row.text(0), row.text(1), row.text(2), static_cast<int>(row.number(3)),
                        sys_seconds(std::chrono::seconds(row.number(4)))};
}

int LeaseTables::open_numbers(const Day& day, const std::string& service) {
    auto row = database_.prepare(
        "SELECT count(*) FROM queue_leased WHERE service_day = ? AND service = ? AND open = 1");
    row.bind(1, iso_date_text(day)).bind(2, service).step();
    return static_cast<int>(row.number(0));
}

void LeaseTables::close(const Day& day, const std::string& number) {
    database_.prepare("UPDATE queue_leased SET open = 0 WHERE service_day = ? AND number = ?")
        .bind(1, iso_date_text(day))
        .bind(2, number)
        .run();
}

void LeaseTables::close_all(const Day& day, const std::string& terminal) {
    database_.prepare("UPDATE queue_leased SET open = 0 WHERE service_day = ? AND terminal = ? AND open = 1")
        .bind(1, iso_date_text(day))
        .bind(2, terminal)
        .run();
}

std::int64_t LeaseTables::acknowledged(const std::string& terminal) {
    auto row = database_.prepare("SELECT acknowledged FROM queue_journal WHERE terminal = ?");
    row.bind(1, terminal);
    return row.step() ? row.number(0) : 0;
}

void LeaseTables::forget_acknowledged(const std::string& terminal) {
    database_.prepare("DELETE FROM queue_journal WHERE terminal = ?").bind(1, terminal).run();
}

void LeaseTables::acknowledge(const std::string& terminal, std::int64_t entry) {
    database_
        .prepare(
            "INSERT INTO queue_journal VALUES (?, ?) ON CONFLICT (terminal) DO UPDATE SET acknowledged = "
            "excluded.acknowledged WHERE excluded.acknowledged > queue_journal.acknowledged")
        .bind(1, terminal)
        .bind(2, entry)
        .run();
}

void LeaseTables::forget_before(const Day& day) {
    database_.prepare("DELETE FROM queue_leased WHERE service_day < ?").bind(1, iso_date_text(day)).run();
}

}  // namespace kiosk::reference

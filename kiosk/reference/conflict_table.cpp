#include "kiosk/reference/conflict_table.h"

#include "kiosk/central/rfc3339.h"

namespace kiosk::reference {
namespace {

using Day = std::chrono::year_month_day;

/// The five columns that tell one conflict from another, as the schema's UNIQUE has them.
Statement& bind_what(Statement& row, const OfflineIssue& issue, const std::string& terminal) {
    const Ticket& ticket = issue.ticket;
    row.bind(1, iso_date_text(ticket.service_day)).bind(2, terminal).bind(3, ticket.key);
    return row.bind(4, ticket.number).bind(5, ticket.service);
}

}  // namespace

void ConflictTable::keep(const OfflineIssue& issue, const std::string& terminal, ConflictReason reason) {
    auto row = database_.prepare(
        "INSERT INTO queue_conflict (service_day, terminal, key, number, service, issued_at, reason, id) "
        "VALUES "
        "(?, ?, ?, ?, ?, ?, ?, ?)");
    const auto issued_at = issue.ticket.issued_at.time_since_epoch().count();
    bind_what(row, issue, terminal).bind(6, issued_at).bind(7, name_of(reason));
    row.bind(8, database_.next_number("queue_conflict")).run();
}

bool ConflictTable::holds(const OfflineIssue& issue, const std::string& terminal) {
    auto row = database_.prepare(
        "SELECT 1 FROM queue_conflict WHERE service_day = ? AND terminal = ? AND key = ? AND number = ? AND "
        "service = ?");
    return bind_what(row, issue, terminal).step();
}

std::vector<TicketConflict> ConflictTable::of(const Day& day) {
    auto row = database_.prepare(
        "SELECT terminal, number, service, issued_at, reason FROM queue_conflict WHERE service_day = ? ORDER "
        "BY id LIMIT 1000");
    row.bind(1, iso_date_text(day));
    std::vector<TicketConflict> conflicts;
    while (row.step()) {
        conflicts.push_back({row.text(0), row.text(1), row.text(2),
                             std::chrono::sys_seconds(std::chrono::seconds(row.number(3))),
                             conflict_named(row.text(4)).value_or(ConflictReason::not_leased)});
    }
    return conflicts;
}

void ConflictTable::forget_before(const Day& day) {
    database_.prepare("DELETE FROM queue_conflict WHERE service_day < ?").bind(1, iso_date_text(day)).run();
}

}  // namespace kiosk::reference

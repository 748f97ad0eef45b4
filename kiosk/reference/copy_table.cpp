#include "kiosk/reference/copy_table.h"

#include "kiosk/central/rfc3339.h"

namespace kiosk::reference {

using std::chrono::seconds;
using std::chrono::sys_seconds;

void CopyTable::wish(const TicketOwner& ticket, const Day& day, sys_seconds now) {
    auto before = database_.prepare("SELECT copy FROM queue_print WHERE terminal = ? AND key = ?");
    before.bind(1, ticket.terminal).bind(2, ticket.key);
    const std::int64_t begun = before.step() ? before.number(0) : 0;
    auto row = database_.prepare(
        "INSERT INTO ticket_copy (terminal, key, service_day, copy, wished_at, is_open) VALUES (?, ?, ?, ?, "
        "?, 1) ON CONFLICT (terminal, key) DO UPDATE SET copy = ticket_copy.copy + 1 - ticket_copy.is_open, "
        "wished_at = excluded.wished_at, is_open = 1");
    row.bind(1, ticket.terminal).bind(2, ticket.key).bind(3, iso_date_text(day));
    row.bind(4, begun + 1).bind(5, now.time_since_epoch().count()).run();
}

void CopyTable::begun(const TicketOwner& ticket) {
    auto row = database_.prepare("UPDATE ticket_copy SET is_open = 0 WHERE terminal = ? AND key = ?");
    row.bind(1, ticket.terminal).bind(2, ticket.key).run();
}

std::vector<WishedCopy> CopyTable::wished_of(const std::string& terminal, const Day& day) {
    auto row = database_.prepare(
        "SELECT c.key, c.copy, t.secret FROM ticket_copy c JOIN queue_ticket t ON t.terminal = c.terminal "
        "AND "
        "t.key = c.key WHERE c.terminal = ? AND c.service_day = ? AND c.is_open = 1 AND t.voided = 0 ORDER "
        "BY "
        "c.wished_at, c.key LIMIT 20");
    row.bind(1, terminal).bind(2, iso_date_text(day));
    std::vector<WishedCopy> copies;
    while (row.step()) copies.push_back({row.text(0), static_cast<int>(row.number(1)), row.text(2)});
    return copies;
}

std::vector<CopyShown> CopyTable::of(const Day& day) {
    auto row = database_.prepare(
        "SELECT t.number, c.terminal, c.wished_at, c.is_open, p.state FROM ticket_copy c JOIN queue_ticket t "
        "ON t.terminal = c.terminal AND t.key = c.key LEFT JOIN queue_print p ON p.terminal = c.terminal AND "
        "p.key = c.key WHERE c.service_day = ? ORDER BY c.wished_at DESC, t.number LIMIT 100");
    row.bind(1, iso_date_text(day));
    std::vector<CopyShown> copies;
    while (row.step()) {
        CopyShown shown{row.text(0), row.text(1), sys_seconds(seconds(row.number(2))), std::nullopt};
        if (row.number(3) == 0) shown.print = static_cast<PrintState>(row.number(4));
        copies.push_back(std::move(shown));
    }
    return copies;
}

void CopyTable::forget_before(const Day& day) {
    database_.prepare("DELETE FROM ticket_copy WHERE service_day < ?").bind(1, iso_date_text(day)).run();
}

}  // namespace kiosk::reference

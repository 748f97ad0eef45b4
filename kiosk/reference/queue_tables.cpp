#include "kiosk/reference/queue_tables.h"

#include <algorithm>
#include <tuple>

#include "kiosk/central/rfc3339.h"
#include "kiosk/core/ticket_block.h"

namespace kiosk::reference {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr auto SELECT_QUEUED =
    "SELECT id, number, queue, priority, stage, counter, issued_at FROM queue_ticket WHERE service_day = ? "
    "AND voided = 0 AND ";

/// Before the key of a ticket whose place another has taken: the key itself is that one's.
constexpr auto SUPERSEDED = "superseded ";

std::int64_t whole(sys_seconds moment) {
    return moment.time_since_epoch().count();
}
sys_seconds moment(std::int64_t whole_seconds) {
    return sys_seconds(seconds(whole_seconds));
}
Day day_of(const std::string& text) {
    return parse_date(text).value_or(Day{});
}

void bind_number(Statement& statement, int index, const std::optional<int>& number) {
    number ? statement.bind(index, *number) : statement.bind_null(index);
}
std::optional<int> number_or_none(const Statement& statement, int column) {
    if (statement.is_null(column)) return std::nullopt;
    return static_cast<int>(statement.number(column));
}

QueuedTicket queued(const Statement& row) {
    return {row.number(0),
            row.text(1),
            row.text(2),
            row.text(3),
            stage_named(row.text(4)).value_or(Stage::waiting),
            row.text(5),
            moment(row.number(6))};
}

bool holds(const std::vector<std::string>& list, const std::string& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

}  // namespace

std::optional<HeardWish> QueueTables::find(const std::string& terminal, const std::string& key) {
    auto row = database_.prepare(
        "SELECT service, priority, service_day, refusal, until, cancelled FROM queue_wish WHERE terminal = ? "
        "AND key = ?");
    row.bind(1, terminal).bind(2, key);
    if (!row.step()) return std::nullopt;
    HeardWish heard{{key, row.text(0), row.text(1), day_of(row.text(2))}, std::nullopt, row.number(5) != 0};
    if (const auto kind = refusal_named(row.text(3))) {
        heard.refusal = TicketFailure{*kind, std::nullopt, {}};
        if (!row.is_null(4)) heard.refusal->until = moment(row.number(4));
    }
    return heard;
}

bool QueueTables::is_of_another(const std::string& terminal, const std::string& key) {
    auto row = database_.prepare("SELECT 1 FROM queue_wish WHERE key = ? AND terminal <> ?");
    row.bind(1, key).bind(2, terminal);
    return row.step();
}

void QueueTables::keep(const std::string& terminal, const HeardWish& heard) {
    auto row = database_.prepare(
        "INSERT INTO queue_wish VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (terminal, key) DO UPDATE SET "
        "service = excluded.service, priority = excluded.priority, service_day = excluded.service_day, "
        "refusal = excluded.refusal, until = excluded.until, cancelled = excluded.cancelled");
    const TicketWish& wish = heard.wish;
    row.bind(1, terminal).bind(2, wish.key).bind(3, wish.service).bind(4, wish.priority);
    row.bind(5, iso_date_text(wish.service_day)).bind_null(6).bind_null(7).bind(8, heard.cancelled ? 1 : 0);
    if (heard.refusal) {
        row.bind(6, name_of(heard.refusal->kind));
        if (heard.refusal->until) row.bind(7, whole(*heard.refusal->until));
    }
    row.run();
}

void QueueTables::cancel(const std::string& terminal, const std::string& key) {
    for (const char* sql : {"UPDATE queue_wish SET cancelled = 1 WHERE terminal = ? AND key = ?",
                            "UPDATE queue_ticket SET voided = 1 WHERE terminal = ? AND key = ?"})
        database_.prepare(sql).bind(1, terminal).bind(2, key).run();
    database_.announce();
}

void QueueTables::add(const Ticket& ticket, const std::string& terminal, const std::string& priority,
                      const NumberRange& range, int number) {
    auto row = database_.prepare(
        "INSERT INTO queue_ticket (terminal, key, service_day, service, number, prefix, sequence, priority, "
        "issued_at, ahead, wait_minutes, secret, voided, queue, stage, counter, id) VALUES (?, ?, ?, ?, ?, "
        "?, ?, "
        "?, ?, ?, ?, ?, 0, ?, ?, '', ?)");
    row.bind(1, terminal).bind(2, ticket.key).bind(3, iso_date_text(ticket.service_day));
    row.bind(4, ticket.service).bind(5, ticket.number).bind(6, range.prefix).bind(7, number);
    row.bind(8, priority).bind(9, whole(ticket.issued_at));
    bind_number(row, 10, ticket.ahead);
    bind_number(row, 11, ticket.wait_minutes);
    row.bind(12, ticket.secret).bind(13, ticket.service).bind(14, name_of(Stage::waiting));
    row.bind(15, database_.next_number("queue_ticket")).run();
    database_.announce();
}

std::optional<Ticket> QueueTables::ticket(const std::string& terminal, const std::string& key) {
    auto row = database_.prepare(
        "SELECT number, service, service_day, issued_at, ahead, wait_minutes, secret, prefix FROM "
        "queue_ticket WHERE terminal = ? AND key = ?");
    row.bind(1, terminal).bind(2, key);
    if (!row.step()) return std::nullopt;
    return Ticket{key,
                  row.text(0),
                  row.text(1),
                  day_of(row.text(2)),
                  moment(row.number(3)),
                  number_or_none(row, 4),
                  number_or_none(row, 5),
                  row.text(6),
                  row.text(7).starts_with(OFFLINE_PREFIX)};
}

bool QueueTables::is_given(const Day& day, const std::string& number) {
    auto row = database_.prepare("SELECT 1 FROM queue_ticket WHERE service_day = ? AND number = ?");
    row.bind(1, iso_date_text(day)).bind(2, number);
    return row.step();
}

bool QueueTables::supersede(const std::string& terminal, const std::string& key) {
    auto row = database_.prepare(
        "UPDATE queue_ticket SET key = ? || key, voided = CASE voided WHEN 0 THEN 2 ELSE voided END WHERE "
        "terminal = ? AND key = ?");
    row.bind(1, SUPERSEDED).bind(2, terminal).bind(3, key).run();
    return has_superseded(terminal, key);
}

bool QueueTables::has_superseded(const std::string& terminal, const std::string& key) {
    auto row = database_.prepare("SELECT 1 FROM queue_ticket WHERE terminal = ? AND key = ? AND voided = 2");
    row.bind(1, terminal).bind(2, SUPERSEDED + key);
    return row.step();
}

DayCount QueueTables::count(const Day& day, const std::string& service, const NumberRange& range) {
    const auto highest = [&](const std::string& table) {
        auto row = database_.prepare("SELECT max(sequence) FROM " + table +
                                     " WHERE service_day = ? AND prefix = ? AND sequence BETWEEN ? AND ?");
        row.bind(1, iso_date_text(day)).bind(2, range.prefix).bind(3, range.first).bind(4, range.last).step();
        return static_cast<int>(row.number(0));
    };
    auto standing = database_.prepare(
        "SELECT count(*) FROM queue_ticket WHERE service_day = ? AND service = ? AND voided = 0");
    standing.bind(1, iso_date_text(day)).bind(2, service).step();
    return {std::max(highest("queue_ticket"), highest("number_seen")), static_cast<int>(standing.number(0))};
}

void QueueTables::keep(const std::string& terminal, const PrintReport& report) {
    auto row = database_.prepare(
        "INSERT INTO queue_print VALUES (?, ?, ?, ?, ?) ON CONFLICT (terminal, key) DO UPDATE SET state = "
        "excluded.state, copy = excluded.copy, at = excluded.at");
    row.bind(1, terminal).bind(2, report.key).bind(3, static_cast<std::int64_t>(report.state));
    row.bind(4, report.copy ? 1 : 0).bind(5, whole(report.at)).run();
}

std::optional<PrintReport> QueueTables::print(const std::string& terminal, const std::string& key) {
    auto row = database_.prepare("SELECT state, copy, at FROM queue_print WHERE terminal = ? AND key = ?");
    row.bind(1, terminal).bind(2, key);
    if (!row.step()) return std::nullopt;
    return PrintReport{key, static_cast<PrintState>(row.number(0)), row.number(1) != 0,
                       moment(row.number(2))};
}

std::vector<QueuedTicket> QueueTables::waiting(const Day& day, const std::vector<std::string>& queues) {
    std::vector<QueuedTicket> all;
    for (const auto& queue : queues) {
        auto row = database_.prepare(std::string(SELECT_QUEUED) + "queue = ? AND stage = 'waiting'");
        row.bind(1, iso_date_text(day)).bind(2, queue);
        while (row.step()) all.push_back(queued(row));
    }
    // Not by id alone: who got a number without central came before those who were there when it was told.
    std::sort(all.begin(), all.end(), [](const QueuedTicket& one, const QueuedTicket& other) {
        return std::tie(one.arrived_at, one.id) < std::tie(other.arrived_at, other.id);
    });
    return all;
}

std::vector<QueuedTicket> QueueTables::set_aside(const Day& day, const std::vector<std::string>& queues) {
    auto row =
        database_.prepare(std::string(SELECT_QUEUED) + "stage IN ('missed', 'parked') ORDER BY number");
    row.bind(1, iso_date_text(day));
    std::vector<QueuedTicket> all;
    while (row.step()) {
        auto ticket = queued(row);
        if (holds(queues, ticket.queue)) all.push_back(std::move(ticket));
    }
    return all;
}

std::set<std::string> QueueTables::unprinted(const Day& day) {
    auto row = database_.prepare(
        "SELECT ticket.number FROM queue_ticket AS ticket JOIN queue_print AS print ON print.terminal = "
        "ticket.terminal AND print.key = ticket.key WHERE ticket.service_day = ? AND print.state = ?");
    row.bind(1, iso_date_text(day)).bind(2, static_cast<std::int64_t>(PrintState::failed));
    std::set<std::string> numbers;
    while (row.step()) numbers.insert(row.text(0));
    return numbers;
}

std::vector<std::string> QueueTables::groups_waiting(const Day& day, const std::string& queue) {
    auto row = database_.prepare(
        "SELECT priority, count(*) FROM queue_ticket WHERE service_day = ? AND queue = ? AND stage = "
        "'waiting' "
        "AND voided = 0 GROUP BY priority");
    row.bind(1, iso_date_text(day)).bind(2, queue);
    std::vector<std::string> groups;
    while (row.step()) groups.insert(groups.end(), static_cast<std::size_t>(row.number(1)), row.text(0));
    return groups;
}

std::map<std::string, std::chrono::sys_seconds> QueueTables::longest_waiting(const Day& day) {
    auto row = database_.prepare(
        "SELECT queue, min(issued_at) FROM queue_ticket WHERE service_day = ? AND stage = 'waiting' AND "
        "voided = 0 GROUP BY queue");
    row.bind(1, iso_date_text(day));
    std::map<std::string, std::chrono::sys_seconds> longest;
    while (row.step())
        longest.emplace(row.text(0), std::chrono::sys_seconds(std::chrono::seconds(row.number(1))));
    return longest;
}

std::optional<QueuedTicket> QueueTables::at_counter(const Day& day, const std::string& counter) {
    auto row = database_.prepare(std::string(SELECT_QUEUED) + "counter = ?");
    row.bind(1, iso_date_text(day)).bind(2, counter);
    return row.step() ? std::optional{queued(row)} : std::nullopt;
}

std::optional<QueuedTicket> QueueTables::numbered(const Day& day, const std::string& number) {
    auto row = database_.prepare(std::string(SELECT_QUEUED) + "number = ?");
    row.bind(1, iso_date_text(day)).bind(2, number);
    return row.step() ? std::optional{queued(row)} : std::nullopt;
}

TicketOwner QueueTables::owner(const Day& day, const std::string& number) {
    auto row = database_.prepare(
        "SELECT terminal, key FROM queue_ticket WHERE service_day = ? AND number = ? AND voided = 0");
    row.bind(1, iso_date_text(day)).bind(2, number);
    if (!row.step()) return {};
    return {row.text(0), row.text(1)};
}

void QueueTables::move(const Day& day, const QueuedTicket& ticket, const CounterCall& call, sys_seconds now) {
    auto row = database_.prepare("UPDATE queue_ticket SET queue = ?, stage = ?, counter = ? WHERE id = ?");
    row.bind(1, ticket.queue).bind(2, name_of(ticket.stage)).bind(3, ticket.counter).bind(4, ticket.id).run();
    const auto stamp = [&](const char* sql) {
        database_.prepare(sql).bind(1, whole(now)).bind(2, ticket.id).run();
    };
    // A recalled missed or parked ticket begins its time at the counter anew; a repeated call does not.
    if (call.action == CallAction::next || !call.number.empty())
        stamp("UPDATE queue_ticket SET called_at = ? WHERE id = ?");
    if (call.action == CallAction::finish) stamp("UPDATE queue_ticket SET finished_at = ? WHERE id = ?");
    auto kept = database_.prepare(
        "INSERT INTO queue_call (service_day, at, counter, action, number, queue, priority, id) VALUES (?, "
        "?, ?, "
        "?, ?, ?, ?, ?)");
    kept.bind(1, iso_date_text(day)).bind(2, whole(now)).bind(3, call.counter).bind(4, name_of(call.action));
    kept.bind(5, ticket.number).bind(6, ticket.queue).bind(7, ticket.priority);
    kept.bind(8, database_.next_number("queue_call")).run();
    database_.announce();
}

int QueueTables::ordinary_called(const Day& day, const std::vector<std::string>& queues, int most) {
    auto row = database_.prepare(
        "SELECT queue, priority FROM queue_call WHERE service_day = ? AND action = 'next' ORDER BY id DESC");
    row.bind(1, iso_date_text(day));
    int count = 0;
    while (count < most && row.step()) {
        if (!holds(queues, row.text(0))) continue;
        if (!row.text(1).empty()) break;
        ++count;
    }
    return count;
}

std::vector<seconds> QueueTables::latest_services(const Day& day, const std::string& queue) {
    auto row = database_.prepare(
        "SELECT finished_at - called_at FROM queue_ticket WHERE service_day = ? AND queue = ? AND stage = "
        "'finished' ORDER BY finished_at DESC LIMIT ?");
    row.bind(1, iso_date_text(day)).bind(2, queue).bind(3, static_cast<int>(ESTIMATE_FROM_LATEST));
    std::vector<seconds> latest;
    // A clock set back between call and finish says nothing about the service.
    while (row.step()) latest.emplace_back(std::max<std::int64_t>(row.number(0), 0));
    return latest;
}

int QueueTables::counters_open(const Day& day, const std::vector<std::string>& counters, sys_seconds since) {
    int open = 0;
    for (const auto& counter : counters) {
        auto row = database_.prepare(
            "SELECT 1 FROM queue_call WHERE service_day = ? AND counter = ? AND at >= ? LIMIT 1");
        row.bind(1, iso_date_text(day)).bind(2, counter).bind(3, whole(since));
        if (row.step() || at_counter(day, counter)) ++open;
    }
    return open;
}

void QueueTables::forget_before(const Day& day) {
    const auto first = iso_date_text(day);
    database_
        .prepare(
            "DELETE FROM queue_print WHERE (terminal, key) IN (SELECT terminal, key FROM queue_wish WHERE "
            "service_day < ?)")
        .bind(1, first)
        .run();
    for (const char* sql :
         {"DELETE FROM queue_wish WHERE service_day < ?", "DELETE FROM queue_ticket WHERE service_day < ?",
          "DELETE FROM queue_call WHERE service_day < ?", "DELETE FROM number_seen WHERE service_day < ?"})
        database_.prepare(sql).bind(1, first).run();
}

}  // namespace kiosk::reference

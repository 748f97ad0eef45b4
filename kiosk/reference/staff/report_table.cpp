#include "kiosk/reference/staff/report_table.h"

#include "kiosk/central/rfc3339.h"
#include "kiosk/core/ticket.h"

namespace kiosk::reference {
namespace {

using std::chrono::year_month_day;

constexpr auto SELECT_FACTS = R"(
SELECT ticket.service_day, ticket.service, ticket.issued_at, ticket.voided, ticket.stage, ticket.called_at,
    ticket.finished_at, acts.first_at, latest.counter, print.state
FROM queue_ticket AS ticket
LEFT JOIN (SELECT service_day, number, min(at) AS first_at, max(id) AS latest_id FROM queue_call
    WHERE service_day BETWEEN ? AND ? GROUP BY service_day, number) AS acts
    ON acts.service_day = ticket.service_day AND acts.number = ticket.number
LEFT JOIN queue_call AS latest ON latest.id = acts.latest_id
LEFT JOIN queue_print AS print ON print.terminal = ticket.terminal AND print.key = ticket.key
WHERE ticket.service_day BETWEEN ? AND ?)";

/// Before every day that a text can name.
constexpr year_month_day EARLIEST = std::chrono::year{1970} / 1 / 1;

std::optional<std::chrono::sys_seconds> moment(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return std::chrono::sys_seconds(std::chrono::seconds(row.number(column)));
}

}  // namespace

std::vector<TicketFact> ReportTable::facts(year_month_day first, year_month_day last) {
    auto row = database_.prepare(SELECT_FACTS);
    const auto from = iso_date_text(first), to = iso_date_text(last);
    row.bind(1, from).bind(2, to).bind(3, from).bind(4, to);
    std::vector<TicketFact> all;
    while (row.step()) {
        TicketFact fact{parse_date(row.text(0)).value_or(first), row.text(1), row.text(8)};
        fact.issued_at = moment(row, 2).value_or(fact.issued_at);
        fact.is_void = row.number(3) != 0;
        fact.is_unprinted = !row.is_null(9) && row.number(9) == static_cast<std::int64_t>(PrintState::failed);
        fact.stage = stage_named(row.text(4)).value_or(Stage::waiting);
        fact.begun_at = moment(row, 5);
        fact.finished_at = moment(row, 6);
        fact.first_called_at = moment(row, 7);
        all.push_back(std::move(fact));
    }
    return all;
}

std::vector<DaySum> ReportTable::kept(year_month_day first, year_month_day last) {
    auto row = database_.prepare(
        "SELECT hour, service, counter, measure, minutes, CAST(sum(tickets) AS BIGINT) FROM day_sum WHERE "
        "service_day BETWEEN ? AND ? GROUP BY hour, service, counter, measure, minutes");
    row.bind(1, iso_date_text(first)).bind(2, iso_date_text(last));
    std::vector<DaySum> sums;
    while (row.step())
        sums.push_back({first, static_cast<int>(row.number(0)), row.text(1), row.text(2),
                        value_in(MEASURE_NAMES, row.text(3)).value_or(Measure::given),
                        static_cast<int>(row.number(4)), static_cast<int>(row.number(5))});
    return sums;
}

std::optional<year_month_day> ReportTable::first_day() {
    auto row = database_.prepare(
        "SELECT min(first) FROM (SELECT min(service_day) AS first FROM day_sum UNION ALL SELECT "
        "min(service_day) AS first FROM queue_ticket) AS days");
    return row.step() ? parse_date(row.text(0)) : std::nullopt;
}

void ReportTable::keep_before(year_month_day day) {
    const year_month_day last{std::chrono::sys_days{day} - std::chrono::days{1}};
    auto row = database_.prepare(
        "INSERT INTO day_sum (service_day, hour, service, counter, measure, minutes, tickets) VALUES (?, ?, "
        "?, ?, ?, ?, ?) ON CONFLICT (service_day, hour, service, counter, measure, minutes) DO UPDATE SET "
        "tickets = day_sum.tickets + excluded.tickets");
    for (const auto& sum : sums_of(facts(EARLIEST, last))) {
        row.bind(1, iso_date_text(sum.day)).bind(2, sum.hour).bind(3, sum.service).bind(4, sum.counter);
        row.bind(5, name_in(MEASURE_NAMES, sum.measure)).bind(6, sum.minutes).bind(7, sum.tickets).run();
    }
}

void ReportTable::forget_before(year_month_day day) {
    database_.prepare("DELETE FROM day_sum WHERE service_day < ?").bind(1, iso_date_text(day)).run();
}

}  // namespace kiosk::reference

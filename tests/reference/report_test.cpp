#include <doctest/doctest.h>

#include "kiosk/reference/staff/report_pages.h"
#include "kiosk/reference/staff/report_store.h"
#include "kiosk/text/languages_folder.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using kiosk::Period;
using kiosk::period_of;
using kiosk::PeriodKind;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

namespace {

constexpr year_month_day THURSDAY = year(2026) / 11 / 19;

/// A number of "land" that counter 3 calls after so long, and serves for so long.
void serve(QueueHouse& house, int key, std::chrono::sys_seconds from, std::chrono::minutes waits,
           std::chrono::minutes lasts) {
    house.ticket(wish(key, "land", "", kiosk::local_time(from).date), from);
    house.number({"3", CallAction::next}, from + waits);
    house.number({"3", CallAction::start}, from + waits);
    house.number({"3", CallAction::finish}, from + waits + lasts);
}

PeriodReport report(QueueHouse& house, const Period& period) {
    const auto answer = house.store().counters().reports().report(period);
    REQUIRE(answer);
    return *answer;
}

/// Two days of a small centre: three served, one missed, one cancelled, one unprinted that nobody called.
void work_two_days(QueueHouse& house) {
    serve(house, 1, at(THURSDAY, 8h), 4min, 10min);
    serve(house, 2, at(THURSDAY, 9h), 8min, 20min);
    serve(house, 3, NOW, 30min, 15min);
    const auto later = NOW + 1h;
    house.ticket(wish(4), later);
    house.number({"4", CallAction::next}, later + 2min);
    house.number({"4", CallAction::no_show}, later + 3min);
    house.ticket(wish(5, "civil"), later);
    house.cancel(5, "kiosk-01", later);
    house.ticket(wish(6, "civil"), later);
    house.tell({{0, kiosk::PrintReport{wish(6).key, kiosk::PrintState::failed, false, later}}}, later);
}

}  // namespace

TEST_CASE("an address asks for a period, and one that cannot be read for this week") {
    CHECK(period_asked("kind=month&day=2026-02-03", FRIDAY) ==
          period_of(year(2026) / 2 / 3, PeriodKind::month));
    const auto now = period_of(FRIDAY, PeriodKind::week);
    for (const auto* query :
         {"", "kind=%", "kind=century", "kind=day", "kind=week&day=2026-02-30", "day=0001-01-01"})
        CHECK(period_asked(query, FRIDAY) == now);
}

TEST_CASE("times are told by mean, median and ninetieth of a hundred, and nothing measured is no time") {
    CHECK_FALSE(spread_of({}));
    CHECK(*spread_of({{7, 1}}) == Spread{1, 7, 7, 7});
    CHECK(*spread_of({{0, 5}, {10, 4}, {60, 1}}) == Spread{10, 10, 0, 10});
}

TEST_CASE("a report counts what became of every number, by service, counter and hour") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    work_two_days(house);
    const auto week = report(house, period_of(FRIDAY, PeriodKind::week)).report;
    CHECK(week.all.given == 6);
    CHECK(week.all.served == 3);
    CHECK(week.all.missed == 1);
    CHECK(week.all.voided == 1);
    CHECK(week.all.unprinted == 1);
    CHECK(week.all.open() == 1);
    CHECK(*week.all.waited == Spread{4, 11, 4, 30});
    CHECK(*week.all.at_counter == Spread{3, 15, 15, 20});
    CHECK(week.services.at("civil").given == 2);
    CHECK(week.counters.at("3").served == 3);
    CHECK(week.counters.at("4").missed == 1);
    CHECK(week.hours.at(8).given == 1);
    CHECK(week.hours.at(10).given == 3);
    const auto before = report(house, period_of(year(2026) / 11 / 13, PeriodKind::week));
    CHECK(before.report.all == Figures{});
    CHECK(before.known_from == THURSDAY);
}

TEST_CASE("forgetting tickets changes no report") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    work_two_days(house);
    const auto month = period_of(FRIDAY, PeriodKind::month);
    const auto before = report(house, month);
    // A wish of 30 days after the Thursday forgets it, and one a day later the Friday too.
    for (const auto day : {year_month_day{sys_days{THURSDAY} + std::chrono::days{31}},
                           year_month_day{sys_days{FRIDAY} + std::chrono::days{32}}}) {
        house.issue(wish(100 + static_cast<int>(static_cast<unsigned>(day.day())), "land", "", day),
                    at(day, 9h));
        const auto after = report(house, month);
        CHECK(after.report == before.report);
        CHECK(after.known_from == THURSDAY);
    }
    Database database(store_place(folder));
    auto row = database.prepare("SELECT count(*) FROM queue_ticket WHERE service_day <= '2026-11-20'");
    REQUIRE(row.step());
    CHECK(row.number(0) == 0);
}

namespace {

const kiosk::Catalogue& vietnamese() {
    static const auto WORDS = *kiosk::read_languages();
    return WORDS.vietnamese;
}

std::string page_of(QueueHouse& house, const Period& period, year_month_day today) {
    const StaffFrame frame{vietnamese(), Account{"giam-sat", "Giám sát", Role::inspector}, "word"};
    return report_page(frame, report(house, period), small_centre().profile, today);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a report's page says which days it is of, and since when there are figures") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(has(page_of(house, period_of(FRIDAY, PeriodKind::week), FRIDAY), "Trong kỳ này chưa cấp số nào."));
    work_two_days(house);
    const auto page = page_of(house, period_of(FRIDAY, PeriodKind::month), FRIDAY);
    CHECK(has(page, "Tháng 11 năm 2026"));
    CHECK(has(page, "01/11/2026 – 30/11/2026"));
    CHECK(has(page, "Không có số liệu của những ngày trước 19/11/2026."));
    CHECK(has(page, "Quầy 3"));
    CHECK(has(page, "08:00–09:00"));
    CHECK(has(page, "?kind=month&amp;day=2026-10-01"));
    const auto before = page_of(house, period_of(year(2026) / 10 / 5, PeriodKind::month), FRIDAY);
    CHECK(has(before, "Không có số liệu của những ngày trước 19/11/2026."));
    CHECK_FALSE(has(before, "chưa cấp số nào"));
    // There is no later month yet; there is a later one behind an earlier.
    CHECK_FALSE(has(page, "day=2026-12-01"));
    CHECK(has(before, "day=2026-11-01"));
}

TEST_CASE("a report's file opens in a spreadsheet: a line for each row, times with a comma") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    work_two_days(house);
    auto profile = small_centre().profile;
    profile.services[0].name.vietnamese = "=\"Đất\"; đai";
    const auto file = report_file(vietnamese(), report(house, period_of(FRIDAY, PeriodKind::week)), profile);
    CHECK(file.starts_with("\xEF\xBB\xBF\"Tuần 47 năm 2026\";\"16/11/2026 – 22/11/2026\";\"Số đã cấp\";"));
    CHECK(has(file, "\r\n\"Tất cả\";\"\";6;3;1;1;1;1;11,0;4;30;15,0\r\n"));
    // Neither does its name end a cell, nor is it reckoned with.
    CHECK(has(file, "\r\n\"Theo dịch vụ\";\"'=\"\"Đất\"\"; đai\";4;"));
}

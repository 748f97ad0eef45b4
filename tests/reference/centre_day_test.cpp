// Days that staff set closed or worked, in the store.
#include <doctest/doctest.h>

#include "audit_acts.h"
#include "queue_house.h"

using namespace reference_tests;
using namespace kiosk::reference;
using kiosk::TicketFailureKind;
using std::chrono::year;
using std::chrono::year_month_day;

namespace {

constexpr year_month_day SATURDAY = year(2026) / 11 / 21;
constexpr year_month_day WEDNESDAY = year(2026) / 11 / 25;

const CentreDay POWER_CUT{WEDNESDAY, DayOrder::closed, {"Mất điện", "Power cut"}};
const CentreDay MAKE_UP{SATURDAY, DayOrder::worked, {"Làm bù", ""}};

DayOutcome keep(QueueHouse& house, const CentreDay& day, std::optional<int> told = {},
                std::chrono::sys_seconds now = NOW) {
    const auto outcome = house.store().days().keep({day, told, "quan-tri"}, now);
    REQUIRE(outcome.has_value());
    return *outcome;
}

bool is_kept(QueueHouse& house, const CentreDay& day, std::optional<int> told = {}) {
    return std::holds_alternative<DaySet>(keep(house, day, told));
}

bool take_back(QueueHouse& house, year_month_day date, std::chrono::sys_seconds now = NOW) {
    const auto is_done = house.store().days().take_back(date, "quan-tri", now);
    REQUIRE(is_done.has_value());
    return *is_done;
}

const CentreQueues& queues_at(QueueHouse& house, std::chrono::sys_seconds now = NOW) {
    const auto queues = house.queues().queues_at(now);
    REQUIRE(queues.has_value());
    return **queues;
}

std::int64_t reloads(QueueHouse& house, const std::string& terminal) {
    const auto answer = house.queues().beat({NOW, NOW, "1.0", {}, 0}, terminal, NOW);
    REQUIRE(answer.has_value());
    return answer->reload;
}

void book(QueueHouse& house, const std::string& code, std::chrono::sys_seconds starts_at) {
    const auto outcome = house.store().appointments().book({code, "land", starts_at}, "quay-3", NOW);
    REQUIRE(outcome.has_value());
    REQUIRE(*outcome == BookingOutcome::kept);
}

}  // namespace

TEST_CASE("on a day that staff closed nobody gets a number, and on a Saturday they work everybody does") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto wednesday = at(WEDNESDAY, 9h), saturday = at(SATURDAY, 9h);
    CHECK(house.refusal(wish(1, "land", "", SATURDAY), saturday) == TicketFailureKind::closed);
    CHECK(is_kept(house, POWER_CUT));
    CHECK(is_kept(house, MAKE_UP));
    CHECK(house.refusal(wish(2, "land", "", WEDNESDAY), wednesday) == TicketFailureKind::closed);
    CHECK(house.ticket(wish(3, "land", "", SATURDAY), saturday).number == "B001");
    CHECK(house.refusal(wish(4, "land", "", SATURDAY), at(SATURDAY, 18h)) == TicketFailureKind::closed);
    CHECK(take_back(house, WEDNESDAY));
    CHECK(house.ticket(wish(5, "land", "", WEDNESDAY), wednesday).number == "B001");
}

TEST_CASE("who has an appointment on a day that was closed since gets no number either") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    book(house, "7K3M9QXT2A", at(WEDNESDAY, 9h));
    CHECK(is_kept(house, POWER_CUT, 1));
    const auto answer =
        house.queues().check_in({wish(1).key, "7K3M9QXT2A", WEDNESDAY}, "kiosk-01", at(WEDNESDAY, 9h));
    REQUIRE(answer.has_value());
    REQUIRE(std::holds_alternative<kiosk::TicketFailure>(*answer));
    CHECK(std::get<kiosk::TicketFailure>(*answer).kind == TicketFailureKind::closed);
}

TEST_CASE("days that were set hold over a restart, stand in the profile, and are told with who set them") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        CHECK(is_kept(house, POWER_CUT));
    }
    QueueHouse house(folder);
    const auto& queues = queues_at(house);
    CHECK(queues.days == std::vector{KeptDay{POWER_CUT, "quan-tri", NOW}});
    CHECK(queues.profile.calendar.days.back() ==
          kiosk::CalendarDay{WEDNESDAY, kiosk::DayKind::holiday, "Mất điện", "Power cut", true});
    CHECK(take_back(house, WEDNESDAY));
    CHECK(queues_at(house).profile == small_centre().profile);
}

TEST_CASE("another instance on the same store heeds a day with its next question") {
    const TemporaryFolder folder;
    QueueHouse one(folder), other(folder);
    const auto wednesday = at(WEDNESDAY, 9h);
    CHECK(queues_at(other).days.empty());
    CHECK(is_kept(one, POWER_CUT));
    CHECK(queues_at(other).days.size() == 1);
    CHECK(other.refusal(wish(1, "land", "", WEDNESDAY), wednesday) == TicketFailureKind::closed);
    CHECK(take_back(one, WEDNESDAY));
    CHECK(other.ticket(wish(2, "land", "", WEDNESDAY), wednesday).number == "B001");
}

TEST_CASE("a day set again has the later reason and stands there once") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(is_kept(house, POWER_CUT));
    CHECK(is_kept(house, {WEDNESDAY, DayOrder::closed, {"Tập huấn", ""}}));
    const auto& days = queues_at(house).days;
    REQUIRE(days.size() == 1);
    CHECK(days.front().day.reason.vietnamese == "Tập huấn");
    CHECK(days.front().day.reason.english.empty());
}

TEST_CASE("a day that is over is neither set nor taken back, and what was set of it is not told any more") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(is_kept(house, POWER_CUT));
    const auto thursday = at(WEDNESDAY, 24h + 1min);
    CHECK(std::get<DayMistake>(keep(house, POWER_CUT, {}, thursday)) == DayMistake::past);
    CHECK_FALSE(take_back(house, WEDNESDAY, thursday));
    CHECK(queues_at(house, thursday).days.empty());
    CHECK_FALSE(take_back(house, SATURDAY));
}

TEST_CASE("whoever closes a day with booked times is told how many there are by now, and may close it then") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    book(house, "7K3M9QXT2A", at(WEDNESDAY, 9h));
    book(house, "7K3M9QXT2B", at(WEDNESDAY, 10h));
    book(house, "7K3M9QXT2C", at(FRIDAY, 10h));
    CHECK(std::get<DayHasBooked>(keep(house, POWER_CUT)).count == 2);
    CHECK(std::get<DayHasBooked>(keep(house, POWER_CUT, 1)).count == 2);
    CHECK(queues_at(house).days.empty());
    CHECK(is_kept(house, POWER_CUT, 2));
    CHECK(queues_at(house).days.size() == 1);
    CHECK(is_kept(house, MAKE_UP));
}

TEST_CASE("terminals that are known are told to fetch what is new when a day is set or taken back") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(reloads(house, "kiosk-01") == 0);
    CHECK(reloads(house, "kiosk-02") == 0);
    CHECK(is_kept(house, POWER_CUT));
    CHECK(reloads(house, "kiosk-01") == 1);
    CHECK(reloads(house, "kiosk-02") == 1);
    CHECK(std::holds_alternative<DayMistake>(keep(house, {WEDNESDAY, DayOrder::worked, {}})));
    CHECK(reloads(house, "kiosk-01") == 1);
    CHECK(take_back(house, WEDNESDAY));
    CHECK(reloads(house, "kiosk-01") == 2);
}

TEST_CASE("each day that is set or taken back stands in the audit with its reason") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    keep(house, POWER_CUT);
    keep(house, MAKE_UP);
    take_back(house, WEDNESDAY);
    keep(house, {WEDNESDAY, DayOrder::closed, {}});
    take_back(house, WEDNESDAY);
    CHECK(acts(house) == std::vector{AuditAct::day_taken_back, AuditAct::day_worked, AuditAct::day_closed});
    const auto audit = house.store().staff().audit(0, 10);
    REQUIRE(audit.has_value());
    CHECK(audit->back() ==
          AuditEntry{audit->back().id, NOW, "quan-tri", AuditAct::day_closed, "25/11/2026", "Mất điện"});
}

#include <doctest/doctest.h>

#include "audit_acts.h"
#include "queue_house.h"
#include "staff_person.h"

using namespace reference_tests;
using namespace kiosk::reference;

namespace {

constexpr auto CODE = "7K3M9QXT2A";
const std::chrono::sys_seconds TEN = at(FRIDAY, 10h);

BookingOutcome book(QueueHouse& house, const std::string& code, std::chrono::sys_seconds starts_at = TEN,
                    const std::string& service = "land") {
    const auto outcome = house.store().appointments().book({code, service, starts_at}, "quay-3", NOW);
    REQUIRE(outcome.has_value());
    return *outcome;
}

bool cancel(QueueHouse& house, const std::string& handle) {
    const auto is_done = house.store().appointments().cancel(handle, "quay-3", NOW);
    REQUIRE(is_done.has_value());
    return *is_done;
}

std::vector<BookedTime> booked(QueueHouse& house, std::chrono::year_month_day day = FRIDAY) {
    const auto all = house.store().appointments().of(day);
    REQUIRE(all.has_value());
    return *all;
}

IssueAnswer check_in(QueueHouse& house, int key) {
    const auto answer = house.queues().check_in({wish(key).key, CODE, FRIDAY}, "kiosk-01", NOW);
    REQUIRE(answer.has_value());
    return *answer;
}

}  // namespace

TEST_CASE("staff see the booked times of a day in their order, and the numbers given for them") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(book(house, "LATER12345", TEN + 1h) == BookingOutcome::kept);
    CHECK(book(house, CODE) == BookingOutcome::kept);
    CHECK(book(house, "OTHERDAY12", TEN + 72h) == BookingOutcome::kept);
    REQUIRE(std::holds_alternative<kiosk::Ticket>(check_in(house, 1)));
    const auto all = booked(house);
    REQUIRE(all.size() == 2);
    CHECK(all.front().starts_at == TEN);
    CHECK(all.front().number == "B001");
    CHECK(all.back().number.empty());
    CHECK(booked(house, std::chrono::year_month_day{std::chrono::sys_days{FRIDAY} + std::chrono::days(3)})
              .size() == 1);
}

TEST_CASE("a cancelled appointment gives no number, and one that has its number is not cancelled") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    book(house, CODE);
    const auto handle = booked(house).front().handle;
    CHECK_FALSE(cancel(house, "0123"));
    CHECK_FALSE(cancel(house, "no digits"));
    CHECK(cancel(house, handle));
    CHECK_FALSE(cancel(house, handle));
    CHECK(booked(house).empty());
    REQUIRE(std::holds_alternative<kiosk::TicketFailure>(check_in(house, 1)));
    book(house, CODE);
    REQUIRE(std::holds_alternative<kiosk::Ticket>(check_in(house, 2)));
    CHECK_FALSE(cancel(house, handle));
    CHECK(book(house, CODE) == BookingOutcome::used);
    CHECK(booked(house).front().number == "B001");
}

TEST_CASE("bookings of staff stand in the audit with time and service, and their code is kept nowhere") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        book(house, CODE);
        book(house, "OTHER12345", TEN, "nothing");
        cancel(house, booked(house).front().handle);
        CHECK(acts(house) == std::vector{AuditAct::appointment_cancelled, AuditAct::appointment_booked});
        const auto audit = house.store().staff().audit(0, 1);
        REQUIRE(audit.has_value());
        CHECK(audit->front().subject == "land");
        CHECK(audit->front().detail == "20/11/2026 10:00");
        book(house, CODE);
    }
    CHECK(store_bytes(folder).find(CODE) == std::string::npos);
}

TEST_CASE("staff book a time only when the service is open then, and still to come") {
    const TemporaryFolder folder;
    add_account(folder, "quay-3", Role::clerk);
    CentralProcess central(folder,
                           {"--plain", "--queues=" + std::string(MOTCUA_SOURCE_DIR) + "/config/queues.toml"});
    Person clerk{central};
    clerk.log_in("quay-3");
    const auto said = [&](const std::string& day, const std::string& time, const std::string& service) {
        const auto answer = clerk.send("/staff/appointments", "act=book&code=7K3M9QXT2A&service=" + service +
                                                                  "&day=" + day + "&time=" + time);
        CHECK(answer.status == 200);
        return answer.body;
    };
    const auto is_booked = [](const std::string& page) { return page.find(CODE) != std::string::npos; };
    CHECK(said("2026-11-20", "12%3A00", "dat-dai").find("Giờ đó dịch vụ không làm việc") !=
          std::string::npos);
    CHECK(said("2026-11-24", "09%3A00", "dat-dai").find("Giờ đó dịch vụ không làm việc") !=
          std::string::npos);
    CHECK(said("2026-11-20", "09%3A00", "dat-dai").find("Giờ đó đã qua") != std::string::npos);
    CHECK_FALSE(is_booked(said("2026-11-20", "25%3A00", "dat-dai")));
    CHECK_FALSE(is_booked(said("2026-13-20", "10%3A00", "dat-dai")));
    CHECK_FALSE(is_booked(said("2026-11-20", "10%3A00", "nothing")));
    CHECK(is_booked(said("2026-11-23", "09%3A00", "dat-dai")));
    CHECK(clerk.get("/staff/appointments?day=2026-11-23").body.find("09:00") != std::string::npos);
    CHECK(central.log().find(CODE) == std::string::npos);
}

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using kiosk::Cancelled;
using kiosk::Ticket;
using kiosk::TicketFailure;
using Kind = kiosk::TicketFailureKind;

namespace {

kiosk::CheckIn asked(int key, const std::string& code = "MAU-1", std::chrono::year_month_day day = FRIDAY) {
    return {wish(key).key, code, day};
}

IssueAnswer check_in(QueueHouse& house, const kiosk::CheckIn& asked, std::chrono::sys_seconds now = NOW,
                     const std::string& terminal = "kiosk-01") {
    auto answer = house.queues().check_in(asked, terminal, now);
    REQUIRE(answer.has_value());
    return *std::move(answer);
}

/// Empty: there is none.
std::string number(const IssueAnswer& answer) {
    const auto* ticket = std::get_if<Ticket>(&answer);
    return ticket ? ticket->number : "";
}

TicketFailure refusal(const IssueAnswer& answer) {
    REQUIRE(std::holds_alternative<TicketFailure>(answer));
    return std::get<TicketFailure>(answer);
}

BookingOutcome book(QueueHouse& house, std::chrono::sys_seconds starts_at, const std::string& code = "MAU-1",
                    const std::string& service = "land") {
    const auto outcomes = house.queues().book({{code, service, starts_at}});
    REQUIRE(outcomes.has_value());
    REQUIRE(outcomes->size() == 1);
    return outcomes->front();
}

BookingOutcome end_booking(QueueHouse& house, const std::string& code = "MAU-1") {
    return house.queues().book({{code, {}, {}}}).value().front();
}

bool store_holds(const TemporaryFolder& folder, const std::string& bytes) {
    return store_bytes(folder).find(bytes) != std::string::npos;
}

}  // namespace

TEST_CASE("an appointment's holder gets the next number of its service, in the queue like everybody") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    CHECK(book(house, NOW + 10min) == BookingOutcome::kept);
    const auto answer = check_in(house, asked(2));
    REQUIRE(std::holds_alternative<Ticket>(answer));
    const auto& ticket = std::get<Ticket>(answer);
    CHECK(ticket.number == "B002");
    CHECK(ticket.service == "land");
    CHECK(ticket.service_day == FRIDAY);
    CHECK(ticket.key == wish(2).key);
    CHECK(ticket.ahead == 1);
    CHECK(ticket.secret.size() == 32);
}

TEST_CASE("the same key and code get the same answer, refusals too, later and from a store opened anew") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        book(house, NOW + 10min);
        book(house, NOW + 4h, "MAU-2");
        book(house, NOW + std::chrono::days(3), "MAU-3");
        CHECK(number(check_in(house, asked(1))) == "B001");
        CHECK(refusal(check_in(house, asked(2, "MAU-2"))).until == NOW + 4h - 30min);
        CHECK(refusal(check_in(house, asked(3, "MAU-3"))).until == at(FRIDAY, std::chrono::days(3)));
        CHECK(refusal(check_in(house, asked(4, "MAU-4"))).kind == Kind::appointment_unknown);
    }
    QueueHouse house(folder);
    book(house, NOW + 10min, "MAU-4");
    const auto later = NOW + 4h;
    CHECK(number(check_in(house, asked(1), later)) == "B001");
    CHECK(refusal(check_in(house, asked(2, "MAU-2"), later)).kind == Kind::appointment_early);
    CHECK(refusal(check_in(house, asked(2, "MAU-2"), later)).until == NOW + 4h - 30min);
    CHECK(refusal(check_in(house, asked(3, "MAU-3"), later)).kind == Kind::appointment_other_day);
    CHECK(refusal(check_in(house, asked(3, "MAU-3"), later)).until == at(FRIDAY, std::chrono::days(3)));
    CHECK(refusal(check_in(house, asked(4, "MAU-4"), later)).kind == Kind::appointment_unknown);
}

TEST_CASE("one appointment has one number; cancelling its wish frees it, with a number of its own") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    book(house, NOW);
    CHECK(number(check_in(house, asked(1))) == "B001");
    CHECK(refusal(check_in(house, asked(2))).kind == Kind::appointment_used);
    CHECK(refusal(check_in(house, asked(1), NOW, "kiosk-02")).kind == Kind::appointment_used);
    CHECK(house.cancel(1) == Cancelled::voided);
    CHECK(refusal(check_in(house, asked(1))).kind == Kind::barred);
    CHECK(number(check_in(house, asked(3))) == "B002");
    // The key that was told that it is used is told so for ever.
    CHECK(refusal(check_in(house, asked(2))).kind == Kind::appointment_used);
}

TEST_CASE("a check-in that was cancelled before it came leaves its appointment to another") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    book(house, NOW);
    CHECK(house.cancel(1) == Cancelled::barred);
    CHECK(refusal(check_in(house, asked(1))).kind == Kind::barred);
    CHECK(number(check_in(house, asked(2))) == "B001");
}

TEST_CASE("a key that comes with another code, day or kind of wish is refused and changes nothing") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    book(house, NOW);
    book(house, NOW, "MAU-2");
    CHECK(number(check_in(house, asked(1))) == "B001");
    house.ticket(wish(2));
    for (const auto& other :
         {asked(1, "MAU-2"), asked(1, "MAU-1", FRIDAY - std::chrono::months(1)), asked(2)})
        CHECK(std::holds_alternative<KeyReused>(check_in(house, other)));
    CHECK(std::holds_alternative<KeyReused>(house.issue(wish(1))));
    CHECK(number(check_in(house, asked(3, "MAU-2"))) == "B003");
}

TEST_CASE("numbers are given from so long before the time until so long after it, to the second") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    queues.appointments = {20min, 5min, {}};
    QueueHouse house(folder, queues);
    const auto time = at(FRIDAY, 10h);
    for (const char* code : {"A-01", "A-02", "A-03", "A-04"}) book(house, time, code);
    CHECK(refusal(check_in(house, asked(1, "A-01"), time - 20min - 1s)).until == time - 20min);
    CHECK(number(check_in(house, asked(2, "A-02"), time - 20min)) == "B001");
    CHECK(number(check_in(house, asked(3, "A-03"), time + 5min)) == "B002");
    CHECK(refusal(check_in(house, asked(4, "A-04"), time + 5min + 1s)).kind == Kind::appointment_missed);
}

TEST_CASE("an appointment keeps its place in the contingent until its time has passed") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    book(house, NOW + 20min, "MAU-1", "few");
    book(house, NOW + 40min, "MAU-2", "few");
    house.ticket(wish(1, "few"));
    CHECK(house.refusal(wish(2, "few")) == Kind::used_up);
    CHECK(number(check_in(house, asked(3))) == "D2");
    CHECK(house.refusal(wish(4, "few")) == Kind::used_up);
    CHECK(house.ticket(wish(5, "few"), NOW + 56min).number == "D3");
}

TEST_CASE("the end of ordinary numbers is no end of appointments, the doors and a pause are") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    queues.profile.policy.close_before_minutes = 60;
    queues.services.at("civil").paused = true;
    queues.locked = {{"kiosk-09", {"Máy đang bảo trì.", ""}}};
    QueueHouse house(folder, queues);
    const auto late = at(FRIDAY, 16h + 15min), doors = at(FRIDAY, 17h);
    for (const char* code : {"A-01", "A-04"}) book(house, late, code);
    book(house, doors, "A-02");
    book(house, late, "A-03", "civil");
    CHECK(house.refusal(wish(1), late) == Kind::closed);
    CHECK(number(check_in(house, asked(2, "A-01"), late)) == "B001");
    CHECK(refusal(check_in(house, asked(3, "A-02"), doors)).kind == Kind::closed);
    CHECK(refusal(check_in(house, asked(4, "A-03"), late)).kind == Kind::paused);
    CHECK(refusal(check_in(house, asked(5, "A-04"), late, "kiosk-09")).kind == Kind::locked);
    CHECK(refusal(check_in(house, asked(6, "A-04", FRIDAY - std::chrono::months(1)), late)).kind ==
          Kind::day_over);
}

TEST_CASE("a priority group of the centre's rules goes with the number") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    queues.appointments.priority = "old";
    QueueHouse house(folder, queues);
    for (int key = 1; key <= 3; ++key) house.ticket(wish(key));
    book(house, NOW);
    CHECK(std::get<Ticket>(check_in(house, asked(4))).ahead == 0);
}

TEST_CASE("a booking may be told again, moved and ended, until it has its number") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(book(house, NOW + 4h) == BookingOutcome::kept);
    CHECK(book(house, NOW + 4h) == BookingOutcome::kept);
    CHECK(book(house, NOW) == BookingOutcome::kept);
    CHECK(book(house, NOW, "MAU-2") == BookingOutcome::kept);
    CHECK(end_booking(house, "MAU-2") == BookingOutcome::kept);
    CHECK(end_booking(house, "MAU-2") == BookingOutcome::kept);
    CHECK(refusal(check_in(house, asked(1, "MAU-2"))).kind == Kind::appointment_unknown);
    CHECK(number(check_in(house, asked(2))) == "B001");
    CHECK(book(house, NOW + 1h) == BookingOutcome::used);
    CHECK(end_booking(house) == BookingOutcome::used);
    CHECK(book(house, NOW, "MAU-3", "nowhere") == BookingOutcome::service_unknown);
    CHECK(refusal(check_in(house, asked(3, "MAU-3"))).kind == Kind::appointment_unknown);
}

TEST_CASE(
    "no code is in the store, given or refused, and appointments are forgotten 30 days after their day") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    book(house, NOW, "MAU-SECRET-1");
    check_in(house, asked(1, "MAU-SECRET-1"));
    check_in(house, asked(2, "MAU-SECRET-2"));
    CHECK_FALSE(store_holds(folder, "MAU-SECRET"));
    CHECK(store_holds(folder, wish(1).key));

    book(house, NOW, "MAU-3");
    const auto kind_after = [&](int days) {
        const auto now = NOW + std::chrono::days(days);
        return refusal(check_in(house, asked(100 + days, "MAU-3", kiosk::local_time(now).date), now)).kind;
    };
    CHECK(kind_after(30) == Kind::appointment_other_day);
    CHECK(kind_after(31) == Kind::appointment_unknown);
}

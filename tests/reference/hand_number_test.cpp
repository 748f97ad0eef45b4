#include "kiosk/reference/hand_number.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "audit_acts.h"
#include "kiosk/reference/lost_numbers.h"
#include "queue_house.h"

using namespace reference_tests;
using namespace kiosk::reference;

namespace {

constexpr auto BY = "staff/quay-3";

HandNumber hand(int key, const std::string& number, const std::string& service = "land") {
    return {wish(key).key, number, service, "", std::nullopt};
}

HandAnswer entered(QueueHouse& house, const HandNumber& number, const std::string& by = BY) {
    const auto answer = house.queues().enter(number, by, NOW);
    REQUIRE(answer.has_value());
    return *answer;
}

bool is_in(const HandAnswer& answer) {
    return std::holds_alternative<kiosk::Ticket>(answer);
}

HandRefusal refusal(const HandAnswer& answer) {
    REQUIRE_FALSE(is_in(answer));
    return std::get<HandRefusal>(answer);
}

TakenOut taken_out(QueueHouse& house, const std::string& number) {
    const auto outcome = house.queues().take_out(number, NOW);
    REQUIRE(outcome.has_value());
    return *outcome;
}

}  // namespace

TEST_CASE("a number written by hand is placed where its service counts") {
    const auto queues = small_centre();
    const auto place = [&](const char* number) {
        const auto found = place_of(number, queues);
        return found.range.prefix + std::to_string(found.sequence);
    };
    CHECK(place("B012") == "B12");
    CHECK(place("C07") == "C7");
    CHECK(place("N0031") == "N31");
    for (const char* other : {"B12", "B0012", "C100", "B000", "X012", "HANDE1", "B1A"})
        CHECK(place(other) == "0");
}

TEST_CASE("the next number goes above one that was written by hand, and nobody gets it again") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(house.ticket(wish(1)).number == "B001");
    CHECK(is_in(entered(house, hand(2, "B004"))));
    CHECK(house.ticket(wish(3)).number == "B005");
    CHECK(is_in(entered(house, hand(4, "B002"))));  // was never given
    CHECK(refusal(entered(house, hand(5, "B001"))) == HandRefusal::given_already);
    CHECK(refusal(entered(house, hand(6, "B002"), "staff/quay-4")) == HandRefusal::given_already);
    CHECK(is_in(entered(house, hand(7, "HAND7"))));
    CHECK(house.ticket(wish(8)).number == "B006");
}

TEST_CASE("a form sent twice enters a number once; its key never stands for another") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto first = entered(house, hand(1, "B010"));
    CHECK(std::get<kiosk::Ticket>(entered(house, hand(1, "B010"))) == std::get<kiosk::Ticket>(first));
    CHECK(refusal(entered(house, hand(1, "B011"))) == HandRefusal::given_already);
    CHECK(house.queues().counter_queue("3", NOW)->value().waiting.size() == 1);
}

TEST_CASE("who came earlier is called earlier, whenever the number was entered") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(house.ticket(wish(1), NOW - 5min).number == "B001");
    auto earlier = hand(2, "B002");
    earlier.came_at = NOW - 30min;
    CHECK(is_in(entered(house, earlier)));
    CHECK(house.number({"3", CallAction::next}) == "B002");
    CHECK(house.number({"4", CallAction::next}) == "B001");
}

TEST_CASE("what the paper cannot say is refused with its reason") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    auto late = hand(1, "B002"), yesterday = late, group = late;
    late.came_at = NOW + 1min;
    yesterday.came_at = NOW - 24h;
    group.priority = "nobody";
    CHECK(refusal(entered(house, late)) == HandRefusal::in_the_future);
    CHECK(refusal(entered(house, yesterday)) == HandRefusal::in_the_future);
    CHECK(refusal(entered(house, group)) == HandRefusal::unknown_service);
    CHECK(refusal(entered(house, hand(2, "B002", "none"))) == HandRefusal::unknown_service);
    for (const char* wrong : {"", "B", "b002", "B 02", "B000002", "B2", "B0002", "N31", "C100"})
        CHECK(refusal(entered(house, hand(3, wrong))) == HandRefusal::not_a_number);
    CHECK(is_in(entered(house, hand(4, "B100"))));
    CHECK(refusal(entered(house, hand(5, "B201"))) == HandRefusal::too_far);
    CHECK(is_in(entered(house, hand(6, "B200"))));
}

TEST_CASE("a number that a terminal may give by itself is not entered, one of a lost lease is") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    REQUIRE(house.queues().lease(FRIDAY, "kiosk-01", NOW).has_value());
    CHECK(refusal(entered(house, hand(1, "N0001"))) == HandRefusal::may_be_leased);  // leased now
    CHECK(refusal(entered(house, hand(2, "N0500"))) == HandRefusal::may_be_leased);  // leased some day
    Database database(store_place(folder));
    Transaction transaction(database);
    keep_clear_of(database, {FRIDAY, {}});  // as a restore does
    transaction.commit();
    CHECK(is_in(entered(house, hand(3, "N0500"))));
}

TEST_CASE("a number that was taken out is called no more, seen as void, and given to nobody") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto first = house.ticket(wish(1));
    CHECK(house.ticket(wish(2)).number == "B002");
    CHECK(taken_out(house, "B001") == TakenOut::done);
    CHECK(taken_out(house, "B001") == TakenOut::unknown);
    CHECK(house.queues().follow(first.secret, NOW)->value().is_void);
    CHECK(house.number({"3", CallAction::next}) == "B002");
    CHECK(house.ticket(wish(3)).number == "B003");
    CHECK(house.refusal(wish(1)) == kiosk::TicketFailureKind::barred);
    CHECK(refusal(entered(house, hand(4, "B001"))) == HandRefusal::given_already);
    CHECK(is_in(entered(house, hand(5, "B004"))));
    CHECK(taken_out(house, "B004") == TakenOut::done);
    CHECK(refusal(entered(house, hand(5, "B004"))) == HandRefusal::given_already);
}

TEST_CASE("nobody is shown a number as theirs once it was taken out") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    auto& numbers = house.store().numbers();
    REQUIRE(numbers.give(wish(1), "quay-3", NOW).has_value());
    CHECK(numbers.ticket(wish(1).key, "quay-3")->has_value());
    REQUIRE(numbers.take_out("B001", OutReason::asked_twice, "quay-4", NOW).has_value());
    CHECK_FALSE(numbers.ticket(wish(1).key, "quay-3")->has_value());
}

TEST_CASE("a number at a counter stays there, and one that was served stays served") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.call({"3", CallAction::next});
    CHECK(taken_out(house, "B001") == TakenOut::at_a_counter);
    house.call({"3", CallAction::start});
    CHECK(taken_out(house, "B001") == TakenOut::at_a_counter);
    house.call({"3", CallAction::finish});
    CHECK(taken_out(house, "B001") == TakenOut::finished);
    house.ticket(wish(2));
    house.call({"3", CallAction::next});
    house.call({"3", CallAction::no_show});
    CHECK(taken_out(house, "B002") == TakenOut::done);
}

TEST_CASE("what staff do with numbers is in the audit once, and what they could not do is not") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    auto& numbers = house.store().numbers();
    for (int turn = 0; turn < 2; ++turn) {
        REQUIRE(numbers.give(wish(1), "quay-3", NOW).has_value());
        REQUIRE(numbers.enter(hand(2, "B002"), "quay-3", NOW).has_value());
        REQUIRE(numbers.take_out("B002", OutReason::gave_up, "quay-3", NOW).has_value());
        REQUIRE(numbers.enter(hand(3, "B001"), "quay-3", NOW).has_value());
        REQUIRE(numbers.give(wish(4, "few", "", FRIDAY), "quay-3", NOW - 12h).has_value());
    }
    CHECK((acts(house) ==
           std::vector{AuditAct::number_taken_out, AuditAct::number_entered, AuditAct::number_given}));
    CHECK(numbers.ticket(wish(1).key, "quay-3")->value().number == "B001");
    CHECK_FALSE(numbers.ticket(wish(1).key, "quay-4")->has_value());
}

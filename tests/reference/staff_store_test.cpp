#include <doctest/doctest.h>

#include "kiosk/central/board_json.h"
#include "kiosk/reference/staff/staff_store.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using kiosk::Language;

namespace {

const Account CLERK{"quay-3", "Cán bộ quầy 3", Role::clerk};
const Account OTHER{"quay-4", "Cán bộ quầy 4", Role::clerk};

/// Logs in with the right password: the token of the session.
std::string enter(StaffStore& staff, const std::string& name, std::chrono::sys_seconds now = NOW) {
    REQUIRE(staff.begin_log_in(name, now));
    const auto token = staff.finish_log_in(name, true, Language::vietnamese, now);
    REQUIRE(token);
    REQUIRE(*token);
    return **token;
}

bool is_in(StaffStore& staff, const std::string& token, std::chrono::sys_seconds now = NOW,
           bool acts = true) {
    const auto visitor = staff.visitor(token, acts, now);
    REQUIRE(visitor);
    return visitor->has_value();
}

std::vector<AuditAct> acts_of(StaffStore& staff) {
    const auto entries = staff.audit(0, 100);
    REQUIRE(entries);
    std::vector<AuditAct> acts;
    for (const auto& entry : *entries) acts.insert(acts.begin(), entry.act);
    return acts;
}

struct House {
    House() { REQUIRE((*staff.add(CLERK, "hash of 3", "", NOW) && *staff.add(OTHER, "hash of 4", "", NOW))); }
    TemporaryFolder folder;
    QueueHouse queues{folder};
    StaffStore& staff = queues.store().staff();
    CounterStore& counters = queues.store().counters();

    ActAnswer shift(const std::string& counter, ShiftAct act, const std::string& account,
                    const std::string& reason = "") {
        const auto answer = counters.change_shift(counter, {act, account, reason}, NOW);
        REQUIRE(answer);
        return *answer;
    }
    ActAnswer call(const CounterCall& call, const std::string& account) {
        const auto answer = counters.call(call, account, NOW);
        REQUIRE(answer);
        return *answer;
    }
    CounterSight sight(const std::string& counter) {
        auto seen = counters.counter(counter, NOW);
        REQUIRE(seen);
        REQUIRE(*seen);
        return **std::move(seen);
    }
};

bool is_done(const ActAnswer& answer) {
    return std::holds_alternative<std::string>(answer);
}

}  // namespace

TEST_CASE("a session is its token's, and ends with a log-out, a new password or a closed account") {
    House house;
    const auto token = enter(house.staff, "quay-3");
    CHECK(is_in(house.staff, token));
    CHECK_FALSE(is_in(house.staff, token + "0"));
    CHECK_FALSE(is_in(house.staff, ""));
    const auto second = enter(house.staff, "quay-3");
    REQUIRE(house.staff.log_out(**house.staff.visitor(token, true, NOW), NOW));
    CHECK_FALSE(is_in(house.staff, token));
    const auto third = house.staff.change_password(**house.staff.visitor(second, true, NOW), "new hash", NOW);
    CHECK_FALSE(is_in(house.staff, second));
    CHECK(is_in(house.staff, *third));
    REQUIRE(*house.staff.reset_password("quay-3", "first hash", "quan-tri", NOW));
    CHECK_FALSE(is_in(house.staff, *third));
    const auto fourth = enter(house.staff, "quay-3");
    CHECK((*house.staff.visitor(fourth, true, NOW))->account.must_change);
    REQUIRE(*house.staff.close("quay-3", true, "quan-tri", NOW));
    CHECK_FALSE(is_in(house.staff, fourth));
}

TEST_CASE("a page that renews itself keeps no session alive, and somebody who works does") {
    House house;
    const auto token = enter(house.staff, "quay-3");
    for (auto at = NOW; at < NOW + 29min; at += 2min) CHECK(is_in(house.staff, token, at, false));
    CHECK_FALSE(is_in(house.staff, token, NOW + 30min, false));
    const auto busy = enter(house.staff, "quay-3");
    for (auto at = NOW; at < NOW + 11h; at += 20min) CHECK(is_in(house.staff, busy, at, true));
    CHECK_FALSE(is_in(house.staff, busy, NOW + 12h, true));
}

TEST_CASE("tries are counted before they are judged, and a locked account is judged by nothing") {
    House house;
    for (int count = 0; count < WRONG_MOST; ++count)
        CHECK(house.staff.begin_log_in("quay-3", NOW)->hash == "hash of 3");
    const auto locked = house.staff.begin_log_in("quay-3", NOW);
    CHECK(locked->hash.empty());
    CHECK(locked->locked_until == NOW + LOCK_TIME);
    CHECK(house.staff.begin_log_in("quay-4", NOW)->hash == "hash of 4");
    CHECK(house.staff.begin_log_in("nobody", NOW)->hash.empty());
    REQUIRE(*house.staff.reset_password("quay-3", "another", "", NOW));
    CHECK(house.staff.begin_log_in("quay-3", NOW)->hash == "another");
}

TEST_CASE("the audit tells who did what, and neither a name that nobody has nor a change of its lines") {
    House house;
    REQUIRE(house.staff.finish_log_in("my password by mistake", false, Language::vietnamese, NOW));
    REQUIRE(house.staff.finish_log_in("quay-3", false, Language::vietnamese, NOW));
    enter(house.staff, "quay-3");
    CHECK(acts_of(house.staff) == std::vector{AuditAct::account_added, AuditAct::account_added,
                                              AuditAct::log_in_refused, AuditAct::logged_in});
    Database database(store_place(house.folder));
    for (const char* change : {"UPDATE staff_audit SET account = 'another'", "DELETE FROM staff_audit"})
        CHECK_THROWS_AS(database.run(change), DatabaseError);
    CHECK(acts_of(house.staff).size() == 4);
}

TEST_CASE("only whoever has opened a counter calls there, and each call is in the audit with its number") {
    House house;
    house.queues.ticket(wish(1));
    CHECK(house.call({"3", CallAction::next}, "quay-3") == ActAnswer{ActRefusal::not_yours});
    CHECK(is_done(house.shift("3", ShiftAct::open, "quay-3")));
    CHECK(house.call({"3", CallAction::next}, "quay-4") == ActAnswer{ActRefusal::not_yours});
    CHECK(house.call({"3", CallAction::next}, "quay-3") == ActAnswer{"B001"});
    CHECK(house.sight("3").queue.at_counter->number == "B001");
    CHECK(house.call({"3", CallAction::finish}, "quay-3") == ActAnswer{ActRefusal::not_possible});
    const auto entries = house.staff.audit(0, 1);
    CHECK(entries->front() ==
          AuditEntry{entries->front().id, NOW, "quay-3", AuditAct::called_next, "3", "B001"});
}

TEST_CASE("who pauses ends what was begun and calls nobody; a stand-in goes on with the same citizen") {
    House house;
    house.queues.ticket(wish(1));
    house.shift("3", ShiftAct::open, "quay-3");
    CHECK(house.call({"3", CallAction::next}, "quay-3") == ActAnswer{"B001"});
    CHECK(house.shift("3", ShiftAct::pause, "quay-3") == ActAnswer{ActRefusal::not_possible});
    CHECK(is_done(house.shift("3", ShiftAct::take_over, "quay-4")));
    CHECK(house.call({"3", CallAction::start}, "quay-3") == ActAnswer{ActRefusal::not_yours});
    CHECK(house.call({"3", CallAction::start}, "quay-4") == ActAnswer{"B001"});
    CHECK(house.call({"3", CallAction::finish}, "quay-4") == ActAnswer{"B001"});
    CHECK(is_done(house.shift("3", ShiftAct::pause, "quay-4", "Họp")));
    house.queues.ticket(wish(2));
    CHECK(house.call({"3", CallAction::next}, "quay-4") == ActAnswer{ActRefusal::not_possible});
    CHECK(house.sight("3").shown == "Cán bộ quầy 4");
}

TEST_CASE("a counter sees who waits in calling order, who has priority, and whose slip did not come") {
    House house;
    house.queues.ticket(wish(1));
    house.queues.ticket(wish(2, "civil", "old"));
    house.queues.ticket(wish(3));
    house.queues.tell({{1, kiosk::PrintReport{wish(3).key, kiosk::PrintState::failed, false, NOW}}});
    const auto queue = house.sight("3").queue;
    REQUIRE(queue.waiting.size() == 3);
    CHECK(queue.waiting[0].number == "C01");
    CHECK(queue.waiting[0].has_priority);
    CHECK(queue.waiting[1].number == "B001");
    CHECK_FALSE(queue.waiting[1].is_unprinted);
    CHECK(queue.waiting[2].is_unprinted);
    house.shift("3", ShiftAct::open, "quay-3");
    house.call({"3", CallAction::next}, "quay-3");
    house.call({"3", CallAction::no_show}, "quay-3");
    CHECK(house.sight("3").queue.set_aside.front().number == "C01");
    CHECK(house.counters.counters(NOW)->size() == 4);
}

TEST_CASE("yesterday's shift is over") {
    House house;
    house.shift("3", ShiftAct::open, "quay-3");
    CHECK((*house.counters.counter("3", NOW))->shift.state == ShiftState::open);
    CHECK((*house.counters.counter("3", NOW + 24h))->shift.state == ShiftState::closed);
}

TEST_CASE("the hall sees who pauses, and not why") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    queues.halls["hall"] = {{"Sảnh", ""}, {"1", "3"}, {}};
    QueueHouse house(folder, queues);
    auto& counters = house.store().counters();
    for (const auto act : {ShiftAct::open, ShiftAct::pause})
        REQUIRE(is_done(*counters.change_shift("3", {act, "quay-3", "Họp"}, NOW)));
    const auto board = house.queues().board("hall", std::nullopt, NOW);
    REQUIRE((board && *board));
    CHECK_FALSE((*board)->counters[0].is_paused);
    CHECK((*board)->counters[1].is_paused);
    const auto told = kiosk::to_json(**board);
    CHECK(told.find("paused") != std::string::npos);
    CHECK(told.find("Họp") == std::string::npos);
}

#include <doctest/doctest.h>

#include "kiosk/reference/database.h"
#include "queue_house.h"

using namespace reference_tests;
using namespace kiosk::reference;
using std::chrono::days;

namespace {

std::unique_ptr<Store> open(const TemporaryFolder& folder, const Retention& retention) {
    auto store = Store::open({store_place(folder),
                              kiosk::SecondFactorKind::secret_code,
                              {},
                              small_centre(),
                              store_key(folder),
                              retention});
    REQUIRE(store.has_value());
    return std::move(*store);
}

void put(Store& store, const std::string& code, std::chrono::sys_seconds now) {
    REQUIRE(store.put({{code, "", 4, "{}", "", "K7C4", "", ""}}, now));
}

Verdict verdict(Store& store, const std::string& code, std::chrono::sys_seconds now) {
    static int last = 0;
    const auto answer = store.look_up({{code, "", "XXXX"}, "kiosk-01", "key-" + std::to_string(++last)}, now);
    REQUIRE(answer.has_value());
    return answer->decision.verdict;
}

bool take(Store& store, int key, std::chrono::sys_seconds now) {
    const auto answer =
        store.queues().issue(wish(key, "land", "", kiosk::local_time(now).date), "kiosk-01", now);
    return answer && std::holds_alternative<kiosk::Ticket>(*answer);
}

std::int64_t rows(const TemporaryFolder& folder, const std::string& table) {
    Database database(store_place(folder));
    auto row = database.prepare("SELECT count(*) FROM " + table);
    row.step();
    return row.number(0);
}

}  // namespace

TEST_CASE("a dossier goes so many days after central was last told of it, with the tries at it") {
    const TemporaryFolder folder;
    const auto store = open(folder, {TICKETS_LEAST, days(10)});
    put(*store, "A", NOW);
    put(*store, "B", NOW);
    CHECK(verdict(*store, "A", NOW) == Verdict::wrong_factor);
    CHECK(rows(folder, "dossier_tries") == 1);
    put(*store, "B", NOW + days(5));
    CHECK(verdict(*store, "A", NOW + days(10)) == Verdict::wrong_factor);
    CHECK(verdict(*store, "A", NOW + days(11)) == Verdict::dossier_not_found);
    CHECK(verdict(*store, "B", NOW + days(11)) == Verdict::wrong_factor);
    CHECK(rows(folder, "dossier") == 1);
    CHECK(rows(folder, "dossier_tries") == 1);
}

TEST_CASE(
    "without a period a dossier stays, and one of an older store begins its period with the first sweep") {
    const TemporaryFolder folder;
    {
        const auto store = open(folder, {});
        put(*store, "A", NOW);
        CHECK(verdict(*store, "A", NOW + days(4000)) == Verdict::wrong_factor);
    }
    Database(store_place(folder)).run("UPDATE dossier SET told_at = 0");
    const auto store = open(folder, {TICKETS_LEAST, days(10)});
    CHECK(verdict(*store, "A", NOW + days(4001)) == Verdict::wrong_factor);
    CHECK(verdict(*store, "A", NOW + days(4012)) == Verdict::dossier_not_found);
}

TEST_CASE("numbers and the figures of reports go after the days that a centre chose") {
    const TemporaryFolder folder;
    const auto store = open(folder, {days(35), days(0), days(70)});
    REQUIRE(take(*store, 1, NOW));
    REQUIRE(take(*store, 2, NOW + days(35)));
    CHECK(rows(folder, "queue_ticket") == 2);
    REQUIRE(take(*store, 3, NOW + days(38)));
    CHECK(rows(folder, "queue_ticket") == 2);
    const std::string of_first_day = "day_sum WHERE service_day = '2026-11-20'";
    CHECK(rows(folder, of_first_day) > 0);
    REQUIRE(take(*store, 4, NOW + days(70)));
    CHECK(rows(folder, of_first_day) > 0);
    REQUIRE(take(*store, 5, NOW + days(73)));
    CHECK(rows(folder, of_first_day) == 0);
    CHECK(rows(folder, "day_sum") > 0);
}

TEST_CASE("a slip wanted again is forgotten with its number") {
    const TemporaryFolder folder;
    const auto store = open(folder, {});
    REQUIRE(take(*store, 1, NOW));
    REQUIRE(store->numbers().wish_copy("B001", "quay-3", NOW));
    CHECK(rows(folder, "ticket_copy") == 1);
    REQUIRE(take(*store, 2, NOW + days(31)));
    CHECK(rows(folder, "ticket_copy") == 0);
}

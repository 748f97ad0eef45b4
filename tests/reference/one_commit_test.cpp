#include <doctest/doctest.h>

#include "kiosk/reference/database.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;

namespace {

bool is_kept(QueueHouse& house, int key, const std::string& service) {
    return house.queues().issue(wish(key, service), "kiosk-01", NOW).has_value();
}

}  // namespace

TEST_CASE("what is asked in one commit is there for whoever opens the store anew") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        CHECK_FALSE(house.store().in_one_commit([&] {
            CHECK(house.ticket(wish(1)).number == "B001");
            CHECK(house.ticket(wish(2)).number == "B002");
            CHECK(house.ticket(wish(1)).number == "B001");
        }));
    }
    QueueHouse house(folder);
    CHECK(house.ticket(wish(2)).number == "B002");
    CHECK(house.ticket(wish(3)).number == "B003");
}

TEST_CASE("one that fails takes back only itself") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    Database(store_place(folder)).run("CREATE UNIQUE INDEX one_each ON queue_ticket (service)");
    CHECK_FALSE(house.store().in_one_commit([&] {
        CHECK(house.ticket(wish(1)).number == "B001");
        CHECK_FALSE(is_kept(house, 2, "land"));
        CHECK(house.ticket(wish(3, "civil")).number == "C01");
    }));
    Database(store_place(folder)).run("DROP INDEX one_each");
    CHECK(house.ticket(wish(3, "civil")).number == "C01");
    CHECK(house.ticket(wish(2)).number == "B002");
}

TEST_CASE("when the database gives up the commit, nobody's number of it counts and nothing is kept") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    if (on_postgres()) {
        Database(store_place(folder))
            .run(
                "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION "
                "''full''; END'; "
                "CREATE CONSTRAINT TRIGGER refused AFTER INSERT ON queue_ticket DEFERRABLE INITIALLY "
                "DEFERRED FOR "
                "EACH ROW WHEN (NEW.service = 'civil') EXECUTE FUNCTION refuse()");
    } else {
        // As SQLite does of itself on a full disk.
        Database(store_place(folder))
            .run(
                "CREATE TRIGGER refused AFTER INSERT ON queue_ticket WHEN NEW.service = 'civil' BEGIN SELECT "
                "RAISE(ROLLBACK, 'full'); END");
    }
    CHECK(house.store().in_one_commit([&] {
        CHECK(house.ticket(wish(1)).number == "B001");
        CHECK(is_kept(house, 2, "civil") == on_postgres());
        CHECK(is_kept(house, 3, "land") == on_postgres());
    }));
    Database(store_place(folder))
        .run(on_postgres() ? "DROP TRIGGER refused ON queue_ticket" : "DROP TRIGGER refused");
    CHECK(house.ticket(wish(3)).number == "B001");
    CHECK(house.ticket(wish(1)).number == "B002");
    CHECK(house.ticket(wish(2, "civil")).number == "C01");
}

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "kiosk/reference/database.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;

namespace {

/// A store as kiosk-central wrote it before stores had a version, with a key of the bytes 1 to 32.
void write_old_store(const TemporaryFolder& folder) {
    std::ifstream stream(std::string(MOTCUA_SOURCE_DIR) + "/tests/reference/store_without_version.sql");
    Database(folder.path() + "/store.db")
        .run({std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()});
    std::ofstream key(store_key(folder), std::ios::binary);
    for (int byte = 1; byte <= 32; ++byte) key.put(static_cast<char>(byte));
}

StoreSettings of_file(const TemporaryFolder& folder) {
    return {folder.path() + "/store.db", kiosk::SecondFactorKind::secret_code, {}, offline_centre()};
}

std::string number_of(Store& store, int key, const std::string& service = "land",
                      const std::string& terminal = "kiosk-01") {
    const auto answer = store.queues().issue(wish(key, service), terminal, NOW);
    REQUIRE(answer.has_value());
    const auto* ticket = std::get_if<kiosk::Ticket>(&*answer);
    return ticket == nullptr ? "" : ticket->number;
}

}  // namespace

TEST_CASE("a store from before stores had a version opens and keeps what it holds") {
    const TemporaryFolder folder;
    write_old_store(folder);
    {
        const auto store = Store::open(of_file(folder));
        REQUIRE(store.has_value());
        CHECK(number_of(**store, 1) == "B001");
        CHECK(number_of(**store, 3).empty());  // cancelled
        const auto again = (*store)->queues().check_in({wish(5).key, "MAU-1", FRIDAY}, "kiosk-01", NOW);
        REQUIRE(again.has_value());
        CHECK(std::get<kiosk::Ticket>(*again).number == "B005");
        const auto verdict = [&](const std::string& key, std::chrono::sys_seconds now) {
            const auto answer = (*store)->look_up({{"A", "", "K7C4"}, "kiosk-01", key}, now);
            REQUIRE(answer.has_value());
            return answer->decision.verdict;
        };
        CHECK(verdict("sooner", NOW) == Verdict::too_many_tries);
        CHECK(verdict("later", NOW + 2h) == Verdict::level2);
    }
    const auto store = Store::open(of_file(folder));
    REQUIRE(store.has_value());
    CHECK(number_of(**store, 6) == "B006");
    // The events go on after those that were there.
    REQUIRE((*store)->queues().call({"4", CallAction::next}, NOW).has_value());
    Database database(folder.path() + "/store.db");
    auto row = database.prepare("SELECT max(id), count(*) FROM queue_call");
    REQUIRE(row.step());
    CHECK(row.number(0) == 2);
    CHECK(row.number(1) == 2);
}

TEST_CASE("a store of a newer version is refused with a sentence, and left as it is") {
    const TemporaryFolder folder;
    { const QueueHouse house(folder); }
    Database(store_place(folder)).run("UPDATE schema_version SET version = 99");
    const auto refused = Store::open({store_place(folder), {}, {}, small_centre(), store_key(folder)});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().detail.find("of a newer kiosk-central") != std::string::npos);
    Database database(store_place(folder));
    auto row = database.prepare("SELECT version FROM schema_version");
    REQUIRE(row.step());
    CHECK(row.number(0) == 99);
}

TEST_CASE("a store whose migration fails half-way keeps its old tables and no new one") {
    const TemporaryFolder folder;
    write_old_store(folder);
    Database(folder.path() + "/store.db").run("CREATE TABLE store_key (of_another TEXT)");
    CHECK_FALSE(Store::open(of_file(folder)).has_value());
    Database database(folder.path() + "/store.db");
    CHECK_FALSE(database.has_table("centre_sequence"));
    CHECK_FALSE(database.has_table("schema_version"));
    database.run("DROP TABLE store_key");
    const auto store = Store::open(of_file(folder));
    REQUIRE(store.has_value());
    CHECK(number_of(**store, 1) == "B001");
}

#include "kiosk/reference/store.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "store_place.h"

using namespace kiosk::reference;
using reference_tests::store_key;
using reference_tests::store_place;
using std::chrono::seconds;

namespace {

const std::chrono::sys_seconds NOW{seconds(1'795'142'460)};

std::unique_ptr<Store> open(const reference_tests::TemporaryFolder& folder, const Limits& limits = {}) {
    auto store = Store::open(
        {store_place(folder), kiosk::SecondFactorKind::secret_code, limits, {}, store_key(folder)});
    REQUIRE(store.has_value());
    REQUIRE((*store)->put(
        {{"A", "receipt", 4, "{}", "", "K7C4", "0000123456", ""}, {"B", "", 4, "{}", "", "", "", ""}}, NOW));
    return std::move(*store);
}

Decision ask(Store& store, const std::string& code, const std::string& factor, std::chrono::sys_seconds now,
             const std::string& terminal = "kiosk-01") {
    static int last = 0;
    const auto answer = store.look_up({{code, "", factor}, terminal, "key-" + std::to_string(++last)}, now);
    REQUIRE(answer.has_value());
    return answer->decision;
}

}  // namespace

TEST_CASE("a lock is over after its ten minutes, also in a store opened anew") {
    const reference_tests::TemporaryFolder folder;
    for (int wrong = 0; wrong < 5; ++wrong) ask(*open(folder), "A", "XXXX", NOW);
    const auto store = open(folder);
    CHECK(ask(*store, "A", "K7C4", NOW + seconds(599)).verdict == Verdict::too_many_tries);
    CHECK(ask(*store, "A", "K7C4", NOW + seconds(600)).verdict == Verdict::level2);
}

TEST_CASE("rapid lookups are heard again a minute after the first of them") {
    const reference_tests::TemporaryFolder folder;
    Limits limits;
    limits.lookups_per_minute = 2;
    const auto store = open(folder, limits);
    CHECK(ask(*store, "A", "", NOW).verdict == Verdict::level1);
    CHECK(ask(*store, "A", "", NOW + seconds(30)).verdict == Verdict::level1);
    CHECK(ask(*store, "A", "", NOW + seconds(59)).free_from == NOW + seconds(60));
    CHECK(ask(*store, "A", "", NOW + seconds(60)).verdict == Verdict::level1);
    CHECK(ask(*store, "A", "", NOW + seconds(60), "kiosk-02").verdict == Verdict::level1);
}

TEST_CASE("distinct unknown codes are counted by the day, the same one once") {
    const reference_tests::TemporaryFolder folder;
    Limits limits;
    limits.unknown_per_day = 2;
    const auto store = open(folder, limits);
    for (int repeat = 0; repeat < 5; ++repeat)
        CHECK(ask(*store, "X1", "", NOW).verdict == Verdict::dossier_not_found);
    CHECK(ask(*store, "X2", "", NOW).verdict == Verdict::dossier_not_found);
    CHECK(ask(*store, "A", "", NOW).free_from == end_of_day(NOW));
    CHECK(ask(*store, "A", "", end_of_day(NOW)).verdict == Verdict::level1);
}

TEST_CASE("wrong factors over many dossiers are counted against the terminal") {
    const reference_tests::TemporaryFolder folder;
    Limits limits;
    limits.wrong_per_terminal = 2;
    const auto store = open(folder, limits);
    ask(*store, "A", "XXXX", NOW);
    ask(*store, "A", "XXXX", NOW);
    CHECK(ask(*store, "A", "K7C4", NOW).free_from == NOW + limits.terminal_window);
    CHECK(ask(*store, "A", "K7C4", NOW, "kiosk-02").verdict == Verdict::level2);
}

TEST_CASE("a dossier without a factor of the installed kind shows level 1 only") {
    const reference_tests::TemporaryFolder folder;
    const auto store = open(folder);
    CHECK(ask(*store, "B", "K7C4", NOW).verdict == Verdict::level1);
}

TEST_CASE("no factor lies in the store's files") {
    const reference_tests::TemporaryFolder folder;
    {
        auto store = open(folder);
        ask(*store, "A", "CANARY", NOW);
    }
    const auto bytes = reference_tests::store_bytes(folder);
    for (const std::string secret : {"CANARY", "0000123456", "K7C4", "3456"}) {
        // A server's own tables hold any four characters.
        if (secret.size() > 4 || !reference_tests::on_postgres())
            CHECK(bytes.find(secret) == std::string::npos);
    }
}

TEST_CASE("a store without its key is refused, since nothing in it could be compared") {
    const reference_tests::TemporaryFolder folder;
    open(folder);
    std::filesystem::remove(store_key(folder));
    CHECK_FALSE(Store::open({store_place(folder), {}, {}, {}, store_key(folder)}).has_value());
}

TEST_CASE("a store with another store's key is refused") {
    const reference_tests::TemporaryFolder folder;
    open(folder);
    std::ofstream(store_key(folder)) << std::string(32, 'k');
    CHECK_FALSE(Store::open({store_place(folder), {}, {}, {}, store_key(folder)}).has_value());
}

TEST_CASE("a file that is no database is refused") {
    const reference_tests::TemporaryFolder folder;
    std::ofstream(folder.path() + "/store.db.key") << std::string(32, 'k');
    std::ofstream(folder.path() + "/store.db") << std::string(4096, 'x');
    CHECK_FALSE(
        Store::open({folder.path() + "/store.db", kiosk::SecondFactorKind::secret_code, {}}).has_value());
}

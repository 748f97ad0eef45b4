#include "kiosk/reference/backup.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <set>
#include <thread>

#include "kiosk/reference/database.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;

namespace {

const Account CLERK{"quay-3", "Cán bộ quầy 3", Role::clerk};

StorePlace place_in(const TemporaryFolder& folder) {
    return {store_place(folder), store_key(folder)};
}

std::string words_of(const kiosk::Result<std::int64_t, kiosk::reference::StoreTrouble>& refused) {
    REQUIRE_FALSE(refused.has_value());
    return refused.error().detail;
}

Verdict verdict(const TemporaryFolder& folder, const std::string& code, const std::string& factor) {
    const auto store =
        Store::open({store_place(folder), kiosk::SecondFactorKind::secret_code, {}, {}, store_key(folder)});
    REQUIRE(store.has_value());
    const auto answer = (*store)->look_up({{code, "", factor}, "kiosk-01", "key-" + code + factor}, NOW);
    REQUIRE(answer.has_value());
    return answer->decision.verdict;
}

/// Dossiers, two numbers, one call, one account: some of everything.
void fill(QueueHouse& house) {
    REQUIRE(house.store().put(
        {{"A", "receipt", 4, "{}", "", "K7C4", "", ""}, {"B", "", 4, "{}", "", "", "", ""}}, NOW));
    house.ticket(wish(1));
    house.ticket(wish(2));
    house.call({"3", CallAction::next});
    const auto is_added = house.store().staff().add(CLERK, "hash", "", NOW);
    REQUIRE((is_added && *is_added));
}

WireAnswer take(CentralProcess& central, int key) {
    return central.request(
        "POST", "/v1/tickets", R"({"service":"dat-dai","service_day":"2026-11-20"})",
        {"Content-Type: application/json", "X-Terminal-Id: kiosk-01", "Idempotency-Key: " + wish(key).key});
}

int run_with_store(const TemporaryFolder& folder, std::vector<std::string> words) {
    const auto store = store_options(folder);
    words.insert(words.end(), store.begin(), store.end());
    return run_central(words);
}

/// The file of a filled store's back-up.
std::string backed_up(const TemporaryFolder& folder) {
    {
        QueueHouse house(folder);
        fill(house);
    }
    auto file = folder.path() + "/back-up";
    REQUIRE(back_up(place_in(folder), file).has_value());
    return file;
}

}  // namespace

TEST_CASE("a restored store holds what the store held: hashes, numbers, calls and the audit") {
    const TemporaryFolder folder, other;
    const auto file = folder.path() + "/back-up";
    std::int64_t audited = 0;
    {
        QueueHouse house(folder);
        fill(house);
        REQUIRE(back_up(place_in(folder), file).has_value());
        audited = static_cast<std::int64_t>(house.store().staff().audit(0, 100)->size());
        house.ticket(wish(3));  // after the back-up
    }
    const auto rows = restore(file, place_in(other), std::nullopt);
    INFO((rows ? "" : rows.error().detail));
    REQUIRE(rows.has_value());
    QueueHouse house(other);
    CHECK(verdict(other, "A", "K7C4") == Verdict::level2);
    CHECK(verdict(other, "B", "") == Verdict::level1);
    CHECK(house.ticket(wish(1)).number == "B001");
    CHECK(house.ticket(wish(2)).number == "B002");
    CHECK(house.ticket(wish(4)).number == "B003");
    CHECK(house.number({"4", CallAction::next}) == "B002");
    const auto audit = house.store().staff().audit(0, 100);
    REQUIRE(audit);
    CHECK(static_cast<std::int64_t>(audit->size()) == audited);
    CHECK_THROWS_AS(Database(store_place(other)).run("DELETE FROM staff_audit"), DatabaseError);
}

TEST_CASE("every number that was acknowledged before a back-up of a busy central is in it") {
    const TemporaryFolder folder, other;
    const auto file = folder.path() + "/back-up";
    std::map<int, std::string> before;
    {
        CentralProcess central(folder, {"--plain"});
        std::atomic<bool> is_backed_up{false};
        std::atomic<int> given{0};
        std::map<int, std::string> bodies;
        auto citizens = std::async(std::launch::async, [&] {
            for (int key = 1; !is_backed_up || key <= 30; ++key) {
                const auto answer = take(central, key);
                if (answer.status != 201 && answer.status != 200) return false;
                bodies[key] = answer.body;
                given = key;
            }
            return true;
        });
        while (given < 20 && citizens.wait_for(1ms) == std::future_status::timeout) {
        }
        const int acknowledged = given;
        CHECK(run_with_store(folder, {"backup", file}) == 0);
        is_backed_up = true;
        CHECK(citizens.get());
        for (int key = 1; key <= acknowledged; ++key) before[key] = bodies[key];
        central.kill_hard();
    }
    REQUIRE(before.size() >= 20);
    REQUIRE(run_with_store(other, {"restore", file, "--nothing-since"}) == 0);
    CentralProcess central(other, {"--plain"});
    for (const auto& [key, body] : before) CHECK(take(central, key).body == body);
    const auto next = take(central, 100'000).body;
    for (const auto& [key, body] : before)
        CHECK(next.find(body.substr(body.find("\"number\""), 15)) == std::string::npos);
}

TEST_CASE("a back-up is its owner's only, overwrites nothing and leaves no half file") {
    const TemporaryFolder folder;
    const auto file = folder.path() + "/back-up";
    { const QueueHouse house(folder); }
    REQUIRE(back_up(place_in(folder), file).has_value());
    for (const auto& name : {file, file + ".key"}) {
        struct stat about {};
        REQUIRE(stat(name.c_str(), &about) == 0);
        CHECK((about.st_mode & 0777) == 0600);
    }
    CHECK(words_of(back_up(place_in(folder), file)).find("there already") != std::string::npos);
    CHECK(back_up({store_place(folder), folder.path() + "/no.key"}, folder.path() + "/two")
              .error()
              .detail.find("missing") != std::string::npos);
    CHECK_FALSE(back_up(place_in(folder), folder.path() + "/nowhere/two").has_value());
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        CHECK(entry.path().filename() != "two");
        CHECK(entry.path().string().find(".part") == std::string::npos);
    }
}

TEST_CASE("a store that holds anything is not restored into, and stays as it is") {
    const TemporaryFolder folder, other;
    const auto file = backed_up(folder);
    {
        QueueHouse house(other);
        CHECK(house.ticket(wish(9)).number == "B001");
    }
    CHECK_FALSE(restore(file, place_in(other), std::nullopt).has_value());
    QueueHouse house(other);
    CHECK(house.ticket(wish(9)).number == "B001");
    CHECK(house.ticket(wish(1)).number == "B002");
}

TEST_CASE("a damaged back-up, or one with another's key, restores nothing") {
    const TemporaryFolder folder, other;
    const auto file = backed_up(folder);
    std::filesystem::copy(file, folder.path() + "/cut");
    std::filesystem::copy(file + ".key", folder.path() + "/cut.key");
    std::filesystem::resize_file(folder.path() + "/cut", std::filesystem::file_size(file) / 2);
    CHECK_FALSE(restore(folder.path() + "/cut", place_in(other), std::nullopt).has_value());
    std::ofstream(file + ".key", std::ios::binary) << std::string(32, 'k');
    CHECK(words_of(restore(file, place_in(other), std::nullopt)) == "the key file is another store's");
    CHECK_FALSE(restore(folder.path() + "/none", place_in(other), std::nullopt).has_value());
    // Nothing is in the way of the right one.
    std::filesystem::remove(file + ".key");
    std::filesystem::copy(folder.path() + "/cut.key", file + ".key");
    CHECK(restore(file, place_in(other), std::nullopt).has_value());
}

TEST_CASE("a store moves to SQLite and back with all it holds, whichever database it began on") {
    const TemporaryFolder folder, other;
    const StorePlace file{folder.path() + "/moved.db", folder.path() + "/moved.key"};
    {
        QueueHouse house(folder);
        fill(house);
    }
    const auto first = back_up(place_in(folder), folder.path() + "/one");
    REQUIRE(first.has_value());
    REQUIRE(restore(folder.path() + "/one", file, std::nullopt).has_value());
    REQUIRE(back_up(file, folder.path() + "/two").has_value());
    const auto last = restore(folder.path() + "/two", place_in(other), std::nullopt);
    REQUIRE(last.has_value());
    CHECK(*last == *first);
    CHECK(verdict(other, "A", "K7C4") == Verdict::level2);
    QueueHouse house(other);
    CHECK(house.ticket(wish(2)).number == "B002");
    CHECK(house.ticket(wish(3)).number == "B003");
}

TEST_CASE("after a restore in the middle of a day no number that was seen is given a second time") {
    const TemporaryFolder folder, other;
    const auto file = backed_up(folder);
    std::set<std::string> seen;
    {
        QueueHouse house(folder);
        for (int key = 10; key < 15; ++key) seen.insert(house.ticket(wish(key)).number);
        seen.insert(house.ticket(wish(15, "civil")).number);
    }
    CHECK(*seen.rbegin() == "C01");
    REQUIRE(restore(file, place_in(other), LostNumbers{FRIDAY, {{"B", 7}, {"C", 1}}}).has_value());
    QueueHouse house(other);
    CHECK(house.ticket(wish(20)).number == "B008");
    CHECK(house.ticket(wish(21, "civil")).number == "C02");
    CHECK(house.ticket(wish(22, "few")).number == "D1");
    CHECK(house.ticket(wish(1)).number == "B001");  // its key is in the back-up
}

TEST_CASE("the day after, a restored store counts from the first number again") {
    const TemporaryFolder folder, other;
    const auto file = backed_up(folder);
    REQUIRE(restore(file, place_in(other), LostNumbers{FRIDAY, {{"B", 7}}}).has_value());
    QueueHouse house(other);
    const auto monday = std::chrono::year(2026) / 11 / 23;
    const auto answer =
        house.queues().issue(wish(30, "land", "", monday), "kiosk-01", reference_tests::at(monday, 9h));
    REQUIRE(answer.has_value());
    CHECK(std::get<kiosk::Ticket>(*answer).number == "B001");
}

TEST_CASE("a service whose last number was seen has none left that day") {
    const TemporaryFolder folder, other;
    const auto file = backed_up(folder);
    REQUIRE(restore(file, place_in(other), LostNumbers{FRIDAY, {{"D", 5}}}).has_value());
    QueueHouse house(other);
    CHECK(house.refusal(wish(20, "few")) == kiosk::TicketFailureKind::used_up);
}

TEST_CASE("what terminals hold of a lost store's leases is leased to nobody, today or tomorrow") {
    const TemporaryFolder folder, other;
    const auto file = backed_up(folder);
    REQUIRE(restore(file, place_in(other), LostNumbers{FRIDAY, {}}).has_value());
    QueueHouse house(other, offline_centre());
    const std::chrono::sys_days today{FRIDAY};
    const auto blocks = [&](int days) {
        const auto day = today + std::chrono::days(days);
        const auto now = reference_tests::at(std::chrono::year_month_day{day}, 9h);
        const auto lease = house.queues().lease(std::chrono::year_month_day{day}, "kiosk-01", now);
        REQUIRE(lease.has_value());
        return std::get<kiosk::TicketLease>(*lease).tokens.size();
    };
    CHECK(blocks(0) == 0);
    CHECK(blocks(1) == 0);
    CHECK(blocks(2) > 0);
}

TEST_CASE("calls after a restore have ids that no display has heard") {
    const TemporaryFolder folder, other;
    const auto file = backed_up(folder);
    std::int64_t heard = 0;
    {
        QueueHouse house(folder);
        for (int again = 0; again < 5; ++again) house.call({"3", CallAction::recall});
        heard = *house.queues().last_sequence();
    }
    REQUIRE(restore(file, place_in(other), LostNumbers{FRIDAY, {{"B", 2}}}).has_value());
    QueueHouse house(other);
    house.call({"3", CallAction::recall});
    CHECK(*house.queues().last_sequence() > heard);
}

TEST_CASE("a restore asks what was given after the back-up, and takes no guess for an answer") {
    const TemporaryFolder folder, other;
    const auto file = backed_up(folder);
    for (const std::vector<std::string>& after :
         std::vector<std::vector<std::string>>{{},
                                               {"--last-numbers", ""},
                                               {"--last-numbers", "B080;C523"},
                                               {"--last-numbers", "B080", "--nothing-since"}}) {
        std::vector<std::string> words{"restore", file};
        words.insert(words.end(), after.begin(), after.end());
        CHECK(run_with_store(other, words) == 2);
    }
    REQUIRE(run_with_store(other, {"restore", file, "--last-numbers", "B080,C09"}) == 0);
    Database database(store_place(other, "central"));
    auto row = database.prepare("SELECT count(*) FROM number_seen");
    CHECK((row.step() && row.number(0) == 4));
}

TEST_CASE("numbers seen are read as slips have them") {
    const auto read = [](const char* text) {
        const auto seen = parse_seen_numbers(text);
        REQUIRE(seen.has_value());
        return *seen;
    };
    using Seen = std::vector<SeenNumber>;
    CHECK(read("none").empty());
    CHECK((read("B080") == Seen{{"B", 80}}));
    CHECK((read("B080,AC7") == Seen{{"B", 80}, {"AC", 7}}));
    for (const char* wrong :
         {"", ",", "B080,", "80", "B", "b080", "B0", "ABC1", "B10000", "B-1", "B 80", "None"})
        CHECK_FALSE(parse_seen_numbers(wrong).has_value());
}

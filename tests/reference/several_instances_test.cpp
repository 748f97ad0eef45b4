// Several centrals on one PostgreSQL.
#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <set>
#include <thread>

#include "kiosk/reference/database.h"
#include "postgres_server.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;

namespace {

std::unique_ptr<Store> instance(PostgresServer& server, const TemporaryFolder& folder) {
    auto store = Store::open({server.place("centre"), {}, {}, small_centre(), store_key(folder)});
    REQUIRE(store.has_value());
    return std::move(*store);
}

/// Empty: a trouble.
std::string number_of(Store& store, int key) {
    const auto answer = store.queues().issue(wish(key), "kiosk-01", NOW);
    if (!answer) return {};
    const auto* ticket = std::get_if<kiosk::Ticket>(&*answer);
    return ticket == nullptr ? "refused" : ticket->number;
}

/// By key; asks until every one has its number.
std::map<int, std::string> numbers_of(Store& store, int first, int count, std::atomic<int>& given) {
    std::map<int, std::string> numbers;
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    for (int key = first; key < first + count; ++given, ++key)
        while (numbers[key].empty() && std::chrono::steady_clock::now() < give_up)
            numbers[key] = number_of(store, key);
    return numbers;
}

void check_dense_and_kept(Store& store, std::map<int, std::string> numbers,
                          std::map<int, std::string> others) {
    numbers.merge(others);
    std::set<std::string> distinct;
    for (const auto& [key, number] : numbers) {
        distinct.insert(number);
        CHECK(number_of(store, key) == number);
    }
    REQUIRE(distinct.size() == numbers.size());
    CHECK(*distinct.begin() == "B001");
    CHECK(std::stoul(distinct.rbegin()->substr(1)) == numbers.size());
}

bool somebody_waits_for_a_lock(Database& database) {
    auto row = database.prepare("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    return row.step() && row.number(0) > 0;
}

}  // namespace

TEST_CASE("two instances that give numbers at once leave no gap and give none twice") {
    PostgresServer server;
    const TemporaryFolder folder;
    const auto one = instance(server, folder), other = instance(server, folder);
    std::atomic<int> given{0};
    auto numbers = std::async(std::launch::async, [&] { return numbers_of(*one, 1, 200, given); });
    const auto others = numbers_of(*other, 1001, 200, given);
    check_dense_and_kept(*one, numbers.get(), others);
}

TEST_CASE("events are numbered in the order of their commits: while one is held back, the next one waits") {
    PostgresServer server;
    const TemporaryFolder folder;
    const auto store = instance(server, folder);
    Database one(server.place("centre")), other(server.place("centre")), onlooker(server.place("centre"));
    for (const bool kept : {true, false}) {
        CAPTURE(kept);
        std::optional<Transaction> held(one);
        const auto number = one.next_number("queue_call");
        auto next = std::async(std::launch::async, [&] {
            Transaction transaction(other);
            const auto later = other.next_number("queue_call");
            transaction.commit();
            return later;
        });
        while (!somebody_waits_for_a_lock(onlooker) && next.wait_for(0s) != std::future_status::ready)
            std::this_thread::sleep_for(1ms);
        CHECK(next.wait_for(0s) != std::future_status::ready);
        if (kept) held->commit();
        held.reset();
        CHECK(next.get() == (kept ? number + 1 : number));
    }
}

TEST_CASE("a server killed under load loses no number that was told, and gives none twice") {
    PostgresServer server;
    const TemporaryFolder folder;
    const auto one = instance(server, folder), other = instance(server, folder);
    std::atomic<int> given{0};
    auto numbers = std::async(std::launch::async, [&] { return numbers_of(*one, 1, 150, given); });
    auto others = std::async(std::launch::async, [&] { return numbers_of(*other, 1001, 150, given); });
    for (const int killed_at : {40, 120, 200}) {
        while (given < killed_at) std::this_thread::sleep_for(1ms);
        server.kill_hard();
        server.start();
    }
    auto first = numbers.get();
    check_dense_and_kept(*one, std::move(first), others.get());
}

TEST_CASE("a connection lost within a commit is a trouble for all who share it, and the store finds back") {
    PostgresServer server;
    const TemporaryFolder folder;
    const auto store = instance(server, folder);
    CHECK(store->in_one_commit([&] {
        CHECK(number_of(*store, 1) == "B001");
        Database(server.place("centre"))
            .run(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = "
                "'kiosk-central' AND pid <> pg_backend_pid()");
        CHECK(number_of(*store, 2).empty());
    }));
    std::atomic<int> given{0};
    CHECK(numbers_of(*store, 2, 1, given).at(2) == "B001");
    CHECK(number_of(*store, 1) == "B002");
}

TEST_CASE("a second instance needs the key of the first") {
    PostgresServer server;
    const TemporaryFolder folder, elsewhere;
    const auto store = instance(server, folder);
    CHECK_FALSE(
        Store::open({server.place("centre"), {}, {}, small_centre(), store_key(elsewhere)}).has_value());
}

#include <curl/curl.h>
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "kiosk/central/offline_json.h"
#include "queue_house.h"
#include "tests/command.h"

using namespace reference_tests;
using nlohmann::json;

namespace {

constexpr auto LEASES = "/v1/ticket-blocks";
constexpr auto ENTRIES = "/v1/journal-entries";
constexpr auto CONFLICTS = "/v1/ticket-conflicts?service_day=2026-11-20";

/// A queue file of one service, which goes on without central unless `policy` says otherwise.
std::string queue_file(const TemporaryFolder& folder,
                       const std::string& policy = "offline_allowed = true\n") {
    const auto file = folder.path() + "/queues.toml";
    std::ofstream stream(file);
    stream << "[hours]\nfri = [\"07:30-17:00\"]\n[policy]\noffline_block = 30\n"
           << policy
           << "[[field]]\nid = \"all\"\nname = \"Tất cả\"\n[[service]]\nid = \"dat-dai\"\nfield = \"all\"\n"
              "name = \"Đất đai\"\ncounters = [\"3\"]\nprefix = \"B\"\noffline = true\n";
    return "--queues=" + file;
}

std::vector<std::string> headers(const std::string& terminal = "kiosk-01", const std::string& more = "") {
    std::vector<std::string> all{"Content-Type: application/json", "X-Terminal-Id: " + terminal};
    if (!more.empty()) all.push_back(more);
    return all;
}

WireAnswer ask_lease(CentralProcess& central, const std::string& terminal = "kiosk-01",
                     const std::string& day = "2026-11-20") {
    return central.request("POST", LEASES, R"({"service_day":")" + day + "\"}", headers(terminal));
}

kiosk::TicketBlock leased(CentralProcess& central, const std::string& key,
                          const std::string& terminal = "kiosk-01") {
    const auto lease = kiosk::parse_lease(ask_lease(central, terminal).body);
    REQUIRE(lease.has_value());
    REQUIRE(lease->tokens.size() == 1);
    const auto block = kiosk::read_block(lease->tokens.front(), key);
    REQUIRE(block.has_value());
    return *block;
}

std::string entry(std::int64_t id, int key, const std::string& number) {
    kiosk::Ticket ticket{wish(key).key, number, "dat-dai", FRIDAY, NOW - 1min};
    return kiosk::to_json(std::vector<kiosk::JournalEntry>{{id, kiosk::OfflineIssue{ticket, ""}}});
}

/// What `kiosk-central --print-block-key` says of the store in this folder.
std::string printed_key(const TemporaryFolder& folder) {
    auto words = std::string(MOTCUA_PROGRAMS_DIR) + "/kiosk-central --print-block-key";
    for (const auto& option : store_options(folder)) words += " '" + option + '\'';
    const command::Ended said = command::run(words);
    CHECK(said.exit_code == 0);
    std::string key = said.output;
    REQUIRE(key.size() == 44);
    key.pop_back();
    return key;
}

std::string type_of(const WireAnswer& answer) {
    return json::parse(answer.body).value("type", "");
}

}  // namespace

TEST_CASE("the key that is printed before the first start opens every lease, over restarts by kill -9") {
    const TemporaryFolder folder;
    const auto key = printed_key(folder);
    for (const auto* number : {"N0001", "N0031"}) {
        CentralProcess central(folder, {"--plain", queue_file(folder)});
        const auto block = leased(central, key);
        CHECK(block.terminal == "kiosk-01");
        CHECK(block.service == "dat-dai");
        CHECK(block.numbers.size() == 30);
        CHECK(block.numbers.front().number == number);
        CHECK(printed_key(folder) == key);
        central.kill_hard();
    }
}

TEST_CASE("what was told is known after kill -9, and telling it again says the same") {
    const TemporaryFolder folder;
    const auto key = printed_key(folder);
    std::string told, again;
    {
        CentralProcess central(folder, {"--plain", queue_file(folder)});
        leased(central, key);
        told = central.request("POST", ENTRIES, entry(12, 1, "N0001"), headers()).body;
        central.kill_hard();
    }
    CentralProcess central(folder, {"--plain", queue_file(folder)});
    CHECK(told == R"({"outcomes":["kept"],"acknowledged":12})");
    CHECK(central.request("POST", ENTRIES, entry(12, 1, "N0001"), headers()).body == told);
    CHECK(central.request("POST", "/v1/counters/3/calls", R"({"action":"next"})", headers()).body ==
          R"({"number":"N0001","service":"dat-dai","state":"called"})");
}

TEST_CASE("8 terminals that ask at once share no number") {
    const TemporaryFolder folder;
    const auto key = printed_key(folder);
    CentralProcess central(folder, {"--plain", queue_file(folder)});
    curl_global_init(CURL_GLOBAL_DEFAULT);
    constexpr int TERMINALS = 8, EACH = 5;
    std::array<std::vector<std::string>, TERMINALS> answers;
    std::vector<std::thread> terminals;
    terminals.reserve(TERMINALS);
    for (int terminal = 0; terminal < TERMINALS; ++terminal) {
        terminals.emplace_back([&, terminal] {
            for (int again = 0; again < EACH; ++again)
                answers[terminal].push_back(ask_lease(central, "kiosk-" + std::to_string(terminal)).body);
        });
    }
    for (auto& terminal : terminals) terminal.join();
    std::set<std::string> numbers;
    for (const auto& some : answers) {
        for (const auto& answer : some) {
            const auto lease = kiosk::parse_lease(answer);
            REQUIRE(lease.has_value());
            const auto block = kiosk::read_block(lease->tokens.front(), key);
            REQUIRE(block.has_value());
            for (const auto& one : block->numbers) CHECK(numbers.insert(one.number).second);
        }
    }
    CHECK(numbers.size() == TERMINALS * EACH * 30);
}

TEST_CASE("each refusal of a lease is a problem of the contract") {
    const TemporaryFolder folder;
    {
        CentralProcess central(folder, {"--plain", queue_file(folder, "offline_allowed = false\n")});
        CHECK(ask_lease(central).status == 409);
        CHECK(type_of(ask_lease(central)) == "/problems/offline-not-allowed");
    }
    CentralProcess central(folder, {"--plain", queue_file(folder,
                                                          "offline_allowed = true\n[[locked]]\n"
                                                          "terminal = \"kiosk-02\"\nreason = "
                                                          "\"Đang bảo trì\"\n")});
    CHECK(type_of(ask_lease(central, "kiosk-02")) == "/problems/terminal-locked");
    CHECK(type_of(ask_lease(central, "kiosk-01", "2026-11-19")) == "/problems/service-day-over");
    CHECK(ask_lease(central, "kiosk-01", "2026-11-21").status == 200);
    CHECK(ask_lease(central, "kiosk-01", "21/11/2026").status == 400);
    CHECK(central.request("POST", ENTRIES, "{}", headers()).status == 400);
    CHECK(central.request("POST", ENTRIES, entry(1, 1, "N0001"), headers("a b")).status == 400);
}

TEST_CASE("conflicts of a day are for staff") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", queue_file(folder),
                                    "--terminal=kiosk-01=" + kiosk::reference::sha256_text("terminal-token"),
                                    "--staff=desk=" + kiosk::reference::sha256_text("staff-token")});
    const auto terminal = headers("kiosk-01", "Authorization: Bearer terminal-token");
    const std::vector<std::string> staff{"Authorization: Bearer staff-token"};
    CHECK(central.request("POST", ENTRIES, entry(1, 1, "N0001"), headers()).status == 401);
    CHECK(central.request("POST", LEASES, R"({"service_day":"2026-11-20"})", headers()).status == 401);
    CHECK(central.request("POST", ENTRIES, entry(1, 1, "N0001"), terminal).body ==
          R"({"outcomes":["conflict"],"acknowledged":1})");
    CHECK(central.request("GET", CONFLICTS, "", terminal).status == 401);
    const auto told = central.request("GET", CONFLICTS, "", staff);
    CHECK(told.status == 200);
    CHECK(told.body == R"({"conflicts":[{"terminal":"kiosk-01","number":"N0001","service":"dat-dai",)"
                       R"("issued_at":"2026-11-20T09:40:00+07:00","reason":"not_leased"}]})");
    CHECK(central.request("GET", "/v1/ticket-conflicts?service_day=2026-11-21", "", staff).body ==
          R"({"conflicts":[]})");
    for (const char* path : {"/v1/ticket-conflicts", "/v1/ticket-conflicts?service_day=today",
                             "/v1/ticket-conflicts?service_day=2026-11-20&x=1"})
        CHECK(central.request("GET", path, "", staff).status == 400);
}

TEST_CASE("the log counts leases and entries, and names neither keys nor numbers nor secrets") {
    const TemporaryFolder folder;
    const auto key = printed_key(folder);
    CentralProcess central(folder, {"--plain", queue_file(folder)});
    const auto block = leased(central, key);
    central.request("POST", ENTRIES, entry(1, 1, "N0001"), headers());
    const auto log = central.log();
    CHECK(log.find("lease terminal=kiosk-01 verdict=leased") != std::string::npos);
    CHECK(log.find("entries terminal=kiosk-01 kept=1 superseding=0 conflict=0 unknown=0") !=
          std::string::npos);
    for (const std::string& hidden :
         {wish(1).key, std::string("N0001"), block.numbers[0].secret, block.lease})
        CHECK(log.find(hidden) == std::string::npos);
}

#include <curl/curl.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "kiosk/central/ticket_json.h"
#include "queue_house.h"

using namespace reference_tests;
using nlohmann::json;

namespace {

const std::vector<std::string> PLAIN{"--plain"};
constexpr auto DAY = "2026-11-20";

std::vector<std::string> headers(const std::string& terminal, const std::string& key = "") {
    std::vector<std::string> all{"Content-Type: application/json", "X-Terminal-Id: " + terminal};
    if (!key.empty()) all.push_back("Idempotency-Key: " + key);
    return all;
}

std::string body(const std::string& service, const std::string& day = DAY) {
    return R"({"service":")" + service + R"(","service_day":")" + day + "\"}";
}

WireAnswer take(CentralProcess& central, int key, const std::string& terminal = "kiosk-01",
                const std::string& service = "dat-dai") {
    return central.request("POST", "/v1/tickets", body(service), headers(terminal, wish(key).key));
}

WireAnswer cancel(CentralProcess& central, int key, const std::string& terminal = "kiosk-01") {
    return central.request("POST", "/v1/ticket-cancellations", R"({"key":")" + wish(key).key + "\"}",
                           headers(terminal));
}

WireAnswer call(CentralProcess& central, const std::string& counter, const std::string& body) {
    return central.request("POST", "/v1/counters/" + counter + "/calls", body,
                           {"Content-Type: application/json"});
}

std::string type_of(const WireAnswer& answer) {
    return json::parse(answer.body).value("type", "");
}

/// A queue file with one service, which gives `contingent` tickets a day.
std::string small_queues(const TemporaryFolder& folder, const std::string& more) {
    const auto file = folder.path() + "/queues.toml";
    std::ofstream stream(file);
    stream << "[hours]\nfri = [\"07:30-17:00\"]\n[[field]]\nid = \"all\"\nname = \"Tất cả\"\n[[service]]\n"
              "id = \"dat-dai\"\nfield = \"all\"\nname = \"Đất đai\"\ncounters = [\"3\"]\nprefix = \"B\"\n"
           << more;
    return "--queues=" + file;
}

/// 8 terminals at once, `each` wishes each, with keys from `first` on; every answer.
std::vector<WireAnswer> rush(CentralProcess& central, int each) {
    curl_global_init(CURL_GLOBAL_DEFAULT);
    constexpr int TERMINALS = 8;
    std::vector<std::vector<WireAnswer>> answers(TERMINALS);
    std::vector<std::thread> terminals;
    terminals.reserve(TERMINALS);
    for (int terminal = 0; terminal < TERMINALS; ++terminal) {
        terminals.emplace_back([&, terminal] {
            for (int key = 1; key <= each; ++key)
                answers[terminal].push_back(
                    take(central, terminal * each + key, "kiosk-" + std::to_string(terminal)));
        });
    }
    for (auto& terminal : terminals) terminal.join();
    std::vector<WireAnswer> all;
    for (auto& some : answers) all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace

TEST_CASE("the profile comes with a tag, and is not sent again to whoever has it") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    const auto first = central.request("GET", "/v1/kiosk-profile", "", headers("kiosk-01"));
    REQUIRE(first.status == 200);
    const auto profile = kiosk::parse_profile(first.body);
    REQUIRE(profile.has_value());
    CHECK(profile->services.size() == 8);
    const auto at = first.headers.find("ETag: ") + 6;
    const auto tag = first.headers.substr(at, first.headers.find("\r\n", at) - at);
    auto asking = headers("kiosk-01");
    asking.push_back("If-None-Match: " + tag);
    const auto again = central.request("GET", "/v1/kiosk-profile", "", asking);
    CHECK(again.status == 304);
    CHECK(again.has_header("ETag: " + tag));
    CHECK(again.body.empty());
    asking.back() = "If-None-Match: \"another\"";
    CHECK(central.request("GET", "/v1/kiosk-profile", "", asking).body == first.body);
}

TEST_CASE("a key has one ticket, byte for byte, over restarts by kill -9, and so has a refusal") {
    const TemporaryFolder folder;
    std::string ticket, refusal;
    {
        CentralProcess central(folder, PLAIN);
        const auto taken = take(central, 1);
        REQUIRE(taken.status == 201);
        ticket = taken.body;
        const auto refused = take(central, 2, "kiosk-01", "nowhere");
        CHECK(refused.status == 404);
        refusal = refused.body;
        central.kill_hard();
    }
    CentralProcess central(folder, PLAIN);
    CHECK(take(central, 1).body == ticket);
    CHECK(take(central, 2, "kiosk-01", "nowhere").body == refusal);
    CHECK(json::parse(take(central, 3).body)["number"] == "B002");
}

TEST_CASE("8 terminals at once get 400 numbers, dense, none twice") {
    const TemporaryFolder folder;
    CentralProcess central(folder, PLAIN);
    std::vector<std::string> numbers;
    for (const auto& answer : rush(central, 50)) {
        REQUIRE(answer.status == 201);
        numbers.push_back(json::parse(answer.body)["number"]);
    }
    std::sort(numbers.begin(), numbers.end());
    REQUIRE(numbers.size() == 400);
    for (int i = 0; i < 400; ++i)
        CHECK(numbers[static_cast<std::size_t>(i)] == kiosk::reference::number_text({"B", 1, 999}, i + 1));
}

TEST_CASE("8 terminals at once get no more tickets than the day has") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", small_queues(folder, "contingent = 33\n")});
    int issued = 0, refused = 0;
    for (const auto& answer : rush(central, 10)) {
        if (answer.status == 201) ++issued;
        if (answer.status == 409 && type_of(answer) == "/problems/numbers-used-up") ++refused;
    }
    CHECK(issued == 33);
    CHECK(refused == 47);
}

TEST_CASE("a day later a number of yesterday is still answered, and a late wish for yesterday gets none") {
    const TemporaryFolder folder;
    std::string ticket;
    {
        CentralProcess central(folder, PLAIN);
        ticket = take(central, 1).body;
    }
    CentralProcess central(folder, {"--plain", "--clock=2026-11-21T00:00:00+07:00"});
    CHECK(take(central, 1).body == ticket);
    const auto late = take(central, 2);
    CHECK(late.status == 409);
    CHECK(type_of(late) == "/problems/service-day-over");
    const auto today = central.request("POST", "/v1/tickets", body("dat-dai", "2026-11-21"),
                                       headers("kiosk-01", wish(3).key));
    CHECK(json::parse(today.body)["number"] == "B001");
}

TEST_CASE("outside the centre's hours there is no number") {
    const TemporaryFolder folder;
    CentralProcess central(folder,
                           {"--plain", small_queues(folder, ""), "--clock=2026-11-20T17:00:00+07:00"});
    CHECK(type_of(take(central, 1)) == "/problems/closed");
}

TEST_CASE("a paused service says until when, and a locked terminal says so") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", small_queues(folder,
                                                            "paused_until = \"2026-11-20T14:00:00+07:00\"\n"
                                                            "[[locked]]\nterminal = \"kiosk-02\"\nreason = "
                                                            "\"Đang bảo trì\"\n")});
    const auto paused = take(central, 1);
    CHECK(paused.status == 409);
    CHECK(json::parse(paused.body)["until"] == "2026-11-20T14:00:00+07:00");
    CHECK(type_of(take(central, 2, "kiosk-02")) == "/problems/terminal-locked");
    const auto queues =
        kiosk::parse_queues(central.request("GET", "/v1/queues", "", headers("kiosk-02")).body);
    REQUIRE(queues.has_value());
    CHECK(queues->locked->vietnamese == "Đang bảo trì");
    CHECK(queues->queues[0].state == kiosk::QueueLoad::State::paused);
}

TEST_CASE("a wish is cancelled after its ticket or before, for ever, and by its own terminal only") {
    const TemporaryFolder folder;
    {
        CentralProcess central(folder, PLAIN);
        take(central, 1);
        CHECK(cancel(central, 1, "kiosk-02").status == 404);
        CHECK(cancel(central, 1).body == R"({"outcome":"voided"})");
        CHECK(cancel(central, 2).body == R"({"outcome":"barred"})");
        central.kill_hard();
    }
    CentralProcess central(folder, PLAIN);
    for (const int key : {1, 2}) CHECK(type_of(take(central, key)) == "/problems/wish-cancelled");
    CHECK(cancel(central, 1).body == R"({"outcome":"voided"})");
    CHECK(cancel(central, 2).body == R"({"outcome":"barred"})");
}

TEST_CASE("each print report is kept or of an unknown ticket, however often it is told") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    take(central, 1);
    const auto report = [](int id, int key) {
        return R"({"id":)" + std::to_string(id) + R"(,"print":{"key":")" + wish(key).key +
               R"(","state":"sent","copy":false,"at":"2026-11-20T09:41:07+07:00"}})";
    };
    const auto body = R"({"entries":[)" + report(4, 1) + "," + report(6, 2) + "]}";
    for (int again = 0; again < 2; ++again) {
        const auto told = central.request("POST", "/v1/journal-entries", body, headers("kiosk-01"));
        CHECK(told.status == 200);
        CHECK(told.body == R"({"outcomes":["kept","unknown"],"acknowledged":6})");
    }
    CHECK(central.request("POST", "/v1/print-states", body, headers("kiosk-01")).status == 404);
}

TEST_CASE("a counter calls what was taken") {
    const TemporaryFolder folder;
    CentralProcess central(folder, PLAIN);
    take(central, 1);
    CHECK(call(central, "3", R"({"action":"next"})").body ==
          R"({"number":"B001","service":"dat-dai","state":"called"})");
    CHECK(type_of(call(central, "3", R"({"action":"finish"})")) == "/problems/call-impossible");
    CHECK(call(central, "3", R"({"action":"no_show"})").body == R"({"state":"free"})");
    CHECK(call(central, "3", R"({"action":"recall","number":"B001"})").status == 200);
    CHECK(type_of(call(central, "77", R"({"action":"next"})")) == "/problems/counter-unknown");
    CHECK(call(central, "3", R"({"action":"shout"})").status == 400);
}

TEST_CASE("tokens keep strangers from numbers, and terminals from counters") {
    const TemporaryFolder folder;
    const std::vector<std::string> terminal{"Content-Type: application/json", "X-Terminal-Id: kiosk-01",
                                            "Authorization: Bearer terminal-token"};
    const std::vector<std::string> staff{"Content-Type: application/json",
                                         "Authorization: Bearer staff-token"};
    CentralProcess central(
        folder, {"--plain", "--terminal=kiosk-01=" + kiosk::reference::sha256_text("terminal-token"),
                 "--staff=desk=" + kiosk::reference::sha256_text("staff-token")});
    CHECK(take(central, 1).status == 401);
    CHECK(central.request("GET", "/v1/queues", "", headers("kiosk-01")).status == 401);
    CHECK(central.request("GET", "/v1/queues", "", terminal).status == 200);
    CHECK(call(central, "3", R"({"action":"next"})").status == 401);
    CHECK(central.request("POST", "/v1/counters/3/calls", R"({"action":"next"})", terminal).status == 401);
    CHECK(central.request("POST", "/v1/counters/3/calls", R"({"action":"next"})", staff).status == 200);
}

TEST_CASE("a question about queues that is not of the contract is refused") {
    const TemporaryFolder folder;
    CentralProcess central(folder, PLAIN);
    const auto key = wish(1).key;
    CHECK(central.request("POST", "/v1/tickets", body("dat-dai"), headers("kiosk-01")).status == 400);
    CHECK(central.request("POST", "/v1/tickets", body("dat-dai"), headers("a b", key)).status == 400);
    CHECK(central.request("POST", "/v1/tickets", "{}", headers("kiosk-01", key)).status == 400);
    CHECK(central.request("GET", "/v1/tickets", "", headers("kiosk-01", key)).status == 405);
    CHECK(central.request("POST", "/v1/queues", "{}", headers("kiosk-01")).status == 405);
    take(central, 1);
    CHECK(take(central, 1, "kiosk-01", "ho-tich").status == 400);
}

TEST_CASE("the log names neither keys nor priority grounds nor secrets") {
    const TemporaryFolder folder;
    CentralProcess central(folder, PLAIN);
    const auto ticket = central.request(
        "POST", "/v1/tickets", R"({"service":"dat-dai","priority":"om-met","service_day":"2026-11-20"})",
        headers("kiosk-01", wish(1).key));
    REQUIRE(ticket.status == 201);
    cancel(central, 1);
    const auto log = central.log();
    CHECK(log.find("ticket terminal=kiosk-01 verdict=issued") != std::string::npos);
    CHECK(log.find("cancel terminal=kiosk-01 verdict=voided") != std::string::npos);
    for (const std::string& secret :
         {wish(1).key, std::string("om-met"), json::parse(ticket.body)["secret"].get<std::string>()})
        CHECK(log.find(secret) == std::string::npos);
}

TEST_CASE("a queue file with mistakes is told and nothing is served") {
    const TemporaryFolder folder;
    CHECK(run_central({"--store=sqlite:" + folder.path() + "/central.db", "--plain", "--listen=127.0.0.1:0",
                       small_queues(folder, "colour = \"red\"\n")}) == 2);
    CHECK(run_central({"--store=sqlite:" + folder.path() + "/central.db", "--plain", "--listen=127.0.0.1:0",
                       "--queues=/nowhere"}) == 2);
}

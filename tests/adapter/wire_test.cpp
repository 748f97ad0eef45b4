#include <doctest/doctest.h>
#include <sys/wait.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>

#include "adapter_process.h"
#include "kiosk/central/json.h"
#include "province_stand_in.h"
#include "sample_dossier.h"
#include "tests/central/raw_server.h"

using namespace adapter_tests;
using nlohmann::json;

namespace {

constexpr auto GUARD = std::chrono::seconds(60);

kiosk::Dossier level2(const WireAnswer& answer) {
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    const auto read = kiosk::parse_lookup_answer(answer.body);
    REQUIRE(read);
    REQUIRE(std::holds_alternative<kiosk::Dossier>(*read));
    return std::get<kiosk::Dossier>(*read);
}

/// "upstream-slow"
std::string problem(const WireAnswer& answer) {
    const auto document = json::parse(answer.body, nullptr, false);
    CHECK(answer.headers.find("application/problem+json") != std::string::npos);
    CHECK(document.value("status", 0) == answer.status);
    const std::string type = document.value("type", "");
    return type.starts_with("/problems/") ? type.substr(10) : type;
}

/// Asks until what comes is so.
template <class Wanted>
bool comes(AdapterProcess& adapter, Wanted is_so) {
    const auto give_up = std::chrono::steady_clock::now() + GUARD;
    while (std::chrono::steady_clock::now() < give_up) {
        if (is_so(adapter.look_up(CODE))) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

/// A lookup of the stand-in's that waits until the promise is kept or gone.
ProvinceStandIn::Lookup after(std::promise<void>& door, const std::string& answer) {
    return [open = door.get_future().share(), answer](const json&) {
        open.wait();
        return answer;
    };
}

std::string files_of(const std::string& folder) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        if (entry.path().filename() != "credentials" && entry.path().filename() != "token")
            all.append(std::istreambuf_iterator<char>(stream), {});
    }
    return all;
}

const std::string SAMPLE = json_answer(found(sample_dossier()));

}  // namespace

TEST_CASE("without a factor the adapter tells level 1, its closed schema and nothing else") {
    ProvinceStandIn province;
    AdapterProcess adapter(province.url());
    const auto answer = adapter.look_up(CODE);
    REQUIRE(answer.status == 200);
    auto document = json::parse(answer.body);
    CHECK(kiosk::parse_lookup_answer(answer.body));
    document.erase("as_of");
    CHECK(document ==
          json{{"level", 1},
               {"code", CODE},
               {"progress",
                {{"current", 3}, {"labels", {"Đã nộp", "Đã tiếp nhận", "Giải quyết", "Có kết quả"}}}},
               {"second_factor", "last_four"},
               {"stale", false}});
    CHECK(answer.headers.find("Cache-Control: no-store") != std::string::npos);
}

TEST_CASE("the last four of the phone or of the identity number open level 2") {
    ProvinceStandIn province;
    AdapterProcess adapter(province.url());
    for (const auto& factor : {PHONE_END, ID_END}) {
        const auto dossier = level2(adapter.look_up(CODE, factor));
        CHECK(dossier.owner == "C*** d** M** 0*");
        CHECK(dossier.status_label == "Đang giải quyết");
        CHECK_FALSE(dossier.stale);
    }
    CHECK(province.lookups() == 1);
    CHECK(province.log_ins() == 1);
}

TEST_CASE("what the province does not have is not found, and receipts are unknown to it") {
    ProvinceStandIn province;
    AdapterProcess adapter(province.url());
    const auto answer = adapter.look_up("H20.14.05-261109-9999");
    CHECK(answer.status == 404);
    CHECK(problem(answer) == "dossier-not-found");
    const auto receipt = adapter.request(
        "POST /v1/dossier-lookups HTTP/1.1\r\nContent-Type: application/json\r\nX-Terminal-Id: kiosk-01\r\n"
        "Idempotency-Key: 0123456789abcdef-receipt",
        R"({"receipt_id":"3f9c1a7e52d84b06"})");
    CHECK(receipt.status == 404);
    CHECK(problem(receipt) == "receipt-unknown");
}

TEST_CASE("wrong factors are counted once a key, lock the dossier, and are not forgotten by a restart") {
    ProvinceStandIn province;
    AdapterProcess adapter(province.url());
    const std::string key = "0123456789abcdef-one";
    for (int i = 0; i < 3; ++i) {
        const auto answer = adapter.look_up(CODE, "1111", key);
        CHECK(answer.status == 403);
        CHECK(json::parse(answer.body)["tries_left"] == 2);
    }
    adapter.kill_hard();
    adapter.start();
    CHECK(json::parse(adapter.look_up(CODE, "2222").body)["tries_left"] == 1);
    const auto last = adapter.look_up(CODE, "3333");
    CHECK(last.status == 429);
    CHECK(problem(last) == "too-many-tries");
    CHECK(last.headers.find("Retry-After: 600") != std::string::npos);
    adapter.kill_hard();
    adapter.start();
    const int asked = province.lookups();
    CHECK(problem(adapter.look_up(CODE, PHONE_END)) == "too-many-tries");
    CHECK(province.lookups() == asked);
    CHECK(adapter.look_up(CODE).status == 200);
}

TEST_CASE("a session that is refused is renewed, and the citizen notices nothing") {
    ProvinceStandIn province;
    AdapterProcess adapter(province.url());
    adapter.look_up("H20.14.05-261109-9999");
    province.end_sessions();
    CHECK(adapter.look_up(CODE).status == 200);
    CHECK(province.log_ins() == 2);
}

TEST_CASE("sessions come with error codes as numbers and texts, and wrong credentials are a trouble") {
    ProvinceStandIn province;
    province.answer_log_ins(R"({"error_code":"00","session":"{1}"})");
    AdapterProcess adapter(province.url());
    CHECK(adapter.look_up(CODE).status == 200);
    AdapterProcess::Ways ways;
    ways.password = "another";
    AdapterProcess stranger(province.url(), ways);
    CHECK(problem(stranger.look_up(CODE)) == "central-trouble");
    CHECK(stranger.log().find("verdict=refused reason=\"the log-in was refused\"") != std::string::npos);
    CHECK(stranger.log().find("another") == std::string::npos);
}

TEST_CASE("a slow province is told as such, the fetch goes on, and the retry finds its answer") {
    ProvinceStandIn province;
    std::promise<void> door;
    province.answer_lookups(after(door, SAMPLE));
    AdapterProcess::Ways ways;
    ways.answers = "within_ms = 200";
    AdapterProcess adapter(province.url(), ways);
    const std::string key = "0123456789abcdef-slow";
    const auto slow = adapter.look_up(CODE, PHONE_END, key);
    CHECK(slow.status == 503);
    CHECK(problem(slow) == "upstream-slow");
    CHECK(slow.headers.find("Retry-After: ") != std::string::npos);
    CHECK(problem(adapter.look_up(CODE)) == "upstream-slow");
    door.set_value();
    REQUIRE(comes(adapter, [](const WireAnswer& answer) { return answer.status == 200; }));
    CHECK(level2(adapter.look_up(CODE, PHONE_END, key)).code == CODE);
    CHECK(province.lookups() == 1);
}

TEST_CASE("many who ask for one dossier at once are one question to the province") {
    ProvinceStandIn province;
    std::promise<void> door;
    province.answer_lookups(after(door, SAMPLE));
    AdapterProcess adapter(province.url());
    std::vector<std::future<WireAnswer>> askers;
    askers.reserve(8);
    for (int i = 0; i < 8; ++i)
        askers.push_back(std::async(std::launch::async, [&adapter] { return adapter.look_up(CODE); }));
    door.set_value();
    for (auto& asker : askers) CHECK(asker.get().status == 200);
    CHECK(province.lookups() == 1);
}

TEST_CASE("when nothing newer comes an older answer is told, marked, with the time at which it was true") {
    ProvinceStandIn province;
    AdapterProcess::Ways ways;
    ways.answers = "fresh_seconds = 1";
    ways.breaker = "failures = 100";
    AdapterProcess adapter(province.url(), ways);
    const auto fresh = json::parse(adapter.look_up(CODE).body);
    province.answer_lookups(
        [](const json&) { return central_test::http("502 Bad Gateway", "text/html", "x"); });
    REQUIRE(
        comes(adapter, [](const WireAnswer& answer) { return json::parse(answer.body)["stale"] == true; }));
    const auto dossier = level2(adapter.look_up(CODE, PHONE_END));
    CHECK(dossier.stale);
    CHECK(json::parse(adapter.look_up(CODE).body)["as_of"] == fresh["as_of"]);
    CHECK(adapter.look_up(CODE, "1111").status == 403);
}

TEST_CASE("a province that fails is left alone for a while, and health says so") {
    ProvinceStandIn province;
    province.answer_lookups(
        [](const json&) { return central_test::http("502 Bad Gateway", "text/html", "x"); });
    AdapterProcess::Ways ways;
    ways.breaker = "failures = 2\nopen_seconds = 3600";
    AdapterProcess adapter(province.url(), ways);
    CHECK(adapter.request("GET /v1/health HTTP/1.1").status == 200);
    for (int i = 0; i < 6; ++i) CHECK(problem(adapter.look_up(CODE)) == "central-trouble");
    CHECK(province.lookups() == 2);
    const auto health = adapter.request("GET /v1/health HTTP/1.1");
    CHECK(health.status == 503);
    CHECK(problem(health) == "central-trouble");
}

TEST_CASE("after its rest a province is asked again") {
    ProvinceStandIn province;
    province.answer_lookups(
        [](const json&) { return central_test::http("502 Bad Gateway", "text/html", "x"); });
    AdapterProcess::Ways ways;
    ways.breaker = "failures = 1\nopen_seconds = 1";
    AdapterProcess adapter(province.url(), ways);
    CHECK(problem(adapter.look_up(CODE)) == "central-trouble");
    province.answer_lookups([](const json&) { return SAMPLE; });
    CHECK(comes(adapter, [](const WireAnswer& answer) { return answer.status == 200; }));
    CHECK(adapter.request("GET /v1/health HTTP/1.1").status == 200);
}

TEST_CASE("garbage, huge bodies, other codes and cut lines are troubles, and the adapter goes on") {
    ProvinceStandIn province;
    AdapterProcess::Ways ways;
    ways.breaker = "failures = 100";
    AdapterProcess adapter(province.url(), ways);
    auto other = sample_dossier();
    other["MaHoSo"] = "H20.14.05-261109-0124";
    for (const auto& answer :
         {json_answer("<html>"), json_answer(""), json_answer(found(other)),
          json_answer(found(sample_dossier()) + std::string(2UL << 20, ' ')), json_answer("{\"error_code\":"),
          central_test::http("302 Found\r\nLocation: /elsewhere", "text/html", ""), std::string("\r\n\r\n"),
          json_answer(std::string(500'000, '['))}) {
        province.answer_lookups([answer](const json&) { return answer; });
        CHECK(problem(adapter.look_up(CODE)) == "central-trouble");
    }
    province.answer_lookups([](const json&) { return SAMPLE; });
    CHECK(adapter.look_up(CODE).status == 200);
}

TEST_CASE("a status that no table knows is told as unknown and noted for the operator") {
    ProvinceStandIn province;
    auto dossier = sample_dossier();
    dossier["TrangThaiHoSo"] = "99";
    province.answer_lookups([dossier](const json&) { return json_answer(found(dossier)); });
    AdapterProcess adapter(province.url());
    const auto answer = level2(adapter.look_up(CODE, ID_END));
    CHECK(answer.status == kiosk::Status::unknown);
    CHECK(answer.status_label == "Chưa xác định được trạng thái");
    CHECK(adapter.log().find("verdict=found status=unknown") != std::string::npos);
}

TEST_CASE("what belongs to nobody but the citizen is in no file of the adapter's") {
    ProvinceStandIn province;
    AdapterProcess adapter(province.url());
    level2(adapter.look_up(CODE, PHONE_END));
    CHECK(adapter.look_up(CODE, "8642").status == 403);
    CHECK(adapter.stop() == 0);
    const auto files = files_of(adapter.folder());
    auto texts = personal_texts();
    texts.insert(texts.end(), {CODE, "8642", "session-1", "sample password"});
    for (const auto& text : texts) {
        INFO(text);
        CHECK(files.find(text) == std::string::npos);
    }
    // Its key tells nothing of a question and is kept, so that a repeat is counted once.
    CHECK(files.find("0123456789abcdef") != std::string::npos);
}

TEST_CASE("with a token only who shows it is answered") {
    ProvinceStandIn province;
    AdapterProcess::Ways ways;
    ways.listen = "token_file = \"token\"";
    AdapterProcess adapter(province.url(), ways);
    CHECK(adapter.look_up(CODE).status == 200);
    for (const char* token : {"", "Authorization: Bearer other\r\n", "Authorization: sample-token\r\n"}) {
        const auto answer = adapter.request(
            "POST /v1/dossier-lookups HTTP/1.1\r\nContent-Type: application/json\r\n" + std::string(token) +
                "X-Terminal-Id: kiosk-01\r\nIdempotency-Key: 0123456789abcdef-stranger",
            json{{"code", CODE}}.dump());
        CHECK(answer.status == 401);
        CHECK(problem(answer) == "terminal-unknown");
    }
    CHECK(adapter.request("GET /v1/health HTTP/1.1").status == 200);
}

TEST_CASE("other questions are refused as the contract says it") {
    ProvinceStandIn province;
    AdapterProcess adapter(province.url());
    CHECK(adapter.request("GET /v1/queues HTTP/1.1").status == 404);
    CHECK(adapter.request("GET /v1/dossier-lookups HTTP/1.1").status == 405);
    const auto odd = adapter.request(
        "POST /v1/dossier-lookups HTTP/1.1\r\nContent-Type: application/json\r\nX-Terminal-Id: kiosk-01\r\n"
        "Idempotency-Key: 0123456789abcdef-odd",
        R"({"code":"H20.14.05-261109-0123","more":1})");
    CHECK(odd.status == 400);
    CHECK(problem(odd) == "request-invalid");
}

TEST_CASE("the adapter ends at once, also while the province keeps it waiting") {
    ProvinceStandIn province;
    std::promise<void> door;
    province.answer_lookups(after(door, SAMPLE));
    AdapterProcess::Ways ways;
    ways.answers = "within_ms = 200";
    AdapterProcess adapter(province.url(), ways);
    CHECK(problem(adapter.look_up(CODE)) == "upstream-slow");
    CHECK(adapter.stop() == 0);
    door.set_value();
}

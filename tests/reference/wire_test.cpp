#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>

#include "central_process.h"
#include "kiosk/central/json.h"

using namespace reference_tests;
using nlohmann::json;

namespace {

/// Lookups of a whole sample set come from one terminal, so its limit is wide here.
const std::vector<std::string> MANY{"--lookups-per-minute=10000"};

const json& samples() {
    static const json ALL = [] {
        std::ifstream stream(std::string(MOTCUA_SOURCE_DIR) + "/config/sample/dossiers.json");
        return json::parse(stream)["dossiers"];
    }();
    return ALL;
}

std::string level1_bytes(const json& sample, const std::string& second_factor) {
    const int status = sample["status"];
    const int current = status == 1 ? 1 : status == 2 ? 2 : status == 9 || status == 10 ? 4 : 3;
    const bool stale = sample.contains("as_of");
    return R"({"level":1,"code":")" + sample["code"].get<std::string>() + R"(","progress":{"current":)" +
           std::to_string(current) + R"(,"labels":["Đã nộp","Đã tiếp nhận","Giải quyết","Có kết quả"]},)" +
           R"("second_factor":")" + second_factor + R"(","as_of":")" +
           (stale ? sample["as_of"].get<std::string>() : "2026-11-20T09:41:00+07:00") + R"(","stale":)" +
           (stale ? "true}" : "false}");
}

std::string without(std::string text, const std::string& part) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part))
        text.replace(at, part.size(), "*");
    return text;
}

std::string last_four(const json& number) {
    const std::string digits = number;
    return digits.substr(digits.size() - 4);
}

}  // namespace

TEST_CASE("level 1 is exactly its closed schema on the wire, for every sample dossier") {
    const TemporaryFolder folder;
    CentralProcess central(folder, MANY);
    REQUIRE(samples().size() >= 40);
    for (const auto& sample : samples()) {
        const auto answer = central.ask(question(sample["code"]));
        CHECK(answer.status == 200);
        CHECK(answer.body == level1_bytes(sample, "secret_code"));
        CHECK(answer.has_header("Cache-Control: no-store"));
    }
}

TEST_CASE(
    "refused, processing, supplement, fee and stopped dossiers differ in nothing but the code at level 1") {
    const TemporaryFolder folder;
    CentralProcess central(folder, MANY);
    std::string first;
    for (const auto& sample : samples()) {
        const int status = sample["status"];
        if (sample.contains("as_of") ||
            (status != 3 && status != 4 && status != 5 && status != 6 && status != 8))
            continue;
        const std::string code = sample["code"];
        const auto answer = central.ask(question(code));
        // The length header follows the code's own length, which the citizen knows.
        const auto length = "Content-Length: " + std::to_string(answer.body.size());
        const auto kind = without(without(answer.headers + answer.body, code), length);
        if (first.empty()) first = kind;
        CHECK(kind == first);
    }
}

TEST_CASE(
    "the right factor opens level 2, which the contract takes and which holds no number of the person") {
    const TemporaryFolder folder;
    CentralProcess central(folder, MANY);
    for (const auto& sample : samples()) {
        const auto answer = central.ask(question(sample["code"], sample["secret_code"]));
        REQUIRE(answer.status == 200);
        const auto parsed = kiosk::parse_lookup_answer(answer.body);
        REQUIRE(parsed.has_value());
        CHECK(std::holds_alternative<kiosk::Dossier>(*parsed));
        const auto body = json::parse(answer.body);
        CHECK(body["status"] == sample["status"]);
        CHECK(body["status_label"] == sample["status_label"]);
        const auto rest = without(answer.body, sample["code"]);
        for (const auto* secret : {"secret_code", "phone", "id_number"})
            CHECK(rest.find(sample[secret].get<std::string>()) == std::string::npos);
        const std::string owner = sample["owner"];
        CHECK((owner.empty() || rest.find(owner) == std::string::npos));
        CHECK_FALSE(std::regex_search(rest, std::regex("(^|[^0-9\"])0000[0-9]{2}")));
    }
}

TEST_CASE("a factor is taken in small letters and with blanks") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    CHECK(central.ask(question("H20.14.05-261109-0123", "k7 c4")).status == 200);
}

TEST_CASE(
    "with last-four, the end of the phone and of the ID number both open, and the secret code does not") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--second-factor=last-four"});
    const auto& sample = samples()[0];
    CHECK(central.ask(question(sample["code"])).body == level1_bytes(sample, "last_four"));
    for (const auto* number : {"phone", "id_number"}) {
        const auto answer = central.ask(question(sample["code"], last_four(sample[number])));
        CHECK(json::parse(answer.body)["level"] == 2);
    }
    CHECK(central.ask(question(sample["code"], sample["secret_code"])).status == 403);
}

TEST_CASE("without a factor in this installation everyone gets level 1, whatever is typed") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--second-factor=none"});
    const auto& sample = samples()[0];
    CHECK(central.ask(question(sample["code"])).body == level1_bytes(sample, "none"));
    CHECK(central.ask(question(sample["code"], sample["secret_code"])).body == level1_bytes(sample, "none"));
}

TEST_CASE("a receipt id stands for its dossier, and an unknown one says so") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    const auto answer = central.ask(R"({"receipt_id":"3f9c1a7e52d84b06"})");
    CHECK(answer.body == level1_bytes(samples()[0], "secret_code"));
    const auto unknown = central.ask(R"({"receipt_id":"3f9c1a7e52d84b07"})");
    CHECK(unknown.status == 404);
    CHECK(json::parse(unknown.body)["type"] == "/problems/receipt-unknown");
}

TEST_CASE("health tells the contract's version") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    const auto answer = central.request("GET", "/v1/health", "", {});
    CHECK(answer.status == 200);
    CHECK(answer.body == R"({"status":"ok","contract":"1.0.0","time":"2026-11-20T09:41:00+07:00"})");
}

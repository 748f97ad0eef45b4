#include "kiosk/reference/lookup_relay.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/central/json.h"

using namespace kiosk;
using nlohmann::json;
using reference::relayed_answer;

namespace {

const std::string CODE = "H20.14.05-261109-0123";

json level1() {
    return {
        {"level", 1},
        {"code", CODE},
        {"progress", {{"current", 3}, {"labels", {"Đã nộp", "Đã tiếp nhận", "Giải quyết", "Có kết quả"}}}},
        {"second_factor", "last_four"},
        {"as_of", "2026-11-20T09:41:00+07:00"},
        {"stale", false}};
}

json level2() {
    return {{"level", 2},
            {"code", CODE},
            {"status", 4},
            {"status_label", "Đang giải quyết"},
            {"owner", "C*** M** 0*"},
            {"as_of", "2026-11-20T09:41:00+07:00"},
            {"stale", true}};
}

reference::RelayedAnswer relayed(const std::string& body, const std::string& factor = "", long status = 200) {
    return relayed_answer(Reply{status, body, {}}, {CODE, "", factor});
}

json told(const json& document, const std::string& factor = "") {
    const auto body = document.dump();
    const auto relay = relayed(body, factor);
    CHECK(relay.answer.status == 200);
    return json::parse(relay.answer.body);
}

}  // namespace

TEST_CASE("what the contract does not know of an answer stays at central") {
    auto chatty = level1();
    chatty["owner"] = "Công dân Mẫu 01";
    chatty["phone"] = "0000010037";
    CHECK(told(chatty) == level1());
    auto whole = level2();
    whole["phone"] = "0000010037";
    CHECK_FALSE(told(whole, "0037").contains("phone"));
    CHECK(told(whole, "0037")["stale"] == true);
}

TEST_CASE("an answer of another dossier, or of more than was asked for, is no answer") {
    auto other = level1();
    other["code"] = "H20.14.05-261109-0124";
    for (const auto& body : {other.dump(), level2().dump(), std::string("{"), std::string()}) {
        const auto relay = relayed(body);
        CHECK(relay.answer.status == 503);
        CHECK(relay.verdict == "central_trouble");
        CHECK(relay.detail.find(CODE) == std::string::npos);
    }
}

TEST_CASE("a problem keeps what the citizen needs to know of it") {
    const auto problem = [](const char* type, int status, const json& more = json::object()) {
        json document{{"type", type}, {"title", "words"}, {"status", status}, {"detail", CODE}};
        document.update(more);
        const auto body = document.dump();
        auto relay = relayed(body, "0037", status);
        CHECK(relay.answer.body.find(CODE) == std::string::npos);
        return relay;
    };
    CHECK(problem("/problems/dossier-not-found", 404).answer.status == 404);
    const auto wrong = problem("/problems/second-factor-wrong", 403, {{"tries_left", 3}});
    CHECK(json::parse(wrong.answer.body)["tries_left"] == 3);
    const auto locked = problem("/problems/too-many-tries", 429, {{"retry_after", 540}});
    CHECK(json::parse(locked.answer.body)["retry_after"] == 540);
    CHECK(problem("/problems/upstream-slow", 503).verdict == "upstream_slow");
    CHECK(problem("/problems/request-invalid", 400).answer.status == 400);
    // That central is not known there is nothing that a terminal could mend.
    CHECK(problem("/problems/terminal-unknown", 401).answer.status == 503);
}

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "central_process.h"

using namespace reference_tests;
using nlohmann::json;

namespace {

constexpr auto NOWHERE = "/t/00000000000000000000000000000000";

json take(CentralProcess& central, int key, const std::string& priority = "") {
    json wish{{"service", "dat-dai"}, {"service_day", "2026-11-20"}};
    if (!priority.empty()) wish["priority"] = priority;
    const auto name = "00000000-0000-4000-8000-00000000000" + std::to_string(key);
    const auto answer = central.request(
        "POST", "/v1/tickets", wish.dump(),
        {"Content-Type: application/json", "X-Terminal-Id: kiosk-01", "Idempotency-Key: " + name});
    REQUIRE(answer.status == 201);
    return json::parse(answer.body);
}

std::string address(const json& ticket) {
    return "/t/" + ticket["secret"].get<std::string>();
}

WireAnswer look(CentralProcess& central, const std::string& path,
                const std::string& accepted = "vi-VN,vi;q=0.9") {
    return central.request("GET", path, "", {"Accept-Language: " + accepted});
}

void call(CentralProcess& central, const std::string& action) {
    const auto answer = central.request("POST", "/v1/counters/3/calls", json{{"action", action}}.dump(),
                                        {"Content-Type: application/json"});
    REQUIRE(answer.status == 200);
}

bool says(const WireAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a phone without any token follows a number from the queue to the end") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    const auto first = take(central, 1), second = take(central, 2);
    CHECK(says(look(central, address(second)), "Còn 1 người trước ông/bà"));
    CHECK(says(look(central, address(second) + "?lang=en"), "1 person ahead of you"));
    CHECK(says(look(central, address(second), "en-GB"), "Land, construction"));
    call(central, "next");
    CHECK(says(look(central, address(first)), "Mời ông/bà đến quầy 3 ngay"));
    CHECK(says(look(central, address(second)), "Sắp đến lượt ông/bà"));
    CHECK(says(look(central, address(second)), "<strong>B001</strong>"));
    call(central, "start");
    call(central, "finish");
    CHECK(says(look(central, address(first)), "Số này đã được phục vụ xong"));
}

TEST_CASE("the page is kept nowhere, told to nobody and runs nothing") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    const auto ticket = take(central, 1);
    for (const auto& [path, status] :
         {std::pair{address(ticket), 200}, std::pair{std::string(NOWHERE), 404}}) {
        const auto answer = look(central, path);
        CHECK(answer.status == status);
        for (const auto* line : {"Content-Type: text/html; charset=utf-8", "Cache-Control: no-store",
                                 "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff",
                                 "X-Robots-Tag: noindex, nofollow, noarchive"})
            CHECK(answer.has_header(line));
        CHECK(answer.headers.find("Content-Security-Policy: default-src 'none'; style-src 'sha256-") !=
              std::string::npos);
        CHECK_FALSE(says(answer, ticket["secret"].get<std::string>()));
    }
}

TEST_CASE("unknown, malformed and of yesterday: one and the same page says that it has ended") {
    const TemporaryFolder folder;
    std::string path;
    {
        CentralProcess central(folder, {"--plain"});
        path = address(take(central, 1));
        CHECK(look(central, path).status == 200);
    }
    CentralProcess central(folder, {"--plain", "--clock=2026-11-21T00:00:00+07:00"});
    const auto ended = look(central, NOWHERE);
    CHECK(ended.status == 404);
    CHECK(says(ended, "Trang theo dõi này đã kết thúc"));
    for (const auto& other : {path, path + "0", std::string("/t/"), std::string("/t/B001"),
                              std::string("/t/%00"), std::string("/t/a/b?c=/d")}) {
        const auto answer = central.request("GET", other, "", {});
        CHECK(answer.status == 404);
        CHECK(answer.body == ended.body);
        CHECK(answer.headers == ended.headers);
    }
    CHECK(central.request("POST", NOWHERE, "{}", {}).status == 405);
}

TEST_CASE("a name in the queue file that looks like HTML is shown as it is written") {
    const TemporaryFolder folder;
    const auto file = folder.path() + "/queues.toml";
    std::ofstream(file)
        << "[hours]\nfri = [\"07:30-17:00\"]\n[[field]]\nid = \"all\"\nname = \"Tất cả\"\n[[service]]\n"
           "id = \"dat-dai\"\nfield = \"all\"\nname = '<img src=x onerror=alert(1)> & \"Đất\"'\n"
           "counters = [\"3\"]\nprefix = \"B\"\n";
    CentralProcess central(folder, {"--plain", "--queues=" + file});
    const auto page = look(central, address(take(central, 1)));
    CHECK(says(page, "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Đất&quot;"));
    CHECK_FALSE(says(page, "<img"));
}

TEST_CASE("neither log nor page tells who has priority, and no log tells whose page was looked at") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    const auto ticket = take(central, 1, "om-met");
    const auto page = look(central, address(ticket));
    CHECK(page.status == 200);
    CHECK_FALSE(says(page, "om-met"));
    CHECK_FALSE(says(page, "ốm"));
    look(central, address(ticket) + "x");
    const auto log = central.log();
    CHECK(log.find("verdict=issued") != std::string::npos);
    CHECK(log.find(ticket["secret"].get<std::string>()) == std::string::npos);
    CHECK(log.find("/t/") == std::string::npos);
}

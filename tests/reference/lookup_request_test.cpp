#include "kiosk/reference/lookup_request.h"

#include <doctest/doctest.h>

using namespace kiosk::reference;

namespace {

constexpr auto KEY = "0123456789abcdef";

auto parse(std::string_view body, std::string_view key = KEY, std::string_view terminal = "kiosk-01",
           std::string_view content_type = "application/json") {
    return parse_lookup_request({content_type, terminal, key, body});
}

}  // namespace

TEST_CASE("a question by code, with and without a factor, and by receipt id is understood") {
    CHECK(parse(R"({"code":"H20.14.05-261109-0123"})")->question.code == "H20.14.05-261109-0123");
    CHECK(parse(R"({"code":"H20-1","second_factor":"K7C4"})")->question.second_factor == "K7C4");
    CHECK(parse(R"({"receipt_id":"3f9c1a7e"})")->question.receipt_id == "3f9c1a7e");
    CHECK(parse(R"({"code":"A"})", KEY, "kiosk-01", "Application/JSON; charset=utf-8").has_value());
}

TEST_CASE("a body that is not exactly one question is refused") {
    for (const auto* body : {"",
                             "{}",
                             "[]",
                             "null",
                             "7",
                             R"("code")",
                             R"({"code":7})",
                             R"({"code":null})",
                             R"({"code":""})",
                             R"({"code":"A","receipt_id":"abcd"})",
                             R"({"code":"A","more":1})",
                             R"({"code":"A","code":"B"})",
                             R"({"code":"A"}{)",
                             R"({"code":["A"]})",
                             R"({"receipt_id":"a b c d"})",
                             R"({"second_factor":"K7C4"})",
                             R"({"code":"A","second_factor":""})",
                             R"({"code":"A","second_factor":"12345678901234567"})",
                             "{\"code\":\"\xFF\"}",
                             R"({"code":"012345678901234567890123456789012345678901234567890"})"})
        CHECK_FALSE(parse(body).has_value());
}

TEST_CASE("a hundred thousand brackets and a long body are refused at once") {
    CHECK_FALSE(parse(std::string(100'000, '[')).has_value());
    CHECK_FALSE(parse(R"({"code":")" + std::string(50'000, 'A') + R"("})").has_value());
}

TEST_CASE("headers without their form are refused") {
    const auto* body = R"({"code":"A"})";
    CHECK_FALSE(parse(body, "").has_value());
    CHECK_FALSE(parse(body, "short").has_value());
    CHECK_FALSE(parse(body, "0123456789abcde/").has_value());
    CHECK_FALSE(parse(body, std::string(65, 'a')).has_value());
    CHECK_FALSE(parse(body, KEY, "").has_value());
    CHECK_FALSE(parse(body, KEY, "kiosk 01").has_value());
    CHECK_FALSE(parse(body, KEY, std::string(65, 'k')).has_value());
    CHECK_FALSE(parse(body, KEY, "kiosk-01", "text/plain").has_value());
    CHECK_FALSE(parse(body, KEY, "kiosk-01", "").has_value());
}

TEST_CASE("a refusal repeats nothing of what was sent") {
    const auto refused = parse(R"({"code":"CANARY","receipt_id":"CANARY"})");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().detail.find("CANARY") == std::string::npos);
}

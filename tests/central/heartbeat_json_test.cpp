#include <doctest/doctest.h>

#include "kiosk/central/heartbeat_json.h"

using namespace kiosk;

namespace {

const std::string HEARTBEAT =
    R"({"at":"2026-11-20T09:41:07+07:00","started_at":"2026-11-20T06:58:30+07:00","version":"1.0.0",)"
    R"("devices":[{"device":"printer","state":"paper_out"},{"device":"scanner","state":"ready"}],"untold":2})";

std::string with(const std::string& from, const std::string& to) {
    auto text = HEARTBEAT;
    text.replace(text.find(from), from.size(), to);
    return text;
}

std::string refusal_of(const std::string& from, const std::string& to) {
    const auto heartbeat = parse_heartbeat(with(from, to));
    return heartbeat ? "" : heartbeat.error().detail;
}

}  // namespace

TEST_CASE("a heartbeat is read as it was written") {
    const auto heartbeat = parse_heartbeat(HEARTBEAT);
    REQUIRE(heartbeat.has_value());
    CHECK(to_json(*heartbeat) == HEARTBEAT);
    CHECK((heartbeat->devices == std::vector<DeviceReport>{{"printer", "paper_out"}, {"scanner", "ready"}}));
    CHECK(parse_heartbeat(with(R"("version":"1.0.0",)", "")).has_value());
}

TEST_CASE("a heartbeat that is none says where") {
    CHECK(refusal_of("untold\":2", "untold\":-1").starts_with("$.untold"));
    CHECK(refusal_of("paper_out", "Paper out").starts_with("$.devices[0].state"));
    CHECK(refusal_of("paper_out", std::string(33, 'a')).starts_with("$.devices[0].state"));
    CHECK(refusal_of("scanner", "printer").starts_with("$.devices[1]"));
    CHECK(refusal_of("untold", "unsaid").starts_with("$"));
    CHECK(refusal_of("1.0.0", "1 0").starts_with("$.version"));
    for (std::size_t size = 0; size < HEARTBEAT.size(); ++size)
        CHECK_FALSE(parse_heartbeat(HEARTBEAT.substr(0, size)).has_value());
}

TEST_CASE("an answer to a heartbeat keeps its bounds") {
    const HeartbeatAnswer answer{std::chrono::seconds{90}, 7};
    CHECK(to_json(answer) == R"({"every":90,"reload":7})");
    const auto again = parse_heartbeat_answer(to_json(answer));
    REQUIRE(again.has_value());
    CHECK(*again == answer);
    CHECK(parse_heartbeat_answer(R"({"every":10,"reload":0,"more":{}})").has_value());
    for (const char* wrong : {R"({"every":9,"reload":0})", R"({"every":3601,"reload":0})", R"({"every":60})",
                              R"({"every":60,"reload":-1})", R"({"every":"60","reload":1})", "[]", ""})
        CHECK_FALSE(parse_heartbeat_answer(wrong).has_value());
}

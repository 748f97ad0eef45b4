#include "kiosk/central/board_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace kiosk;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

const std::chrono::sys_seconds MORNING =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 2h + 41min;

Board sample() {
    Board board;
    board.hall = "sanh";
    board.name = {"Sảnh chờ", "Waiting hall"};
    board.as_of = MORNING;
    board.sequence = 318;
    board.calls = {{318, "B013", "3", "dat-dai", Direction::left, MORNING - 8s, false},
                   {311, "C007", "1", "ho-tich", Direction::unknown, MORNING - 60s, true}};
    board.counters = {{"1", Direction::unknown, "C007", true, false},
                      {"3", Direction::left, "B013", false, false},
                      {"4", Direction::unknown, "", false, true},
                      {"5", Direction::unknown, "", false, false}};
    board.queues = {{"dat-dai", {"Đất đai", "Land"}, 6, 25}, {"ho-tich", {"Hộ tịch", ""}, 0, std::nullopt}};
    board.notices = {{"Ông/bà giữ phiếu số cho đến khi được phục vụ xong.", ""}};
    return board;
}

/// The sample as JSON, in which `change` was made.
template <class Change>
auto board_with(Change change) {
    auto document = json::parse(to_json(sample()));
    change(document);
    return parse_board(document.dump());
}

}  // namespace

TEST_CASE("a board and a call are read as they were written") {
    const auto board = parse_board(to_json(sample()));
    REQUIRE(board.has_value());
    CHECK(*board == sample());
    const auto call = parse_board_call(to_json(sample().calls.front()));
    REQUIRE(call.has_value());
    CHECK(*call == sample().calls.front());
    const auto beat = parse_board_beat(R"({"as_of":"2026-11-20T09:41:00+07:00","sequence":318})");
    REQUIRE(beat.has_value());
    CHECK(*beat == BoardBeat{MORNING, 318});
}

TEST_CASE("what a later contract adds changes nothing, and an arrow nobody knows is none") {
    const auto board = board_with([](json& document) {
        document["weather"] = "sunny";
        document["calls"][0]["direction"] = "behind-the-pillar";
        document["calls"][0]["mood"] = 1;
    });
    REQUIRE(board.has_value());
    CHECK(board->calls.front().direction == Direction::unknown);
}

TEST_CASE("texts are cleaned and cut, and what is no board is refused without repeating it") {
    const auto long_text = board_with(
        [](json& document) { document["notices"][0]["vi"] = std::string(10'000, 'x') + "\u202E\n"; });
    REQUIRE(long_text.has_value());
    CHECK(long_text->notices.front().vietnamese.size() <= 400);
    const auto with_control =
        board_with([](json& document) { document["name"]["vi"] = "S\u0007ảnh\u202E chờ"; });
    REQUIRE(with_control.has_value());
    CHECK(with_control->name.vietnamese.find('\a') == std::string::npos);
    for (const auto& [path, value] :
         std::initializer_list<std::pair<const char*, json>>{{"/calls/0/number", "Nguyễn Văn A"},
                                                             {"/calls/0/sequence", 319},
                                                             {"/calls/0/called_at", "yesterday"},
                                                             {"/calls", 7},
                                                             {"/sequence", -1},
                                                             {"/counters/1/state", "asleep"},
                                                             {"/counters/1/number", nullptr},
                                                             {"/queues/0/waiting", 100000},
                                                             {"/hall", "Sảnh"}}) {
        const auto refused = board_with([&](json& document) { document[json::json_pointer(path)] = value; });
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().detail.find("Nguy") == std::string::npos);
    }
    CHECK_FALSE(parse_board("[]").has_value());
    CHECK_FALSE(parse_board(std::string(300'000, ' ') + "{}").has_value());
}

TEST_CASE("what a terminal says of an outage is read as it was written, and no other board has it") {
    Board board = sample();
    CHECK(to_json(board).find("outage") == std::string::npos);
    board.outage = {MORNING - 12min,
                    {{"dat-dai", {"Đất đai", "Land"}, 3, "N0021", "N0023"},
                     {"ho-tich", {"Hộ tịch", ""}, 1, "N0041", "N0041"}}};
    const auto read = parse_board(to_json(board));
    REQUIRE(read.has_value());
    CHECK(*read == board);
    auto document = json::parse(to_json(board));
    for (const auto& [path, value] :
         std::initializer_list<std::pair<const char*, json>>{{"/outage", "long"},
                                                             {"/outage/since", 9},
                                                             {"/outage/numbers/0/given", 0},
                                                             {"/outage/numbers/0/first", "Nguyễn Văn A"},
                                                             {"/outage/numbers/1/name", nullptr}}) {
        auto wrong = document;
        wrong[json::json_pointer(path)] = value;
        CHECK_MESSAGE(!parse_board(wrong.dump()).has_value(), path);
    }
}

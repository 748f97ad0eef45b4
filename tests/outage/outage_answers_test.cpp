#include "kiosk/outage/outage_answers.h"

#include <doctest/doctest.h>

#include "kiosk/central/board_json.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

const std::chrono::sys_seconds MORNING =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 2h + 41min;
const std::string TOKEN = "token-of-a-hall";

Board outage_board() {
    Board board;
    board.hall = "sanh";
    board.name = {"Trung tâm Mẫu", ""};
    board.as_of = MORNING;
    board.outage = {MORNING - 12min, {{"dat-dai", {"Đất đai", "Land"}, 3, "N0021", "N0023"}}};
    return board;
}

HttpRequest request(const std::string& target, const std::string& authorization = "Bearer " + TOKEN) {
    HttpRequest made;
    made.method = "GET";
    made.target = target;
    if (!authorization.empty()) made.headers.emplace_back("authorization", authorization);
    return made;
}

int status(const HttpRequest& asked, const std::string& token = TOKEN) {
    return outage::answer(asked, token, outage_board()).status;
}

}  // namespace

TEST_CASE("a display that shows the token gets its hall's board as the contract has it") {
    const auto answer = outage::answer(request("/v1/boards/sanh"), TOKEN, outage_board());
    CHECK(answer.status == 200);
    CHECK(answer.stream.empty());
    const auto board = parse_board(answer.body);
    REQUIRE(board.has_value());
    CHECK(*board == outage_board());
}

TEST_CASE("its stream begins with the board and goes on") {
    const auto answer = outage::answer(request("/v1/boards/sanh/events"), TOKEN, outage_board());
    CHECK(answer.status == 200);
    CHECK(answer.content_type == "text/event-stream");
    CHECK(answer.stream == outage::STREAM);
    CHECK(answer.body.starts_with("retry: 2000\n\nevent: board\ndata: {"));
}

TEST_CASE("without the token nobody learns anything, not even which hall it is") {
    for (const std::string wrong : {"", "Bearer", "Bearer ", "Bearer token-of-a-hal",
                                    "Bearer token-of-a-hall ", "bearer token-of-a-hall", "token-of-a-hall"}) {
        CHECK_MESSAGE(status(request("/v1/boards/sanh", wrong)) == 401, wrong);
        CHECK_MESSAGE(status(request("/v1/boards/other", wrong)) == 401, wrong);
    }
    auto twice = request("/v1/boards/sanh");
    twice.headers.emplace_back("Authorization", "Bearer another");
    CHECK(status(twice) == 401);
}

TEST_CASE("an empty token opens nothing") {
    CHECK(status(request("/v1/boards/sanh", "Bearer "), "") == 401);
    CHECK(status(request("/v1/boards/sanh", ""), "") == 401);
}

TEST_CASE("there is one hall here, it is read and never written") {
    CHECK(status(request("/v1/boards/sanh2")) == 404);
    CHECK(status(request("/v1/boards/sanh/events/x")) == 404);
    CHECK(status(request("/v1/boards/sanh?x=1")) == 404);
    CHECK(status(request("/")) == 404);
    auto post = request("/v1/boards/sanh");
    post.method = "POST";
    CHECK(status(post) == 400);
}

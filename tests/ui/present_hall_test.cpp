#include "ui/present/hall.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "kiosk/central/board_json.h"
#include "tests/text/languages.h"

using namespace std::chrono_literals;
using namespace kiosk;

namespace {

/// A Friday at 09:41 in Vietnam.
const std::chrono::sys_seconds MORNING =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 2h + 41min;

/// A hall's display at its n-th millisecond, in Vietnamese.
class Display {
  public:
    Display() { settings.screen.shift = false; }
    [[nodiscard]] ui::HallView at(Uptime now) const {
        return ui::present(hall, {settings, words_, pictures, {}, now, MORNING});
    }
    void call(std::int64_t sequence, const std::string& number, Uptime now) {
        kiosk::hear(hall, BoardCall{sequence, number, "3", "land", {}, MORNING, false}, now);
        REQUIRE(kiosk::pass(hall, now, false, {}));
    }
    /// A sign of life, so that nothing ages.
    void beat(Uptime now) {
        kiosk::hear(hall, BoardBeat{MORNING + std::chrono::floor<std::chrono::seconds>(now), 1}, now);
    }

    HallSettings settings;
    HallState hall = hall_at(0ms);
    std::vector<std::string> pictures;

  private:
    Catalogue words_ = languages::loaded(Language::vietnamese);
};

Board board() {
    Board board;
    board.hall = "sanh";
    board.as_of = MORNING;
    board.sequence = 1;
    board.calls = {{1, "B001", "3", "land", {}, MORNING, false}};
    board.counters = {{"3", {}, "B001"}};
    for (int service = 1; service <= 7; ++service)
        board.queues.push_back(
            {std::to_string(service), {"Lĩnh vực " + std::to_string(service), ""}, service, 10});
    return board;
}

std::vector<std::string> services_of(const ui::HallView& view) {
    std::vector<std::string> names;
    for (const auto& queue : view.queues) names.push_back(queue.service);
    return names;
}

}  // namespace

TEST_CASE("who waits for what takes the turn of the last calls, page by page, and never that of a new call") {
    Display display;
    kiosk::hear(display.hall, board(), 0ms);
    CHECK(display.at(23s).queues.empty());
    CHECK(services_of(display.at(24s)) ==
          std::vector<std::string>{"Lĩnh vực 1", "Lĩnh vực 2", "Lĩnh vực 3", "Lĩnh vực 4", "Lĩnh vực 5"});
    CHECK(display.at(24s).queues.front().waiting == "1 người chờ");
    CHECK(display.at(24s).queues.front().wait == "khoảng 10 phút");
    display.beat(50s);
    CHECK(display.at(50s).queues.empty());
    CHECK(services_of(display.at(60s)) == std::vector<std::string>{"Lĩnh vực 6", "Lĩnh vực 7"});
    display.call(2, "B002", 60s);
    CHECK(display.at(61s).queues.empty());
    CHECK(display.at(61s).side_caption == "Vừa gọi");
}

TEST_CASE("where nobody waits, the last calls keep their place") {
    Display display;
    auto nobody = board();
    for (auto& queue : nobody.queues) queue.waiting = 0;
    kiosk::hear(display.hall, nobody, 0ms);
    CHECK(display.at(24s).queues.empty());
    CHECK(display.at(24s).side_caption == "Vừa gọi");
}

TEST_CASE("pictures are shown long after a call only, take turns with it, and leave it among the last") {
    Display display;
    kiosk::hear(display.hall, board(), 0ms);
    display.pictures = {"one.png", "two.png"};
    CHECK(display.at(30s).picture.empty());
    std::vector<std::string> shown;
    for (auto now = Uptime{45s}; now < 90s; now += 15s) {
        display.beat(now);
        shown.push_back(display.at(now).picture);
    }
    CHECK(shown == std::vector<std::string>{"", "one.png", "two.png"});
    display.beat(60s);
    CHECK(display.at(60s).last.front().number == "B001");
    display.call(2, "B002", 60s);
    CHECK(display.at(61s).picture.empty());
    CHECK(display.at(61s).number == "B002");
    display.beat(106s);
    CHECK_FALSE(display.at(106s).picture.empty());
    CHECK_MESSAGE(display.at(150s).picture.empty(), "what is stale is shown as such");
}

TEST_CASE("a number that is minutes old is not called any more: people are sent to the counters") {
    Display display;
    kiosk::hear(display.hall, board(), 0ms);
    CHECK(display.at(31s).number == "B001");
    CHECK_FALSE(display.at(31s).is_stale);
    CHECK(display.at(32s).number == "B001");
    CHECK(display.at(32s).is_stale);
    const auto useless = display.at(121s);
    CHECK(useless.is_stale);
    CHECK(useless.number.empty());
    CHECK(useless.caption == "Mời ông/bà hỏi tại quầy.");
    CHECK(useless.last.front().number == "B001");
    CHECK_FALSE(useless.counters.front().is_newest);
    CHECK(useless.age == "09:41");
}

TEST_CASE("in dark hours nothing is shown, unless somebody is called") {
    Display display;
    display.settings.screen.dark = {{9 * 60, 10 * 60}};
    CHECK(display.at(0ms).is_dark);
    kiosk::hear(display.hall, board(), 0ms);
    CHECK(display.at(1s).is_dark);
    kiosk::hear(display.hall, BoardCall{2, "B002", "3", "land", {}, MORNING, false}, 2s);
    CHECK_MESSAGE(!display.at(2s).is_dark, "it waits for its turn");
    REQUIRE(kiosk::pass(display.hall, 2s, false, {}));
    CHECK_FALSE(display.at(2s).is_dark);
    CHECK_FALSE(display.at(2s + ui::LIT_AFTER_CALL - 1ms).is_dark);
    CHECK(display.at(2s + ui::LIT_AFTER_CALL).is_dark);
    CHECK_MESSAGE(!display.at(20min).is_dark, "by central's time it is 10:01");
}

TEST_CASE("a board lies elsewhere every minute, by a few px, and never drifts") {
    Display display;
    display.settings.screen.shift = true;
    kiosk::hear(display.hall, board(), 0ms);
    int moved = 0, x = 0, y = 0;
    for (auto now = Uptime{0}; now < 24h; now += 1min) {
        const auto view = display.at(now);
        CHECK(std::abs(view.shift_x) <= 8);
        CHECK(std::abs(view.shift_y) <= 8);
        moved += view.shift_x != x || view.shift_y != y ? 1 : 0;
        x = view.shift_x;
        y = view.shift_y;
        CHECK(display.at(now + 59s - 1ms).shift_x == x);
    }
    CHECK(moved > 1400);
}

TEST_CASE("hostile words of a board are cut and cleaned before they come near a display") {
    Display display;
    const std::string longest(10'000, 'x');
    const auto parsed = parse_board(
        R"({"hall":"sanh","name":{"vi":")" + longest +
        R"("},"as_of":"2026-11-20T09:41:00+07:00","sequence":1,"calls":[],"counters":[],"queues":[],)" +
        R"("notices":[{"vi":")" + longest + R"(\u0007\u202e\n"}]})");
    REQUIRE(parsed);
    kiosk::hear(display.hall, *parsed, 0ms);
    const auto view = display.at(1s);
    CHECK(view.notice.size() < 1000);
    CHECK(view.chrome.place.size() < 1000);
    for (const char* wrong : {"\x07", "\n", "\xE2\x80\xAE"})
        CHECK(view.notice.find(wrong) == std::string::npos);
}

TEST_CASE(
    "in an outage a board says which numbers a terminal gave, calls nobody, and is itself again with "
    "central") {
    Display display;
    kiosk::hear(display.hall, board(), 0ms);
    Board outage;
    outage.as_of = MORNING + 5min;
    outage.outage = {MORNING + 1min, {{"land", {"Đất đai", ""}, 7, "N0021", "N0027"}}};
    kiosk::hear_terminal(display.hall, 0, outage, 5min);
    const auto view = display.at(5min);
    CHECK(view.number.empty());
    CHECK(view.last.empty());
    CHECK(view.caption == "Cán bộ đang gọi số trực tiếp tại quầy.");
    CHECK(view.notice.find("09:42") != std::string::npos);
    CHECK(view.age == "09:46");
    CHECK_FALSE(view.is_stale);
    REQUIRE(view.queues.size() == 1);
    CHECK(view.queues.front().waiting == "N0021 đến N0027");
    REQUIRE(view.counters.size() == 1);
    CHECK(view.counters.front().number == "–");
    display.beat(5min + 1s);
    CHECK(display.at(5min + 1s).number == "B001");
    CHECK(display.at(10min).is_stale);
}

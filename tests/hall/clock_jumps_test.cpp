// This machine's clock is set, back an hour or ahead a day, while time goes on: nothing that a display knows
// of the age of its data, or of whose turn it is, follows that clock.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/hall/hall_state.h"
#include "kiosk/settings/hall_settings.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

/// 09:41 in Vietnam, by central's clock.
const std::chrono::sys_seconds MORNING = std::chrono::sys_days{2026y / 11 / 20} + 2h + 41min;
const HallTimes TIMES;
constexpr auto ROUND = 100ms;

/// By which this machine's clock is wrong from some moment on.
struct Jump {
    std::chrono::seconds by;
    Uptime at;
};

std::vector<Jump> jumps() {
    std::vector<Jump> all;
    for (const Uptime at : {0s, 19s, 21s, 50s, 90s})
        for (const std::chrono::seconds by : {-1h, 24h, -24h * 365 * 50, 24h * 365 * 10})
            all.push_back({by, at});
    return all;
}

BoardCall call(std::int64_t sequence, std::chrono::sys_seconds called_at) {
    return {sequence, "B" + std::to_string(sequence), "3", "dat-dai", Direction::unknown, called_at, false};
}

Board board_at(std::chrono::sys_seconds as_of) {
    Board board;
    board.sequence = 10;
    board.as_of = as_of;
    board.calls = {call(10, as_of - 8s)};
    return board;
}

HallSettings quiet_at_noon() {
    HallSettings settings;
    settings.sound.hours = {{{9 * 60 + 42, 13 * 60 + 30}, 0}};
    settings.screen.dark = {{9 * 60 + 43, 6 * 60 + 30}};
    return settings;
}

/// What a display shows and says at one moment.
std::string shown(HallState& hall, Uptime now, std::chrono::sys_seconds wall, const HallSettings& settings) {
    std::string all;
    if (const auto turn = pass(hall, now, false, TIMES))
        all += "turn " + turn->number + (is_worth_saying(hall, *turn, now, TIMES) ? " said" : " seen");
    const int minute = minute_of_day(hall, now, wall);
    all += " age " + std::to_string(static_cast<int>(age_of(hall, now, TIMES)));
    all += " held " + (hall.held ? hall.held->number : "-");
    all += " minute " + std::to_string(minute);
    all += " volume " + std::to_string(volume_at(settings.sound, minute));
    all += is_dark_at(settings.screen, minute) ? " dark" : " lit";
    return all;
}

/// Four minutes: a board, three calls at once, a beat, then silence until the data is of no use.
std::vector<std::string> run(const Jump& jump) {
    const auto settings = quiet_at_noon();
    HallState hall = hall_at(0ms);
    const Board board = board_at(MORNING);
    std::vector<std::string> all;
    for (Uptime now = 0ms; now <= 4min; now += ROUND) {
        if (now == 0ms) hear(hall, board, now);
        if (now == 20s)
            for (const int sequence : {11, 12, 13}) hear(hall, call(sequence, MORNING + 20s), now);
        if (now == 60s) hear(hall, BoardBeat{MORNING + 60s, 13}, now);
        const auto wall = MORNING + std::chrono::floor<std::chrono::seconds>(now) +
                          (now >= jump.at ? jump.by : std::chrono::seconds{0});
        all.push_back(shown(hall, now, wall, settings));
    }
    return all;
}

bool holds_word(const std::string& moment, const std::string& word) {
    return (moment + ' ').find(word + ' ') != std::string::npos;
}

}  // namespace

TEST_CASE("a clock that is set changes no moment of what a display shows and says") {
    const auto right = run({0s, 0ms});
    const auto at = [&](Uptime moment) { return right[static_cast<std::size_t>(moment / ROUND)]; };
    const auto stale = " age " + std::to_string(static_cast<int>(DataAge::stale));
    const auto useless = " age " + std::to_string(static_cast<int>(DataAge::useless));
    // What the run goes through, so that the comparison below is of something.
    CHECK(at(20s).starts_with("turn B11 said"));
    CHECK(holds_word(at(22s), "held B11"));
    CHECK(at(22500ms).starts_with("turn B12 said"));
    CHECK(holds_word(at(59s), "held B13"));
    CHECK(holds_word(at(59s), "volume 100 lit"));
    CHECK(holds_word(at(60s), "volume 0 lit"));
    CHECK(holds_word(at(91s), "age 1"));
    CHECK(holds_word(at(91100ms), stale));
    CHECK(holds_word(at(120s), "volume 0 dark"));
    CHECK(holds_word(at(180s), stale));
    CHECK(holds_word(at(180100ms), useless));

    for (const auto& jump : jumps()) CHECK(run(jump) == right);
}

TEST_CASE("before central was heard this machine's clock says which hours are silent, whenever it is set") {
    const auto settings = quiet_at_noon();
    const HallState hall = hall_at(0ms);
    const auto volume = [&](std::chrono::sys_seconds wall) {
        return volume_at(settings.sound, minute_of_day(hall, 5s, wall));
    };
    CHECK(volume(MORNING) == 100);
    CHECK(volume(MORNING + 1h) == 0);
    CHECK(volume(MORNING + 1h - 24h) == 0);
    CHECK(volume(MORNING + 5h) == 100);
    CHECK(age_of(hall, 120s, TIMES) == DataAge::none_yet);
    CHECK(age_of(hall, 120s + 1ms, TIMES) == DataAge::useless);
}

TEST_CASE("central's clock is followed wherever it is set, and ages nothing") {
    for (const std::chrono::seconds by : {-1h, 24h}) {
        HallState hall = hall_at(0ms);
        hear(hall, BoardBeat{MORNING, 10}, 10s);
        hear(hall, BoardBeat{MORNING + 15s + by, 10}, 25s);
        CHECK(central_time(hall, 30s) == MORNING + 20s + by);
        CHECK(age_of(hall, 120s, TIMES) == DataAge::none_yet);
        hear(hall, board_at(MORNING + 30s - by), 40s);
        CHECK(central_time(hall, 41s) == MORNING + 31s - by);
        CHECK(age_of(hall, 71s, TIMES) == DataAge::fresh);
        CHECK(age_of(hall, 71s + 1ms, TIMES) == DataAge::stale);
    }
}

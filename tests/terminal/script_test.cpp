#include <doctest/doctest.h>

#include "kiosk/terminal/clocks.h"
#include "kiosk/terminal/script_player.h"

using namespace kiosk;

namespace {

/// A stage that notes what it was asked, with a keypad that shows digits, and letters only behind "other
/// letters".
class NotingStage : public Stage {
  public:
    std::string notes;
    bool letters = false;
    Sight sight = Sight::home;

    bool drawn(const command::Touch& what) const override {
        if (what.control != Control::key) return what.choice != "nowhere";
        return letters || (what.character >= '0' && what.character <= '9');
    }
    void touch(const command::Touch& what) override {
        if (what.control == Control::other_letters) {
            letters = !letters;
            notes += '*';
        } else if (!what.choice.empty()) {
            notes += what.choice;
        } else {
            notes += what.character;
        }
    }
    Trouble scan_picture(const std::string& file) override { return "There is no such picture: " + file; }
    Trouble scan_text(const std::string& text) override { return notes += text, std::nullopt; }
    Trouble steer_printer(const std::string& words) override { return notes += words, std::nullopt; }
    void advance(std::chrono::seconds time) override { notes += std::to_string(time.count()); }
    void set_clock(std::chrono::sys_seconds to) override {
        notes += "clock" + std::to_string(to.time_since_epoch().count());
    }
    bool sees(Sight one) const override { return one == sight; }
    std::string what_is_seen() const override { return std::string{name_of(sight)}; }
    bool wait_for(Sight one, bool there) override { return (one == sight) == there; }
    bool wait_for(const command::WaitControl& wait) override { return drawn(wait.what) == wait.there; }
    Trouble screenshot(const std::string& name) override { return notes += name, std::nullopt; }
};

ScriptMistake mistake_in(std::string_view script) {
    const auto parsed = parse_script(script);
    REQUIRE_FALSE(parsed);
    return parsed.error();
}

std::optional<ScriptMistake> played(std::string_view script, Stage& stage) {
    const auto parsed = parse_script(script);
    REQUIRE(parsed);
    return play(*parsed, stage);
}

}  // namespace

TEST_CASE("a script is one command a line, with comments and empty lines between") {
    const auto parsed = parse_script(
        "# a visit\n\n  touch look_up\t\r\ntouch key 7\nscan my receipt.png\nwait dossier\nadvance 60\n"
        "language en\nexpect not home\nscreenshot 01-home\nprinter paper-out --at 512");
    REQUIRE(parsed);
    REQUIRE(parsed->size() == 9);
    CHECK((*parsed)[0].line == 3);
    CHECK((*parsed)[0].command == Command{command::Touch{Control::look_up, 0}});
    CHECK((*parsed)[1].command == Command{command::Touch{Control::key, '7'}});
    CHECK((*parsed)[2].command == Command{command::ScanPicture{"my receipt.png"}});
    CHECK((*parsed)[3].command == Command{command::Wait{Sight::dossier}});
    CHECK((*parsed)[4].command == Command{command::Advance{std::chrono::seconds{60}}});
    CHECK((*parsed)[5].command == Command{command::Touch{Control::language_english, 0}});
    CHECK((*parsed)[6].command == Command{command::Expect{Sight::home, false}});
    CHECK((*parsed)[7].command == Command{command::Screenshot{"01-home"}});
    CHECK((*parsed)[8].command == Command{command::SteerPrinter{"paper-out --at 512"}});
}

TEST_CASE("each mistake is told with its line") {
    CHECK(mistake_in("touch home\njump").line == 2);
    CHECK(mistake_in("jump").sentence == "There is no such command: jump");
    for (const char* line : {"touch",
                             "touch nothing",
                             "touch home 1",
                             "touch key",
                             "touch service",
                             "wait-control",
                             "wait-control not nothing",
                             "touch key 12",
                             "type",
                             "type abc",
                             "scan",
                             "scan-text",
                             "printer",
                             "advance",
                             "advance soon",
                             "advance 0",
                             "advance -1",
                             "advance 1 2",
                             "advance 99999999999999999999",
                             "set-clock",
                             "set-clock noon",
                             "set-clock 2026-11-20T09:41:00",
                             "wait",
                             "wait for it",
                             "expect",
                             "screenshot",
                             "screenshot ../etc",
                             "language fr"}) {
        CAPTURE(line);
        CHECK_FALSE(mistake_in(line).sentence.empty());
    }
}

TEST_CASE("a clock is set to a moment, to the second") {
    NotingStage stage;
    CHECK_FALSE(played("set-clock 1970-01-01T07:00:05+07:00", stage));
    CHECK(stage.notes == "clock5");
}

TEST_CASE("a script's clock that is set tells another time of day, and no other uptime") {
    ScriptClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20}};
    const Now before = clock.now();
    clock.advance(std::chrono::seconds{10});
    clock.set(before.wall - std::chrono::hours{3});
    CHECK(clock.now().wall == before.wall - std::chrono::hours{3});
    clock.advance(std::chrono::seconds{1});
    CHECK(clock.now().wall == before.wall + std::chrono::seconds{1} - std::chrono::hours{3});
    CHECK(clock.now().uptime == before.uptime + std::chrono::seconds{11});
}

TEST_CASE("typing finds letters behind 'other letters' and presses nothing that is not there") {
    NotingStage stage;
    CHECK_FALSE(played("type 12AB", stage));
    CHECK(stage.notes == "12*AB");
}

TEST_CASE("the first step that cannot be done ends the play with its line and a sentence") {
    NotingStage stage;
    auto mistake = played("touch home\nscan nowhere.png\nscreenshot never", stage);
    REQUIRE(mistake);
    CHECK(mistake->line == 2);
    CHECK(mistake->sentence == "There is no such picture: nowhere.png");
    mistake = played("wait home\nwait idle", stage);
    REQUIRE(mistake);
    CHECK(mistake->line == 2);
    CHECK(mistake->sentence == "Waited in vain for idle. The screen is home.");
    mistake = played("wait not idle\nwait not home", stage);
    REQUIRE(mistake);
    CHECK(mistake->line == 2);
    CHECK(mistake->sentence == "Waited in vain for not home. The screen is home.");
    CHECK(played("expect not home", stage));
    CHECK_FALSE(played("expect not idle", stage));
    CHECK(stage.notes.find("never") == std::string::npos);
}

TEST_CASE("one of several services is touched by its name") {
    NotingStage stage;
    CHECK_FALSE(played("touch service land\ntouch priority aged", stage));
    CHECK(stage.notes == "landaged");
    const auto mistake = played("touch service nowhere", stage);
    REQUIRE(mistake);
    CHECK(mistake->sentence == "This is not on the screen: service nowhere. The screen is home.");
}

TEST_CASE("a control is waited for until it is there, or no longer") {
    NotingStage stage;
    CHECK_FALSE(played("wait-control service land\nwait-control not service nowhere", stage));
    const auto mistake = played("wait-control not service land", stage);
    REQUIRE(mistake);
    CHECK(mistake->sentence == "Waited in vain for the end of service land. The screen is home.");
}

#include "kiosk/settings/hall_settings.h"

#include <doctest/doctest.h>

#include <string>

#include "kiosk/settings/settings_file.h"

using namespace kiosk;

namespace {

const std::string CENTRAL = "[central]\nurl = \"https://central.example\"\n";

std::string sample(const std::string& name) {
    const auto content = read_settings_file(std::string{MOTCUA_SOURCE_DIR} + "/config/" + name);
    REQUIRE(content);
    return *content;
}

HallSettings read(const std::string& toml) {
    auto settings = parse_hall_settings(toml);
    REQUIRE(settings);
    return *std::move(settings);
}

/// The line of each mistake.
std::vector<int> mistaken_lines(const std::string& toml) {
    std::vector<int> lines;
    const auto settings = parse_hall_settings(toml);
    if (!settings)
        for (const auto& mistake : settings.error()) lines.push_back(mistake.line);
    return lines;
}

constexpr int at(int hour, int minute = 0) {
    return 60 * hour + minute;
}

}  // namespace

TEST_CASE("the sample file of a hall's display holds the defaults and no mistake") {
    const auto written = read(sample("hall-display.toml"));
    const auto least = read("[central]\nurl = \"" + written.central.url + "\"\n");
    CHECK(written.centre.name == least.centre.name);
    CHECK(written.hall == least.hall);
    CHECK(written.language == least.language);
    CHECK(written.useless_after == least.useless_after);
    CHECK(written.sound.enabled == least.sound.enabled);
    CHECK(written.sound.languages == least.sound.languages);
    CHECK(written.sound.volume == least.sound.volume);
    CHECK(written.sound.hours == least.sound.hours);
    CHECK(written.screen.dark == least.screen.dark);
    CHECK(written.screen.shift == least.screen.shift);
    CHECK(written.screen.pictures == least.screen.pictures);
    CHECK(written.central.identity_file.empty());
    CHECK(written.outage.terminals == least.outage.terminals);
    CHECK(written.outage.token_file == least.outage.token_file);
}

TEST_CASE("a display's volume follows the hours, and the first that fits counts") {
    const auto sound =
        read(CENTRAL +
             "[sound]\nvolume = 80\nhours = [\"11:30-13:00 0\", \"11:00-14:00 40\", \"22:00-06:00 5\"]\n")
            .sound;
    CHECK(volume_at(sound, at(9)) == 80);
    CHECK(volume_at(sound, at(11)) == 40);
    CHECK(volume_at(sound, at(11, 30)) == 0);
    CHECK(volume_at(sound, at(12, 59)) == 0);
    CHECK(volume_at(sound, at(13)) == 40);
    CHECK(volume_at(sound, at(14)) == 80);
    CHECK(volume_at(sound, at(23, 59)) == 5);
    CHECK(volume_at(sound, at(5, 59)) == 5);
    CHECK(volume_at(sound, at(6)) == 80);
    auto off = sound;
    off.enabled = false;
    CHECK(volume_at(off, at(9)) == 0);
}

TEST_CASE("a display is dark in its dark hours only") {
    const auto screen = read(CENTRAL + "[screen]\ndark = [\"18:00-06:30\", \"12:00-13:00\"]\n").screen;
    CHECK(is_dark_at(screen, at(18)));
    CHECK(is_dark_at(screen, at(0)));
    CHECK(is_dark_at(screen, at(6, 29)));
    CHECK_FALSE(is_dark_at(screen, at(6, 30)));
    CHECK(is_dark_at(screen, at(12, 30)));
    CHECK_FALSE(is_dark_at(screen, at(13)));
    CHECK_FALSE(is_dark_at({}, at(0)));
}

/// What stands in one list of texts.
std::string with_entry(const std::string& beginning, const std::string& entry) {
    std::string toml = CENTRAL;
    return toml.append(beginning).append(" = [\"").append(entry).append("\"]\n");
}

TEST_CASE("every mistake in a display's hours is told at its place") {
    CHECK(mistaken_lines(CENTRAL + "[screen]\ndark = [\"18:00\"]\n") == std::vector<int>{4});
    for (const std::string wrong : {"18:00-18:00", "24:00-06:00", "06:00-00:00", "6:00-07:00", "06:60-07:00",
                                    "25:00-26:00", "06:00-24:01", "06:00 07:00", "ab:cd-ef:gh", ""})
        CHECK_MESSAGE(mistaken_lines(with_entry("[screen]\ndark", wrong)).size() == 1, wrong);
    for (const std::string wrong :
         {"06:00-07:00", "06:00-07:00 101", "06:00-07:00 -1", "06:00-07:00  5", "06:00-07:00 5%", " 5"})
        CHECK_MESSAGE(mistaken_lines(with_entry("[sound]\nhours", wrong)).size() == 1, wrong);
    CHECK(mistaken_lines(CENTRAL + "[hall]\nid = \"Sảnh\"\n[sound]\nvolume = 120\nlanguages = []\n") ==
          std::vector<int>{4, 6, 7});
    CHECK(read(CENTRAL + "[screen]\ndark = [\"00:00-24:00\"]\n").screen.dark ==
          std::vector{DayPart{0, at(24)}});
}

TEST_CASE("a display's file is told from a terminal's, mistakes or not") {
    CHECK(is_of_hall_display(sample("hall-display.toml")));
    CHECK_FALSE(is_of_hall_display(sample("kiosk.toml")));
    CHECK(is_of_hall_display(CENTRAL + "[hall]\nid = \"Sảnh\"\nuseless_after_seconds = 90\n"));
    CHECK_FALSE(is_of_hall_display(CENTRAL + "[printer]\nport = \"9100\"\n[journal]\nfile = \"j\"\n"));
    CHECK_FALSE(is_of_hall_display(CENTRAL));
}

TEST_CASE("a display's terminals are addresses with their keys") {
    const std::string key = "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    const auto outage = read(CENTRAL + "[outage]\ntoken_file = \"t\"\nterminals = [\"https://10.0.0.2:8444 " +
                             key + "\", \"https://kiosk-2:8444 " + key + "\"]\n")
                            .outage;
    CHECK(outage.token_file == "t");
    CHECK(outage.terminals ==
          std::vector<HallTerminal>{{"https://10.0.0.2:8444", key}, {"https://kiosk-2:8444", key}});
    for (const std::string& wrong :
         {std::string("https://10.0.0.2:8444"), "https://10.0.0.2:8444 " + key.substr(1),
          "http://10.0.0.2:8444 " + key, "https://10.0.0.2:8444  " + key, key,
          "https://10.0.0.2:99999 " + key, "https://10.0.0.2:8444/x " + key, std::string()})
        CHECK_MESSAGE(
            mistaken_lines(with_entry("[outage]\ntoken_file = \"t\"\nterminals", wrong)).size() == 1, wrong);
    CHECK(mistaken_lines(with_entry("[outage]\nterminals", "https://10.0.0.2:8444 " + key)).size() == 1);
}

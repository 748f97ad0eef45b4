#include "kiosk/settings/printer_profile.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <fstream>
#include <sstream>

#include "kiosk/settings/settings_file.h"

using kiosk::parse_printer_profile;
using kiosk::PrinterProfile;
using kiosk::PrinterSettings;

namespace {

const kiosk::Catalogue english;
const std::filesystem::path PROFILES = std::string{MOTCUA_SOURCE_DIR} + "/config/printers";

std::string mistakes(const std::string& toml) {
    const auto profile = parse_printer_profile(toml);
    std::string all;
    if (profile) return all;
    for (const auto& mistake : profile.error()) {
        CHECK_FALSE(english(mistake.remedy).empty());
        all += (all.empty() ? "" : "; ") + std::to_string(mistake.line) + " " + english(mistake.cause);
    }
    return all;
}

struct Folder {
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "profiles-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
        std::filesystem::create_directory(path / "printers");
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::filesystem::path path;
};

}  // namespace

TEST_CASE("every profile that comes with the terminal is right, and each field names its source") {
    int count = 0;
    for (const auto& file : std::filesystem::directory_iterator(PROFILES)) {
        CAPTURE(file.path().string());
        const auto content = kiosk::read_settings_file(file.path());
        REQUIRE(content);
        CHECK(mistakes(*content) == "");
        std::istringstream lines(*content);
        int fields = 0;
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with('#')) continue;
            CAPTURE(line);
            CHECK(line.find("# ") != std::string::npos);
            ++fields;
        }
        CHECK(fields == 10);
        ++count;
    }
    CHECK(count >= 3);
}

TEST_CASE("the profile that needs no file is the generic one") {
    const auto content = kiosk::read_settings_file(PROFILES / "generic.toml");
    REQUIRE(content);
    const auto generic = parse_printer_profile(*content);
    REQUIRE(generic);
    CHECK(*generic == PrinterProfile{});
    const auto built_in = kiosk::find_printer_profile(PrinterSettings{}, "/nowhere/kiosk.toml");
    REQUIRE(built_in);
    CHECK(*built_in == PrinterProfile{});
}

TEST_CASE("each mistake in a profile has its line") {
    CHECK(mistakes("") == "1 name is missing");
    CHECK(mistakes("name = \"x\"\nwidth = 5\n") == "2 There is no setting width");
    CHECK(mistakes("name = \"x\"\nwidth_dots = 2\ndpi = \"203\"\n") ==
          "2 width_dots is not a number in its range; 3 dpi is not a number in its range");
    CHECK(mistakes("name = \"x\"\ncutter = 1\n") == "2 cutter must be yes or no");
    CHECK(mistakes("name = \n").starts_with("1 This line cannot be understood"));
    CHECK(mistakes("name = \"x\"\nanswers_status = false\n") ==
          "2 answers_status does not fit: a printer that confirms the end also answers about its state");
    CHECK(mistakes(std::string(70'000, '#')) == "1 The file is far too long for a printer's profile");
}

TEST_CASE("a profile is found beside the settings, and what is wrong with it has its file") {
    const Folder folder;
    const auto settings_file = folder.path / "kiosk.toml";
    PrinterSettings settings;
    settings.profile = "small";
    const auto missing = kiosk::find_printer_profile(settings, settings_file);
    REQUIRE_FALSE(missing);
    CHECK(missing.error()[0].file == folder.path / "printers/small.toml");

    std::ofstream(folder.path / "printers/small.toml") << "name = \"small\"\nwidth_dots = 384\n";
    const auto too_wide = kiosk::find_printer_profile(settings, settings_file);
    REQUIRE_FALSE(too_wide);
    CHECK(too_wide.error()[0].file == settings_file);
    settings.width_dots = 384;
    const auto found = kiosk::find_printer_profile(settings, settings_file);
    REQUIRE(found);
    CHECK(found->name == "small");
    CHECK(found->confirms_end);
    settings.confirms_end = false;
    CHECK_FALSE(kiosk::find_printer_profile(settings, settings_file)->confirms_end);

    std::ofstream(folder.path / "printers/small.toml") << "name = \"small\"\n\ndpi = 1\n";
    const auto wrong = kiosk::find_printer_profile(settings, settings_file);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error()[0].file == folder.path / "printers/small.toml");
    CHECK(wrong.error()[0].mistake.line == 3);
}

// The readiness report: what it says of a real central and a virtual printer, and of each part that is
// broken.
#include <doctest/doctest.h>

#include <fstream>

#include "kiosk/central/rfc3339.h"
#include "kiosk/programs/kioskctl/selftest_report.h"
#include "tests/command.h"
#include "tests/journeys/centre.h"

using kioskctl::Facts;
using kioskctl::Mark;

namespace {

/// As the pure judgement has it.
std::string mark_of(const Facts& facts, std::string_view part) {
    for (const auto& found : kioskctl::findings_of(facts))
        if (found.part == part) {
            CHECK((found.finding.mark == Mark::ok) == (*found.finding.remedy.message.id == '\0'));
            return std::string(name_of(found.finding.mark));
        }
    return "none";
}

/// A terminal of which nothing is to be said.
Facts ready_terminal() {
    Facts facts;
    facts.now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
    facts.settings.scanner.kind = kiosk::ScannerSettings::Kind::serial;
    facts.settings.printer.kind = kiosk::PrinterSettings::Kind::network;
    facts.folder_there = facts.folder_writable = true;
    facts.free_megabytes = 5000;
    facts.journal = Facts::Journal::whole;
    facts.clock_ahead = std::chrono::seconds{1};
    facts.profile.emplace();
    facts.profile->services.resize(3);
    facts.profile->calendar.years = {2026, 2027};
    facts.scanner = {kiosk::DeviceCondition::ready};
    facts.printer = kiosk::PrinterCondition::ready;
    facts.paper_left_mm = 50'000;
    return facts;
}

std::string now_text() {
    return kiosk::instant_text(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

command::Ended selftest(const journeys::Centre& centre, const std::string& more = {}) {
    centre.write_settings();
    return command::run(journeys::PROGRAMS + "/kioskctl selftest --json --language en --config " +
                        (centre.folder / "kiosk.toml").string() + more + " 2>&1");
}

bool says(const command::Ended& ended, const std::string& part, const std::string& mark,
          const std::string& what = {}) {
    return ended.output.find(R"({"part":")" + part + R"(","mark":")" + mark + R"(","what":")" + what) !=
           std::string::npos;
}

}  // namespace

TEST_CASE("a terminal with its central and its printer is ready, and looking changes nothing") {
    journeys::Centre centre;
    centre.open_central({}, now_text());
    centre.plug_printer_in();
    const auto ended = selftest(centre);
    CAPTURE(ended.output);
    CHECK(ended.exit_code == 0);
    for (const char* part :
         {"settings", "assets", "journal", "central", "clock", "services", "printer", "paper"})
        CHECK(says(ended, part, "ok"));
    CHECK(says(ended, "scanner", "warning", "The settings name no scanner."));
    for (const char* made : {"journal.db", "kiosk-profile", "paper-used", "paper/slip-0001.png"})
        CHECK(!std::filesystem::exists(centre.folder / made));
}

TEST_CASE("a part that is broken is a fault, with what to do about it") {
    journeys::Centre centre;
    centre.open_central();
    centre.plug_printer_in();
    CHECK(command::run(journeys::PROGRAMS + "/kioskctl simulate printer paper-out --control " +
                       (centre.folder / "control").string())
              .exit_code == 0);
    std::ofstream(centre.folder / "journal.db") << "no journal";
    auto ended = selftest(centre, " --fonts /nowhere");
    CAPTURE(ended.output);
    CHECK(ended.exit_code == 1);
    CHECK(says(ended, "printer", "fault", "The printer is out of paper."));
    CHECK(says(ended, "journal", "fault"));
    CHECK(says(ended, "assets", "fault", "A part of the program is missing: /nowhere/Inter-"));
    CHECK(says(ended, "clock", "fault", "The clock is "));
    CHECK(says(ended, "central", "ok"));
    CHECK(ended.output.find("Put a new roll in.") != std::string::npos);
}

TEST_CASE("a central that does not answer is told, and what is not known without it") {
    journeys::Centre centre;
    centre.instead_of_central(1);
    centre.devices("[scanner]\nkind = \"serial\"\ndevice = \"/dev/no-such-scanner\"\n");
    const auto ended = selftest(centre);
    CAPTURE(ended.output);
    CHECK(ended.exit_code == 1);
    CHECK(says(ended, "central", "fault", "Central gives no answer: no_link"));
    CHECK(says(ended, "clock", "warning"));
    CHECK(says(ended, "services", "fault", "No services are known."));
    CHECK(says(ended, "scanner", "fault", "The scanner is not ready: absent"));
}

TEST_CASE("wrong settings are the only thing to mend first") {
    journeys::Centre centre;
    centre.devices("[printer]\nkind = \"pigeon\"\n");
    auto ended = selftest(centre);
    CHECK(ended.exit_code == 2);
    CHECK(says(ended, "settings", "fault", "The settings file"));
    CHECK(!says(ended, "central", "fault"));
    ended = command::run(journeys::PROGRAMS + "/kioskctl selftest --language en --config /nowhere 2>&1");
    CHECK(ended.exit_code == 2);
    CHECK(ended.output.starts_with("fault  settings: The settings file /nowhere cannot be read.\n    Copy "));
}

TEST_CASE("each part of the report goes by its own facts") {
    for (const auto& found : kioskctl::findings_of(ready_terminal())) {
        CAPTURE(std::string(found.part));
        CHECK(found.finding.mark == Mark::ok);
    }
    using Break = void (*)(Facts&);
    const struct {
        const char *part, *mark;
        Break make;
    } broken[]{
        {"settings", "fault", [](Facts& facts) { facts.settings_file = Facts::SettingsFile::wrong_profile; }},
        {"data", "fault", [](Facts& facts) { facts.folder_writable = false; }},
        {"data", "warning", [](Facts& facts) { facts.free_megabytes = 499; }},
        {"data", "fault", [](Facts& facts) { facts.free_megabytes = 49; }},
        {"journal", "fault", [](Facts& facts) { facts.journal = Facts::Journal::damaged; }},
        {"clock", "warning", [](Facts& facts) { facts.clock_ahead = std::chrono::seconds{-31}; }},
        {"clock", "fault", [](Facts& facts) { facts.clock_ahead = std::chrono::seconds{301}; }},
        {"services", "warning", [](Facts& facts) { facts.profile->services.clear(); }},
        {"services", "warning", [](Facts& facts) { facts.locked = true; }},
        {"services", "warning",
         [](Facts& facts) {
             facts.profile.reset();
             facts.kept_profile_of = facts.now - std::chrono::hours{30};
         }},
        {"calendar", "warning", [](Facts& facts) { facts.profile->calendar.years = {2026}; }},
        {"scanner", "warning",
         [](Facts& facts) {
             facts.scanner = {kiosk::DeviceCondition::needs_help, kiosk::DeviceHelp::in_use};
         }},
        {"scanner", "fault",
         [](Facts& facts) {
             facts.scanner = {kiosk::DeviceCondition::needs_help, kiosk::DeviceHelp::wrong_mode};
         }},
        {"printer", "fault", [](Facts& facts) { facts.printer = kiosk::PrinterCondition::cover_open; }},
        {"printer", "warning", [](Facts& facts) { facts.printer = kiosk::PrinterCondition::paper_low; }},
        {"printer", "warning",
         [](Facts& facts) { facts.settings.printer.kind = kiosk::PrinterSettings::Kind::cups; }},
        {"paper", "warning", [](Facts& facts) { facts.paper_low = true; }},
    };
    for (const auto& [part, mark, make] : broken) {
        CAPTURE(std::string(part));
        Facts facts = ready_terminal();
        make(facts);
        CHECK(mark_of(facts, part) == mark);
    }
    Facts new_year = ready_terminal();
    new_year.now = std::chrono::sys_days{std::chrono::year{2026} / 12 / 31} + std::chrono::hours{17};
    CHECK(mark_of(new_year, "calendar") == "warning");
}

#include "kiosk/programs/kioskctl/selftest_report.h"

#include <algorithm>
#include <array>

#include "kiosk/core/time.h"
#include "kiosk/printer_names.h"
#include "kiosk/programs/kioskctl/central.h"

namespace kioskctl {

namespace {

using kiosk::PrinterCondition;
using kiosk::tr;
using kiosk::Wording;

constexpr std::uint64_t ENOUGH_MEGABYTES = 500, LEAST_MEGABYTES = 50;
constexpr std::chrono::seconds CLOCK_MAY_DIFFER{30}, CLOCK_WRONG{300};

const Wording NOTHING{};

std::string text_of(std::int64_t number) {
    return std::to_string(number);
}

Finding settings(const Facts& facts) {
    const Wording check{tr("Run: kioskctl check {1}"), {facts.config}};
    switch (facts.settings_file) {
        case Facts::SettingsFile::right:
            return {Mark::ok, {tr("All settings are right."), {}}, NOTHING};
        case Facts::SettingsFile::wrong:
            return {Mark::fault, {tr("The settings file {1} has mistakes."), {facts.config}}, check};
        case Facts::SettingsFile::wrong_profile:
            return {Mark::fault, {tr("The printer's profile has mistakes or is missing."), {}}, check};
        case Facts::SettingsFile::unreadable:
            break;
    }
    return {Mark::fault,
            {tr("The settings file {1} cannot be read."), {facts.config}},
            {tr("Copy config/kiosk.toml there and fill it in."), {}}};
}

Finding assets(const Facts& facts) {
    if (facts.missing_asset.empty()) return {Mark::ok, {tr("Fonts and languages are there."), {}}, NOTHING};
    return {Mark::fault,
            {tr("A part of the program is missing: {1}"), {facts.missing_asset}},
            {tr("Install the program again, with its packages."), {}}};
}

Finding data_folder(const Facts& facts) {
    const std::string& journal = facts.settings.journal.file;
    if (!facts.folder_there || !facts.folder_writable)
        return {Mark::fault,
                {tr("The folder of {1} is missing or cannot be written."), {journal}},
                {tr("Make it, and give it to the terminal's user."), {}}};
    const std::string megabytes = std::to_string(facts.free_megabytes);
    if (facts.free_megabytes >= ENOUGH_MEGABYTES)
        return {Mark::ok, {tr("The data folder can be written; {1} MB are free."), {megabytes}}, NOTHING};
    return {facts.free_megabytes < LEAST_MEGABYTES ? Mark::fault : Mark::warning,
            {tr("Only {1} MB are free for data."), {megabytes}},
            {tr("Make room on the disk."), {}}};
}

Finding journal(const Facts& facts) {
    const Wording verify{tr("Run: kioskctl journal verify {1}"), {facts.settings.journal.file}};
    switch (facts.journal) {
        case Facts::Journal::none:
            return {Mark::ok, {tr("There is no journal yet; the first start makes one."), {}}, NOTHING};
        case Facts::Journal::damaged:
            return {Mark::fault, {tr("The journal is damaged: {1}"), {facts.journal_detail}}, verify};
        case Facts::Journal::unreadable:
            return {Mark::fault, {tr("The journal cannot be read: {1}"), {facts.journal_detail}}, verify};
        case Facts::Journal::whole:
            break;
    }
    return {
        Mark::ok, {tr("The journal is whole; {1} wishes are open."), {text_of(facts.unresolved)}}, NOTHING};
}

Finding central(const Facts& facts) {
    using enum kiosk::TicketFailureKind;
    if (!facts.central_failure)
        return {Mark::ok, {tr("Central answers and knows this terminal."), {}}, NOTHING};
    const auto& failure = *facts.central_failure;
    const Wording what{tr("Central gives no answer: {1} ({2})"),
                       {std::string(name_of(failure.kind)), failure.detail}};
    switch (failure.kind) {
        case not_authorised:
            return {
                Mark::fault, what, {tr("Check [central] terminal_id, and identity_file or token_file."), {}}};
        case not_trusted:
            return {Mark::fault, what, {tr("Check [central] ca_file or pinned_key."), {}}};
        case clock_wrong:
            return {Mark::fault, what, {tr("Set this machine's clock."), {}}};
        default:
            return {Mark::fault, what, {tr("Check the network and [central] url."), {}}};
    }
}

Finding clock(const Facts& facts) {
    if (!facts.clock_ahead)
        return {Mark::warning,
                {tr("Whether the clock is right is not known: central gives no time."), {}},
                {tr("See the line of central."), {}}};
    const auto apart = std::chrono::abs(*facts.clock_ahead);
    if (apart <= CLOCK_MAY_DIFFER)
        return {Mark::ok,
                {tr("The clock agrees with central's within {1} s."), {text_of(apart.count())}},
                NOTHING};
    return {apart > CLOCK_WRONG ? Mark::fault : Mark::warning,
            {facts.clock_ahead->count() > 0 ? tr("The clock is {1} s ahead of central's.")
                                            : tr("The clock is {1} s behind central's."),
             {text_of(apart.count())}},
            {tr("Set this machine's clock, by the network if possible."), {}}};
}

Finding profile(const Facts& facts) {
    if (facts.profile) {
        const std::string services = std::to_string(facts.profile->services.size());
        if (facts.profile->services.empty())
            return {Mark::warning,
                    {tr("Central offers no service at this terminal."), {}},
                    {tr("Enter the centre's services at central."), {}}};
        if (facts.locked)
            return {Mark::warning,
                    {tr("Central has locked this terminal; it gives no numbers."), {}},
                    {tr("Unlock it at central."), {}}};
        return {Mark::ok, {tr("Services offered here: {1}."), {services}}, NOTHING};
    }
    if (!facts.kept_profile_of)
        return {Mark::fault, {tr("No services are known."), {}}, {tr("See the line of central."), {}}};
    const auto age = std::chrono::floor<std::chrono::hours>(facts.now - *facts.kept_profile_of);
    return {Mark::warning,
            {tr("Only the services fetched {1} hours ago are known."), {text_of(age.count())}},
            {tr("See the line of central."), {}}};
}

Finding calendar(const Facts& facts) {
    if (!facts.profile)
        return {
            Mark::warning, {tr("The calendar cannot be checked."), {}}, {tr("See the line of central."), {}}};
    const int year = static_cast<int>(kiosk::local_time(facts.now).date.year());
    const auto known = [&](int one) {
        const auto& years = facts.profile->calendar.years;
        return std::find(years.begin(), years.end(), one) != years.end();
    };
    for (const int missing : {year, year + 1})
        if (!known(missing))
            return {Mark::warning,
                    {tr("The calendar has no days off of {1}."), {text_of(missing)}},
                    {tr("Add them at central, once they are announced."), {}}};
    return {Mark::ok,
            {tr("The days off of {1} and {2} are known."), {text_of(year), text_of(year + 1)}},
            NOTHING};
}

Finding scanner(const Facts& facts) {
    if (facts.settings.scanner.kind == kiosk::ScannerSettings::Kind::none)
        return {Mark::warning,
                {tr("The settings name no scanner."), {}},
                {tr("See [scanner] in the settings."), {}}};
    if (facts.scanner.condition == kiosk::DeviceCondition::ready)
        return {Mark::ok, {tr("The scanner is ready: {1}"), {facts.scanner_name}}, NOTHING};
    const Wording what{tr("The scanner is not ready: {1} ({2})"),
                       {std::string(name_of(facts.scanner)), facts.scanner_name}};
    if (facts.scanner.help == kiosk::DeviceHelp::in_use)
        return {Mark::warning,
                what,
                {tr("Another program holds it: the terminal itself, if it is running."), {}}};
    return {Mark::fault, what, {tr("Run: kioskctl devices"), {}}};
}

Finding printer(const Facts& facts) {
    using Kind = kiosk::PrinterSettings::Kind;
    if (facts.settings.printer.kind == Kind::none)
        return {Mark::warning,
                {tr("The settings name no printer."), {}},
                {tr("See [printer] in the settings."), {}}};
    if (facts.settings.printer.kind == Kind::cups)
        return {Mark::warning,
                {tr("A printer behind CUPS is not asked: only a print shows how it is."), {}},
                {tr("Run: kioskctl print-test"), {}}};
    const std::string state(name_of(facts.printer));
    switch (facts.printer) {
        case PrinterCondition::ready:
            return {Mark::ok, {tr("The printer is ready: {1}"), {facts.printer_name}}, NOTHING};
        case PrinterCondition::paper_low:
            return {Mark::warning,
                    {tr("The printer's paper runs low."), {}},
                    {tr("Have a new roll at hand."), {}}};
        case PrinterCondition::paper_out:
            return {Mark::fault, {tr("The printer is out of paper."), {}}, {tr("Put a new roll in."), {}}};
        case PrinterCondition::cover_open:
            return {Mark::fault, {tr("The printer's cover is open."), {}}, {tr("Close the cover."), {}}};
        case PrinterCondition::busy:
            return {Mark::warning,
                    {tr("The printer is not ready: {1} ({2})"), {state, facts.printer_name}},
                    {tr("Another program holds it: the terminal itself, if it is running."), {}}};
        case PrinterCondition::absent:
        case PrinterCondition::failed:
            break;
    }
    return {Mark::fault,
            {tr("The printer is not ready: {1} ({2})"), {state, facts.printer_name}},
            {tr("Check its cable, its power and [printer]; then run: kioskctl devices"), {}}};
}

Finding paper(const Facts& facts) {
    if (!facts.paper_left_mm)
        return {Mark::ok, {tr("Nobody counts the paper: the settings say no roll_metres."), {}}, NOTHING};
    const std::string metres = text_of(*facts.paper_left_mm / 1000);
    if (!facts.paper_low) return {Mark::ok, {tr("About {1} m of paper are left."), {metres}}, NOTHING};
    return {Mark::warning,
            {tr("About {1} m of paper are left."), {metres}},
            {tr("Have a new roll at hand; once it is in, run: kioskctl paper new-roll"), {}}};
}

struct Part {
    std::string_view name;
    Finding (*judge)(const Facts&);
    bool needs_settings;
};
constexpr std::array<Part, 11> PARTS{{{"settings", settings, false},
                                      {"assets", assets, false},
                                      {"data", data_folder, true},
                                      {"journal", journal, true},
                                      {"central", central, true},
                                      {"clock", clock, true},
                                      {"services", profile, true},
                                      {"calendar", calendar, true},
                                      {"scanner", scanner, true},
                                      {"printer", printer, true},
                                      {"paper", paper, true}}};

}  // namespace

std::vector<NamedFinding> findings_of(const Facts& facts) {
    std::vector<NamedFinding> findings;
    for (const Part& part : PARTS)
        if (!part.needs_settings || facts.settings_known())
            findings.push_back({part.name, part.judge(facts)});
    return findings;
}

std::string_view name_of(Mark mark) {
    switch (mark) {
        case Mark::ok:
            return "ok";
        case Mark::warning:
            return "warning";
        case Mark::fault:
            return "fault";
    }
    return {};
}

}  // namespace kioskctl

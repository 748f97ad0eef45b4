#include "kiosk/programs/kioskctl/selftest_facts.h"

#include <unistd.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "kiosk/central/profile_cache.h"
#include "kiosk/journal/verify.h"
#include "kiosk/programs/configured_printer.h"
#include "kiosk/programs/configured_scanners.h"
#include "kiosk/programs/counted_paper.h"
#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/settings/settings_file.h"
#include "kiosk/text/languages_folder.h"
#include "ui/font_files.h"

namespace kioskctl {

namespace {

using Profile = kiosk::TicketSource::ProfileResult;
using Queues = kiosk::Result<kiosk::QueueSituation, kiosk::TicketFailure>;

void look_at_settings(Facts& facts) {
    const auto content = kiosk::read_settings_file(facts.config);
    if (!content) {
        facts.settings_file = Facts::SettingsFile::unreadable;
        return;
    }
    auto settings = kiosk::parse_settings(*content);
    if (!settings) {
        facts.settings_file = Facts::SettingsFile::wrong;
        return;
    }
    facts.settings = *std::move(settings);
    if (!kiosk::find_printer_profile(facts.settings.printer, facts.config))
        facts.settings_file = Facts::SettingsFile::wrong_profile;
}

void look_at_assets(Facts& facts, const std::filesystem::path& fonts) {
    const auto languages = kiosk::read_languages();
    if (!languages) facts.missing_asset = languages.error();
    std::error_code error;
    for (const char* font : ui::FONT_FILES)
        if (!std::filesystem::exists(fonts / font, error)) facts.missing_asset = (fonts / font).string();
}

void look_at_folder(Facts& facts) {
    const auto folder = std::filesystem::path(facts.settings.journal.file).parent_path();
    std::error_code error;
    facts.folder_there = std::filesystem::is_directory(folder, error);
    facts.folder_writable = ::access(folder.c_str(), W_OK | X_OK) == 0;
    const auto space = std::filesystem::space(folder, error);
    if (!error) facts.free_megabytes = space.available / (1024UL * 1024);
}

void look_at_journal(Facts& facts) {
    std::error_code error;
    if (!std::filesystem::exists(facts.settings.journal.file, error) && !error) return;
    const auto report = kiosk::journal::verify(facts.settings.journal.file);
    if (!report) {
        facts.journal = Facts::Journal::unreadable;
        facts.journal_detail = report.error().detail;
    } else if (report->damage) {
        facts.journal = Facts::Journal::damaged;
        facts.journal_detail = *report->damage;
    } else {
        facts.journal = Facts::Journal::whole;
        facts.unresolved = report->unresolved;
    }
}

void look_at_central(Facts& facts) {
    if (const auto kept = kiosk::read_profile(kiosk::profile_file(facts.settings.journal.file)))
        facts.kept_profile_of = kept->fetched_at;
    const auto client = kiosk::CentralClient::open(facts.settings.central);
    if (!client) {
        facts.central_failure = {.kind = kiosk::TicketFailureKind::not_authorised,
                                 .detail = client.error().detail};
        return;
    }
    auto profile =
        waited_for<Profile>([&](auto answered) { (*client)->fetch_profile(std::string(), answered); });
    if (!profile) {
        facts.central_failure = profile.error();
        return;
    }
    facts.profile = std::move(*profile);
    const auto queues = waited_for<Queues>([&](auto answered) { (*client)->fetch_queues(answered); });
    if (!queues) {
        facts.central_failure = queues.error();
        return;
    }
    facts.clock_ahead =
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) - queues->as_of;
    facts.locked = queues->locked.has_value();
}

void look_at_scanner(Facts& facts) {
    const auto source = programs::configured_source(facts.settings.scanner);
    if (!source) return;
    facts.scanner = source->open();
    facts.scanner_name = source->describe();
    source->close();
}

void look_at_printer(Facts& facts) {
    using Kind = kiosk::PrinterSettings::Kind;
    const auto& settings = facts.settings.printer;
    const auto profile = kiosk::find_printer_profile(settings, facts.config);
    if (settings.kind == Kind::none || !profile) return;
    if (settings.kind != Kind::cups) {
        // Without counting: whoever counts writes down that a roll ran out.
        const auto printer = programs::bare_printer(settings, *profile);
        facts.printer = printer->condition();
        facts.printer_name = printer->describe();
    }
    if (settings.roll_metres == 0) return;
    const auto rules = kiosk::paper_rules(settings, *profile);
    const std::int64_t used = programs::used_paper(programs::paper_file(facts.settings.journal));
    facts.paper_left_mm = std::max<std::int64_t>(0, rules.roll_mm - used);
    facts.paper_low = kiosk::runs_low(used, rules);
}

}  // namespace

Facts look_up_facts(const std::string& config, const std::filesystem::path& fonts) {
    Facts facts;
    facts.config = config;
    facts.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    look_at_settings(facts);
    look_at_assets(facts, fonts);
    if (!facts.settings_known()) return facts;
    look_at_folder(facts);
    look_at_journal(facts);
    look_at_central(facts);
    look_at_scanner(facts);
    look_at_printer(facts);
    return facts;
}

}  // namespace kioskctl

#include "kiosk/programs/kiosk-central/load_queues.h"

#include <filesystem>
#include <iostream>

#include "kiosk/reference/queue_file.h"
#include "kiosk/settings/calendar_file.h"
#include "kiosk/settings/mistake_text.h"
#include "kiosk/settings/settings_file.h"

namespace kiosk::reference {
namespace {

namespace fs = std::filesystem;

/// --sample-data brings the sample queues along, which lie beside the folder of the sample dossiers.
fs::path queue_file_of(const Options& options) {
    if (!options.queues.empty() || options.sample_data.empty()) return options.queues;
    const auto sample = fs::absolute(options.sample_data).parent_path().parent_path() / "queues.toml";
    std::error_code ignored;
    return fs::exists(sample, ignored) ? sample : fs::path();
}

void report(const fs::path& file, const SettingsMistake& mistake) {
    std::cerr << mistake_text(file.string(), mistake, Catalogue()) << std::endl;
}

bool add_calendar(const fs::path& folder, CentreQueues& queues) {
    const auto calendar = read_calendars(folder);
    if (calendar) {
        queues.profile.calendar = *calendar;
        return true;
    }
    for (const auto& [file, mistake] : calendar.error()) report(file, mistake);
    return false;
}

}  // namespace

std::optional<CentreQueues> load_queues(const Options& options, std::chrono::sys_seconds now) {
    const auto file = queue_file_of(options);
    if (file.empty()) return CentreQueues{};
    const auto content = read_settings_file(file);
    if (!content) {
        std::cerr << file.string() << " cannot be read" << std::endl;
        return std::nullopt;
    }
    auto parsed = parse_queue_file(*content);
    if (!parsed) {
        for (const auto& mistake : parsed.error()) report(file, mistake);
        return std::nullopt;
    }
    auto& queues = parsed->queues;
    if (!parsed->calendars.empty() && !add_calendar(file.parent_path() / parsed->calendars, queues))
        return std::nullopt;
    if (options.queues.empty()) open_always(queues, now);
    return std::move(queues);
}

}  // namespace kiosk::reference

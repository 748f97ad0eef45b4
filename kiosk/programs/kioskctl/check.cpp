#include "kiosk/programs/kioskctl/commands.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/words.h"
#include "kiosk/settings/hall_settings.h"
#include "kiosk/settings/mistake_text.h"
#include "kiosk/settings/printer_profile.h"
#include "kiosk/settings/settings_file.h"

namespace kioskctl {

namespace {

using namespace programs;

using kiosk::tr;

std::string dumped(const nlohmann::json& object) {
    return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

using Mistakes = std::vector<kiosk::ProfileMistake>;

Mistakes in_file(const std::string& file, const std::vector<kiosk::SettingsMistake>& found) {
    Mistakes mistakes;
    mistakes.reserve(found.size());
    for (const auto& mistake : found) mistakes.push_back({file, mistake});
    return mistakes;
}

/// Of a hall display's settings, or of a terminal's and of the printer's profile that they name, once they
/// are right.
Mistakes mistakes_of(const std::string& file, const std::string& content) {
    if (kiosk::is_of_hall_display(content)) {
        const auto display = kiosk::parse_hall_settings(content);
        return display ? Mistakes{} : in_file(file, display.error());
    }
    const auto terminal = kiosk::parse_settings(content);
    if (!terminal) return in_file(file, terminal.error());
    const auto profile = kiosk::find_printer_profile(terminal->printer, file);
    return profile ? Mistakes{} : profile.error();
}

void report_as_json(const std::string& file, const Mistakes& mistakes, const kiosk::Catalogue& words) {
    auto list = nlohmann::json::array();
    for (const auto& [where, mistake] : mistakes) {
        list.push_back({{"file", where.string()},
                        {"line", mistake.line},
                        {"column", mistake.column},
                        {"cause", words(mistake.cause)},
                        {"remedy", words(mistake.remedy)}});
    }
    std::cout << dumped({{"file", file}, {"right", mistakes.empty()}, {"mistakes", list}}) << "\n";
}

void report(const std::string& file, const Mistakes& mistakes, const kiosk::Catalogue& words) {
    for (const auto& [where, mistake] : mistakes) {
        std::cerr << kiosk::mistake_text(where.string(), mistake, words) << "\n";
    }
    if (mistakes.empty()) std::cout << file << ": " << words(tr("All settings are right.")) << "\n";
}

}  // namespace

int check(const CheckOptions& options) {
    const auto words = words_of(options.language);
    const auto content = kiosk::read_settings_file(options.file);
    if (!content) {
        std::cerr << words(tr("The settings file {1} cannot be read."), {options.file}) << "\n";
        return FAILED;
    }
    const Mistakes mistakes = mistakes_of(options.file, *content);
    options.json ? report_as_json(options.file, mistakes, words) : report(options.file, mistakes, words);
    return mistakes.empty() ? DONE : WRONG_USE;
}

}  // namespace kioskctl

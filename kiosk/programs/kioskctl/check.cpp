#include "kiosk/programs/kioskctl/commands.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "kiosk/programs/exit_codes.h"
#include "kiosk/settings/settings.h"
#include "kiosk/settings/settings_file.h"

namespace kioskctl {

namespace {

using namespace programs;

std::string dumped(const nlohmann::json& object) {
    return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void report_as_json(const std::string& file, const std::vector<kiosk::SettingsMistake>& mistakes) {
    auto list = nlohmann::json::array();
    for (const auto& mistake : mistakes) {
        list.push_back({{"line", mistake.line},
                        {"column", mistake.column},
                        {"cause", mistake.cause},
                        {"remedy", mistake.remedy}});
    }
    std::cout << dumped({{"file", file}, {"right", mistakes.empty()}, {"mistakes", list}}) << "\n";
}

void report(const std::string& file, const std::vector<kiosk::SettingsMistake>& mistakes) {
    for (const auto& mistake : mistakes) {
        std::cerr << file << ":" << mistake.line << ":" << mistake.column << ": " << mistake.cause
                  << ".\n    " << mistake.remedy << "\n";
    }
    if (mistakes.empty()) std::cout << file << ": all settings are right.\n";
}

}  // namespace

int check(const CheckOptions& options) {
    const auto content = kiosk::read_settings_file(options.file);
    if (!content) {
        std::cerr << "The settings file " << options.file << " cannot be read.\n";
        return FAILED;
    }
    const auto settings = kiosk::parse_settings(*content);
    const auto mistakes = settings ? std::vector<kiosk::SettingsMistake>{} : settings.error();
    options.json ? report_as_json(options.file, mistakes) : report(options.file, mistakes);
    return settings ? DONE : WRONG_USE;
}

}  // namespace kioskctl

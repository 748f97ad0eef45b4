#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "kiosk/settings/settings.h"
#include "kiosk/settings/settings_file.h"

namespace kioskctl {

namespace {

struct CheckOptions {
    std::string file = "/etc/motcua-kiosk/kiosk.toml";
    bool json = false;
};

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

int check(const CheckOptions& options) {
    const auto content = kiosk::read_settings_file(options.file);
    if (!content) {
        std::cerr << "The settings file " << options.file << " cannot be read.\n";
        return 1;
    }
    const auto settings = kiosk::parse_settings(*content);
    const auto mistakes = settings ? std::vector<kiosk::SettingsMistake>{} : settings.error();
    options.json ? report_as_json(options.file, mistakes) : report(options.file, mistakes);
    return settings ? 0 : 2;
}

}  // namespace

void add_check(CLI::App& app, int& exit_code) {
    auto options = std::make_shared<CheckOptions>();
    auto* const command = app.add_subcommand("check", "Check a settings file and list every mistake in it");
    command->add_option("FILE", options->file, "Settings file")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON object with all mistakes");
    command->callback([options, &exit_code] { exit_code = check(*options); });
}

}  // namespace kioskctl

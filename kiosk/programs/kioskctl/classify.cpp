#include "kiosk/programs/kioskctl/commands.h"

#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/scanned_text.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/settings/settings.h"
#include "kiosk/settings/settings_file.h"
#include "kiosk/text/languages_folder.h"
#include "kiosk/text/sentences.h"

namespace kioskctl {

namespace {

using namespace programs;

/// Without a settings file only the national format counts.
std::optional<kiosk::CodeRules> rules_from(const std::string& config) {
    if (config.empty()) return kiosk::CodeRules{};
    const auto content = kiosk::read_settings_file(config);
    if (!content) return std::nullopt;
    const auto settings = kiosk::parse_settings(*content);
    if (!settings) return std::nullopt;
    return settings->codes;
}

/// Echoes the code and nothing else of the text, which may hold an ID number.
void print(const std::string& text, const kiosk::CodeRules& rules, const kiosk::Catalogue& catalogue) {
    // No clock is asked, so that the answer is the same on any day.
    const auto scan = kiosk::classify_scan(text, rules, kiosk::Now{});
    nlohmann::json object = {{"kind", kiosk::name_of(scan.kind)},
                             {"dossier_code", nullptr},
                             {"message", kiosk::sentence(catalogue, scan.kind)}};
    if (!scan.dossier_code.empty()) object["dossier_code"] = scan.dossier_code;
    std::cout << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

}  // namespace

int classify(const ClassifyOptions& options) {
    const auto rules = rules_from(options.config);
    if (!rules) {
        std::cerr << "The settings file " << options.config << " cannot be used; kioskctl check says why.\n";
        return WRONG_USE;
    }
    const std::filesystem::path folder =
        options.languages.empty() ? kiosk::languages_folder() : std::filesystem::path{options.languages};
    const auto catalogue = kiosk::Catalogue::load(
        folder, options.language == "en" ? kiosk::Language::english : kiosk::Language::vietnamese);
    if (!catalogue) {
        std::cerr << catalogue.error() << "\n";
        return FAILED;
    }
    for (const auto& text : options.texts) {
        if (text != "-") {
            print(text, *rules, *catalogue);
            continue;
        }
        for (std::string line; std::getline(std::cin, line);) print(line, *rules, *catalogue);
    }
    return DONE;
}

}  // namespace kioskctl

#include "kiosk/programs/kioskctl/commands.h"

#include <chrono>
#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

#include "drivers/pictures/decode_apart.h"
#include "drivers/pictures/picture_file.h"
#include "drivers/scanners/choose.h"
#include "kiosk/programs/exit_codes.h"

namespace kioskctl {

namespace {

using namespace programs;

using Json = nlohmann::ordered_json;
using Chosen = kiosk::Result<drivers::Choice, drivers::DecodeFailure>;

/// What was read from one picture. The symbol's text itself stays out: it may hold an ID number.
Json report(const std::string& file, const kiosk::CodeRules& rules) {
    Json json{{"file", file},
              {"found", false},
              {"symbology", nullptr},
              {"kind", nullptr},
              {"dossier_code", nullptr}};
    const auto picture = drivers::read_picture(file);
    if (!picture) {
        json["ms"] = nullptr;
        json["why"] = drivers::name_of(picture.error());
        return json;
    }
    const auto start = std::chrono::steady_clock::now();
    const auto symbols = drivers::decode_apart(picture->view(), {});
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    const auto choice =
        symbols ? drivers::choose(*symbols, rules, {}) : Chosen{kiosk::Failure{symbols.error()}};
    if (choice) {
        json["found"] = true;
        json["symbology"] = choice->symbol.symbology;
        json["kind"] = kiosk::name_of(choice->meaning.kind);
        if (!choice->meaning.dossier_code.empty()) json["dossier_code"] = choice->meaning.dossier_code;
    } else {
        json["why"] = drivers::name_of(choice.error());
    }
    json["ms"] = std::round(spent.count() * 100) / 100;
    return json;
}

void print_line(const Json& json) {
    const auto text = [&](const char* key) {
        return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string("-");
    };
    std::cout << text("file") << ": ";
    if (json["found"].get<bool>()) {
        std::cout << text("symbology") << ", " << text("kind") << ", " << text("dossier_code");
    } else {
        std::cout << text("why");
    }
    if (json["ms"].is_number()) std::cout << " (" << json["ms"] << " ms)";
    std::cout << '\n';
}

}  // namespace

int decode(const DecodeOptions& options) {
    const kiosk::CodeRules rules{options.local_patterns};
    int exit_code = DONE;
    for (const std::string& file : options.pictures) {
        const Json json = report(file, rules);
        if (!json["found"].get<bool>()) exit_code = FAILED;
        if (options.json) {
            std::cout << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
        } else {
            print_line(json);
        }
    }
    return exit_code;
}

}  // namespace kioskctl

#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/central/kept_file.h"
#include "kiosk/printing/paper_budget.h"
#include "kiosk/programs/configured_printer.h"
#include "kiosk/programs/counted_paper.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/programs/kioskctl/commands.h"

namespace kioskctl {

namespace {

using namespace programs;

/// Those of a printer whose paper is counted; else the reason is said.
std::optional<kiosk::Settings> counting_settings(const PaperOptions& options) {
    auto settings = settings_from(options.config);
    if (settings && settings->printer.roll_metres == 0) {
        std::cerr << "Nobody counts the paper: the settings say no [printer] roll_metres.\n";
        return std::nullopt;
    }
    return settings;
}

void report(const kiosk::Settings& settings, bool json) {
    const std::int64_t used_mm = used_paper(paper_file(settings.journal));
    const std::int64_t left_mm =
        std::max<std::int64_t>(0, settings.printer.roll_metres * std::int64_t{1000} - used_mm);
    if (json) {
        std::cout << nlohmann::ordered_json{{"used_mm", used_mm}, {"left_mm", left_mm}}.dump() << "\n";
    } else {
        std::cout << "used: " << used_mm / 1000 << " m\nleft: about " << left_mm / 1000 << " m\n";
    }
}

}  // namespace

int show_paper(const PaperOptions& options) {
    const auto settings = counting_settings(options);
    if (!settings) return WRONG_USE;
    report(*settings, options.json);
    return DONE;
}

int note_new_roll(const PaperOptions& options) {
    const auto settings = counting_settings(options);
    if (!settings) return WRONG_USE;
    const auto file = paper_file(settings->journal);
    if (!kiosk::write_kept_file(file, kiosk::kept_paper(0))) {
        std::cerr << "The file " << file.string() << " cannot be written.\n";
        return FAILED;
    }
    report(*settings, options.json);
    return DONE;
}

}  // namespace kioskctl

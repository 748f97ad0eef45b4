// What one model of printer can do, as a person writes it: one TOML file a model, config/printers.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/settings/settings.h"

namespace kiosk {

/// The defaults are the profile "generic", config/printers/generic.toml.
struct PrinterProfile {
    std::string name = "ESC/POS printer";
    int width_dots = 576;  ///< of its head
    int dpi = 203;
    int speed_mm_s = 0;          ///< 0: not known
    bool cutter = true;          ///< without one, slips are torn off
    int feed_to_cut_mm = 15;     ///< paper that each slip takes beside its own length
    int band_bytes = 4608;       ///< sent between two looks at its state
    bool answers_status = true;  ///< DLE EOT 2 and 4
    bool clears_buffer = true;   ///< DLE DC4 8
    bool confirms_end = true;    ///< GS ( H
    bool operator==(const PrinterProfile&) const = default;
};

/// Reads one profile, or every mistake in it, by line. Pure; any bytes in.
Result<PrinterProfile, std::vector<SettingsMistake>> parse_printer_profile(std::string_view toml);

struct ProfileMistake {
    std::filesystem::path file;
    SettingsMistake mistake;
};

/// The profile that the settings name, with what they say otherwise. NAME.toml is looked for in the folder
/// `printers` beside the settings file, then where the package installs them; "generic" needs no file.
Result<PrinterProfile, std::vector<ProfileMistake>> find_printer_profile(
    const PrinterSettings& settings, const std::filesystem::path& settings_file);

}  // namespace kiosk

// The settings file of a hall's display.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/settings/settings.h"

namespace kiosk {

struct SoundSettings {
    bool enabled = true;
    std::vector<Language> languages{Language::vietnamese};  ///< said one after the other; not empty
    std::string voices;  ///< folder of the centre's own recordings; empty: the default voices alone
};

struct HallSettings {
    CentreSettings centre;
    CentralSettings central;
    std::string hall = "sanh";  ///< its id at central
    Language language = Language::vietnamese;
    SoundSettings sound;
    /// Without a sign of life for so long the display sends people to the counters.
    std::chrono::seconds useless_after{120};
};

/// All settings, or every mistake, by line. Pure; any bytes in.
Result<HallSettings, std::vector<SettingsMistake>> parse_hall_settings(std::string_view toml);

}  // namespace kiosk

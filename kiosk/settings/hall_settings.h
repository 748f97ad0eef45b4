// The settings file of a hall's display.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/day_part.h"
#include "kiosk/settings/settings.h"

namespace kiosk {

/// How loud it is in a part of the day.
struct SoundHours {
    DayPart when;
    int volume = 0;  ///< percent; 0: nothing is said
    bool operator==(const SoundHours&) const = default;
};

struct SoundSettings {
    bool enabled = true;
    std::vector<Language> languages{Language::vietnamese};  ///< said one after the other; not empty
    std::string voices;  ///< folder of the centre's own recordings; empty: the default voices alone
    int volume = 100;    ///< percent of the clips as they were recorded
    std::vector<SoundHours> hours;  ///< the first that holds the moment counts; in none `volume` does
};

struct ScreenSettings {
    std::vector<DayPart> dark;  ///< nothing is shown unless somebody is called
    bool shift = true;          ///< a few px every minute, so that nothing burns in
    std::string pictures;       ///< folder of PNG files shown between calls; empty: none
};

/// A terminal of the hall that serves its board while central is away (kiosk/outage).
struct HallTerminal {
    std::string url;         ///< "https://192.168.1.20:8444"
    std::string pinned_key;  ///< "sha256//…" of the terminal's identity
    bool operator==(const HallTerminal&) const = default;
};

struct OutageSettings {
    std::vector<HallTerminal> terminals;  ///< empty: nobody is asked
    std::string token_file;               ///< what each of them wants to see
};

struct HallSettings {
    CentreSettings centre;
    CentralSettings central;
    std::string hall = "sanh";  ///< its id at central
    Language language = Language::vietnamese;
    SoundSettings sound;
    ScreenSettings screen;
    OutageSettings outage;
    /// Without a sign of life for so long the display sends people to the counters.
    std::chrono::seconds useless_after{120};
};

/// Percent, 0 to 100, at this minute of the local day; 0 when sound is off.
[[nodiscard]] int volume_at(const SoundSettings& sound, int minute);
[[nodiscard]] bool is_dark_at(const ScreenSettings& screen, int minute);

/// Which of the two kinds of file this is, right or with mistakes: a hall display's, or a terminal's.
[[nodiscard]] bool is_of_hall_display(std::string_view toml);

/// All settings, or every mistake, by line. Pure; any bytes in.
Result<HallSettings, std::vector<SettingsMistake>> parse_hall_settings(std::string_view toml);

}  // namespace kiosk

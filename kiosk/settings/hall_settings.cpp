#include "kiosk/settings/hall_settings.h"

#include <algorithm>
#include <charconv>

#include "kiosk/settings/read_central.h"
#include "kiosk/settings/read_hall.h"
#include "kiosk/settings/toml_file.h"
#include "kiosk/settings/words_of_settings.h"

namespace kiosk {
namespace {

constexpr std::size_t FILE_MAX = 256UL * 1024;
/// What central may know it by; boards ask nobody who they are.
constexpr const char* NAME = "hall-display";
constexpr const char* SAMPLE = "hall-display.toml";
constexpr int VOLUME_MAX = 100;
constexpr std::size_t PARTS_MAX = 24;

/// "11:30-13:00 40"
std::optional<SoundHours> sound_hours_of(std::string_view text) {
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto part = day_part_of(text.substr(0, blank));
    const auto digits = text.substr(blank + 1);
    int volume = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), volume);
    const bool is_whole = error == std::errc{} && end == digits.data() + digits.size();
    if (!part || !is_whole || volume < 0 || volume > VOLUME_MAX) return std::nullopt;
    return SoundHours{*part, volume};
}

/// A list of texts, each made into a value by `parse`.
template <class Value, class Parse>
void read_list(TableReader& reader, const char* name, std::vector<Value>& target, const Parse& parse,
               const Objection& objection) {
    std::vector<std::string> texts;
    reader.texts(name, texts, PARTS_MAX, [&](const std::string& text) -> std::optional<Objection> {
        return parse(text) ? std::nullopt : std::optional(objection);
    });
    target.reserve(texts.size());
    for (const auto& text : texts)
        if (const auto value = parse(text)) target.push_back(*value);
}

void read_screen(TableReader& reader, ScreenSettings& screen) {
    reader.flag("screen.shift", screen.shift);
    reader.text("screen.pictures", screen.pictures, PATH_MAX_CHARACTERS);
    read_list(reader, "screen.dark", screen.dark, day_part_of,
              {tr("{1} is not a span of hours"),
               {tr("Write from and to like this: \"07:30-11:30\"; the end of the day is 24:00.")}});
}

void read_sound(TableReader& reader, SoundSettings& sound) {
    reader.flag("sound.enabled", sound.enabled);
    std::vector<std::string> names{"vi"};
    reader.texts("sound.languages", names, 2, check_language);
    if (names.empty()) reader.object("sound.languages", *check_language({}));
    sound.languages.clear();
    for (const auto& name : names) sound.languages.push_back(language_named(name));
    reader.text("sound.voices", sound.voices, PATH_MAX_CHARACTERS);
    reader.number("sound.volume", sound.volume, 0, VOLUME_MAX);
    read_list(reader, "sound.hours", sound.hours, sound_hours_of,
              {tr("{1} is not a span of hours with a volume"),
               {tr("Write span and percent like this: \"11:30-13:00 40\"; 0 is silence.")}});
}

Result<HallSettings, std::vector<SettingsMistake>> read_file(const toml::table& root) {
    TableReader reader{root, SAMPLE};
    HallSettings settings;
    settings.central.terminal_id = NAME;
    read_language(reader, settings.language);
    read_centre(reader, settings.centre);
    read_central(reader, settings.central);
    read_hall_id(reader, "hall.id", settings.hall);
    reader.seconds("hall.useless_after_seconds", settings.useless_after, 60, 3600);
    read_sound(reader, settings.sound);
    read_screen(reader, settings.screen);
    read_outage(reader, settings.outage);
    return right_or_mistakes(reader, std::move(settings));
}

}  // namespace

int volume_at(const SoundSettings& sound, int minute) {
    if (!sound.enabled) return 0;
    const auto now = std::find_if(sound.hours.begin(), sound.hours.end(),
                                  [&](const SoundHours& hours) { return hours.when.contains(minute); });
    return now == sound.hours.end() ? sound.volume : now->volume;
}

bool is_dark_at(const ScreenSettings& screen, int minute) {
    return std::any_of(screen.dark.begin(), screen.dark.end(),
                       [&](const DayPart& part) { return part.contains(minute); });
}

bool is_of_hall_display(std::string_view toml) {
    const auto as_display = parse_hall_settings(toml);
    const auto as_terminal = parse_settings(toml);
    if (as_terminal) return false;
    return as_display || as_display.error().size() <= as_terminal.error().size();
}

Result<HallSettings, std::vector<SettingsMistake>> parse_hall_settings(std::string_view toml) {
    return parse_toml(toml, {FILE_MAX, tr("The file is far too long for settings"), SAMPLE}, read_file);
}

}  // namespace kiosk

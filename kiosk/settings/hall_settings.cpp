#include "kiosk/settings/hall_settings.h"

#include "kiosk/settings/read_central.h"
#include "kiosk/settings/words_of_settings.h"

namespace kiosk {
namespace {

constexpr std::size_t FILE_MAX = 256UL * 1024;
constexpr std::size_t HALL_MAX = 40;
/// What central may know it by; boards ask nobody who they are.
constexpr const char* NAME = "hall-display";
constexpr const char* SAMPLE = "hall-display.toml";

std::optional<Objection> check_hall(const std::string& id) {
    const bool is_id = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (!id.empty() && is_id) return std::nullopt;
    return Objection{tr("{1} is not the id of a hall"),
                     {tr("Write it as the queues of central have it: small letters, digits and dashes.")}};
}

void read_sound(TableReader& reader, SoundSettings& sound) {
    reader.flag("sound.enabled", sound.enabled);
    std::vector<std::string> names{"vi"};
    reader.texts("sound.languages", names, 2, [](const std::string& text) -> std::optional<Objection> {
        if (text == "vi" || text == "en") return std::nullopt;
        return Objection{tr("{1} is not a language of this program"), {tr("Write \"vi\" or \"en\".")}};
    });
    if (names.empty())
        reader.object("sound.languages",
                      {tr("{1} is not a language of this program"), {tr("Write \"vi\" or \"en\".")}});
    sound.languages.clear();
    for (const auto& name : names)
        sound.languages.push_back(name == "en" ? Language::english : Language::vietnamese);
    reader.text("sound.voices", sound.voices, PATH_MAX_CHARACTERS);
}

}  // namespace

Result<HallSettings, std::vector<SettingsMistake>> parse_hall_settings(std::string_view toml) {
    using Mistakes = std::vector<SettingsMistake>;
    if (toml.size() > FILE_MAX)
        return Failure{Mistakes{{1,
                                 1,
                                 {tr("The file is far too long for settings"), {}},
                                 {tr("Start from the sample file {1}."), {SAMPLE}}}}};
    try {
        const toml::table root = toml::parse(toml);
        TableReader reader{root, SAMPLE};
        HallSettings settings;
        settings.central.terminal_id = NAME;
        read_language(reader, settings.language);
        read_centre(reader, settings.centre);
        read_central(reader, settings.central);
        reader.text("hall.id", settings.hall, HALL_MAX, check_hall);
        reader.seconds("hall.useless_after_seconds", settings.useless_after, 60, 3600);
        read_sound(reader, settings.sound);
        auto mistakes = reader.mistakes();
        if (!mistakes.empty()) return Failure{std::move(mistakes)};
        return settings;
    } catch (const toml::parse_error& error) {
        return Failure{Mistakes{not_understood(error)}};
    }
}

}  // namespace kiosk

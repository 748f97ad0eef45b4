#include "kiosk/settings/printer_profile.h"

#include <array>

#include "kiosk/settings/settings_file.h"
#include "kiosk/settings/toml_file.h"

namespace kiosk {
namespace {

using Mistakes = std::vector<SettingsMistake>;

constexpr std::size_t FILE_MAX = 64UL * 1024;
constexpr std::size_t NAME_MAX_CHARACTERS = 80;
constexpr const char* SAMPLE = "printers/generic.toml";
constexpr const char* INSTALLED = "/usr/share/motcua-kiosk/printers";
constexpr const char* BUILT_IN = "generic";

std::vector<ProfileMistake> one_mistake(const std::filesystem::path& file, Wording cause, Wording remedy) {
    return {{file, {1, 1, std::move(cause), std::move(remedy)}}};
}

Result<PrinterProfile, std::vector<ProfileMistake>> read_profile(const std::string& name,
                                                                 const std::filesystem::path& beside) {
    const std::array<std::filesystem::path, 2> files{beside / "printers" / (name + ".toml"),
                                                     std::filesystem::path(INSTALLED) / (name + ".toml")};
    for (const auto& file : files) {
        const auto bytes = read_settings_file(file);
        if (!bytes) continue;
        auto profile = parse_printer_profile(*bytes);
        if (profile) return std::move(*profile);
        std::vector<ProfileMistake> mistakes;
        for (const SettingsMistake& mistake : profile.error()) mistakes.push_back({file, mistake});
        return Failure{std::move(mistakes)};
    }
    return Failure{one_mistake(files.front(), {tr("The file cannot be read"), {}},
                               {tr("Write the name of a file in the folder printers, without .toml."), {}})};
}

Result<PrinterProfile, std::vector<SettingsMistake>> read_file(const toml::table& root) {
    TableReader reader{root, SAMPLE};
    PrinterProfile profile;
    reader.text("name", profile.name, NAME_MAX_CHARACTERS);
    if (!reader.has("name"))
        reader.object("name", {tr("{1} is missing"), {tr("Add the line {1}."), {"name = \"…\""}}});
    reader.number("width_dots", profile.width_dots, 384, 640);
    reader.number("dpi", profile.dpi, 150, 300);
    reader.number("speed_mm_s", profile.speed_mm_s, 0, 1000);
    reader.flag("cutter", profile.cutter);
    reader.number("feed_to_cut_mm", profile.feed_to_cut_mm, 0, 100);
    reader.number("band_bytes", profile.band_bytes, 256, 65'536);
    reader.flag("answers_status", profile.answers_status);
    reader.flag("clears_buffer", profile.clears_buffer);
    reader.flag("confirms_end", profile.confirms_end);
    if (profile.confirms_end && !profile.answers_status) {
        reader.object(reader.has("confirms_end") ? "confirms_end" : "answers_status",
                      {tr("{1} does not fit: a printer that confirms the end also answers about its state"),
                       {tr("Write the same for answers_status and confirms_end.")}});
    }
    return right_or_mistakes(reader, std::move(profile));
}

}  // namespace

Result<PrinterProfile, Mistakes> parse_printer_profile(std::string_view toml) {
    return parse_toml(toml, {FILE_MAX, tr("The file is far too long for a printer's profile"), SAMPLE},
                      read_file);
}

Result<PrinterProfile, std::vector<ProfileMistake>> find_printer_profile(
    const PrinterSettings& settings, const std::filesystem::path& settings_file) {
    PrinterProfile profile;
    if (settings.profile != BUILT_IN) {
        auto read = read_profile(settings.profile, settings_file.parent_path());
        if (!read) return Failure{read.error()};
        profile = std::move(*read);
    }
    if (settings.confirms_end) profile.confirms_end = *settings.confirms_end;
    if (profile.width_dots < settings.width_dots) {
        return Failure{one_mistake(settings_file,
                                   {tr("{1} is wider than the head of this printer"), {"printer.width_dots"}},
                                   {tr("Its profile says {1} dots; write 384 there, or the right profile."),
                                    {std::to_string(profile.width_dots)}})};
    }
    return profile;
}

}  // namespace kiosk

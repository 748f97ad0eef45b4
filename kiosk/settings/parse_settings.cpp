#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "kiosk/settings/read_central.h"
#include "kiosk/settings/read_hall.h"
#include "kiosk/settings/read_scanner.h"
#include "kiosk/settings/settings.h"
#include "kiosk/settings/toml_file.h"
#include "kiosk/settings/words_of_settings.h"
#include "kiosk/text/unicode.h"
#include "kiosk/usb_id.h"

namespace kiosk {

namespace {

constexpr std::size_t FILE_MAX = 256UL * 1024;
constexpr std::size_t PATTERNS_MAX = 16;

std::optional<Objection> check_host(const std::string& host) {
    if (is_host(host)) return std::nullopt;
    return Objection{tr("{1} is not the name or address of a machine"),
                     {tr("Write a name or an IP address, without http:// and port.")}};
}

std::optional<Objection> check_path(const std::string& path) {
    if (!path.empty() && !path.ends_with('/')) return std::nullopt;
    return Objection{tr("{1} is not the name of a file"),
                     {tr("Write the folder and the file's name, such as /var/lib/motcua-kiosk/journal.db.")}};
}

std::optional<Objection> check_pattern(const std::string& pattern) {
    if (is_usable_pattern(pattern)) return std::nullopt;
    return Objection{tr("{1} is not a regular expression that can be used"),
                     {tr("Check its brackets. At most 200 characters, and no back-references such as \\1.")}};
}

std::optional<Objection> check_file_name(const std::string& name) {
    if (!name.empty() && name.front() != '.' && holds_only(name, "._-")) return std::nullopt;
    return Objection{tr("{1} holds a character that is not allowed"),
                     {tr("Use letters without accents, digits, dot, dash and underscore.")}};
}

std::optional<Objection> check_usb_id(const std::string& id) {
    if (id.empty() || parse_usb_id(id)) return std::nullopt;
    return Objection{tr("{1} is not the number of a USB device"),
                     {tr("Write it as lsusb and kioskctl devices show it, such as 04b8:0e28.")}};
}

std::optional<Objection> check_device(const std::string& device) {
    const auto begins = [&](std::string_view scheme) { return device.starts_with(scheme); };
    const bool known = begins("socket://") || begins("usb://") || begins("ipp://") || begins("ipps://") ||
                       begins("lpd://") || begins("serial:/");
    if (device.empty() || (known && holds_only(device, ":/?&=#%._~-+;,@!$'()*[]"))) return std::nullopt;
    return Objection{tr("{1} is not an address that CUPS prints to"),
                     {tr("Write it as `lpinfo -v` shows it, such as socket://10.0.0.9 or usb://…")}};
}

void read_printer_kind(TableReader& reader, PrinterSettings::Kind& kind) {
    using Kind = PrinterSettings::Kind;
    constexpr std::array<std::pair<std::string_view, Kind>, 4> KINDS{
        {{"none", Kind::none}, {"network", Kind::network}, {"usb", Kind::usb}, {"cups", Kind::cups}}};
    const auto known = [&](const std::string& text) {
        return std::find_if(KINDS.begin(), KINDS.end(), [&](const auto& one) { return one.first == text; });
    };
    std::string name = "none";
    reader.text("printer.kind", name, 20, [&](const std::string& text) -> std::optional<Objection> {
        if (known(text) != KINDS.end()) return std::nullopt;
        return Objection{tr("{1} is not a kind of printer that this program knows"),
                         {tr("Write \"none\", \"network\", \"usb\" or \"cups\".")}};
    });
    kind = known(name)->second;
}

void read_printer(TableReader& reader, PrinterSettings& printer) {
    read_printer_kind(reader, printer.kind);
    reader.text("printer.profile", printer.profile, 60, check_file_name);
    reader.text("printer.host", printer.host, 253, check_host);
    reader.number("printer.port", printer.port, 1, 65535);
    reader.text("printer.usb_id", printer.usb_id, 9, check_usb_id);
    reader.text("printer.usb_serial", printer.usb_serial, 64);
    reader.text("printer.queue", printer.queue, 60, check_file_name);
    reader.text("printer.device", printer.device, PATH_MAX_CHARACTERS, check_device);
    reader.number("printer.width_dots", printer.width_dots, 384, 576);
    if (printer.width_dots != 576 && printer.width_dots != 384) {
        reader.object("printer.width_dots", {tr("{1} is not a width of paper"),
                                             {tr("Write 576 for 80 mm paper, 384 for 58 mm paper.")}});
    }
    bool confirms_end = true;
    reader.flag("printer.confirms_end", confirms_end);
    if (reader.has("printer.confirms_end")) printer.confirms_end = confirms_end;
    reader.number("printer.roll_metres", printer.roll_metres, 0, 500);
    reader.number("printer.low_metres", printer.low_metres, 1, 100);
    if (printer.roll_metres > 0 && printer.low_metres >= printer.roll_metres) {
        reader.object(reader.has("printer.low_metres") ? "printer.low_metres" : "printer.roll_metres",
                      {tr("{1} does not fit: the warning would begin with a new roll"),
                       {tr("Make low_metres shorter than roll_metres.")}});
    }
}

void read_time_outs(TableReader& reader, TimeOuts& time_outs) {
    reader.seconds("time_outs.screen_seconds", time_outs.screen, 15, 600);
    reader.seconds("time_outs.screen_large_seconds", time_outs.screen_large, 15, 900);
    reader.seconds("time_outs.warning_seconds", time_outs.warning, 5, 120);
    reader.seconds("time_outs.done_seconds", time_outs.done, 2, 60);
    if (time_outs.warning >= std::min(time_outs.screen, time_outs.screen_large)) {
        reader.object("time_outs.warning_seconds", {tr("{1} is not shorter than the time-out it announces"),
                                                    {tr("Make it shorter, or screen_seconds longer.")}});
    }
}

Result<Settings, std::vector<SettingsMistake>> read_file(const toml::table& root) {
    TableReader reader{root};
    Settings settings;
    read_language(reader, settings.language);
    read_centre(reader, settings.centre);
    read_central(reader, settings.central);
    reader.text("journal.file", settings.journal.file, PATH_MAX_CHARACTERS, check_path);
    read_hall_board(reader, settings.central, settings.hall_board);
    read_printer(reader, settings.printer);
    read_scanner(reader, settings.scanner);
    read_camera(reader, settings.camera);
    read_time_outs(reader, settings.time_outs);
    reader.texts("codes.local_patterns", settings.codes.local_patterns, PATTERNS_MAX, check_pattern);
    return right_or_mistakes(reader, std::move(settings));
}

}  // namespace

Result<Settings, std::vector<SettingsMistake>> parse_settings(std::string_view toml) {
    return parse_toml(toml, {FILE_MAX, tr("The file is far too long for settings"), "kiosk.toml"}, read_file);
}

}  // namespace kiosk

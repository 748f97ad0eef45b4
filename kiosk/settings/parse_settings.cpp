#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "kiosk/core/public_key.h"
#include "kiosk/settings/read_scanner.h"
#include "kiosk/settings/settings.h"
#include "kiosk/settings/table_reader.h"
#include "kiosk/text/unicode.h"
#include "kiosk/usb_id.h"

namespace kiosk {

namespace {

constexpr std::size_t FILE_MAX = 256UL * 1024;
constexpr std::size_t NAME_MAX_CHARACTERS = 80;
constexpr std::size_t PATH_MAX_CHARACTERS = 250;
constexpr std::size_t PATTERNS_MAX = 16;

bool only(std::string_view text, std::string_view marks) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        const bool letter_or_digit =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return letter_or_digit || marks.find(c) != std::string_view::npos;
    });
}

bool is_port(std::string_view digits) {
    int port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return error == std::errc{} && end == digits.data() + digits.size() && port >= 1 && port <= 65535;
}

/// A name, an IPv4 address, or an IPv6 address in brackets.
bool is_host(std::string_view host) {
    if (host.starts_with('['))
        return host.size() > 3 && host.ends_with(']') && only(host.substr(1, host.size() - 2), ":.");
    return !host.empty() && host.size() <= 253 && host.front() != '-' && host.front() != '.' &&
           only(host, ".-");
}

bool is_loopback(std::string_view host) {
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

/// The host of "host", "host:port"; empty when it is neither.
std::string_view host_of(std::string_view authority) {
    const auto bracket = authority.find(']');
    const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    const auto host = authority.substr(0, colon);
    if (!is_host(host)) return {};
    if (colon != std::string_view::npos && !is_port(authority.substr(colon + 1))) return {};
    return host;
}

std::optional<Objection> check_central_url(const std::string& url, bool allow_plain_loopback) {
    const bool secure = url.starts_with("https://");
    const bool plain = url.starts_with("http://");
    std::string_view authority = url;
    if (secure || plain) authority.remove_prefix(secure ? 8 : 7);
    if (authority.ends_with('/')) authority.remove_suffix(1);
    const auto host = host_of(authority);
    if ((!secure && !plain) || host.empty()) {
        return Objection{tr("{1} is not the address of a server"),
                         {tr("Write https://host or https://host:port, with nothing behind.")}};
    }
    if (secure || (allow_plain_loopback && is_loopback(host))) return std::nullopt;
    if (is_loopback(host)) {
        return Objection{
            tr("{1} is not encrypted"),
            {tr("Write https://, or allow_plain_loopback = true to try things out on one machine.")}};
    }
    return Objection{
        tr("{1} is not encrypted, so anybody on the way could read dossier codes"),
        {tr("Write https:// instead of http://. Plain http is only ever allowed to this machine itself.")}};
}

std::optional<Objection> check_portal_url(const std::string& url) {
    const bool web = url.starts_with("https://") || url.starts_with("http://");
    if (web && only(url, ":/?&=#%._~-+;,@!")) return std::nullopt;
    return Objection{tr("{1} is not a web address"),
                     {tr("Write https://… without blanks or accented letters.")}};
}

std::optional<Objection> check_pin(const std::string& pin) {
    constexpr std::string_view START = "sha256//";
    constexpr std::size_t BASE64_OF_HASH = 44;
    const bool right = pin.starts_with(START) && pin.size() == START.size() + BASE64_OF_HASH &&
                       pin.ends_with('=') && only(std::string_view{pin}.substr(START.size()), "+/=");
    if (pin.empty() || right) return std::nullopt;
    return Objection{tr("{1} is not the fingerprint of a key"),
                     {tr("Write sha256// and the 44 characters of the key's SHA-256 in Base64.")}};
}

std::optional<Objection> check_block_key(const std::string& key) {
    if (key.empty() || is_public_key(key)) return std::nullopt;
    return Objection{tr("{1} is not a public key"),
                     {tr("Write the 43 characters that central gives for it (Ed25519, base64url).")}};
}

std::optional<Objection> check_terminal_id(const std::string& id) {
    if (only(id, "._-")) return std::nullopt;
    return Objection{tr("{1} holds a character that is not allowed"),
                     {tr("Use letters without accents, digits, dot, dash and underscore.")}};
}

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

void read_centre(TableReader& reader, CentreSettings& centre) {
    reader.text("centre.name", centre.name, NAME_MAX_CHARACTERS);
    reader.text("centre.name_english", centre.name_english, NAME_MAX_CHARACTERS);
    reader.text("centre.place", centre.place, NAME_MAX_CHARACTERS);
    reader.text("centre.place_english", centre.place_english, NAME_MAX_CHARACTERS);
    reader.text("centre.help_line", centre.help_line, 20);
    reader.text("centre.help_hours", centre.help_hours, 60);
    reader.text("centre.portal_url", centre.portal_url, 200, check_portal_url);
    reader.text("centre.portal_name", centre.portal_name, 60);
    reader.text("centre.sms_syntax", centre.sms_syntax, NAME_MAX_CHARACTERS);
}

void read_central(TableReader& reader, CentralSettings& central) {
    reader.flag("central.allow_plain_loopback", central.allow_plain_loopback);
    reader.text("central.url", central.url, PATH_MAX_CHARACTERS,
                [&](const std::string& url) { return check_central_url(url, central.allow_plain_loopback); });
    if (!reader.has("central.url")) {
        reader.object("central.url",
                      {tr("{1} is missing"),
                       {tr("Add the address of the province's system: [central], url = \"https://…\".")}});
    }
    reader.text("central.ca_file", central.ca_file, PATH_MAX_CHARACTERS);
    reader.text("central.pinned_key", central.pinned_key, PATH_MAX_CHARACTERS, check_pin);
    reader.text("central.terminal_id", central.terminal_id, 64, check_terminal_id);
    reader.text("central.block_key", central.block_key, PATH_MAX_CHARACTERS, check_block_key);
    reader.text("central.identity_file", central.identity_file, PATH_MAX_CHARACTERS);
    reader.text("central.token_file", central.token_file, PATH_MAX_CHARACTERS);
    reader.milliseconds("central.connect_time_out_ms", central.connect_time_out, 100, 30'000);
    reader.milliseconds("central.request_time_out_ms", central.request_time_out, 500, 60'000);
    if (central.connect_time_out > central.request_time_out) {
        const bool given = reader.has("central.connect_time_out_ms");
        reader.object(given ? "central.connect_time_out_ms" : "central.request_time_out_ms",
                      {tr("{1} does not fit: the whole request includes connecting"),
                       {tr("Make connect_time_out_ms shorter than request_time_out_ms.")}});
    }
}

std::optional<Objection> check_file_name(const std::string& name) {
    if (!name.empty() && name.front() != '.' && only(name, "._-")) return std::nullopt;
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
    if (device.empty() || (known && only(device, ":/?&=#%._~-+;,@!$'()*[]"))) return std::nullopt;
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

void read_language(TableReader& reader, Language& language) {
    std::string name = language == Language::vietnamese ? "vi" : "en";
    reader.text("language", name, 10, [](const std::string& text) -> std::optional<Objection> {
        if (text == "vi" || text == "en") return std::nullopt;
        return Objection{tr("{1} is not a language of this program"), {tr("Write \"vi\" or \"en\".")}};
    });
    language = name == "en" ? Language::english : Language::vietnamese;
}

}  // namespace

Result<Settings, std::vector<SettingsMistake>> parse_settings(std::string_view toml) {
    using Mistakes = std::vector<SettingsMistake>;
    if (toml.size() > FILE_MAX) {
        return Failure{Mistakes{{1,
                                 1,
                                 {tr("The file is far too long for settings"), {}},
                                 {tr("Start from the sample file {1}."), {"kiosk.toml"}}}}};
    }
    try {
        const toml::table root = toml::parse(toml);
        TableReader reader{root};
        Settings settings;
        read_language(reader, settings.language);
        read_centre(reader, settings.centre);
        read_central(reader, settings.central);
        reader.text("journal.file", settings.journal.file, PATH_MAX_CHARACTERS, check_path);
        read_printer(reader, settings.printer);
        read_scanner(reader, settings.scanner);
        read_camera(reader, settings.camera);
        read_time_outs(reader, settings.time_outs);
        reader.texts("codes.local_patterns", settings.codes.local_patterns, PATTERNS_MAX, check_pattern);
        auto mistakes = reader.mistakes();
        if (!mistakes.empty()) return Failure{std::move(mistakes)};
        return settings;
    } catch (const toml::parse_error& error) {
        return Failure{Mistakes{not_understood(error)}};
    }
}

}  // namespace kiosk

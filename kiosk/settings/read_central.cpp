#include "kiosk/settings/read_central.h"

#include <charconv>

#include "kiosk/core/public_key.h"
#include "kiosk/settings/words_of_settings.h"

namespace kiosk {
namespace {

constexpr std::size_t NAME_MAX_CHARACTERS = 80;

bool is_port(std::string_view digits) {
    int port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return error == std::errc{} && end == digits.data() + digits.size() && port >= 1 && port <= 65535;
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

std::optional<Objection> check_portal_url(const std::string& url) {
    const bool web = url.starts_with("https://") || url.starts_with("http://");
    if (web && holds_only(url, ":/?&=#%._~-+;,@!")) return std::nullopt;
    return Objection{tr("{1} is not a web address"),
                     {tr("Write https://… without blanks or accented letters.")}};
}

std::optional<Objection> check_block_key(const std::string& key) {
    if (key.empty() || is_public_key(key)) return std::nullopt;
    return Objection{tr("{1} is not a public key"),
                     {tr("Write the 43 characters that central gives for it (Ed25519, base64url).")}};
}

std::optional<Objection> check_terminal_id(const std::string& id) {
    if (holds_only(id, "._-")) return std::nullopt;
    return Objection{tr("{1} holds a character that is not allowed"),
                     {tr("Use letters without accents, digits, dot, dash and underscore.")}};
}

}  // namespace

std::optional<Objection> check_server_url(const std::string& url, bool allow_plain_loopback) {
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

std::optional<Objection> check_pin(const std::string& pin) {
    constexpr std::string_view START = "sha256//";
    constexpr std::size_t BASE64_OF_HASH = 44;
    const bool right = pin.starts_with(START) && pin.size() == START.size() + BASE64_OF_HASH &&
                       pin.ends_with('=') && holds_only(std::string_view{pin}.substr(START.size()), "+/=");
    if (pin.empty() || right) return std::nullopt;
    return Objection{tr("{1} is not the fingerprint of a key"),
                     {tr("Write sha256// and the 44 characters of the key's SHA-256 in Base64.")}};
}

std::optional<Objection> check_language(const std::string& name) {
    if (name == "vi" || name == "en") return std::nullopt;
    return Objection{tr("{1} is not a language of this program"), {tr("Write \"vi\" or \"en\".")}};
}

Language language_named(const std::string& name) {
    return name == "en" ? Language::english : Language::vietnamese;
}

void read_language(TableReader& reader, Language& language) {
    std::string name = language == Language::vietnamese ? "vi" : "en";
    reader.text("language", name, 10, check_language);
    language = language_named(name);
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
                [&](const std::string& url) { return check_server_url(url, central.allow_plain_loopback); });
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

}  // namespace kiosk

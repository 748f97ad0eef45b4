#include "kiosk/adapter/adapter_settings.h"

#include <algorithm>

#include "kiosk/settings/toml_file.h"

namespace kiosk::adapter {
namespace {

using Mistakes = std::vector<SettingsMistake>;

constexpr std::size_t FILE_MAX = 256UL * 1024;
constexpr std::size_t PATH_MAX_CHARACTERS = 250;
constexpr std::size_t WORD_MAX = 120;
constexpr std::size_t STATUSES_MAX = 200;
constexpr const char* SAMPLE = "kiosk-adapter.toml";

Objection missing(const std::string& line) {
    return {tr("{1} is missing"), {tr("Add the line {1}."), {line}}};
}

void required(TableReader& reader, const std::string& name, std::string& target, const std::string& line) {
    reader.text(name, target, PATH_MAX_CHARACTERS);
    if (target.empty()) reader.object(name, missing(line));
}

std::optional<Objection> check_plain(const std::string& text) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
    if (!text.empty() && plain) return std::nullopt;
    return Objection{tr("{1} holds a character that is not allowed"),
                     {tr("Use letters without accents, digits, dot, dash and underscore.")}};
}

void read_listen(TableReader& reader, ListenSettings& listen) {
    reader.text("listen.address", listen.address, WORD_MAX);
    reader.number("listen.port", listen.port, 0, 65535);
    reader.flag("listen.plain", listen.plain);
    reader.text("listen.certificate", listen.certificate_file, PATH_MAX_CHARACTERS);
    reader.text("listen.key", listen.key_file, PATH_MAX_CHARACTERS);
    reader.text("listen.token_file", listen.token_file, PATH_MAX_CHARACTERS);
}

void read_path(TableReader& reader, const std::string& name, std::string& target, const std::string& line) {
    required(reader, name, target, line);
    if (!target.empty() && (!target.starts_with('/') || check_plain(target)))
        reader.object(name,
                      {tr("{1} holds a character that is not allowed"), {tr("Add the line {1}."), {line}}});
}

void read_province(TableReader& reader, ProvinceSettings& province) {
    CentralSettings& server = province.server;
    server.terminal_id = "kiosk-adapter";
    server.connect_time_out = std::chrono::seconds(5);
    std::chrono::seconds time_out{60};
    required(reader, "province.url", server.url, R"(url = "https://…")");
    reader.text("province.ca_file", server.ca_file, PATH_MAX_CHARACTERS);
    reader.flag("province.allow_plain_loopback", server.allow_plain_loopback);
    reader.seconds("province.time_out_seconds", time_out, 1, 300);
    server.request_time_out = time_out;
    read_path(reader, "province.login_path", province.login_path, R"(login_path = "/auth")");
    read_path(reader, "province.lookup_path", province.lookup_path, R"(lookup_path = "/integration")");
    reader.text("province.destination", province.destination, WORD_MAX, check_plain);
    reader.text("province.unit", province.unit, WORD_MAX, check_plain);
    required(reader, "province.credentials_file", province.credentials_file, R"(credentials_file = "…")");
    reader.seconds("province.session_seconds", province.session_kept, 10, 86'400);
    reader.number("province.at_once", province.at_once, 1, 32);
}

void read_answers(TableReader& reader, AdapterSettings& settings) {
    reader.milliseconds("answers.within_ms", settings.within, 100, 4500);
    reader.seconds("answers.fresh_seconds", settings.cache.fresh, 1, 600);
    reader.seconds("answers.kept_seconds", settings.cache.kept, 1, 3600);
    reader.number("answers.most", settings.cache.most, 1, 100'000);
    reader.number("breaker.failures", settings.breaker.failures, 1, 100);
    reader.seconds("breaker.open_seconds", settings.breaker.open, 1, 3600);
}

void read_tries(TableReader& reader, AdapterSettings& settings) {
    reference::Limits& limits = settings.limits;
    required(reader, "tries.file", settings.tally_file, R"(file = "/var/lib/motcua-kiosk/adapter.db")");
    reader.number("tries.wrong_per_dossier", limits.wrong_per_dossier, 1, 100);
    reader.seconds("tries.dossier_lock_seconds", limits.dossier_lock, 1, 86'400);
    reader.number("tries.wrong_per_terminal", limits.wrong_per_terminal, 1, 10'000);
    reader.seconds("tries.terminal_window_seconds", limits.terminal_window, 1, 86'400);
    reader.number("tries.lookups_per_minute", limits.lookups_per_minute, 1, 10'000);
    reader.number("tries.unknown_per_day", limits.unknown_per_day, 1, 100'000);
}

void read_status(TableReader& reader, Dictionary& dictionary) {
    std::vector<std::string> words;
    int number = 0;
    StatusMeaning meaning;
    reader.texts("province", words, 20, [](const std::string&) { return std::optional<Objection>(); });
    reader.number("status", number, 1, 10);
    reader.text("label", meaning.label, WORD_MAX);
    meaning.status = static_cast<Status>(number);
    if (words.empty()) reader.object("province", missing(R"(province = ["4"])"));
    if (!reader.has("status")) reader.object("status", missing("status = 4"));
    if (meaning.label.empty()) reader.object("label", missing(R"(label = "Đang xử lý")"));
    for (const auto& word : words) {
        if (!dictionary.statuses.emplace(word, meaning).second)
            reader.object("province", {tr("{1} stands in this file twice"), {tr("Keep one of the two.")}});
    }
}

void read_dictionary(TableReader& reader, Dictionary& dictionary, Mistakes& mistakes) {
    std::vector<std::string> codes;
    reader.texts("province.not_found_codes", codes, 20, check_plain);
    dictionary.not_found_codes = {codes.begin(), codes.end()};
    reader.text("answers.unknown_label", dictionary.unknown_label, WORD_MAX);
    const auto tables = reader.tables("status");
    if (tables.empty()) reader.object("status", missing("[[status]]"));
    if (tables.size() > STATUSES_MAX)
        reader.object("status", {tr("{1} has too many entries"),
                                 {tr("Keep at most {1} of them."), {std::to_string(STATUSES_MAX)}}});
    for (const toml::table* table : tables) {
        TableReader row(*table, SAMPLE);
        read_status(row, dictionary);
        const auto found = row.mistakes();
        mistakes.insert(mistakes.end(), found.begin(), found.end());
    }
}

Result<AdapterSettings, Mistakes> read_settings(const toml::table& root) {
    AdapterSettings settings;
    Mistakes mistakes;
    TableReader reader(root, SAMPLE);
    read_listen(reader, settings.listen);
    read_province(reader, settings.province);
    read_answers(reader, settings);
    read_tries(reader, settings);
    read_dictionary(reader, settings.dictionary, mistakes);
    const auto own = reader.mistakes();
    mistakes.insert(mistakes.end(), own.begin(), own.end());
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const SettingsMistake& a, const SettingsMistake& b) { return a.line < b.line; });
    if (!mistakes.empty()) return Failure{std::move(mistakes)};
    return settings;
}

}  // namespace

Result<AdapterSettings, Mistakes> parse_adapter_settings(std::string_view toml) {
    return parse_toml(toml, {FILE_MAX, tr("The file is far too long for settings"), SAMPLE}, read_settings);
}

}  // namespace kiosk::adapter

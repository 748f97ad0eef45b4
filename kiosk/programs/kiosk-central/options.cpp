#include "kiosk/programs/kiosk-central/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>

#include "kiosk/central/identity.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/reference/database.h"

namespace kiosk::reference {
namespace {

constexpr std::string_view SQLITE = "sqlite:";
/// A terminal waits for five seconds; what comes by then must still reach it.
constexpr std::chrono::milliseconds LOOKUP_TIME{4000};

std::optional<std::pair<std::string, int>> split_address(const std::string& listen) {
    const auto colon = listen.rfind(':');
    if (colon == std::string::npos) return std::nullopt;
    int port = -1;
    const auto* end = listen.data() + listen.size();
    const auto [stop, error] = std::from_chars(listen.data() + colon + 1, end, port);
    if (error != std::errc() || stop != end || port < 0 || port > 65535) return std::nullopt;
    auto host = listen.substr(0, colon);
    if (host.size() > 1 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
    return std::pair{host, port};
}

bool is_loopback(const std::string& host) {
    return host.starts_with("127.") || host == "::1";
}

bool is_sha256(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// False when one of them is not NAME=SHA256.
bool read_tokens(const std::vector<std::string>& words, std::map<std::string, std::string>& tokens) {
    for (const auto& word : words) {
        const auto equals = word.find('=');
        const auto hash = equals == std::string::npos ? std::string() : word.substr(equals + 1);
        if (equals == 0 || !is_sha256(hash)) return false;
        tokens[word.substr(0, equals)] = hash;
    }
    return true;
}

}  // namespace

void add_options(CLI::App& app, Options& options) {
    app.set_config("--config", "", "Read these options from a file, one `name = value` a line");
    app.allow_config_extras(CLI::config_extras_mode::error);  // a misspelt name is a mistake, not a comment
    app.add_option("--listen", options.listen, "ADDRESS:PORT; port 0 takes a free one")
        ->capture_default_str();
    app.add_option("--store", options.store, "sqlite:FILE or postgresql://…");
    app.add_option("--store-key", options.store_key,
                   "The key of its hashes and leased numbers; sqlite:FILE keeps it in FILE.key");
    app.add_flag("--sample-data{config/sample/dossiers.json}", options.sample_data,
                 "Put the sample dossiers into the store and open the sample queues at all hours; "
                 "--sample-data=FILE takes another file");
    app.add_option("--certificate", options.certificate, "PEM chain of this server");
    app.add_option("--key", options.key, "PEM private key of this server");
    app.add_flag("--plain", options.plain, "http without TLS, on a loopback address only");
    app.add_option("--ready-file", options.ready_file, "Written with the port once connections are taken");
    app.add_option("--second-factor", options.second_factor, "What opens level 2")
        ->check(CLI::IsMember({"none", "secret-code", "last-four"}))
        ->capture_default_str();
    app.add_option("--clock", options.clock, "Freeze the answers' time, e.g. 2026-11-20T09:41:00+07:00");
    app.add_option("--terminal", options.terminals, "ID=SHA256 of its bearer token; once for each terminal");
    app.add_flag("--enrolled-only", options.enrolled_only,
                 "On a loopback address too, let in no terminal that was not enrolled and has no token");
    app.add_option("--staff", options.staff, "NAME=SHA256 of a bearer token that may call numbers");
    app.add_option("--booking-system", options.booking_systems,
                   "NAME=SHA256 of a bearer token that may tell of appointments");
    app.add_option("--queues", options.queues, "The centre's services, numbers and hours; see queues.toml");
    app.add_option("--voices", options.voices,
                   "Folder of the centre's own recordings for what boards on televisions say; see "
                   "assets/voices/README.md")
        ->check(CLI::ExistingDirectory);
    app.add_option("--lookups", options.lookups,
                   "https://HOST[:PORT] of the program that answers lookups, such as kiosk-adapter; without "
                   "it the store's dossiers are asked");
    app.add_option("--lookups-token", options.lookups_token, "File of the bearer token that it wants");
    app.add_option("--lookups-ca", options.lookups_ca,
                   "PEM of the authority of its certificate; without it the system's");
    app.add_flag("--print-block-key", options.print_block_key,
                 "Print the key of this store that terminals judge leased numbers by, and end");
    const auto limit = [&app](const char* name, int& value, const char* meaning) {
        app.add_option(name, value, meaning)->check(CLI::Range(1, 86400))->capture_default_str();
    };
    limit("--wrong-per-dossier", options.limits.wrong_per_dossier, "Wrong factors until a dossier is locked");
    limit("--dossier-lock", options.dossier_lock_seconds, "Seconds of that lock");
    limit("--wrong-per-terminal", options.limits.wrong_per_terminal, "Wrong factors of one terminal");
    limit("--terminal-window", options.terminal_window_seconds, "Seconds in which those are counted");
    limit("--lookups-per-minute", options.limits.lookups_per_minute, "Lookups of one terminal");
    limit("--unknown-per-day", options.limits.unknown_per_day, "Distinct unknown codes of one terminal");
    const auto period = [&app](const char* name, int& days, int least, const char* meaning) {
        app.add_option(name, days, meaning)->check(CLI::Range(least, 36500))->capture_default_str();
    };
    period("--keep-numbers-days", options.keep_numbers_days, TICKETS_LEAST.count(),
           "Days for which numbers, calls and appointments are kept after their own");
    period("--keep-dossiers-days", options.keep_dossiers_days, 0,
           "Days for which a dossier is kept after it was last imported; 0 for good");
    period("--keep-figures-days", options.keep_figures_days, 0,
           "Days for which the figures of reports are kept; 0 for good");
    limit("--request-seconds", options.request_seconds, "Time a request has to arrive in");
}

Result<HttpSettings, std::string> http_settings(const Options& options) {
    const auto address = split_address(options.listen);
    if (!address) return Failure{std::string("--listen wants ADDRESS:PORT")};
    if (options.plain && !is_loopback(address->first))
        return Failure{std::string("--plain is for a loopback address; give --certificate and --key")};
    if (!options.plain && (options.certificate.empty() || options.key.empty()))
        return Failure{std::string("give --certificate and --key, or --plain on a loopback address")};
    HttpSettings settings;
    settings.address = address->first;
    settings.port = address->second;
    settings.certificate_file = options.certificate;
    settings.key_file = options.key;
    settings.plain = options.plain;
    settings.client_name = IDENTITY_NAME;
    settings.request_time = std::chrono::seconds(options.request_seconds);
    return settings;
}

Result<StoreSettings, std::string> store_settings(const Options& options) {
    const bool is_file = options.store.starts_with(SQLITE) && options.store.size() > SQLITE.size();
    if (!is_file && !is_postgres(options.store))
        return Failure{std::string("--store wants sqlite:FILE or postgresql://…")};
    if (!is_file && options.store_key.empty())
        return Failure{
            std::string("a PostgreSQL has its key in a file of every instance's; give --store-key FILE")};
    static const std::map<std::string, SecondFactorKind> KINDS{{"none", SecondFactorKind::none},
                                                               {"secret-code", SecondFactorKind::secret_code},
                                                               {"last-four", SecondFactorKind::last_four}};
    StoreSettings settings{is_file ? options.store.substr(SQLITE.size()) : options.store,
                           KINDS.at(options.second_factor), options.limits};
    settings.key_file = options.store_key;
    settings.limits.dossier_lock = std::chrono::seconds(options.dossier_lock_seconds);
    settings.limits.terminal_window = std::chrono::seconds(options.terminal_window_seconds);
    settings.retention = {std::chrono::days(options.keep_numbers_days),
                          std::chrono::days(options.keep_dossiers_days),
                          std::chrono::days(options.keep_figures_days)};
    return settings;
}

std::optional<CentralSettings> relay_settings(const Options& options) {
    if (options.lookups.empty()) return std::nullopt;
    CentralSettings settings;
    settings.url = options.lookups;
    settings.ca_file = options.lookups_ca;
    settings.token_file = options.lookups_token;
    settings.terminal_id = "kiosk-central";
    settings.allow_plain_loopback = true;
    settings.request_time_out = LOOKUP_TIME;
    return settings;
}

Result<ServiceSettings, std::string> service_settings(const Options& options) {
    ServiceSettings settings;
    if (!read_tokens(options.terminals, settings.terminals.hashes))
        return Failure{std::string("--terminal wants ID=SHA256, in 64 lower-case hexadecimal digits")};
    const auto address = split_address(options.listen);
    settings.terminals.is_open =
        options.terminals.empty() && !options.enrolled_only && address && is_loopback(address->first);
    if (!read_tokens(options.staff, settings.staff))
        return Failure{std::string("--staff wants NAME=SHA256, in 64 lower-case hexadecimal digits")};
    if (!read_tokens(options.booking_systems, settings.booking_systems))
        return Failure{
            std::string("--booking-system wants NAME=SHA256, in 64 lower-case hexadecimal digits")};
    settings.clock = [] {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    };
    settings.as_of = settings.clock;
    if (!options.clock.empty()) {
        const auto frozen = parse_instant(options.clock);
        if (!frozen) return Failure{std::string("--clock wants a moment like 2026-11-20T09:41:00+07:00")};
        settings.as_of = [frozen] { return *frozen; };
    }
    return settings;
}

}  // namespace kiosk::reference

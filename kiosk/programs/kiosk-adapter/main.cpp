#include <sys/stat.h>

#include <iostream>

#include "kiosk/adapter/service.h"
#include "kiosk/programs/command_line.h"
#include "kiosk/programs/privacy.h"
#include "kiosk/reference/secrets.h"
#include "kiosk/settings/mistake_text.h"
#include "kiosk/settings/settings_file.h"
#include "kiosk/text/catalogue.h"

namespace {

using namespace kiosk::adapter;
using namespace programs;
using kiosk::HttpReply;
using kiosk::HttpRequest;
using kiosk::HttpServer;
using kiosk::HttpSettings;

int complain(const std::string& sentence, int exit_code) {
    std::cerr << "kiosk-adapter: " << sentence << std::endl;
    return exit_code;
}

std::optional<AdapterSettings> read_settings(const std::string& file) {
    const auto content = kiosk::read_settings_file(file);
    if (!content) {
        complain(file + " cannot be read", WRONG_USE);
        return std::nullopt;
    }
    auto settings = parse_adapter_settings(*content);
    if (settings) return *std::move(settings);
    const kiosk::Catalogue words;
    for (const auto& mistake : settings.error())
        std::cerr << kiosk::mistake_text(file, mistake, words) << std::endl;
    return std::nullopt;
}

HttpSettings http_settings(const ListenSettings& listen) {
    HttpSettings settings;
    settings.address = listen.address;
    settings.port = listen.port;
    settings.plain = listen.plain;
    settings.certificate_file = listen.certificate_file;
    settings.key_file = listen.key_file;
    return settings;
}

bool is_loopback(const std::string& address) {
    return address.starts_with("127.") || address == "::1";
}

int serve(const AdapterSettings& settings) {
    const auto log = [](const std::string& line) { std::cerr << line + '\n' << std::flush; };
    const auto endpoint = kiosk::parse_endpoint(settings.province.server);
    if (!endpoint) return complain("[province] url: " + endpoint.error().detail, WRONG_USE);
    const auto credentials = read_credentials(settings.province.credentials_file);
    if (!credentials) return complain(credentials.error(), WRONG_USE);
    const auto token = read_asker_token(settings.listen.token_file);
    if (!token) return complain(token.error(), WRONG_USE);
    if (token->empty() && !is_loopback(settings.listen.address))
        return complain("beyond loopback central shows a token; give [listen] token_file", WRONG_USE);

    auto tallies = Tallies::open(settings.tally_file, settings.limits);
    if (!tallies) return complain("the tries cannot be counted: " + tallies.error().detail, FAILED);
    const auto server = HttpServer::open(http_settings(settings.listen));
    if (!server) return complain(server.error(), FAILED);
    Province province(settings.province, *credentials, *endpoint, settings.dictionary);
    // Declared after the server: its last replies must be over before the server is gone.
    Desk desk(province, std::move(*tallies), settings, log);
    Service service(desk, token->empty() ? "" : kiosk::reference::sha256_text("Bearer " + *token), log);
    log("start port=" + std::to_string((*server)->port()) + " tls=" + (settings.listen.plain ? "no" : "yes"));
    (*server)->run(
        [&](const HttpRequest& request, HttpReply reply) { service.handle(request, std::move(reply)); },
        transport_answer);
    return DONE;
}

}  // namespace

int main(int argc, char** argv) {
    programs::keep_memory_private();
    umask(S_IRWXG | S_IRWXO);
    CLI::App app("Answers dossier lookups of kiosk/central/openapi.yaml out of a province's own system.",
                 "kiosk-adapter");
    std::string file;
    app.add_option("--config", file, "Its settings; see config/kiosk-adapter.toml")->required();
    if (const auto ended = ended_by_words(app, argc, argv)) return *ended;
    const auto settings = read_settings(file);
    return settings ? serve(*settings) : WRONG_USE;
}

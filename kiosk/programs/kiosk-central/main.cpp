#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "kiosk/programs/command_line.h"
#include "kiosk/programs/kiosk-central/backup.h"
#include "kiosk/programs/kiosk-central/import.h"
#include "kiosk/programs/kiosk-central/load_queues.h"
#include "kiosk/programs/kiosk-central/options.h"
#include "kiosk/programs/kiosk-central/staff.h"
#include "kiosk/programs/privacy.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/certificates.h"
#include "kiosk/reference/sample_data.h"
#include "kiosk/text/languages_folder.h"

namespace {

using namespace kiosk::reference;
using namespace programs;
using kiosk::HttpReply;
using kiosk::HttpRequest;
using kiosk::HttpResponse;
using kiosk::HttpServer;

/// Of Debian's fonts-inter.
constexpr auto INTER_FOLDER = "/usr/share/fonts/opentype/inter";

int complain(const std::string& sentence, int exit_code) {
    std::cerr << "kiosk-central: " << sentence << std::endl;
    return exit_code;
}

/// Appears at once and whole, so that a script may wait for the file and read it.
bool write_ready_file(const std::string& file, int port) {
    const auto half = file + ".new";
    {
        std::ofstream stream(half, std::ios::trunc);
        stream << port << '\n';
        if (!stream.flush()) return false;
    }
    return std::rename(half.c_str(), file.c_str()) == 0;
}

/// The sample appointments lie beside the sample dossiers.
kiosk::Result<std::size_t, std::string> put_appointments(Store& store, const Options& options,
                                                         std::chrono::sys_seconds now) {
    const auto file = std::filesystem::path(options.sample_data).parent_path() / "appointments.json";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::size_t{0};
    const auto bookings = read_sample_bookings(file, now);
    if (!bookings) return kiosk::Failure{bookings.error()};
    const auto outcomes = store.queues().book(*bookings);
    if (!outcomes)
        return kiosk::Failure{"the sample appointments cannot be stored: " + outcomes.error().detail};
    return static_cast<std::size_t>(std::count(outcomes->begin(), outcomes->end(), BookingOutcome::kept));
}

kiosk::Result<std::unique_ptr<Store>, std::string> open_store(const Options& options,
                                                              const StoreSettings& settings,
                                                              std::chrono::sys_seconds now) {
    auto store = Store::open(settings);
    if (!store) return kiosk::Failure{"the store cannot be opened: " + store.error().detail};
    if (options.sample_data.empty()) return std::move(*store);
    const auto dossiers = read_dossiers(options.sample_data);
    if (!dossiers) return kiosk::Failure{dossiers.error()};
    const auto count = (*store)->put(*dossiers, now);
    if (!count) return kiosk::Failure{"the sample data cannot be stored: " + count.error().detail};
    const auto appointments = put_appointments(**store, options, now);
    if (!appointments) return kiosk::Failure{appointments.error()};
    std::cerr << "start sample_dossiers=" << *count << " sample_appointments=" << *appointments << std::endl;
    return std::move(*store);
}

HttpResponse transport_problem(int status) {
    if (status == 503) return central_trouble();
    return request_invalid(status,
                           status == 400 ? "the bytes are no HTTP request" : "the request is too large");
}

/// As many as the machine allows: every display in a hall keeps one open.
void allow_many_files() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

/// The first start of a store may be this one.
int print_block_key(const Options& options) {
    const auto settings = store_settings(options);
    if (!settings) return complain(settings.error(), WRONG_USE);
    const auto store = Store::open(*settings);
    if (!store) return complain("the store cannot be opened: " + store.error().detail, FAILED);
    std::cout << (*store)->queues().block_key() << std::endl;
    return DONE;
}

/// Null without one.
kiosk::Result<std::unique_ptr<LookupRelay>, std::string> open_relay(const Options& options) {
    const auto settings = relay_settings(options);
    if (!settings) return std::unique_ptr<LookupRelay>();
    auto relay = LookupRelay::open(*settings);
    if (!relay) return kiosk::Failure{"--lookups: " + relay.error().detail};
    return std::move(*relay);
}

/// Without the folder of clips, or its chime, boards on televisions only show calls.
kiosk::VoiceFolders voices_of(const Options& options) {
    auto defaults = kiosk::installed_folder("voices");
    std::error_code ignored;
    if (std::filesystem::exists(defaults / "chime.wav", ignored))
        return {options.voices, std::move(defaults)};
    std::cerr << "start voices=none reason=\"no clips in " << defaults.string() << "\"" << std::endl;
    return {};
}

int serve(const Options& options) {
    const auto http = http_settings(options);
    if (!http) return complain(http.error(), WRONG_USE);
    auto storage = store_settings(options);
    if (!storage) return complain(storage.error(), WRONG_USE);
    auto settings = service_settings(options);
    if (!settings) return complain(settings.error(), WRONG_USE);
    auto relay = open_relay(options);
    if (!relay) return complain(relay.error(), WRONG_USE);
    settings->second_factor = storage->second_factor;
    auto words = kiosk::read_languages();
    if (!words) return complain(words.error(), FAILED);
    settings->words = *std::move(words);
    auto web = read_web_files(kiosk::installed_folder("web"), INTER_FOLDER);
    if (!web) return complain(web.error(), FAILED);
    settings->web = *std::move(web);
    settings->voices = voices_of(options);
    const auto queues = load_queues(options, settings->as_of());
    if (!queues) return complain("the queues cannot be read", WRONG_USE);
    storage->queues = *queues;
    settings->log = [](const std::string& line) { std::cerr << line + '\n' << std::flush; };

    allow_many_files();
    auto store = open_store(options, *storage, settings->as_of());
    if (!store) return complain(store.error(), FAILED);
    const auto server = HttpServer::open(*http);
    if (!server) return complain(server.error(), FAILED);
    settings->publish = [&server](const std::string& stream,
                                  const std::shared_ptr<const std::string>& bytes) {
        (*server)->publish(stream, bytes);
    };
    // Declared after the server: its last replies must be over before the server is gone.
    Service service(std::move(*store), std::move(*settings), std::move(*relay));
    std::cerr << "start port=" << (*server)->port() << " tls=" << (http->plain ? "no" : "yes") << std::endl;
    if (!options.ready_file.empty() && !write_ready_file(options.ready_file, (*server)->port()))
        return complain("the ready file cannot be written", FAILED);
    (*server)->run(
        [&](const HttpRequest& request, HttpReply reply) { service.handle(request, std::move(reply)); },
        transport_problem);
    return DONE;
}

}  // namespace

int main(int argc, char** argv) {
    programs::keep_memory_private();
    CLI::App app("A small central that speaks the contract of kiosk/central/openapi.yaml.", "kiosk-central");
    Options options;
    add_options(app, options);
    std::string directory;
    int days = 7;
    std::vector<std::string> names;
    auto* make = app.add_subcommand("make-certificates",
                                    "Make an authority of this machine's own and its server certificate");
    make->add_option("DIR", directory, "Where ca.pem, server.pem and server-key.pem go")->required();
    make->add_option("--days", days, "How long they are valid")
        ->check(CLI::Range(1, 825))
        ->capture_default_str();
    make->add_option("--name", names, "What other machines call this one: a host name or an address");
    StaffCommand staff;
    const auto& staff_words = add_staff_command(app, staff);
    ImportWish import;
    const auto* importing = add_import(app, import);
    BackupWish backup;
    const auto* backing_up = add_backup(app, backup);
    RestoreWish restore;
    const auto* restoring = add_restore(app, restore);
    if (const auto ended = ended_by_words(app, argc, argv)) return *ended;
    if (staff_words.parsed()) return run_staff(staff, options);
    if (importing->parsed()) return import_dossiers(import, options);
    if (backing_up->parsed()) return write_backup(backup, options);
    if (restoring->parsed()) return restore_backup(restore, options);
    if (options.print_block_key) return print_block_key(options);
    if (!make->parsed()) return serve(options);
    const auto files = make_certificates(directory, std::chrono::days(days), names);
    if (!files) return complain(files.error(), FAILED);
    std::cout << files->authority << '\n' << files->certificate << '\n' << files->key << '\n';
    return DONE;
}

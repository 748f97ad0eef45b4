// The command line and configuration file of kiosk-central as values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/http/http_server.h"
#include "kiosk/reference/service.h"
#include "kiosk/reference/store.h"
#include "kiosk/settings/settings.h"

namespace CLI {
class App;
}

namespace kiosk::reference {

struct Options {
    std::string listen = "127.0.0.1:8443";
    std::string store;
    std::string store_key;
    std::string sample_data;
    std::string certificate;
    std::string key;
    bool plain = false;
    std::string ready_file;
    std::string second_factor = "secret-code";
    std::string clock;
    std::vector<std::string> terminals;
    bool enrolled_only = false;
    std::vector<std::string> staff;
    std::vector<std::string> booking_systems;
    std::string queues;
    std::string voices;
    std::string lookups;
    std::string lookups_token;
    std::string lookups_ca;
    bool print_block_key = false;
    Limits limits;
    int dossier_lock_seconds = 600;
    int terminal_window_seconds = 3600;
    int request_seconds = 15;
    int keep_numbers_days = TICKETS_LEAST.count();
    int keep_dossiers_days = 0;
    int keep_figures_days = 0;
};

void add_options(CLI::App& app, Options& options);

/// What the words stand for, or a sentence about the first that stands for nothing.
Result<HttpSettings, std::string> http_settings(const Options& options);
Result<StoreSettings, std::string> store_settings(const Options& options);
Result<ServiceSettings, std::string> service_settings(const Options& options);
/// Nothing: the store's dossiers are asked.
std::optional<CentralSettings> relay_settings(const Options& options);

}  // namespace kiosk::reference

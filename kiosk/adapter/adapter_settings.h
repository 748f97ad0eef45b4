// The settings of kiosk-adapter as a person writes them: config/kiosk-adapter.toml.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/adapter/breaker.h"
#include "kiosk/adapter/dossier_cache.h"
#include "kiosk/adapter/upstream_answer.h"
#include "kiosk/reference/rules.h"
#include "kiosk/settings/settings.h"

namespace kiosk::adapter {

struct ListenSettings {
    std::string address = "127.0.0.1";
    int port = 8444;  ///< 0: any free one
    bool plain = false;
    std::string certificate_file;  ///< PEM chain
    std::string key_file;          ///< PEM
    std::string token_file;        ///< bearer token of central; empty only on a loopback address
};

struct ProvinceSettings {
    CentralSettings server;   ///< where, with which trust, and how long one request may take
    std::string login_path;   ///< "/…"
    std::string lookup_path;  ///< "/…"
    std::string destination;  ///< `dstcode`, by which a gateway finds the system
    std::string unit;         ///< `madonvi`
    std::string credentials_file;
    std::chrono::seconds session_kept{1200};  ///< an older session is renewed before it is used
    int at_once = 4;                          ///< so many requests at the same time
};

struct AdapterSettings {
    ListenSettings listen;
    ProvinceSettings province;
    std::chrono::milliseconds within{3500};  ///< a question is answered by then, somehow
    CacheRules cache;
    BreakerRules breaker;
    std::string tally_file;
    reference::Limits limits;
    Dictionary dictionary;
};

/// Every mistake in the file, by line. Pure; any bytes in. Whether files and addresses are there, others
/// judge.
Result<AdapterSettings, std::vector<SettingsMistake>> parse_adapter_settings(std::string_view toml);

}  // namespace kiosk::adapter

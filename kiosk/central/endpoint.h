// Where central is, judged once from the settings.
#pragma once

#include <string>

#include "kiosk/core/result.h"
#include "kiosk/settings/settings.h"

namespace kiosk {

/// A base URL without path; `plain` only towards this very machine.
struct Endpoint {
    std::string url;  ///< "https://host:port"
    bool plain = false;
};

/// One sentence for the engineer about what the settings of central lack.
struct CentralSettingsRefused {
    std::string detail;
};

Result<Endpoint, CentralSettingsRefused> parse_endpoint(const CentralSettings& settings);

}  // namespace kiosk

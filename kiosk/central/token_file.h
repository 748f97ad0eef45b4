// The bearer token that lies in a file of its own.
#pragma once

#include <string>

#include "kiosk/central/endpoint.h"

namespace kiosk {

/// Its first word; empty when no file is named.
Result<std::string, CentralSettingsRefused> read_token(const std::string& file);

}  // namespace kiosk

// Dossiers handed over as a JSON file (config/sample/dossiers.json).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/reference/store.h"

namespace kiosk::reference {

/// Each entry is tried as a level-2 answer; the first that the contract refuses is the failure, by its place.
Result<std::vector<Submission>, std::string> parse_dossiers(std::string_view json);
Result<std::vector<Submission>, std::string> read_dossiers(const std::string& file);

}  // namespace kiosk::reference

// Dossiers and appointments handed over as JSON files (config/sample).
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

/// Around `now`, those in minutes within its day. The first entry that is none is the failure, by its place.
Result<std::vector<Booking>, std::string> parse_sample_bookings(std::string_view json,
                                                                std::chrono::sys_seconds now);
Result<std::vector<Booking>, std::string> read_sample_bookings(const std::string& file,
                                                               std::chrono::sys_seconds now);

}  // namespace kiosk::reference

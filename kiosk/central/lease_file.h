// The lease of offline numbers as it was last given, kept in a file so that it is there when the link is not.
#pragma once

#include <filesystem>
#include <optional>

#include "kiosk/core/ticket_block.h"

namespace kiosk {

/// As central sent it; none when there is none, or none that makes sense. No token is judged here.
[[nodiscard]] std::optional<TicketLease> read_lease(const std::filesystem::path& file);
/// Whole or not at all, and on the disk when it returns; false when it could not be written.
[[nodiscard]] bool write_lease(const std::filesystem::path& file, const TicketLease& lease);

}  // namespace kiosk

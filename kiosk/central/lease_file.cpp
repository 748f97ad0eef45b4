#include "kiosk/central/lease_file.h"

#include "kiosk/central/kept_file.h"
#include "kiosk/central/offline_json.h"

namespace kiosk {

std::optional<TicketLease> read_lease(const std::filesystem::path& file) {
    const auto bytes = read_kept_file(file);
    if (!bytes) return std::nullopt;
    auto lease = parse_lease(*bytes);
    if (!lease) return std::nullopt;
    return *std::move(lease);
}

bool write_lease(const std::filesystem::path& file, const TicketLease& lease) {
    return write_kept_file(file, to_json(lease));
}

}  // namespace kiosk

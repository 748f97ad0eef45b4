// Files that only their owner may read.
#pragma once

#include <string>

namespace kiosk::reference {

/// Empty, mode 0600. False when one of this name is there already, or it cannot be made.
[[nodiscard]] bool make_private_file(const std::string& file);

/// What was written to a file, or the names in a folder, are on the disk when it returns true.
[[nodiscard]] bool flush_to_disk(const std::string& path);

}  // namespace kiosk::reference

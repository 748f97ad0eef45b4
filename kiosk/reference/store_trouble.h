// How a store says that the disk or its database did not do what was asked.
#pragma once

#include <string>

namespace kiosk::reference {

/// The database's words; holds no value that was kept.
struct StoreTrouble {
    std::string detail;
    bool is_full = false;  ///< there is no room on the disk to write
};

}  // namespace kiosk::reference

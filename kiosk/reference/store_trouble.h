// How a store says that the disk or SQLite did not do what was asked.
#pragma once

#include <string>

namespace kiosk::reference {

/// SQLite's words; holds no value that was kept.
struct StoreTrouble {
    std::string detail;
};

}  // namespace kiosk::reference

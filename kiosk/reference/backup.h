// A store as one file, and back. The file is SQLite's, with every table of the store and its version,
// whichever database the store lies in: so a centre may also move from one to the other. Beside it lies
// FILE.key, a copy of the store's key, without which no second factor and no leased number fits any more.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/core/result.h"
#include "kiosk/reference/lost_numbers.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

struct StorePlace {
    std::string place;  ///< SQLite's file, or postgresql://…
    std::string key_file;
};

/// Rows written, of one moment, while others go on writing. Both files are for their owner only, checked, and
/// on the disk when it returns. FILE appears whole and last; neither file is ever overwritten.
Result<std::int64_t, StoreTrouble> back_up(const StorePlace& store, const std::string& file);

/// Rows put into a store that has no tables yet, and brings them to today's version: all or none. A key file
/// that is there already must be this store's. `lost`: none when nothing was given after the back-up.
Result<std::int64_t, StoreTrouble> restore(const std::string& file, const StorePlace& store,
                                           const std::optional<LostNumbers>& lost);

}  // namespace kiosk::reference

// Central's tables, by version: an older store is brought to the newest when it is opened. Throws
// DatabaseError.
#pragma once

#include "kiosk/reference/database.h"

namespace kiosk::reference {

/// Has nobody kept anything in it yet?
bool is_fresh(Database& database);

/// In one transaction; a store of a newer kiosk-central is left alone and refused.
void migrate(Database& database);

}  // namespace kiosk::reference

// Central's tables, by version: an older store is brought to the newest when it is opened. Throws
// DatabaseError.
#pragma once

#include "kiosk/reference/database.h"

namespace kiosk::reference {

/// Has nobody kept anything in it yet?
bool is_fresh(Database& database);

/// Of a store; that of a newer kiosk-central, and what is no store, is refused.
std::int64_t version_of(Database& database);

/// In one transaction, to the newest version or one before it; a store of a newer kiosk-central is left alone
/// and refused.
void migrate(Database& database);
void migrate(Database& database, std::int64_t to);

}  // namespace kiosk::reference

// One connection to a PostgreSQL, made anew each time.
#pragma once

#include <libpq-fe.h>

#include <string>

#include "kiosk/core/owned.h"

namespace kiosk::reference {

using PostgresLink = Owned<PGconn, PQfinish>;
using PostgresResult = Owned<PGresult, PQclear>;

/// Waits for at most 3 s for each address that the URL names. Throws DatabaseError.
PostgresLink connect_postgres(const std::string& url);

}  // namespace kiosk::reference

// Which database the tests' stores lie in: SQLite, or with MOTCUA_STORE=postgresql a private PostgreSQL.
#pragma once

#include <string>
#include <vector>

#include "central_process.h"

namespace reference_tests {

bool on_postgres();

/// As Store and Database take it; the folder's own.
std::string store_place(const TemporaryFolder& folder, const std::string& name = "store");

/// Of its hashes and signatures.
inline std::string store_key(const TemporaryFolder& folder, const std::string& name = "store") {
    return folder.path() + '/' + name + ".db.key";
}

/// All that lies on the disk for the store in this folder, write-ahead and message logs too.
std::string store_bytes(const TemporaryFolder& folder);

/// The options of kiosk-central that say so.
std::vector<std::string> store_options(const TemporaryFolder& folder);

}  // namespace reference_tests

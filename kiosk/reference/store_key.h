// Which key file is a store's own.
#pragma once

#include <string>

#include "kiosk/reference/database.h"
#include "kiosk/reference/secrets.h"

namespace kiosk::reference {

/// Where the key of a file lies unless settings say otherwise.
inline std::string key_beside(const std::string& file) {
    return file + ".key";
}
/// `named`: by the settings; may be empty.
inline std::string key_file_of(const std::string& place, const std::string& named) {
    return named.empty() ? key_beside(place) : named;
}

/// Tells one key from another, and nothing of it.
inline std::string fingerprint_of(const Secrets& secrets) {
    return secrets.hash("store key", {});
}

enum class KeyFit { own, another, none_yet };

/// Whether this key made the hashes of a store. Throws DatabaseError.
KeyFit fit_of(Database& database, const Secrets& secrets);

}  // namespace kiosk::reference

// Passwords as they are kept: argon2id (RFC 9106) in its usual text form, about a tenth of a second each. For
// the side thread or a command, not for the store's.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::reference {

/// "$argon2id$v=19$…"; empty when the machine has no memory for it.
std::string password_hash(std::string_view password);
/// Without a hash no password is right, and that takes as long to say: who asks with a name that nobody has
/// learns nothing from the time.
bool is_password(const std::string& hash, std::string_view password);

/// For a first log-in; letters and digits that are not taken for one another.
std::string first_password();

}  // namespace kiosk::reference

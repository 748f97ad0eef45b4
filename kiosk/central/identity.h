// What a terminal proves itself with at central: a key of its own and a certificate that it has signed itself
// (RFC 8705, section 2.2), in one file that only the terminal may read. Which terminal it belongs to, central
// knows from the enrolment.
#pragma once

#include <optional>
#include <string>

#include "kiosk/central/endpoint.h"

namespace kiosk {

/// Subject and issuer of each. A central that names it when it asks for certificates leaves browsers in
/// peace.
inline constexpr auto IDENTITY_NAME = "Motcua Kiosk terminal";

/// PEM: the key, then its certificate. Empty: there is no memory or no randomness.
std::string new_identity();

/// Why the file is no identity; none: it is one.
std::optional<CentralSettingsRefused> fault_of_identity(const std::string& file);

/// "sha256//…" of its public key, as clients pin it; empty: the file is no identity.
std::string pin_of_identity(const std::string& file);

}  // namespace kiosk

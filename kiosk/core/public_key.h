// Central's public key as settings and tokens write it: the 32 bytes of an Ed25519 key in base64url without
// padding (RFC 4648, section 5), the `x` of its JWK (RFC 8037).
#pragma once

#include <string_view>

namespace kiosk {

/// 43 characters, written in the one way there is: the last one's two lowest bits are nobody's, and 0.
[[nodiscard]] bool is_public_key(std::string_view text);

}  // namespace kiosk

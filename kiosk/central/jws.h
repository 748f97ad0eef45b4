// Signed texts: JSON Web Signatures in compact form (RFC 7515) with EdDSA over Ed25519 (RFC 8037). Pure.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "kiosk/core/result.h"

namespace kiosk {

/// Central's pair of keys.
class SigningKey {
  public:
    using Seed = std::array<unsigned char, 32>;
    /// The same seed is the same pair.
    explicit SigningKey(const Seed& seed);

    /// As kiosk/core/public_key.h says.
    [[nodiscard]] std::string public_key() const;
    [[nodiscard]] std::string sign(std::string_view content) const;

  private:
    std::array<unsigned char, 32> public_{};
    std::array<unsigned char, 64> secret_{};
};

/// The content of a token that this key has signed; else why not, for the engineer. The signature is judged
/// first.
Result<std::string, const char*> signed_content(std::string_view token, std::string_view public_key);

}  // namespace kiosk

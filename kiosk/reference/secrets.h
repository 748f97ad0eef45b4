// What is derived from central's own key: hashes, so that no second factor, dossier code in a log, or
// question of a terminal is kept as it came, and the pair of keys that signs leased numbers.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "kiosk/central/jws.h"
#include "kiosk/core/result.h"

namespace kiosk::reference {

class Secrets {
  public:
    /// Reads the 32-byte key, or makes one (readable by the owner only) when `may_create` and there is none.
    static Result<Secrets, std::string> open(const std::string& key_file, bool may_create);

    /// 32 bytes. `purpose` keeps hashes of different things apart.
    [[nodiscard]] std::string hash(std::string_view purpose, std::string_view first,
                                   std::string_view second = {}) const;
    /// The hash of a second factor as it is kept: blanks left out, letters upper case.
    [[nodiscard]] std::string factor_hash(std::string_view purpose, std::string_view code,
                                          std::string_view factor) const;
    /// That leased numbers are signed with.
    [[nodiscard]] SigningKey block_key() const;
    /// 16 hexadecimal digits to follow one code through a log.
    [[nodiscard]] std::string log_name(std::string_view code) const;

  private:
    Secrets() = default;
    std::array<unsigned char, 32> key_{};
};

/// So many letters of this alphabet, each as likely as the other.
std::string random_text(std::string_view alphabet, std::size_t length);

/// So many random bytes in lower-case hexadecimal.
std::string random_hex(std::size_t bytes);

/// In constant time.
bool same_hash(std::string_view one, std::string_view other);

/// SHA-256 in lower-case hexadecimal, as terminals' tokens are configured.
std::string sha256_text(std::string_view bytes);

}  // namespace kiosk::reference

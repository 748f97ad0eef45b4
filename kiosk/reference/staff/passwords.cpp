#include "kiosk/reference/staff/passwords.h"

#include <sodium.h>

#include <array>

#include "kiosk/reference/secrets.h"

namespace kiosk::reference {

std::string password_hash(std::string_view password) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int failed = crypto_pwhash_str_alg(
        text.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
        crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    return failed != 0 ? std::string() : std::string(text.data());
}

bool is_password(const std::string& hash, std::string_view password) {
    static const std::string NOBODYS = password_hash(random_hex(16));
    const auto& judge = hash.empty() ? NOBODYS : hash;
    return crypto_pwhash_str_verify(judge.c_str(), password.data(), password.size()) == 0;
}

std::string first_password() {
    constexpr std::string_view LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    return random_text(LETTERS, 4) + '-' + random_text(LETTERS, 4) + '-' + random_text(LETTERS, 4);
}

}  // namespace kiosk::reference

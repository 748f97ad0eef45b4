#include "kiosk/central/jws.h"

#include <sodium.h>

#include <optional>

#include "kiosk/central/json_reader.h"

namespace kiosk {
namespace {

constexpr auto VARIANT = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::string_view HEADER = R"({"alg":"EdDSA"})";
constexpr std::size_t HEADER_MAX_BYTES = 1024;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string encoded(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), VARIANT), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), VARIANT);
    text.pop_back();  // libsodium's end of a C string
    return text;
}

/// Strict: one text for the same bytes, and no other.
std::optional<std::string> decoded(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &size, nullptr, VARIANT) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::optional<std::string> decoded(std::string_view text, std::size_t size) {
    auto bytes = decoded(text);
    return bytes && bytes->size() == size ? bytes : std::nullopt;
}

/// Our key fits one algorithm only, so the header's word decides nothing; another one is still no token of
/// ours. An extension that must be understood is not.
bool is_our_header(std::string_view text) try {
    const auto bytes = decoded(text);
    if (!bytes) return false;
    const nlohmann::json document = parse_bounded(*bytes, HEADER_MAX_BYTES);
    const JsonReader reader(document);
    return reader.required("alg").raw_text() == "EdDSA" && !document.contains("crit");
} catch (const Unacceptable&) {
    return false;
}

}  // namespace

SigningKey::SigningKey(const Seed& seed) {
    crypto_sign_seed_keypair(public_.data(), secret_.data(), seed.data());
}

std::string SigningKey::public_key() const {
    return encoded({reinterpret_cast<const char*>(public_.data()), public_.size()});
}

std::string SigningKey::sign(std::string_view content) const {
    std::string token = encoded(HEADER) + "." + encoded(content);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, bytes_of(token),
                         token.size(), secret_.data());
    return token + "." + encoded(signature);
}

Result<std::string, const char*> signed_content(std::string_view token, std::string_view public_key) {
    const auto key = decoded(public_key, crypto_sign_PUBLICKEYBYTES);
    if (!key) return Failure{"the public key is none"};
    const auto last = token.rfind('.');
    const auto first = token.find('.');
    if (first == last) return Failure{"not three parts"};
    const auto content = token.substr(first + 1, last - first - 1);
    const auto signature = decoded(token.substr(last + 1), crypto_sign_BYTES);
    if (!signature || crypto_sign_verify_detached(bytes_of(*signature), bytes_of(token.substr(0, last)), last,
                                                  bytes_of(*key)) != 0)
        return Failure{"not signed by this key"};
    if (!is_our_header(token.substr(0, first))) return Failure{"another kind of signature"};
    auto bytes = decoded(content);
    if (!bytes) return Failure{"the content is no base64url"};
    return *std::move(bytes);
}

}  // namespace kiosk

#include "kiosk/reference/secrets.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

#include "kiosk/core/hexadecimal.h"

namespace kiosk::reference {
namespace {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

void add(crypto_generichash_state& state, std::string_view part) {
    // The length first, so that no two pairs of parts run together to the same bytes.
    const auto length = static_cast<std::uint64_t>(part.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&length), sizeof length);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
}

}  // namespace

Result<Secrets, std::string> Secrets::open(const std::string& key_file, bool may_create) {
    if (sodium_init() < 0) return Failure{std::string("libsodium does not start")};
    Secrets secrets;
    auto& key = secrets.key_;
    const Descriptor existing(::open(key_file.c_str(), O_RDONLY | O_CLOEXEC));
    if (existing.number() >= 0) {
        if (read(existing.number(), key.data(), key.size()) != static_cast<ssize_t>(key.size()))
            return Failure{"the key file " + key_file + " is too short"};
        return secrets;
    }
    if (!may_create) return Failure{"the store's key file " + key_file + " is missing"};
    const Descriptor created(
        ::open(key_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    randombytes_buf(key.data(), key.size());
    if (created.number() < 0 ||
        write(created.number(), key.data(), key.size()) != static_cast<ssize_t>(key.size()) ||
        fsync(created.number()) != 0)
        return Failure{"the key file " + key_file + " cannot be written"};
    return secrets;
}

std::string Secrets::hash(std::string_view purpose, std::string_view first, std::string_view second) const {
    crypto_generichash_state state;
    std::string out(32, '\0');
    crypto_generichash_init(&state, key_.data(), key_.size(), out.size());
    for (const auto part : {purpose, first, second}) add(state, part);
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(out.data()), out.size());
    return out;
}

std::string Secrets::factor_hash(std::string_view purpose, std::string_view code,
                                 std::string_view factor) const {
    std::string plain;
    for (const char c : factor)
        if (c != ' ') plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    auto hashed = hash(purpose, code, plain);
    sodium_memzero(plain.data(), plain.size());
    return hashed;
}

SigningKey Secrets::block_key() const {
    auto derived = hash("ticket blocks", {});
    SigningKey::Seed seed;
    std::copy(derived.begin(), derived.end(), seed.begin());
    sodium_memzero(derived.data(), derived.size());
    return SigningKey(seed);
}

std::string Secrets::log_name(std::string_view code) const {
    return hexadecimal(hash("log", code)).substr(0, 16);
}

std::string random_text(std::string_view alphabet, std::size_t length) {
    std::string text;
    text.reserve(length);
    while (text.size() < length)
        text += alphabet[randombytes_uniform(static_cast<std::uint32_t>(alphabet.size()))];
    return text;
}

std::string random_hex(std::size_t bytes) {
    std::string random(bytes, '\0');
    randombytes_buf(random.data(), random.size());
    return hexadecimal(random);
}

bool same_hash(std::string_view one, std::string_view other) {
    return one.size() == other.size() && !one.empty() &&
           sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string sha256_text(std::string_view bytes) {
    std::string out(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(out.data()),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return hexadecimal(out);
}

}  // namespace kiosk::reference

#include "kiosk/central/identity.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <array>

#include "kiosk/central/x509.h"

namespace kiosk {
namespace {

/// Central goes by the certificate itself, and ends it by revoking; a date must not end it in the night.
constexpr std::chrono::days VALID{20 * 365};

using File = Owned<BIO, BIO_free_all>;

bool holds_identity(const std::string& file) {
    const File key_file(BIO_new_file(file.c_str(), "re"));
    const File certificate_file(BIO_new_file(file.c_str(), "re"));
    if (!key_file || !certificate_file) return false;
    const x509::Key key(PEM_read_bio_PrivateKey(key_file.get(), nullptr, nullptr, nullptr));
    const x509::Certificate certificate(PEM_read_bio_X509(certificate_file.get(), nullptr, nullptr, nullptr));
    return key && certificate && X509_check_private_key(certificate.get(), key.get()) == 1;
}

/// In base64.
std::string encoded(const std::array<unsigned char, EVP_MAX_MD_SIZE>& bytes, unsigned size) {
    constexpr std::size_t TEXT_MOST = std::size_t{2} * EVP_MAX_MD_SIZE;
    std::array<unsigned char, TEXT_MOST> text{};
    const int length = EVP_EncodeBlock(text.data(), bytes.data(), static_cast<int>(size));
    return {text.begin(), text.begin() + length};
}

}  // namespace

std::string new_identity() {
    const auto key = x509::new_key();
    if (!key) return {};
    const auto certificate = x509::blank(IDENTITY_NAME, key.get(), VALID);
    const x509::Signer self{certificate.get(), key.get()};
    const bool is_made =
        certificate &&
        x509::extend(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:FALSE") &&
        x509::extend(certificate.get(), certificate.get(), NID_ext_key_usage, "clientAuth") &&
        x509::sign(certificate.get(), self);
    return is_made ? x509::pem_of(key.get()) + x509::pem_of(certificate.get()) : std::string();
}

std::optional<CentralSettingsRefused> fault_of_identity(const std::string& file) {
    struct stat facts {};
    if (stat(file.c_str(), &facts) != 0)
        return CentralSettingsRefused{"there is no identity file yet; kioskctl enrol makes it"};
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return CentralSettingsRefused{"others may read the identity file; chmod 600 it, or enrol again"};
    if (!holds_identity(file))
        return CentralSettingsRefused{"the identity file holds no key with its certificate"};
    return std::nullopt;
}

std::string pin_of_identity(const std::string& file) {
    const File pem(BIO_new_file(file.c_str(), "re"));
    if (!pem) return {};
    const x509::Certificate certificate(PEM_read_bio_X509(pem.get(), nullptr, nullptr, nullptr));
    if (!certificate) return {};
    unsigned char* bytes = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &bytes);
    if (length <= 0) return {};
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned size = 0;
    const bool is_hashed =
        EVP_Digest(bytes, static_cast<std::size_t>(length), hash.data(), &size, EVP_sha256(), nullptr) == 1;
    OPENSSL_free(bytes);
    return is_hashed ? "sha256//" + encoded(hash, size) : std::string();
}

}  // namespace kiosk

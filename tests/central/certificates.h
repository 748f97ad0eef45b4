// Certificates made in memory for one test: a CA and servers signed by it, valid whenever the test says.
#pragma once

#include <doctest/doctest.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>

#include "kiosk/core/owned.h"

namespace central_test {

using Key = kiosk::Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = kiosk::Owned<X509, X509_free>;

constexpr long DAY = 24 * 60 * 60;

/// Seconds from now.
struct Validity {
    long from = -DAY;
    long to = DAY;
};

struct Identity {
    Key key;
    Certificate certificate;
};

inline void add_extension(X509* certificate, int nid, const char* value) {
    X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
    REQUIRE(extension != nullptr);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// Signed by `issuer`, or by itself as a CA when there is none.
inline Identity make_identity(const char* name, const Identity* issuer,
                              const char* alternative_names = nullptr, Validity validity = {}) {
    Identity made{Key{EVP_EC_gen("P-256")}, Certificate{X509_new()}};
    X509* const certificate = made.certificate.get();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), issuer == nullptr ? 1 : 2);
    X509_gmtime_adj(X509_getm_notBefore(certificate), validity.from);
    X509_gmtime_adj(X509_getm_notAfter(certificate), validity.to);
    X509_set_pubkey(certificate, made.key.get());
    X509_NAME* const subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(name), -1,
                               -1, 0);
    X509_set_issuer_name(certificate,
                         issuer == nullptr ? subject : X509_get_subject_name(issuer->certificate.get()));
    add_extension(certificate, NID_basic_constraints, issuer == nullptr ? "critical,CA:TRUE" : "CA:FALSE");
    if (alternative_names != nullptr) add_extension(certificate, NID_subject_alt_name, alternative_names);
    REQUIRE(X509_sign(certificate, issuer == nullptr ? made.key.get() : issuer->key.get(), EVP_sha256()) > 0);
    return made;
}

/// As CURLOPT_PINNEDPUBLICKEY wants it.
inline std::string pin_of(const Identity& identity) {
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(identity.key.get(), &der);
    REQUIRE(size > 0);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned digest_size = 0;
    EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), &digest_size, EVP_sha256(), nullptr);
    OPENSSL_free(der);
    std::array<unsigned char, 64> text{};
    EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(digest_size));
    return "sha256//" + std::string(reinterpret_cast<const char*>(text.data()));
}

/// A folder that goes away with the test.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "central-test-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string file(const char* name) const { return (path_ / name).string(); }

    [[nodiscard]] std::string write_certificate(const char* name, const Identity& identity) const {
        const std::string path = file(name);
        std::FILE* const stream = std::fopen(path.c_str(), "w");
        REQUIRE(stream != nullptr);
        PEM_write_X509(stream, identity.certificate.get());
        std::fclose(stream);
        return path;
    }

  private:
    std::filesystem::path path_;
};

}  // namespace central_test

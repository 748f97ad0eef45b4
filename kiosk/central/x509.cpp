#include "kiosk/central/x509.h"

#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace kiosk::x509 {
namespace {

using Extension = Owned<X509_EXTENSION, X509_EXTENSION_free>;
using Memory = Owned<BIO, BIO_free_all>;

bool set_serial(X509* certificate) {
    std::uint64_t serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) != 1) return false;
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1U) == 1;
}

std::string text_in(BIO* memory) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

}  // namespace

Key new_key() {
    return Key(EVP_EC_gen("P-256"));
}

Certificate blank(const char* name, EVP_PKEY* key, std::chrono::days valid) {
    Certificate certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        !set_serial(certificate.get()))
        return nullptr;
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), static_cast<int>(valid.count()), 0, nullptr);
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    const auto* bytes = reinterpret_cast<const unsigned char*>(name);
    if (X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, bytes, -1, -1, 0) != 1) return nullptr;
    return X509_set_pubkey(certificate.get(), key) == 1 ? std::move(certificate) : nullptr;
}

bool extend(X509* certificate, X509* issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool sign(X509* certificate, const Signer& signer) {
    return X509_set_issuer_name(certificate, X509_get_subject_name(signer.certificate)) == 1 &&
           extend(certificate, signer.certificate, NID_subject_key_identifier, "hash") &&
           extend(certificate, signer.certificate, NID_authority_key_identifier, "keyid:always") &&
           X509_sign(certificate, signer.key, EVP_sha256()) > 0;
}

std::string pem_of(X509* certificate) {
    const Memory memory(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(memory.get(), certificate) == 1 ? text_in(memory.get()) : std::string();
}

std::string pem_of(EVP_PKEY* key) {
    const Memory memory(BIO_new(BIO_s_secmem()));
    return PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1
               ? text_in(memory.get())
               : std::string();
}

}  // namespace kiosk::x509

#include "kiosk/reference/certificates.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "kiosk/core/owned.h"

namespace kiosk::reference {
namespace {

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;
using Extension = Owned<X509_EXTENSION, X509_EXTENSION_free>;
using Memory = Owned<BIO, BIO_free_all>;

/// One end of a signature: who signs, and with what.
struct Signer {
    X509* certificate;
    EVP_PKEY* key;
};

bool extend(X509* certificate, X509* issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool set_serial(X509* certificate) {
    std::uint64_t serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) != 1) return false;
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1U) == 1;
}

/// Version, serial, name, dates and key; valid from an hour ago, since clocks differ a little.
Certificate blank(const char* name, EVP_PKEY* key, std::chrono::days valid) {
    Certificate certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        !set_serial(certificate.get()))
        return nullptr;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(valid).count();
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), seconds);
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    const auto* bytes = reinterpret_cast<const unsigned char*>(name);
    if (X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, bytes, -1, -1, 0) != 1) return nullptr;
    return X509_set_pubkey(certificate.get(), key) == 1 ? std::move(certificate) : nullptr;
}

bool sign(X509* certificate, const Signer& signer) {
    return X509_set_issuer_name(certificate, X509_get_subject_name(signer.certificate)) == 1 &&
           extend(certificate, signer.certificate, NID_subject_key_identifier, "hash") &&
           extend(certificate, signer.certificate, NID_authority_key_identifier, "keyid:always") &&
           X509_sign(certificate, signer.key, EVP_sha256()) > 0;
}

Certificate make_authority(EVP_PKEY* key, std::chrono::days valid) {
    Certificate authority = blank("Motcua Kiosk demo authority", key, valid);
    if (!authority ||
        !extend(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !extend(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !sign(authority.get(), {authority.get(), key}))
        return nullptr;
    return authority;
}

Certificate make_server(EVP_PKEY* key, const Signer& signer, std::chrono::days valid) {
    Certificate server = blank("localhost", key, valid);
    if (!server || !extend(server.get(), signer.certificate, NID_basic_constraints, "critical,CA:FALSE") ||
        !extend(server.get(), signer.certificate, NID_key_usage, "critical,digitalSignature") ||
        !extend(server.get(), signer.certificate, NID_ext_key_usage, "serverAuth") ||
        !extend(server.get(), signer.certificate, NID_subject_alt_name,
                "DNS:localhost,IP:127.0.0.1,IP:::1") ||
        !sign(server.get(), signer))
        return nullptr;
    return server;
}

bool write_file(const std::string& file, BIO* memory, mode_t mode) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    unlink(file.c_str());  // an old file might be readable by others, and keeps its mode when overwritten
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0) return false;
    const bool whole = write(descriptor, bytes, static_cast<std::size_t>(size)) == size;
    return close(descriptor) == 0 && whole;
}

bool write_certificate(const std::string& file, X509* certificate) {
    const Memory memory(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(memory.get(), certificate) == 1 &&
           write_file(file, memory.get(), S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
}

bool write_key(const std::string& file, EVP_PKEY* key) {
    const Memory memory(BIO_new(BIO_s_secmem()));
    return PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
           write_file(file, memory.get(), S_IRUSR | S_IWUSR);
}

}  // namespace

Result<CertificateFiles, std::string> make_certificates(const std::string& directory,
                                                        std::chrono::days valid) {
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    const CertificateFiles files{directory + "/ca.pem", directory + "/server.pem",
                                 directory + "/server-key.pem"};
    const Key authority_key(EVP_EC_gen("P-256"));
    const Key server_key(EVP_EC_gen("P-256"));
    if (!authority_key || !server_key) return Failure{std::string("no keys could be made")};
    const Certificate authority = make_authority(authority_key.get(), valid);
    if (!authority) return Failure{std::string("the authority's certificate could not be made")};
    const Certificate server = make_server(server_key.get(), {authority.get(), authority_key.get()}, valid);
    if (!server) return Failure{std::string("the server's certificate could not be made")};
    if (!write_certificate(files.authority, authority.get()) ||
        !write_certificate(files.certificate, server.get()) || !write_key(files.key, server_key.get()))
        return Failure{"the certificates cannot be written to " + directory};
    return files;
}

}  // namespace kiosk::reference

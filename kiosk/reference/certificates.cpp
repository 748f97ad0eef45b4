#include "kiosk/reference/certificates.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "kiosk/central/x509.h"

namespace kiosk::reference {
namespace {

using namespace x509;

Certificate make_authority(EVP_PKEY* key, std::chrono::days valid) {
    Certificate authority = blank("Motcua Kiosk, this machine only", key, valid);
    if (!authority ||
        !extend(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !extend(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !sign(authority.get(), {authority.get(), key}))
        return nullptr;
    return authority;
}

bool is_address(const std::string& name) {
    in6_addr space{};
    return inet_pton(AF_INET, name.c_str(), &space) == 1 || inet_pton(AF_INET6, name.c_str(), &space) == 1;
}

/// No comma or colon reaches the extension's own grammar but those of an IPv6 address.
bool is_name(const std::string& name) {
    constexpr auto SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-";
    return is_address(name) || (!name.empty() && name.find_first_not_of(SIGNS) == std::string::npos);
}

std::string names_text(const std::vector<std::string>& names) {
    std::string text = "DNS:localhost,IP:127.0.0.1,IP:::1";
    for (const auto& name : names) text += (is_address(name) ? ",IP:" : ",DNS:") + name;
    return text;
}

Certificate make_server(EVP_PKEY* key, const Signer& signer, std::chrono::days valid,
                        const std::vector<std::string>& names) {
    Certificate server = blank("localhost", key, valid);
    if (!server || !extend(server.get(), signer.certificate, NID_basic_constraints, "critical,CA:FALSE") ||
        !extend(server.get(), signer.certificate, NID_key_usage, "critical,digitalSignature") ||
        !extend(server.get(), signer.certificate, NID_ext_key_usage, "serverAuth") ||
        !extend(server.get(), signer.certificate, NID_subject_alt_name, names_text(names).c_str()) ||
        !sign(server.get(), signer))
        return nullptr;
    return server;
}

bool write_file(const std::string& file, const std::string& bytes, mode_t mode) {
    if (bytes.empty()) return false;
    unlink(file.c_str());  // an old file might be readable by others, and keeps its mode when overwritten
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0) return false;
    const bool whole = write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    return close(descriptor) == 0 && whole;
}

bool write_certificate(const std::string& file, X509* certificate) {
    return write_file(file, pem_of(certificate), S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
}

bool write_key(const std::string& file, EVP_PKEY* key) {
    return write_file(file, pem_of(key), S_IRUSR | S_IWUSR);
}

}  // namespace

Result<CertificateFiles, std::string> make_certificates(const std::string& directory, std::chrono::days valid,
                                                        const std::vector<std::string>& names) {
    for (const auto& name : names)
        if (!is_name(name)) return Failure{'"' + name + "\" is neither a host name nor an address"};
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    const CertificateFiles files{directory + "/ca.pem", directory + "/server.pem",
                                 directory + "/server-key.pem"};
    const Key authority_key = new_key();
    const Key server_key = new_key();
    if (!authority_key || !server_key) return Failure{std::string("no keys could be made")};
    const Certificate authority = make_authority(authority_key.get(), valid);
    if (!authority) return Failure{std::string("the authority's certificate could not be made")};
    const Certificate server =
        make_server(server_key.get(), {authority.get(), authority_key.get()}, valid, names);
    if (!server) return Failure{std::string("the server's certificate could not be made")};
    if (!write_certificate(files.authority, authority.get()) ||
        !write_certificate(files.certificate, server.get()) || !write_key(files.key, server_key.get()))
        return Failure{"the certificates cannot be written to " + directory};
    return files;
}

}  // namespace kiosk::reference

// Certificates made with OpenSSL, as far as terminals and the demo's authority need them.
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <chrono>
#include <string>

#include "kiosk/core/owned.h"

namespace kiosk::x509 {

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;

/// One end of a signature: who signs, and with what.
struct Signer {
    X509* certificate;
    EVP_PKEY* key;
};

/// P-256. Null: there is no memory or no randomness.
Key new_key();
/// Version, serial, name, dates and key; valid from an hour ago, since clocks differ a little. Null as above.
Certificate blank(const char* name, EVP_PKEY* key, std::chrono::days valid);
/// `kind` is one of OpenSSL's NID_…, `value` as its configuration files have it. False as above.
bool extend(X509* certificate, X509* issuer, int kind, const char* value);
bool sign(X509* certificate, const Signer& signer);

/// Empty as above.
std::string pem_of(X509* certificate);
/// The private key, unencrypted.
std::string pem_of(EVP_PKEY* key);

}  // namespace kiosk::x509

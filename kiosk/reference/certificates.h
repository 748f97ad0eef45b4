// A short-lived certificate authority and one server certificate for this machine, for the demo and for
// tests.
#pragma once

#include <chrono>
#include <string>

#include "kiosk/core/result.h"

namespace kiosk::reference {

struct CertificateFiles {
    std::string authority;    ///< PEM, what a terminal trusts
    std::string certificate;  ///< PEM, for 127.0.0.1, ::1 and localhost
    std::string key;          ///< PEM, readable by its owner only
};

/// Makes `directory` if need be and writes ca.pem, server.pem and server-key.pem there. The authority's own
/// key is dropped, so that it never signs anything else.
Result<CertificateFiles, std::string> make_certificates(const std::string& directory,
                                                        std::chrono::days valid);

}  // namespace kiosk::reference

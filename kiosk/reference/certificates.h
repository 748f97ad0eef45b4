// A certificate authority of this machine's own and the one server certificate that it signs: for a small
// centre that has no other, for the demo and for tests.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kiosk/core/result.h"

namespace kiosk::reference {

struct CertificateFiles {
    std::string authority;    ///< PEM, what a terminal trusts
    std::string certificate;  ///< PEM, for 127.0.0.1, ::1, localhost and the names that were asked for
    std::string key;          ///< PEM, readable by its owner only
};

/// Makes `directory` if need be and writes ca.pem, server.pem and server-key.pem there. The authority's own
/// key is dropped, so that it never signs anything else. `names`: what other machines call this one, host
/// names or addresses.
Result<CertificateFiles, std::string> make_certificates(const std::string& directory, std::chrono::days valid,
                                                        const std::vector<std::string>& names = {});

}  // namespace kiosk::reference

// A dossier as a province's system hands it over; plain, so it lives no longer than it takes to store it.
#pragma once

#include <string>

namespace kiosk::reference {

/// Factors are kept as keyed hashes, the owner masked.
struct Submission {
    std::string code;
    std::string receipt_id;  ///< may be empty
    int status = 0;
    std::string document;  ///< members of the contract's Dossier, as JSON
    std::string as_of;     ///< RFC 3339, when this is an older copy; empty: current
    std::string secret_code;
    std::string phone;
    std::string id_number;
};

}  // namespace kiosk::reference

// What a terminal asked, out of bytes that anybody may have sent. Pure and fuzzed.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/core/lookup.h"
#include "kiosk/core/result.h"

namespace kiosk::reference {

struct LookupRequest {
    LookupQuestion question;
    std::string terminal;
    std::string key;  ///< Idempotency-Key
    bool operator==(const LookupRequest&) const = default;
};

/// Why a request is not what the contract says; for engineers, repeats nothing of the request.
struct RequestFault {
    std::string detail;
};

/// The four parts of the request that matter, as they came over the wire.
struct RawLookup {
    std::string_view content_type;
    std::string_view terminal;
    std::string_view key;
    std::string_view body;
};

Result<LookupRequest, RequestFault> parse_lookup_request(const RawLookup& raw);

}  // namespace kiosk::reference

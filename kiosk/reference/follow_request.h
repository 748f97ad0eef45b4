// Which ticket's public page a phone asks for, and how its reader wants it; out of bytes that anybody may
// have sent. Pure and fuzzed.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/visit/state.h"

namespace kiosk::reference {

struct FollowRequest {
    std::string secret;  ///< 32 lower-case hexadecimal digits; empty: the address names no ticket
    Language language = Language::vietnamese;
    bool renews = true;  ///< by itself, until its reader says otherwise
    bool operator==(const FollowRequest&) const = default;
};

/// `rest`: what stands in the address behind "/t/". `lang` decides the language; else Vietnamese, unless the
/// phone lists languages (Accept-Language) and Vietnamese is not among them. Words that messengers add to
/// addresses are passed over.
FollowRequest parse_follow_request(std::string_view rest, std::string_view accept_language);

}  // namespace kiosk::reference

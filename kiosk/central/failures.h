// How an exchange that brought no answer ended, told apart for the citizen's screen and the engineer's log.
// Pure.
#pragma once

#include <curl/curl.h>

#include <chrono>

#include "kiosk/central/no_answer.h"

namespace kiosk {

struct ExchangeEnd {
    CURLcode code = CURLE_OK;
    long verify_result = 0;         ///< X509_V_… of OpenSSL
    bool cut_in_handshake = false;  ///< the connection ended before TLS stood
    bool connected = false;         ///< TCP at least
    bool too_large = false;         ///< our own limit on the answer struck
};

/// `wall` is this terminal's clock, `built` the day its program was built.
NoAnswer no_answer_of(const ExchangeEnd& end, std::chrono::sys_seconds wall, std::chrono::sys_days built);

/// Worth one more try at once: the link broke, and neither a deadline nor trust was the reason.
bool is_broken_link(const ExchangeEnd& end);

/// A clock before the program's build, or more than ten years after it, is wrong.
bool clock_is_years_off(std::chrono::sys_seconds wall, std::chrono::sys_days built);

/// The day of this build.
std::chrono::sys_days build_day();

}  // namespace kiosk

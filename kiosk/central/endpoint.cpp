#include "kiosk/central/endpoint.h"

#include <curl/curl.h>

#include <algorithm>

#include "kiosk/core/owned.h"

namespace kiosk {
namespace {

constexpr std::size_t TERMINAL_ID_MAX = 64;

using UrlHandle = Owned<CURLU, curl_url_cleanup>;

std::string part(const UrlHandle& url, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK) return {};
    std::string copy{text};
    curl_free(text);
    return copy;
}

/// Names are not resolved here: only what can never leave the machine counts.
bool is_loopback(const std::string& host) {
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

/// It becomes a header line, so only the contract's letters may be in it.
bool is_terminal_id(const std::string& text) {
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= TERMINAL_ID_MAX && std::all_of(text.begin(), text.end(), allowed);
}

Failure<CentralSettingsRefused> refused(const char* detail) {
    return Failure{CentralSettingsRefused{detail}};
}

}  // namespace

Result<Endpoint, CentralSettingsRefused> parse_endpoint(const CentralSettings& settings) {
    if (!is_terminal_id(settings.terminal_id))
        return refused("terminal_id is not 1 to 64 of A-Z a-z 0-9 . _ -");
    if (!settings.pinned_key.empty() && !settings.pinned_key.starts_with("sha256//")) {
        return refused("pinned_key does not begin with sha256//");
    }
    if (settings.trust_pinned_key_alone && settings.pinned_key.empty())
        return refused("without an authority a server must have a pinned key");
    const UrlHandle url{curl_url()};
    if (!url ||
        curl_url_set(url.get(), CURLUPART_URL, settings.url.c_str(), CURLU_DISALLOW_USER) != CURLUE_OK) {
        return refused("the url is not https://host[:port]");
    }
    const std::string scheme = part(url, CURLUPART_SCHEME);
    const std::string host = part(url, CURLUPART_HOST);
    const std::string path = part(url, CURLUPART_PATH);
    if (host.empty() || (!path.empty() && path != "/") || !part(url, CURLUPART_QUERY).empty() ||
        !part(url, CURLUPART_FRAGMENT).empty()) {
        return refused("the url is not https://host[:port]");
    }
    const bool plain = scheme == "http";
    if (!plain && scheme != "https") return refused("the url is not https://host[:port]");
    if (plain && !settings.allow_plain_loopback) {
        return refused("the url is plain http, which only allow_plain_loopback permits");
    }
    if (plain && !is_loopback(host)) return refused("plain http is allowed to this machine only");
    return Endpoint{scheme + "://" + host + ":" + part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT), plain};
}

}  // namespace kiosk

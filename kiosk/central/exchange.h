// One request to central and what became of it, on one curl handle that is used once.
#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <string>

#include "kiosk/central/endpoint.h"
#include "kiosk/central/failures.h"
#include "kiosk/core/lookup.h"
#include "kiosk/core/owned.h"

namespace kiosk {

/// What stays the same for every exchange.
struct ExchangeSettings {
    CentralSettings central;
    Endpoint endpoint;
    std::string token;  ///< may be empty
};

struct Request {
    LookupQuestion question;
    std::string key;  ///< Idempotency-Key: the same when the request is repeated
};

class Exchange {
  public:
    Exchange(const ExchangeSettings& settings, const Request& request, std::chrono::milliseconds limit);
    ~Exchange();
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    [[nodiscard]] CURL* handle() const { return handle_.get(); }
    /// How it ended, once curl has said `code`.
    [[nodiscard]] ExchangeEnd end(CURLcode code) const;
    /// The answer of an exchange that ended well for curl.
    [[nodiscard]] LookupResult result(const LookupQuestion& question) const;

  private:
    void add_header(const std::string& line);
    void set_trust(const ExchangeSettings& settings);
    void set_limits(const ExchangeSettings& settings, std::chrono::milliseconds limit);
    static std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* self);

    static CURLcode note_tls(CURL* handle, void* context, void* self);

    Owned<CURL, curl_easy_cleanup> handle_;
    Owned<curl_slist, curl_slist_free_all> headers_;
    std::array<char, CURL_ERROR_SIZE> explanation_{};  ///< curl's; may quote the peer, so it is never shown
    std::string body_;
    std::string answer_;
    std::size_t header_bytes_ = 0;
    bool tls_began_ = false;
    bool too_large_ = false;
};

}  // namespace kiosk

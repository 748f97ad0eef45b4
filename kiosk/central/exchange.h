// One request to central and what became of it, on one curl handle that is used once.
#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/central/endpoint.h"
#include "kiosk/central/failures.h"
#include "kiosk/central/reply.h"
#include "kiosk/core/owned.h"

namespace kiosk {

/// What stays the same for every exchange.
struct ExchangeSettings {
    CentralSettings central;
    Endpoint endpoint;
    std::string token;  ///< may be empty
};

/// Asks the same however often it is sent: reading, or a POST that central answers once by its key.
class Request {
  public:
    static Request get(std::string path);
    static Request post(std::string path, std::string body);
    /// An event stream, without an end of its own: `take` gets its bytes as they come, on the network thread,
    /// and ends it by giving false. It is neither limited in time nor repeated; an answer that is no stream
    /// is read like any other.
    using Take = std::function<bool(std::string_view)>;
    static Request stream(std::string path, Take take);
    /// Leaves no copy of its body in freed memory.
    ~Request();
    Request(Request&&) = default;
    Request& operator=(Request&&) = default;
    Request(const Request&) = delete;
    Request& operator=(const Request&) = delete;

    void add_header(const char* name, const std::string& value);

    [[nodiscard]] const std::string& path() const { return path_; }
    /// Empty: there is none, and the method is GET.
    [[nodiscard]] const std::string& body() const { return body_; }
    [[nodiscard]] const std::vector<std::string>& headers() const { return headers_; }
    /// Null: no stream.
    [[nodiscard]] const Take& take() const { return take_; }

  private:
    Request(std::string path, std::string body);

    std::string path_;
    std::string body_;
    std::vector<std::string> headers_;
    Take take_;
};

class Exchange {
  public:
    /// `request` outlives it.
    Exchange(const ExchangeSettings& settings, const Request& request, std::chrono::milliseconds limit);
    ~Exchange();
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    [[nodiscard]] CURL* handle() const { return handle_.get(); }
    /// How it ended, once curl has said `code`.
    [[nodiscard]] ExchangeEnd end(CURLcode code) const;
    /// What an exchange that ended well for curl brought; lives as long as this.
    [[nodiscard]] Reply reply() const;

  private:
    void add_header(const std::string& line);
    void set_question(const ExchangeSettings& settings, const Request& request);
    void set_trust(const ExchangeSettings& settings);
    void set_limits(const ExchangeSettings& settings, std::chrono::milliseconds limit);
    [[nodiscard]] bool is_stream() const;
    static std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* self);

    static CURLcode note_tls(CURL* handle, void* context, void* self);

    Owned<CURL, curl_easy_cleanup> handle_;
    Owned<curl_slist, curl_slist_free_all> headers_;
    std::array<char, CURL_ERROR_SIZE> explanation_{};  ///< curl's; may quote the peer, so it is never shown
    std::string answer_;
    const Request& request_;
    std::size_t header_bytes_ = 0;
    bool tls_began_ = false;
    bool too_large_ = false;
};

}  // namespace kiosk

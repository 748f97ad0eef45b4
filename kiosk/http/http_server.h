// An HTTP server over TLS: bytes on sockets become requests, answers become bytes. Names no library.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/core/result.h"

namespace kiosk {

struct HttpRequest {
    std::string method;
    std::string target;
    std::vector<std::pair<std::string, std::string>> headers;  ///< as sent, names in any case
    std::string body;
    std::string peer;  ///< numeric address of the other side
    /// SHA-256 of the other side's certificate in lower-case hexadecimal, whose key it has proved to hold;
    /// whoever signed it. Empty: it showed none.
    std::string certificate{};

    /// The header's value; empty when it is missing or sent more than once with different values.
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

struct HttpResponse {
    int status = 200;
    std::string content_type = "application/json";  ///< empty: no body
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    /// Not empty: after the body the connection stays open, and carries what is published under this name.
    std::string stream{};
};

/// Called on the network thread; `reply` may be called once, from any thread.
using HttpReply = std::function<void(HttpResponse)>;
using HttpHandler = std::function<void(const HttpRequest&, HttpReply)>;
/// What the server says by itself: bodies or headers too large, bytes that are no HTTP.
using HttpProblem = std::function<HttpResponse(int status)>;

struct HttpSettings {
    std::string address = "127.0.0.1";
    int port = 0;                  ///< 0: any free one
    std::string certificate_file;  ///< PEM chain
    std::string key_file;          ///< PEM
    bool plain = false;            ///< no TLS; refused unless the address is a loopback one
    /// Who has a certificate of this name shows it. Empty: nobody is asked for one.
    std::string client_name{};
    bool ends_with_signals = true;  ///< SIGINT and SIGTERM end `run`; otherwise they are the program's own
    std::size_t body_limit = 16UL * 1024;
    int header_limit = 8 * 1024;
    /// Of those that are no streams; at the limit, who has been silent for longest makes room for who comes.
    std::size_t connection_limit = 1024;
    std::size_t stream_limit = 12'000;  ///< open at once; one more is answered with problem(503)
    std::chrono::milliseconds handshake_time{10000};
    std::chrono::milliseconds request_time{15000};  ///< from idle to the request's last byte
};

class HttpServer {
  public:
    /// Binds and listens; a sentence for the operator when that fails.
    static Result<std::unique_ptr<HttpServer>, std::string> open(const HttpSettings& settings);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] int port() const;
    /// Serves until stop(), or a signal. Whoever holds replies must drop them before the server is
    /// destroyed.
    void run(HttpHandler handler, HttpProblem problem);
    void stop();  ///< from any thread

    /// Every stream of this name that is open by now gets the bytes, in the order of these calls; one whose
    /// reader does not follow is closed. From any thread. A reply given before, by the same thread, is
    /// followed by the bytes.
    void publish(const std::string& stream, std::shared_ptr<const std::string> bytes);

  private:
    struct Parts;
    explicit HttpServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk

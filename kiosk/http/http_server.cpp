#include "kiosk/http/http_server.h"

#include "kiosk/core/hexadecimal.h"
#include "kiosk/core/owned.h"
#include "kiosk/http/http_streams.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <csignal>
#include <list>
#include <optional>
#include <type_traits>

namespace kiosk {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = net::ip::tcp;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

constexpr auto TOKEN = net::as_tuple(net::use_awaitable);

http::response<http::string_body> to_wire(HttpResponse answer, unsigned version, bool keep_alive) {
    http::response<http::string_body> wire{static_cast<http::status>(answer.status), version};
    wire.set(http::field::cache_control, "no-store");
    for (const auto& [name, value] : answer.headers) wire.set(name, value);
    wire.keep_alive(keep_alive);
    // 204 and 304 have no body, and so neither its type nor its length.
    if (answer.content_type.empty()) return wire;
    wire.set(http::field::content_type, answer.content_type);
    wire.body() = std::move(answer.body);
    wire.prepare_payload();
    return wire;
}

struct Peer {
    std::string address, certificate;  ///< as HttpRequest has them
};

HttpRequest from_wire(http::request<http::string_body> wire, const Peer& peer) {
    HttpRequest request;
    request.method = std::string(wire.method_string());
    request.target = std::string(wire.target());
    for (const auto& field : wire)
        request.headers.emplace_back(std::string(field.name_string()), std::string(field.value()));
    request.body = std::move(wire.body());
    request.peer = peer.address;
    request.certificate = peer.certificate;
    return request;
}

std::string certificate_of(SSL* tls) {
    const Owned<X509, X509_free> certificate(SSL_get1_peer_certificate(tls));
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(), hash, &size) != 1) return {};
    return hexadecimal({reinterpret_cast<const char*>(hash), size});
}

/// Whoever has a certificate shows it and proves its key; who signed it says nothing here, since each
/// client signs its own. The name that they bear keeps browsers from asking their users for one.
void ask_for_certificates(SSL_CTX* tls, const std::string& client_name) {
    constexpr unsigned char NAME_OF_SESSIONS[] = "clients with certificates";
    constexpr long CHAIN_BYTES = 16L * 1024;
    SSL_CTX_set_verify(tls, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(
        tls, [](X509_STORE_CTX*, void*) { return 1; }, nullptr);
    SSL_CTX_set_session_id_context(tls, NAME_OF_SESSIONS, sizeof NAME_OF_SESSIONS - 1);
    SSL_CTX_set_max_cert_list(tls, CHAIN_BYTES);
    Owned<X509_NAME, X509_NAME_free> name(X509_NAME_new());
    const auto* bytes = reinterpret_cast<const unsigned char*>(client_name.c_str());
    STACK_OF(X509_NAME)* names = sk_X509_NAME_new_null();
    if (!name || names == nullptr ||
        X509_NAME_add_entry_by_txt(name.get(), "CN", MBSTRING_UTF8, bytes, -1, -1, 0) != 1)
        throw std::bad_alloc();
    sk_X509_NAME_push(names, name.release());
    SSL_CTX_set_client_CA_list(tls, names);
}

/// 0: the other side left or was too slow, and gets no answer.
int status_of(const beast::error_code& error) {
    if (error == http::error::body_limit) return 413;
    if (error == http::error::header_limit) return 431;
    if (error == http::error::end_of_stream || error == http::error::partial_message) return 0;
    return error.category() == http::make_error_code(http::error::bad_method).category() ? 400 : 0;
}

}  // namespace

struct HttpServer::Parts {
    explicit Parts(const HttpSettings& given) : settings(given) {}

    HttpSettings settings;
    HttpHandler handler;
    HttpProblem problem;
    std::optional<net::ssl::context> tls;
    std::size_t connections = 0;
    /// Connections whose turn it is to say something: the one that has not for the longest time comes first.
    std::list<beast::tcp_stream*> silent;
    HttpStreams streams{io};
    /// Its end ends the connections that are still open, and these leave all of the above.
    net::io_context io{1};
    tcp::acceptor acceptor{io};

    struct Answer {
        HttpResponse response;
        std::shared_ptr<HttpStreams::Outbox> outbox;  ///< of a response with a stream
    };

    /// A connection is silent for as long as this lives.
    class Silence {
      public:
        Silence(Parts& parts, beast::tcp_stream& stream)
            : silent_(parts.silent), place_(silent_.insert(silent_.end(), &stream)) {}
        ~Silence() { silent_.erase(place_); }
        Silence(const Silence&) = delete;
        Silence& operator=(const Silence&) = delete;

      private:
        std::list<beast::tcp_stream*>& silent_;
        std::list<beast::tcp_stream*>::iterator place_;
    };

    /// On the network thread, in the order of the replies, so that a stream has all that is published after
    /// its beginning was written.
    Answer taken(HttpResponse response) {
        if (response.stream.empty()) return {std::move(response), nullptr};
        if (streams.count() >= settings.stream_limit) return {problem(503), nullptr};
        auto outbox = streams.join(response.stream);
        return {std::move(response), std::move(outbox)};
    }

    net::awaitable<Answer> ask(HttpRequest request) {
        co_return co_await net::async_initiate<decltype(net::use_awaitable), void(Answer)>(
            [this](auto resume, const HttpRequest& asked) {
                // std::function wants to copy what it holds, and the coroutine's handler can only move.
                auto held = std::make_shared<decltype(resume)>(std::move(resume));
                handler(asked, [this, held](HttpResponse answer) {
                    net::post(io, [this, held, answer = std::move(answer)]() mutable {
                        std::move (*held)(taken(std::move(answer)));
                    });
                });
            },
            net::use_awaitable, std::move(request));
    }

    /// A reader has nothing more to say, so whatever comes is its farewell; without this, one that is gone
    /// would be noticed, and its place be free, at the next publication only. No write has a limit of time,
    /// which would cost a timer for each of thousands: who takes nothing is left once too much waits.
    static void watch(beast::tcp_stream& reader, const std::shared_ptr<HttpStreams::Outbox>& outbox) {
        reader.expires_never();
        outbox->when_left([&reader] { reader.close(); });
        reader.socket().async_wait(tcp::socket::wait_read,
                                   [kept = std::weak_ptr(outbox)](const beast::error_code& /*any*/) {
                                       if (const auto left = kept.lock()) left->leave();
                                   });
    }

    /// Headers and beginning, then whatever is published, until one side has enough.
    template <class Stream>
    net::awaitable<void> pour(Stream& stream, Answer answer) {
        const HttpStreams::Open open(streams);
        --connections;
        struct Back {
            std::size_t& connections;
            ~Back() { ++connections; }
        };
        const Back back{connections};
        auto wire = to_wire(std::move(answer.response), 11, false);
        wire.erase(http::field::content_length);
        beast::get_lowest_layer(stream).expires_after(settings.request_time);
        if (std::get<0>(co_await http::async_write(stream, wire, TOKEN))) co_return;
        watch(beast::get_lowest_layer(stream), answer.outbox);
        for (;;) {
            const auto parcels = co_await answer.outbox->next();
            if (parcels.empty()) co_return;
            for (const auto& parcel : parcels)
                if (std::get<0>(co_await net::async_write(stream, net::buffer(*parcel), TOKEN))) co_return;
        }
    }

    template <class Stream>
    net::awaitable<void> converse(Stream& stream, const Peer& peer) {
        beast::flat_buffer buffer;
        for (;;) {
            http::request_parser<http::string_body> parser;
            parser.body_limit(settings.body_limit);
            parser.header_limit(static_cast<std::uint32_t>(settings.header_limit));
            beast::get_lowest_layer(stream).expires_after(settings.request_time);
            beast::error_code error;
            {
                const Silence silence(*this, beast::get_lowest_layer(stream));
                error = std::get<0>(co_await http::async_read(stream, buffer, parser, TOKEN));
            }
            Answer answer;
            unsigned version = 11;
            bool keep_alive = false;
            if (error) {
                const int status = status_of(error);
                if (status == 0) co_return;
                answer.response = problem(status);
            } else {
                version = parser.get().version();
                keep_alive = parser.get().keep_alive();
                answer = co_await ask(from_wire(parser.release(), peer));
            }
            if (answer.outbox) co_return co_await pour(stream, std::move(answer));
            beast::get_lowest_layer(stream).expires_after(settings.request_time);
            auto wire = to_wire(std::move(answer.response), version, keep_alive);
            const auto [write_error, written] = co_await http::async_write(stream, wire, TOKEN);
            if (write_error || !keep_alive) co_return;
        }
    }

    net::awaitable<void> serve(tcp::socket socket) {
        struct Count {
            std::size_t& connections;
            ~Count() { --connections; }
        };
        const Count count{++connections};
        beast::error_code ignored;
        Peer peer{socket.remote_endpoint(ignored).address().to_string(), {}};
        if (!tls) {
            beast::tcp_stream stream(std::move(socket));
            co_await converse(stream, peer);
            stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
            co_return;
        }
        TlsStream stream(beast::tcp_stream(std::move(socket)), *tls);
        beast::get_lowest_layer(stream).expires_after(settings.handshake_time);
        {
            const Silence silence(*this, beast::get_lowest_layer(stream));
            const auto [error] = co_await stream.async_handshake(net::ssl::stream_base::server, TOKEN);
            if (error) co_return;
        }
        peer.certificate = certificate_of(stream.native_handle());
        co_await converse(stream, peer);
        beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(2));
        co_await stream.async_shutdown(TOKEN);
    }

    net::awaitable<void> accept_all() {
        net::steady_timer pause(io);
        for (;;) {
            // Whoever comes when a thousand do at once waits to be taken, rather than be sent away; room is
            // made by who says nothing, or never ends what they say. A terminal says all of it within
            // moments.
            while (connections >= settings.connection_limit) {
                if (!silent.empty()) silent.front()->close();
                pause.expires_after(std::chrono::milliseconds(1));
                co_await pause.async_wait(TOKEN);
            }
            auto [error, socket] = co_await acceptor.async_accept(TOKEN);
            if (error == net::error::operation_aborted) co_return;
            if (error) {
                // Out of file descriptors, most likely: wait for some to come back rather than spin.
                pause.expires_after(std::chrono::milliseconds(50));
                co_await pause.async_wait(TOKEN);
                continue;
            }
            beast::error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            net::co_spawn(io, serve(std::move(socket)), net::detached);
        }
    }

    void prepare_tls() {
        tls.emplace(net::ssl::context::tls_server);
        tls->set_options(net::ssl::context::default_workarounds | net::ssl::context::no_sslv2 |
                         net::ssl::context::no_sslv3 | net::ssl::context::no_tlsv1 |
                         net::ssl::context::no_tlsv1_1);
        tls->use_certificate_chain_file(settings.certificate_file);
        tls->use_private_key_file(settings.key_file, net::ssl::context::pem);
        if (!settings.client_name.empty()) ask_for_certificates(tls->native_handle(), settings.client_name);
        SSL_CTX_set_mode(tls->native_handle(), SSL_MODE_RELEASE_BUFFERS);
    }

    void listen(const net::ip::address& address) {
        const tcp::endpoint endpoint(address, static_cast<unsigned short>(settings.port));
        acceptor.open(endpoint.protocol());
        acceptor.set_option(net::socket_base::reuse_address(true));
        acceptor.bind(endpoint);
        acceptor.listen(1024);
    }
};

Result<std::unique_ptr<HttpServer>, std::string> HttpServer::open(const HttpSettings& settings) {
    // Asio reports here by exception; beyond this function there is only the sentence.
    try {
        auto parts = std::make_unique<Parts>(settings);
        const auto address = net::ip::make_address(settings.address);
        if (settings.plain && !address.is_loopback())
            return Failure{std::string("plain http is served on a loopback address only")};
        if (!settings.plain) parts->prepare_tls();
        parts->listen(address);
        return std::unique_ptr<HttpServer>(new HttpServer(std::move(parts)));
    } catch (const boost::system::system_error& error) {
        return Failure{std::string("cannot serve: ") + error.what()};
    }
}

HttpServer::HttpServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
HttpServer::~HttpServer() = default;

int HttpServer::port() const {
    boost::system::error_code ignored;
    return parts_->acceptor.local_endpoint(ignored).port();
}

void HttpServer::run(HttpHandler handler, HttpProblem problem) {
    parts_->handler = std::move(handler);
    parts_->problem = std::move(problem);
    net::signal_set signals(parts_->io);
    if (parts_->settings.ends_with_signals) {
        signals.add(SIGINT);
        signals.add(SIGTERM);
        signals.async_wait([this](const boost::system::error_code& error, int) {
            if (!error) stop();
        });
    }
    net::co_spawn(parts_->io, parts_->accept_all(), net::detached);
    parts_->io.run();
}

void HttpServer::publish(const std::string& stream, std::shared_ptr<const std::string> bytes) {
    net::post(parts_->io, [this, stream, bytes = std::move(bytes)]() mutable {
        parts_->streams.publish(stream, std::move(bytes));
    });
}

void HttpServer::stop() {
    parts_->io.stop();
}

}  // namespace kiosk

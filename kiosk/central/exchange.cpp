#include "kiosk/central/exchange.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <string_view>

#include "kiosk/central/json.h"

namespace kiosk {
namespace {

constexpr std::string_view STREAM_TYPE = "text/event-stream";
constexpr std::size_t HEADERS_MAX_BYTES = 64UL * 1024;
constexpr std::size_t ETAG_MAX = 200;
constexpr long IDLE_CONNECTION_SECONDS = 600;
constexpr long KEEP_ALIVE_SECONDS = 30;

template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
    [[maybe_unused]] const CURLcode code = curl_easy_setopt(handle, option, value);
    assert(code == CURLE_OK);
}

/// Codes, factors and answers leave no copy in freed memory.
void wipe(std::string& text) {
    explicit_bzero(text.data(), text.size());
    text.clear();
}

/// It goes back in a header line, so only what fits one is kept.
bool is_etag(std::string_view text) {
    return !text.empty() && text.size() <= ETAG_MAX &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// As it came; empty when it is missing. Lives as long as the handle's exchange.
std::string_view header_of(CURL* handle, const char* name) {
    curl_header* header = nullptr;
    if (curl_easy_header(handle, name, 0, CURLH_HEADER, -1, &header) != CURLHE_OK) return {};
    return header->value;
}

}  // namespace

Request Request::get(std::string path) {
    return Request(std::move(path), {});
}

Request Request::post(std::string path, std::string body) {
    Request request(std::move(path), std::move(body));
    request.add_header("Content-Type", "application/json");
    return request;
}

Request Request::stream(std::string path, Take take) {
    Request request(std::move(path), {});
    request.take_ = std::move(take);
    return request;
}

Request::Request(std::string path, std::string body) : path_(std::move(path)), body_(std::move(body)) {}

Request::~Request() {
    wipe(body_);
}

void Request::add_header(const char* name, const std::string& value) {
    headers_.push_back(std::string(name) + ": " + value);
}

Exchange::Exchange(const ExchangeSettings& settings, const Request& request, std::chrono::milliseconds limit)
    : handle_(curl_easy_init()), request_(request) {
    assert(handle_);
    CURL* const curl = handle();
    set_question(settings, request);
    set(curl, CURLOPT_ERRORBUFFER, explanation_.data());
    set(curl, CURLOPT_WRITEFUNCTION, &Exchange::take_body);
    set(curl, CURLOPT_WRITEDATA, static_cast<void*>(this));
    set(curl, CURLOPT_HEADERFUNCTION, &Exchange::take_header);
    set(curl, CURLOPT_HEADERDATA, static_cast<void*>(this));
    set_trust(settings);
    set_limits(settings, limit);
}

Exchange::~Exchange() {
    wipe(answer_);
}

void Exchange::set_question(const ExchangeSettings& settings, const Request& request) {
    CURL* const curl = handle();
    set(curl, CURLOPT_URL, (settings.endpoint.url + request.path()).c_str());
    if (!request.body().empty()) {
        set(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body().size()));
        set(curl, CURLOPT_POSTFIELDS, request.body().c_str());
    }
    for (const std::string& line : request.headers()) add_header(line);
    add_header(request.take() ? "Accept: text/event-stream, application/problem+json"
                              : "Accept: application/json, application/problem+json");
    if (!settings.central.terminal_id.empty()) add_header("X-Terminal-Id: " + settings.central.terminal_id);
    if (!settings.token.empty()) add_header("Authorization: Bearer " + settings.token);
    add_header("Expect:");  // never wait for "100 Continue"
    set(curl, CURLOPT_HTTPHEADER, headers_.get());
}

void Exchange::add_header(const std::string& line) {
    curl_slist* const longer = curl_slist_append(headers_.get(), line.c_str());
    assert(longer != nullptr);
    (void)headers_.release();
    headers_.reset(longer);
}

void Exchange::set_trust(const ExchangeSettings& settings) {
    CURL* const curl = handle();
    const CentralSettings& central = settings.central;
    set(curl, CURLOPT_PROTOCOLS_STR, settings.endpoint.plain ? "http" : "https");
    set(curl, CURLOPT_FOLLOWLOCATION, 0L);
    set(curl, CURLOPT_PROXY, "");  // whatever the environment says
    set(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    const bool by_authority = !central.trust_pinned_key_alone;
    set(curl, CURLOPT_SSL_VERIFYPEER, by_authority ? 1L : 0L);
    set(curl, CURLOPT_SSL_VERIFYHOST, by_authority ? 2L : 0L);
    // Called once TCP stands: curl's own timers do not tell a silent handshake from no connection at all.
    set(curl, CURLOPT_SSL_CTX_FUNCTION, &Exchange::note_tls);
    set(curl, CURLOPT_SSL_CTX_DATA, static_cast<void*>(this));
    if (!central.ca_file.empty()) {
        set(curl, CURLOPT_CAINFO, central.ca_file.c_str());
        set(curl, CURLOPT_CAPATH, static_cast<char*>(nullptr));  // this CA alone
    }
    if (!central.identity_file.empty()) {
        set(curl, CURLOPT_SSLCERT, central.identity_file.c_str());
        set(curl, CURLOPT_SSLKEY, central.identity_file.c_str());
    }
    if (!central.pinned_key.empty()) set(curl, CURLOPT_PINNEDPUBLICKEY, central.pinned_key.c_str());
}

void Exchange::set_limits(const ExchangeSettings& settings, std::chrono::milliseconds limit) {
    CURL* const curl = handle();
    const auto connect = std::min(settings.central.connect_time_out, limit);
    set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::max<long long>(connect.count(), 1)));
    if (!request_.take())
        set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<long long>(limit.count(), 1)));
    set(curl, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(ANSWER_MAX_BYTES));
    set(curl, CURLOPT_NOSIGNAL, 1L);
    // A resolver that hangs must not hold the network thread past the deadline.
    set(curl, CURLOPT_QUICK_EXIT, 1L);
    set(curl, CURLOPT_TCP_KEEPALIVE, 1L);
    set(curl, CURLOPT_TCP_KEEPIDLE, KEEP_ALIVE_SECONDS);
    set(curl, CURLOPT_TCP_KEEPINTVL, KEEP_ALIVE_SECONDS);
    set(curl, CURLOPT_MAXAGE_CONN, IDLE_CONNECTION_SECONDS);
}

std::size_t Exchange::take_body(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto& exchange = *static_cast<Exchange*>(self);
    if (exchange.is_stream()) return exchange.request_.take()({bytes, size * count}) ? size * count : 0;
    if (exchange.answer_.size() + size * count > ANSWER_MAX_BYTES) {
        exchange.too_large_ = true;
        return 0;
    }
    exchange.answer_.append(bytes, size * count);
    return size * count;
}

bool Exchange::is_stream() const {
    long status = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
    return request_.take() && status == 200 && header_of(handle(), "Content-Type").starts_with(STREAM_TYPE);
}

std::size_t Exchange::take_header(char*, std::size_t size, std::size_t count, void* self) {
    auto& exchange = *static_cast<Exchange*>(self);
    exchange.header_bytes_ += size * count;
    if (exchange.header_bytes_ <= HEADERS_MAX_BYTES) return size * count;
    exchange.too_large_ = true;
    return 0;
}

CURLcode Exchange::note_tls(CURL*, void*, void* self) {
    static_cast<Exchange*>(self)->tls_began_ = true;
    return CURLE_OK;
}

ExchangeEnd Exchange::end(CURLcode code) const {
    ExchangeEnd end;
    end.code = code;
    end.too_large = too_large_ || code == CURLE_FILESIZE_EXCEEDED;
    curl_easy_getinfo(handle(), CURLINFO_SSL_VERIFYRESULT, &end.verify_result);
    // curl has one code for every failed handshake; only its words tell a cut line from a refused protocol,
    // of which OpenSSL says "error:…".
    const std::string_view words{explanation_.data()};
    const auto has = [words](std::string_view part) { return words.find(part) != std::string_view::npos; };
    end.cut_in_handshake = code == CURLE_SSL_CONNECT_ERROR && (!has("error:") || has("unexpected eof"));
    long request_size = 0;
    curl_easy_getinfo(handle(), CURLINFO_REQUEST_SIZE, &request_size);
    end.connected = tls_began_ || request_size > 0;
    return end;
}

Reply Exchange::reply() const {
    Reply reply;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &reply.status);
    reply.body = answer_;
    if (const auto etag = header_of(handle(), "ETag"); is_etag(etag)) reply.etag = etag;
    reply.content_type = header_of(handle(), "Content-Type");
    reply.cache_control = header_of(handle(), "Cache-Control");
    return reply;
}

}  // namespace kiosk

#include "kiosk/central/failures.h"

#include <openssl/x509_vfy.h>

#include <string>

namespace kiosk {
namespace {

constexpr std::chrono::years LONGEST_SERVICE{10};

/// curl's and OpenSSL's own fixed sentences; nothing of the peer's bytes is in them.
std::string detail_of(const ExchangeEnd& end) {
    std::string detail = "curl " + std::to_string(end.code) + ": " + curl_easy_strerror(end.code);
    if (end.verify_result != X509_V_OK && end.verify_result != X509_V_ERR_UNSPECIFIED) {
        detail += "; certificate " + std::to_string(end.verify_result) + ": " +
                  X509_verify_cert_error_string(end.verify_result);
    }
    return detail;
}

bool is_about_dates(long verify_result) {
    return verify_result == X509_V_ERR_CERT_NOT_YET_VALID || verify_result == X509_V_ERR_CERT_HAS_EXPIRED;
}

NoAnswer certificate_failure(const ExchangeEnd& end, std::chrono::sys_seconds wall,
                             std::chrono::sys_days built) {
    if (is_about_dates(end.verify_result) && clock_is_years_off(wall, built)) {
        return {NoAnswerKind::clock_wrong, detail_of(end) + "; this terminal's clock is years off"};
    }
    // curl compares the host name itself, while its note of OpenSSL's verdict is still unset.
    if (end.code == CURLE_PEER_FAILED_VERIFICATION &&
        (end.verify_result == X509_V_OK || end.verify_result == X509_V_ERR_UNSPECIFIED)) {
        return {NoAnswerKind::not_trusted, detail_of(end) + "; the certificate names another host"};
    }
    return {NoAnswerKind::not_trusted, detail_of(end)};
}

}  // namespace

bool clock_is_years_off(std::chrono::sys_seconds wall, std::chrono::sys_days built) {
    return wall < built || wall > built + LONGEST_SERVICE;
}

bool is_broken_link(const ExchangeEnd& end) {
    switch (end.code) {
        case CURLE_COULDNT_CONNECT:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_GOT_NOTHING:
        case CURLE_PARTIAL_FILE:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
            return true;
        case CURLE_SSL_CONNECT_ERROR:
            return end.cut_in_handshake;
        default:
            return false;
    }
}

NoAnswer no_answer_of(const ExchangeEnd& end, std::chrono::sys_seconds wall, std::chrono::sys_days built) {
    if (end.too_large) return {NoAnswerKind::bad_answer, "the answer is larger than 1 MiB"};
    if (is_broken_link(end)) return {NoAnswerKind::no_link, detail_of(end)};
    switch (end.code) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return {NoAnswerKind::no_link, detail_of(end)};
        case CURLE_OPERATION_TIMEDOUT:
            // Without a connection there is no central to be slow.
            return end.connected
                       ? NoAnswer{NoAnswerKind::slow, detail_of(end)}
                       : NoAnswer{NoAnswerKind::no_link, detail_of(end) + "; no connection in time"};
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS:
        case CURLE_SSL_CIPHER:
        case CURLE_SSL_CONNECT_ERROR:
            return certificate_failure(end, wall, built);
        default:
            return {NoAnswerKind::bad_answer, detail_of(end)};
    }
}

}  // namespace kiosk

#include "kiosk/central/failures.h"

#include <doctest/doctest.h>
#include <openssl/x509_vfy.h>

using namespace kiosk;
using namespace std::chrono;

namespace {

constexpr sys_days BUILT = year{2026} / November / 1;
constexpr sys_days NORMAL = year{2027} / March / 1;

NoAnswerKind kind_at(sys_days wall, long verify_result) {
    return no_answer_of({CURLE_PEER_FAILED_VERIFICATION, verify_result, false, true, false}, wall, BUILT)
        .kind;
}

}  // namespace

TEST_CASE("certificate dates with a clock years off are the clock's fault, otherwise the certificate's") {
    for (const long dates : {X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED}) {
        CHECK(kind_at(NORMAL, dates) == NoAnswerKind::not_trusted);
        CHECK(kind_at(year{1970} / January / 1, dates) == NoAnswerKind::clock_wrong);
        CHECK(kind_at(year{2040} / January / 1, dates) == NoAnswerKind::clock_wrong);
    }
    CHECK(kind_at(year{1970} / January / 1, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY) ==
          NoAnswerKind::not_trusted);
}

TEST_CASE("no connection in time is no link, no answer in time is slow") {
    CHECK(no_answer_of({CURLE_OPERATION_TIMEDOUT, 0, false, false, false}, NORMAL, BUILT).kind ==
          NoAnswerKind::no_link);
    CHECK(no_answer_of({CURLE_OPERATION_TIMEDOUT, 0, false, true, false}, NORMAL, BUILT).kind ==
          NoAnswerKind::slow);
}

TEST_CASE("only a broken link is worth a repeat") {
    CHECK(is_broken_link({CURLE_RECV_ERROR, 0, false, true, false}));
    CHECK(is_broken_link({CURLE_SSL_CONNECT_ERROR, 0, true, true, false}));
    CHECK_FALSE(is_broken_link({CURLE_SSL_CONNECT_ERROR, 0, false, true, false}));
    CHECK_FALSE(is_broken_link({CURLE_OPERATION_TIMEDOUT, 0, false, true, false}));
    CHECK_FALSE(is_broken_link({CURLE_PEER_FAILED_VERIFICATION, 0, false, true, false}));
}

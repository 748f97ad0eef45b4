#include "asking.h"
#include "raw_server.h"

using namespace kiosk;
using namespace central_test;

namespace {

const std::string GOOD = http("200 OK", "application/json", LEVEL_1);

/// A centre's CA, another one, and servers with certificates of the first.
struct Trust {
    Folder folder;
    Identity ca = make_identity("Sample centre CA", nullptr);
    Identity other_ca = make_identity("Another CA", nullptr);
    Identity good = make_identity("central", &ca, "IP:127.0.0.1");
    std::string ca_file = folder.write_certificate("ca.pem", ca);
    std::string other_ca_file = folder.write_certificate("other.pem", other_ca);

    [[nodiscard]] CentralSettings settings(const RawServer& server) const {
        CentralSettings made;
        made.url = server.address("https");
        made.terminal_id = "kiosk-01";
        made.ca_file = ca_file;
        return made;
    }
    [[nodiscard]] LookupFailure failure_with(const Identity& identity) const {
        const RawServer server(answering(GOOD), &identity);
        const LookupFailure failure = ask_in_vain(settings(server));
        CHECK(server.connections() == 1);
        return failure;
    }
};

void check_mentions(const LookupFailure& failure, const char* words) {
    INFO(failure.detail);
    CHECK(failure.detail.find(words) != std::string::npos);
}

}  // namespace

TEST_CASE_FIXTURE(Trust, "the centre's own CA is trusted and the connection kept") {
    const RawServer server(answering(GOOD), &good);
    const auto client = open_client(settings(server));
    for (int i = 0; i < 3; ++i) CHECK(ask(*client));
    CHECK(server.connections() == 1);
}

TEST_CASE_FIXTURE(Trust, "another CA is not trusted") {
    const RawServer server(answering(GOOD), &good);
    CentralSettings wrong = settings(server);
    wrong.ca_file = other_ca_file;
    const LookupFailure failure = ask_in_vain(wrong);
    CHECK(failure.kind == LookupFailureKind::not_trusted);
    check_mentions(failure, "issuer certificate");
}

TEST_CASE_FIXTURE(Trust, "the system's CAs do not know a centre's certificate") {
    const RawServer server(answering(GOOD), &good);
    CentralSettings wrong = settings(server);
    wrong.ca_file.clear();
    CHECK(ask_in_vain(wrong).kind == LookupFailureKind::not_trusted);
}

TEST_CASE_FIXTURE(Trust, "a CA file that is missing is told as such") {
    const RawServer server(answering(GOOD), &good);
    CentralSettings wrong = settings(server);
    wrong.ca_file = folder.file("none.pem");
    const LookupFailure failure = ask_in_vain(wrong);
    CHECK(failure.kind == LookupFailureKind::not_trusted);
    check_mentions(failure, "curl 77");
}

TEST_CASE_FIXTURE(Trust, "a certificate for another host is not trusted") {
    const LookupFailure failure = failure_with(make_identity("other", &ca, "DNS:other.example"));
    CHECK(failure.kind == LookupFailureKind::not_trusted);
    check_mentions(failure, "another host");
}

TEST_CASE_FIXTURE(Trust, "an expired certificate and one not valid yet are told apart") {
    const LookupFailure expired =
        failure_with(make_identity("central", &ca, "IP:127.0.0.1", {-2 * DAY, -DAY}));
    const LookupFailure early = failure_with(make_identity("central", &ca, "IP:127.0.0.1", {DAY, 2 * DAY}));
    check_mentions(expired, "has expired");
    check_mentions(early, "not yet valid");
}

TEST_CASE_FIXTURE(Trust, "dates that fail while this clock says 1970 are the clock's fault") {
    const Identity early = make_identity("central", &ca, "IP:127.0.0.1", {DAY, 2 * DAY});
    const RawServer server(answering(GOOD), &early);
    auto opened = CentralClient::open(settings(server), [] { return std::chrono::sys_seconds{}; });
    REQUIRE(opened);
    CHECK(ask_in_vain(**opened).kind == LookupFailureKind::clock_wrong);
}

TEST_CASE_FIXTURE(Trust, "a pinned key opens only for that key") {
    const RawServer server(answering(GOOD), &good);
    CentralSettings pinned = settings(server);
    pinned.pinned_key = pin_of(good);
    CHECK(ask(*open_client(pinned)));
    pinned.pinned_key = pin_of(other_ca);
    const LookupFailure failure = ask_in_vain(pinned);
    CHECK(failure.kind == LookupFailureKind::not_trusted);
    check_mentions(failure, "curl 90");
}

TEST_CASE_FIXTURE(Trust, "a server that knows only old TLS is not trusted") {
    RawServer server(answering(GOOD), &good);
    server.limit_tls(TLS1_1_VERSION);
    CHECK(ask_in_vain(settings(server)).kind == LookupFailureKind::not_trusted);
}

TEST_CASE_FIXTURE(Trust, "a server that speaks no TLS is not trusted and sees no question") {
    std::string seen;
    const RawServer server([&seen](Connection& connection) {
        connection.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        connection.stall();
    });
    CHECK(ask_in_vain(settings(server)).kind == LookupFailureKind::not_trusted);
}

TEST_CASE_FIXTURE(Trust, "a handshake that is cut is no link, one that stalls is slow") {
    {
        const RawServer server([](Connection& connection) { connection.reset(); });
        CHECK(ask_in_vain(settings(server)).kind == LookupFailureKind::no_link);
    }
    {
        const RawServer server([](Connection&) {});
        CHECK(ask_in_vain(settings(server)).kind == LookupFailureKind::no_link);
    }
    const RawServer server([](Connection& connection) { connection.stall(); });
    CentralSettings impatient = settings(server);
    impatient.connect_time_out = std::chrono::milliseconds{500};
    CHECK(ask_in_vain(impatient).kind == LookupFailureKind::slow);
}

TEST_CASE_FIXTURE(Trust, "an answer cut inside TLS is no link, one that stalls is slow") {
    {
        const RawServer server(
            [](Connection& connection) {
                connection.read_request();
                connection.write(GOOD.substr(0, GOOD.size() - 10));
                connection.reset();
            },
            &good);
        CHECK(ask_in_vain(settings(server)).kind == LookupFailureKind::no_link);
    }
    const RawServer server(
        [](Connection& connection) {
            connection.read_request();
            connection.write(GOOD.substr(0, GOOD.size() - 10));
            connection.stall();
        },
        &good);
    CentralSettings impatient = settings(server);
    impatient.request_time_out = std::chrono::milliseconds{1500};
    CHECK(ask_in_vain(impatient).kind == LookupFailureKind::slow);
}

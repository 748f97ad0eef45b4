#include <doctest/doctest.h>

#include "enrolled_terminal.h"

using namespace reference_tests;
using kiosk::reference::Role;
using Kind = kiosk::TicketFailureKind;

TEST_CASE(
    "a terminal is made the centre's by a code, is let in by its certificate alone, and out by a click") {
    const TemporaryFolder folder;
    add_account(folder, "van-thu", Role::administrator);
    CentralProcess central(folder, {"--enrolled-only"});
    Office office(central);
    Terminal terminal(folder, central, "identity"), stranger(folder, central, "strange");
    CHECK(terminal.refusal() == Kind::not_authorised);
    const auto code = office.code();
    CHECK(terminal.refusal() == Kind::not_authorised);
    CHECK(*terminal.enrol(code) == "kiosk-01");
    CHECK_FALSE(terminal.refusal());
    CHECK(stranger.enrol(code).error() == Kind::not_authorised);
    CHECK(stranger.refusal() == Kind::not_authorised);
    CHECK(Terminal(folder, central, "identity", "kiosk-02").refusal() == Kind::not_authorised);
    office.revoke();
    // On the very connection that was let in before.
    CHECK(terminal.refusal() == Kind::not_authorised);
    CHECK(*terminal.enrol(office.code()) == "kiosk-01");
    CHECK_FALSE(terminal.refusal());
    CHECK(central.log().find(code) == std::string::npos);
    CHECK(central.log().find("enrolment terminal=kiosk-01 verdict=enrolled") != std::string::npos);
}

TEST_CASE("what was enrolled and revoked stays so when central is killed") {
    const TemporaryFolder folder;
    add_account(folder, "van-thu", Role::administrator);
    std::string code;
    {
        CentralProcess central(folder, {"--enrolled-only"});
        code = Office(central).code();
        CHECK(*Terminal(folder, central, "identity").enrol(code) == "kiosk-01");
        central.kill_hard();
    }
    {
        CentralProcess central(folder, {"--enrolled-only"});
        Terminal terminal(folder, central, "identity");
        CHECK_FALSE(terminal.refusal());
        // As if the kill had lost the answer.
        CHECK(*terminal.enrol(code) == "kiosk-01");
        Office(central).revoke();
        central.kill_hard();
    }
    CentralProcess central(folder, {"--enrolled-only"});
    CHECK(Terminal(folder, central, "identity").refusal() == Kind::not_authorised);
}

TEST_CASE("a code without a certificate, and what is no code, enrol nobody") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    const auto post = [&](const std::string& body) {
        return central.request("POST", "/v1/enrolments", body, {"Content-Type: application/json"});
    };
    const auto bare = post(R"({"code":"K7C42QXM9TWH"})");
    CHECK(bare.status == 400);
    CHECK(bare.body.find("certificate") != std::string::npos);
    for (const char* body :
         {"", "{}", "[]", R"({"code":7})", R"({"code":"K7C4"})", R"({"code":"K7C42QXM9TW0"})",
          R"({"code":"K7C42QXM9TWH","terminal":"kiosk-01"})"})
        CHECK(post(body).status == 400);
    CHECK(central.log().find("K7C4") == std::string::npos);
}

TEST_CASE("once a terminal is enrolled an open central on loopback asks every other one who it is") {
    const TemporaryFolder folder;
    add_account(folder, "van-thu", Role::administrator);
    CentralProcess central(folder);
    Office office(central);
    Terminal other(folder, central, "other", "kiosk-02");
    CHECK_FALSE(other.refusal());
    CHECK(*Terminal(folder, central, "identity").enrol(office.code()) == "kiosk-01");
    CHECK(other.refusal() == Kind::not_authorised);
}

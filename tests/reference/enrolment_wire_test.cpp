#include <doctest/doctest.h>

#include <filesystem>
#include <future>

#include "kiosk/central/client.h"
#include "kiosk/central/identity.h"
#include "kiosk/central/kept_file.h"
#include "queue_house.h"
#include "staff_person.h"

using namespace reference_tests;
using kiosk::reference::Role;

namespace {

using Kind = kiosk::TicketFailureKind;

/// A terminal with an identity of its own, which it shows on every connection.
class Terminal {
  public:
    Terminal(const TemporaryFolder& folder, const CentralProcess& central, const std::string& identity,
             const std::string& id = "kiosk-01") {
        kiosk::CentralSettings settings;
        settings.url = "https://localhost:" + std::to_string(central.port());
        settings.ca_file = folder.path() + "/ca.pem";
        settings.terminal_id = id;
        settings.identity_file = folder.path() + "/" + identity + ".pem";
        settings.request_time_out = std::chrono::seconds(30);
        if (!std::filesystem::exists(settings.identity_file))
            REQUIRE(kiosk::write_kept_file(settings.identity_file, kiosk::new_identity()));
        auto opened = kiosk::CentralClient::open(settings);
        REQUIRE(opened.has_value());
        client_ = std::move(*opened);
    }

    /// Its name at central, or why not.
    kiosk::Result<std::string, Kind> enrol(const std::string& code) {
        return asked<std::string>([&](auto answered) { client_->enrol(code, answered); });
    }
    /// None: it is let in.
    std::optional<Kind> refusal() {
        const auto queues =
            asked<kiosk::QueueSituation>([&](auto answered) { client_->fetch_queues(answered); });
        return queues ? std::nullopt : std::optional(queues.error());
    }

  private:
    template <class Answer, class Ask>
    kiosk::Result<Answer, Kind> asked(const Ask& ask) {
        std::promise<kiosk::Result<Answer, kiosk::TicketFailure>> promise;
        ask([&](kiosk::Result<Answer, kiosk::TicketFailure> answer) {
            promise.set_value(std::move(answer));
        });
        auto answer = promise.get_future().get();
        if (!answer) return kiosk::Failure{answer.error().kind};
        return *std::move(answer);
    }

    std::unique_ptr<kiosk::CentralClient> client_;
};

/// What the page of the terminals shows once.
std::string code_in(const std::string& page) {
    const auto mark = page.find("class=\"number\">");
    REQUIRE(mark != std::string::npos);
    return page.substr(mark + 15, 14);
}

struct Office {
    const TemporaryFolder& folder;
    CentralProcess& central;
    Person administrator{central};

    Office(const TemporaryFolder& place, CentralProcess& process) : folder(place), central(process) {
        REQUIRE(leads_to(administrator.log_in("van-thu"), "/staff/counters"));
    }
    std::string code(const std::string& terminal = "kiosk-01") {
        return code_in(
            administrator.send("/staff/terminals/identity", "act=offer&terminal=" + terminal).body);
    }
    void revoke() {
        CHECK(leads_to(administrator.send("/staff/terminals/identity", "act=revoke&terminal=kiosk-01"),
                       "/staff/terminals"));
    }
};

}  // namespace

TEST_CASE(
    "a terminal is made the centre's by a code, is let in by its certificate alone, and out by a click") {
    const TemporaryFolder folder;
    add_account(folder, "van-thu", Role::administrator);
    CentralProcess central(folder, {"--enrolled-only"});
    Office office(folder, central);
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
        code = Office(folder, central).code();
        CHECK(*Terminal(folder, central, "identity").enrol(code) == "kiosk-01");
        central.kill_hard();
    }
    {
        CentralProcess central(folder, {"--enrolled-only"});
        Terminal terminal(folder, central, "identity");
        CHECK_FALSE(terminal.refusal());
        // As if the kill had lost the answer.
        CHECK(*terminal.enrol(code) == "kiosk-01");
        Office(folder, central).revoke();
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
    Office office(folder, central);
    Terminal other(folder, central, "other", "kiosk-02");
    CHECK_FALSE(other.refusal());
    CHECK(*Terminal(folder, central, "identity").enrol(office.code()) == "kiosk-01");
    CHECK(other.refusal() == Kind::not_authorised);
}

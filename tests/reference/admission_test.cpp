#include <doctest/doctest.h>

#include "central_process.h"
#include "kiosk/reference/secrets.h"
#include "queue_house.h"

using namespace reference_tests;
using kiosk::reference::sha256_text;

namespace {

enum class Asker { anybody, terminal, staff, booking_system };

struct Endpoint {
    const char* method;
    const char* path;
    Asker asker;
};

/// Every address of the contract, see kiosk/central/openapi.yaml.
const std::vector<Endpoint> ENDPOINTS{
    {"POST", "/v1/dossier-lookups", Asker::terminal},
    {"GET", "/v1/kiosk-profile", Asker::terminal},
    {"GET", "/v1/queues", Asker::terminal},
    {"POST", "/v1/tickets", Asker::terminal},
    {"POST", "/v1/check-ins", Asker::terminal},
    {"POST", "/v1/ticket-cancellations", Asker::terminal},
    {"POST", "/v1/ticket-blocks", Asker::terminal},
    {"POST", "/v1/journal-entries", Asker::terminal},
    {"POST", "/v1/heartbeats", Asker::terminal},
    {"POST", "/v1/appointments", Asker::booking_system},
    {"POST", "/v1/counters/3/calls", Asker::staff},
    {"GET", "/v1/ticket-conflicts", Asker::staff},
    {"GET", "/v1/ticket-conflicts?service_day=2026-11-20", Asker::staff},
    {"POST", "/v1/enrolments", Asker::anybody},
    {"GET", "/v1/health", Asker::anybody},
    {"GET", "/v1/boards/sanh", Asker::anybody},
};

struct Shown {
    const char* what;
    std::string terminal, token;  ///< empty: not shown
    std::vector<Asker> lets_in;
};

const std::vector<Shown> IDENTITIES{
    {"nothing", "", "", {}},
    {"a terminal's name alone", "kiosk-01", "", {}},
    {"its token", "kiosk-01", "token-of-01", {Asker::terminal}},
    {"another terminal's token", "kiosk-01", "token-of-02", {}},
    {"a token of no terminal, as of another centre's", "kiosk-01", "token-of-elsewhere", {}},
    {"a name that is not known", "kiosk-99", "token-of-01", {}},
    {"a token without a name", "", "token-of-01", {}},
    {"the hash of the token", "kiosk-01", sha256_text("token-of-01"), {}},
    {"the token that a terminal had before it was enrolled", "kiosk-03", "token-of-03", {}},
    {"the token of a terminal that was revoked", "kiosk-04", "token-of-04", {}},
    {"the token of a program of the staff", "kiosk-01", "token-for-calls", {Asker::staff}},
    {"the token of a booking system", "kiosk-01", "token-for-books", {Asker::booking_system}},
    {"a token of 4,000 bytes", "kiosk-01", std::string(4000, 'x'), {}},
};

std::vector<std::string> headers_of(const Shown& shown, const std::string& form) {
    std::vector<std::string> headers{"Content-Type: application/json",
                                     "Idempotency-Key: 00000000-0000-4000-8000-000000000001"};
    if (!shown.terminal.empty()) headers.push_back("X-Terminal-Id: " + shown.terminal);
    if (!shown.token.empty()) headers.push_back("Authorization: " + form + shown.token);
    return headers;
}

/// One was enrolled, one enrolled and revoked, before central starts.
void enrol(const TemporaryFolder& folder) {
    const auto store = kiosk::reference::Store::open(
        {store_place(folder, "central"), {}, {}, small_centre(), store_key(folder, "central")});
    REQUIRE(store.has_value());
    auto& enrolments = (*store)->enrolments();
    for (const char* terminal : {"kiosk-03", "kiosk-04"})
        REQUIRE(
            enrolments.enrol(*enrolments.offer(terminal, "", NOW), std::string(64, 'a'), NOW)->has_value());
    REQUIRE(*enrolments.revoke("kiosk-04", "", NOW));
}

}  // namespace

TEST_CASE("every address of the contract lets in whom it is for, and nobody else, whatever they show") {
    const TemporaryFolder folder;
    enrol(folder);
    CentralProcess central(folder, {"--plain", "--terminal=kiosk-01=" + sha256_text("token-of-01"),
                                    "--terminal=kiosk-02=" + sha256_text("token-of-02"),
                                    "--terminal=kiosk-03=" + sha256_text("token-of-03"),
                                    "--terminal=kiosk-04=" + sha256_text("token-of-04"),
                                    "--staff=calls=" + sha256_text("token-for-calls"),
                                    "--booking-system=books=" + sha256_text("token-for-books")});
    for (const auto& endpoint : ENDPOINTS) {
        for (const auto& shown : IDENTITIES) {
            INFO(endpoint.method << " " << endpoint.path << " with " << shown.what);
            const bool is_for_them =
                endpoint.asker == Asker::anybody ||
                std::find(shown.lets_in.begin(), shown.lets_in.end(), endpoint.asker) != shown.lets_in.end();
            const auto answer =
                central.request(endpoint.method, endpoint.path, "{}", headers_of(shown, "Bearer "));
            REQUIRE(answer.status != 0);
            CHECK((answer.status == 401) == !is_for_them);
            if (answer.status != 401) continue;
            CHECK(answer.body.find("/problems/terminal-unknown") != std::string::npos);
            CHECK(answer.has_header("Content-Type: application/problem+json"));
        }
        const Shown known{
            "", "kiosk-01", endpoint.asker == Asker::terminal ? "token-of-01" : "token-for-calls", {}};
        if (endpoint.asker == Asker::terminal || endpoint.asker == Asker::staff)
            for (const char* form : {"bearer", "Basic ", "Token ", ""})
                CHECK(central.request(endpoint.method, endpoint.path, "{}", headers_of(known, form)).status ==
                      401);
    }
    for (const char* token :
         {"token-of-01", "token-of-02", "token-of-elsewhere", "token-for-calls", "token-for-books"})
        CHECK(central.log().find(token) == std::string::npos);
}

#include <fstream>
#include <vector>

#include "asking.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/central/ticket_json.h"
#include "raw_server.h"
#include "ticket_samples.h"

using namespace kiosk;
using namespace central_test;

namespace {

const char* const JSON = "application/json";
const std::string CREATED = http("201 Created", JSON, to_json(sample_ticket()));
const EntriesTold TOLD{{EntryOutcome::kept, EntryOutcome::unknown}, 12};
const std::string NOTED = http("200 OK", JSON, to_json(TOLD));
const std::string LEASED = http("200 OK", JSON, to_json(TicketLease{KEY, {"a.b.c"}}));

/// What `ask` brings when it is given where the answer shall go.
template <class Answer, class Ask>
Answer waited(Ask ask) {
    std::promise<Answer> promise;
    ask([&promise](Answer answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

TicketResult issued(CentralClient& client) {
    return waited<TicketResult>([&](auto answered) { client.issue(sample_wish(), answered); });
}
TicketSource::ProfileResult profile(CentralClient& client, const std::string& etag = "") {
    return waited<TicketSource::ProfileResult>([&](auto answered) { client.fetch_profile(etag, answered); });
}
Result<QueueSituation, TicketFailure> queues(CentralClient& client) {
    return waited<Result<QueueSituation, TicketFailure>>(
        [&](auto answered) { client.fetch_queues(answered); });
}
Result<Cancelled, TicketFailure> cancelled(CentralClient& client) {
    return waited<Result<Cancelled, TicketFailure>>([&](auto answered) { client.cancel(KEY, answered); });
}
const std::vector<JournalEntry> ENTRIES{
    {7, OfflineIssue{sample_offline_ticket(), "uu-tien"}},
    {9, PrintReport{KEY, PrintState::printed, false, instant(20, 9, 41, 7)}}};
Result<EntriesTold, TicketFailure> told(CentralClient& client) {
    return waited<Result<EntriesTold, TicketFailure>>([&](auto answered) { client.tell(ENTRIES, answered); });
}
Result<TicketLease, TicketFailure> leased(CentralClient& client) {
    return waited<Result<TicketLease, TicketFailure>>(
        [&](auto answered) { client.lease(sample_wish().service_day, answered); });
}

/// Asks `ask` of a server that answers `bytes`.
template <class Ask>
auto answered_with(const std::string& bytes, Ask ask) {
    const RawServer server(answering(bytes));
    return ask(*open_client(plain_settings(server.address("http"))));
}

TicketFailure failure_with(const std::string& bytes) {
    const TicketResult result = answered_with(bytes, issued);
    REQUIRE_FALSE(result);
    CHECK_FALSE(result.error().detail.empty());
    return result.error();
}

std::string problem_bytes(const Problem& problem) {
    return http(std::to_string(http_status(problem.type)) + " Problem", "application/problem+json",
                to_json(problem));
}

}  // namespace

TEST_CASE("each question about tickets is asked as the contract says") {
    std::vector<std::string> requests;
    const RawServer server([&](Connection& connection) {
        for (const std::string& bytes : {http("200 OK", JSON, to_json(sample_profile())),
                                         http("200 OK", JSON, to_json(sample_situation())), CREATED,
                                         http("200 OK", JSON, to_json(Cancelled::barred)), NOTED, LEASED}) {
            requests.push_back(connection.read_request());
            connection.write(bytes);
        }
        connection.stall();
    });
    {
        const auto client = open_client(plain_settings(server.address("http")));
        CHECK(profile(*client));
        const auto situation = queues(*client);
        REQUIRE(situation);
        CHECK(*situation == sample_situation());
        const auto ticket = issued(*client);
        REQUIRE(ticket);
        CHECK(*ticket == sample_ticket());
        const auto outcome = cancelled(*client);
        REQUIRE(outcome);
        CHECK(*outcome == Cancelled::barred);
        const auto entries = told(*client);
        REQUIRE(entries);
        CHECK(*entries == TOLD);
        const auto lease = leased(*client);
        REQUIRE(lease);
        CHECK(*lease == TicketLease{KEY, {"a.b.c"}});
    }
    REQUIRE(requests.size() == 6);
    CHECK(requests[0].starts_with("GET /v1/kiosk-profile HTTP/1.1\r\n"));
    CHECK(header_of(requests[0], "If-None-Match").empty());
    CHECK(requests[1].starts_with("GET /v1/queues HTTP/1.1\r\n"));
    CHECK(requests[2].starts_with("POST /v1/tickets HTTP/1.1\r\n"));
    CHECK(header_of(requests[2], "Idempotency-Key") == KEY);
    CHECK(header_of(requests[2], "Content-Type") == JSON);
    CHECK(requests[2].ends_with("\r\n\r\n" + to_json(sample_wish())));
    CHECK(requests[3].starts_with("POST /v1/ticket-cancellations HTTP/1.1\r\n"));
    CHECK(requests[3].ends_with("\r\n\r\n" + cancellation_json(KEY)));
    CHECK(requests[4].starts_with("POST /v1/journal-entries HTTP/1.1\r\n"));
    CHECK(requests[4].ends_with("\r\n\r\n" + to_json(ENTRIES)));
    CHECK(requests[5].starts_with("POST /v1/ticket-blocks HTTP/1.1\r\n"));
    CHECK(
        requests[5].ends_with("\r\n\r\n"
                              R"({"service_day":"2026-11-20"})"));
    for (const std::string& request : requests) CHECK(header_of(request, "X-Terminal-Id") == "kiosk-01");
}

TEST_CASE("a profile comes with its name and time, and an unchanged one is not sent again") {
    std::string second;
    const std::string fresh =
        with(http("200 OK", JSON, to_json(sample_profile())), "\r\n", "\r\nETag: \"profile-7\"\r\n");
    const RawServer server([&](Connection& connection) {
        connection.read_request();
        connection.write(fresh);
        second = connection.read_request();
        connection.write("HTTP/1.1 304 Not Modified\r\nETag: \"profile-7\"\r\n\r\n");
        connection.stall();
    });
    const auto opened =
        CentralClient::open(plain_settings(server.address("http")), [] { return instant(20, 9, 41, 0); });
    REQUIRE(opened);
    const auto first = profile(**opened);
    REQUIRE(first);
    REQUIRE(first->has_value());
    KioskProfile expected = sample_profile();
    expected.etag = "\"profile-7\"";
    expected.fetched_at = instant(20, 9, 41, 0);
    CHECK(**first == expected);
    const auto again = profile(**opened, (*first)->etag);
    REQUIRE(again);
    CHECK_FALSE(again->has_value());
    CHECK(header_of(second, "If-None-Match") == "\"profile-7\"");
}

TEST_CASE("unchanged since nothing is no answer") {
    const auto result = answered_with("HTTP/1.1 304 Not Modified\r\n\r\n",
                                      [](CentralClient& client) { return profile(client); });
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == TicketFailureKind::bad_answer);
}

TEST_CASE("a name of a profile that no header line could carry is not kept") {
    for (const std::string& etag :
         {std::string(300, 'a'), std::string("\"a\tb\""), std::string("\"\xff\"")}) {
        const auto result = answered_with(
            with(http("200 OK", JSON, to_json(sample_profile())), "\r\n", "\r\nETag: " + etag + "\r\n"),
            [](CentralClient& client) { return profile(client); });
        REQUIRE(result);
        REQUIRE(result->has_value());
        CHECK((*result)->etag.empty());
    }
}

TEST_CASE("a wish whose answer was lost is asked once more with the same key and body") {
    std::vector<std::string> requests;
    const RawServer server([&](Connection& connection) {
        requests.push_back(connection.read_request());
        if (requests.size() == 1) return connection.reset();
        connection.write(CREATED);
        connection.stall();
    });
    const auto ticket = issued(*open_client(plain_settings(server.address("http"))));
    REQUIRE(ticket);
    CHECK(*ticket == sample_ticket());
    REQUIRE(requests.size() == 2);
    CHECK(requests[0] == requests[1]);
}

TEST_CASE("every question about tickets survives one broken link, and two are no link") {
    const auto over = [](int broken, const std::string& bytes, auto ask) {
        int connections = 0;
        const RawServer server([&, broken](Connection& connection) {
            connection.read_request();
            if (++connections <= broken) return connection.reset();
            connection.write(bytes);
            connection.stall();
        });
        return ask(*open_client(plain_settings(server.address("http"))));
    };
    const auto fetched = [](CentralClient& client) { return profile(client); };
    const std::string profile_bytes = http("200 OK", JSON, to_json(sample_profile()));
    const std::string queue_bytes = http("200 OK", JSON, to_json(sample_situation()));
    const std::string outcome_bytes = http("200 OK", JSON, to_json(Cancelled::voided));
    CHECK(over(1, profile_bytes, fetched));
    CHECK(over(1, queue_bytes, queues));
    CHECK(over(1, outcome_bytes, cancelled));
    CHECK(over(1, NOTED, told));
    CHECK(over(1, LEASED, leased));
    CHECK(over(2, profile_bytes, fetched).error().kind == TicketFailureKind::no_link);
    CHECK(over(2, queue_bytes, queues).error().kind == TicketFailureKind::no_link);
    CHECK(over(2, outcome_bytes, cancelled).error().kind == TicketFailureKind::no_link);
    CHECK(over(2, NOTED, told).error().kind == TicketFailureKind::no_link);
    CHECK(over(2, LEASED, leased).error().kind == TicketFailureKind::no_link);
    CHECK(over(2, CREATED, issued).error().kind == TicketFailureKind::no_link);
}

TEST_CASE("each refusal of central's is final and is taken as it is") {
    using enum TicketFailureKind;
    CHECK(failure_with(problem_bytes({ProblemType::closed})).kind == closed);
    CHECK(failure_with(problem_bytes({ProblemType::numbers_used_up})).kind == used_up);
    CHECK(failure_with(problem_bytes({ProblemType::terminal_locked})).kind == locked);
    CHECK(failure_with(problem_bytes({ProblemType::service_day_over})).kind == day_over);
    CHECK(failure_with(problem_bytes({ProblemType::wish_cancelled})).kind == barred);
    CHECK(failure_with(problem_bytes({ProblemType::service_unknown})).kind == service_unknown);
    Problem pause{ProblemType::service_paused};
    pause.until = instant(20, 10, 15, 0);
    const TicketFailure failure = failure_with(problem_bytes(pause));
    CHECK(failure.kind == paused);
    CHECK(failure.until == pause.until);
    const auto unknown = answered_with(problem_bytes({ProblemType::ticket_unknown}), cancelled);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ticket_unknown);
    const auto forbidden = answered_with(problem_bytes({ProblemType::offline_not_allowed}), leased);
    REQUIRE_FALSE(forbidden);
    CHECK(forbidden.error().kind == offline_forbidden);
}

TEST_CASE("nothing but an outcome for each entry tells the terminal that it need not be told again") {
    for (const std::string& bytes :
         {http("200 OK", JSON, to_json(EntriesTold{{EntryOutcome::kept}, 9})),
          http("200 OK", JSON, R"({"outcomes":["kept","kept","kept"],"acknowledged":9})"),
          http("200 OK", JSON, R"({"outcomes":["kept","lost"],"acknowledged":9})"),
          http("200 OK", JSON, R"({"outcomes":["kept","kept"]})"), http("200 OK", JSON, "{}"),
          std::string("HTTP/1.1 204 No Content\r\n\r\n"), problem_bytes({ProblemType::ticket_unknown}),
          problem_bytes({ProblemType::request_invalid})}) {
        const auto result = answered_with(bytes, told);
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == TicketFailureKind::bad_answer);
    }
}

TEST_CASE("any other answer leaves the wish open") {
    using enum TicketFailureKind;
    const std::string closed_body = to_json(Problem{ProblemType::closed});
    const auto said = [](const std::string& bytes) {
        const TicketFailure failure = failure_with(bytes);
        CHECK_FALSE(is_final(failure.kind));
        return failure.kind;
    };
    CHECK(said(http("200 OK", JSON, to_json(sample_ticket()))) == bad_answer);
    CHECK(said(http("201 Created", JSON, "{}")) == bad_answer);
    CHECK(said(http("201 Created", JSON, with(to_json(sample_ticket()), KEY, "0" + KEY.substr(1)))) ==
          bad_answer);
    CHECK(said("HTTP/1.1 204 No Content\r\n\r\n") == bad_answer);
    CHECK(said("HTTP/1.1 304 Not Modified\r\n\r\n") == bad_answer);
    CHECK(said("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:1/\r\n\r\n") ==
          bad_answer);
    CHECK(said(http("404 Not Found", "text/html", "<html>no such page</html>")) == bad_answer);
    CHECK(said(http("409 Conflict", "text/html", "closed")) == bad_answer);
    CHECK(said(http("403 Forbidden", JSON, closed_body)) == not_authorised);
    CHECK(said(http("503 Busy", JSON, closed_body)) == central_trouble);
    CHECK(said(http("404 Not Found", JSON, closed_body)) == bad_answer);
    CHECK(said(problem_bytes({ProblemType::ticket_unknown})) == bad_answer);
    CHECK(said(problem_bytes({ProblemType::request_invalid})) == bad_answer);
    CHECK(said(problem_bytes({ProblemType::terminal_unknown})) == not_authorised);
    CHECK(said("\x01\x02garbage\r\n\r\n") == bad_answer);
}

TEST_CASE("central that falls silent after a wish is slow, and its number unknown") {
    const RawServer server([](Connection& connection) {
        connection.read_request();
        connection.write(CREATED.substr(0, CREATED.size() - 10));
        connection.stall();
    });
    CentralSettings settings = plain_settings(server.address("http"));
    settings.request_time_out = std::chrono::milliseconds{700};
    const auto result = issued(*open_client(settings));
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == TicketFailureKind::slow);
    CHECK_FALSE(is_final(result.error().kind));
    CHECK(server.connections() == 1);
}

TEST_CASE("a certificate of a stranger's gets no wish") {
    const Identity authority = make_identity("Sample CA", nullptr);
    const Identity stranger = make_identity("Another CA", nullptr);
    const Identity central = make_identity("central", &stranger, "IP:127.0.0.1");
    const Folder folder;
    int requests = 0;
    const RawServer server([&requests](Connection& connection) { requests += connection.open() ? 1 : 0; },
                           &central);
    CentralSettings settings = plain_settings(server.address("https"));
    settings.ca_file = folder.write_certificate("ca.pem", authority);
    const auto result = issued(*open_client(settings));
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == TicketFailureKind::not_trusted);
    CHECK(requests == 0);
}

TEST_CASE("cancelling a lookup leaves a wish alone") {
    std::promise<void> arrived;
    std::promise<void> go_on;
    const RawServer server([&](Connection& connection) {
        connection.read_request();
        arrived.set_value();
        go_on.get_future().wait();
        connection.write(CREATED);
        connection.stall();
    });
    const auto client = open_client(plain_settings(server.address("http")));
    std::promise<TicketResult> answer;
    client->issue(sample_wish(), [&answer](TicketResult result) { answer.set_value(std::move(result)); });
    arrived.get_future().wait();
    for (RequestId id = 0; id < 3; ++id) client->cancel(id);
    go_on.set_value();
    CHECK(answer.get_future().get());
}

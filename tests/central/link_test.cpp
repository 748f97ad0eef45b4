#include <fstream>

#include "asking.h"
#include "kiosk/central/json.h"
#include "raw_server.h"

using namespace kiosk;
using namespace central_test;

namespace {

const std::string GOOD = http("200 OK", "application/json", LEVEL_1);
const char* const JSON = "application/json";

LookupFailure failure_from(RawServer::Behaviour behave) {
    const RawServer server(std::move(behave));
    return ask_in_vain(plain_settings(server.address("http")));
}

LookupFailure failure_from(const std::string& bytes) {
    return failure_from(answering(bytes));
}

}  // namespace

TEST_CASE("a lookup asks as the contract says and brings the answer") {
    const Folder folder;
    std::ofstream(folder.file("token")) << "token-of-sample-terminal\n";
    std::promise<std::string> request;
    const RawServer server([&](Connection& connection) {
        request.set_value(connection.read_request());
        connection.write(GOOD);
    });
    CentralSettings settings = plain_settings(server.address("http"));
    settings.token_file = folder.file("token");
    const auto client = open_client(settings);
    const LookupResult result = ask(*client, FACTOR);
    REQUIRE(result);
    CHECK(std::get<AnonymousAnswer>(*result).code == CODE);
    const std::string sent = request.get_future().get();
    CHECK(sent.starts_with("POST /v1/dossier-lookups HTTP/1.1\r\n"));
    CHECK(header_of(sent, "X-Terminal-Id") == "kiosk-01");
    CHECK(header_of(sent, "Authorization") == "Bearer token-of-sample-terminal");
    CHECK(header_of(sent, "Content-Type") == JSON);
    CHECK(header_of(sent, "Idempotency-Key").size() == 36);
    CHECK(sent.ends_with("\r\n\r\n" + to_json(LookupQuestion{CODE, "", FACTOR})));
}

TEST_CASE("the connection is kept for the next lookup") {
    const RawServer server(answering(GOOD));
    const auto client = open_client(plain_settings(server.address("http")));
    for (int i = 0; i < 5; ++i) CHECK(ask(*client));
    CHECK(server.connections() == 1);
}

TEST_CASE("a broken link is tried once more with the same key, and the next question has another") {
    std::vector<std::string> keys;
    const RawServer server([&](Connection& connection) {
        keys.push_back(header_of(connection.read_request(), "Idempotency-Key"));
        if (keys.size() == 1) return connection.reset();
        connection.write(GOOD);
        connection.stall();
    });
    {
        const auto client = open_client(plain_settings(server.address("http")));
        CHECK(ask(*client, FACTOR));
    }
    {
        const auto client = open_client(plain_settings(server.address("http")));
        CHECK(ask(*client, FACTOR));
    }
    REQUIRE(server.connections() == 3);
    CHECK(keys[0] == keys[1]);
    CHECK(keys[1] != keys[2]);
}

TEST_CASE("a connection that central closed while idle does not show") {
    const RawServer server([](Connection& connection) {
        if (!connection.read_request().empty()) connection.write(GOOD);
    });
    const auto client = open_client(plain_settings(server.address("http")));
    for (int i = 0; i < 3; ++i) CHECK(ask(*client));
}

TEST_CASE("a link that breaks twice is no link") {
    int tries = 0;
    const auto broken = [&tries](auto end) {
        return [&tries, end](Connection& connection) {
            ++tries;
            if (!connection.read_request().empty()) end(connection);
        };
    };
    CHECK(failure_from(broken([](Connection& c) { c.reset(); })).kind == LookupFailureKind::no_link);
    CHECK(tries == 2);
    CHECK(failure_from(broken([](Connection&) {})).kind == LookupFailureKind::no_link);
    const std::string half = GOOD.substr(0, GOOD.size() - 10);
    CHECK(failure_from(broken([&](Connection& c) { c.write(half); })).kind == LookupFailureKind::no_link);
}

TEST_CASE("nobody listening is no link") {
    std::string address;
    {
        address = RawServer([](Connection&) {}).address("http");
    }
    CHECK(ask_in_vain(plain_settings(address)).kind == LookupFailureKind::no_link);
}

TEST_CASE("an address that never lets a connection through is no link") {
    // A full backlog: Linux drops the SYN of whoever comes next.
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(::listen(listener, 0) == 0);
    REQUIRE(::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    std::vector<int> waiting;
    for (int i = 0; i < 4; ++i) {
        waiting.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
        ::connect(waiting.back(), reinterpret_cast<sockaddr*>(&address), size);
    }
    CentralSettings settings = plain_settings("http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)));
    settings.connect_time_out = std::chrono::milliseconds{300};
    CHECK(ask_in_vain(settings).kind == LookupFailureKind::no_link);
    for (const int descriptor : waiting) ::close(descriptor);
    ::close(listener);
}

TEST_CASE("central that stops anywhere in its answer is slow") {
    for (const std::size_t sent : {std::size_t{0}, std::size_t{9}, GOOD.size() - 10}) {
        const RawServer server([&](Connection& connection) {
            connection.read_request();
            if (sent > 0) connection.write(GOOD.substr(0, sent));
            connection.stall();
        });
        CentralSettings settings = plain_settings(server.address("http"));
        settings.request_time_out = std::chrono::milliseconds{700};
        CHECK(ask_in_vain(settings).kind == LookupFailureKind::slow);
        CHECK(server.connections() == 1);
    }
}

TEST_CASE("a kept connection that falls silent is slow, not a lost link") {
    int requests = 0;
    const RawServer server([&requests](Connection& connection) {
        while (!connection.read_request().empty()) {
            if (++requests > 1) return connection.stall();
            connection.write(GOOD);
        }
    });
    CentralSettings settings = plain_settings(server.address("http"));
    settings.request_time_out = std::chrono::milliseconds{700};
    const auto client = open_client(settings);
    REQUIRE(ask(*client));
    CHECK(ask_in_vain(*client).kind == LookupFailureKind::slow);
}

TEST_CASE("an answer beyond the limit is dropped while it arrives") {
    std::size_t sent = 0;
    const auto endless = [&sent](Connection& connection) {
        connection.read_request();
        const std::string block(64 * 1024, ' ');
        if (!connection.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")) return;
        for (sent = 0; sent < 50'000'000 && connection.write(block);) sent += block.size();
    };
    const LookupFailure failure = failure_from(RawServer::Behaviour(endless));
    CHECK(failure.kind == LookupFailureKind::bad_answer);
    CHECK(failure.detail == "the answer is larger than 1 MiB");
    CHECK(sent < 50'000'000);
    CHECK(failure_from("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n{").detail ==
          "the answer is larger than 1 MiB");
    std::string headers = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < 3000; ++i) headers += "X-Filler: " + std::string(60, 'a') + "\r\n";
    CHECK(failure_from(headers + "\r\n").kind == LookupFailureKind::bad_answer);
}

TEST_CASE("what is no answer of the contract is a bad answer") {
    CHECK(failure_from("\x01\x02garbage\r\n\r\n").kind == LookupFailureKind::bad_answer);
    CHECK(failure_from(http("200 OK", "text/html", "<html>sign in</html>")).kind ==
          LookupFailureKind::bad_answer);
    CHECK(failure_from(http("204 No Content", JSON, "")).kind == LookupFailureKind::bad_answer);
    CHECK(failure_from(http("404 Not Found", "text/html", "nothing")).kind == LookupFailureKind::bad_answer);
    CHECK(failure_from(http("200 OK", JSON, std::string(100'000, '['))).kind ==
          LookupFailureKind::bad_answer);
    std::string other = LEVEL_1;
    other.replace(other.find("0003"), 4, "0004");
    CHECK(failure_from(http("200 OK", JSON, other)).detail == "$.code: not the code asked for");
}

TEST_CASE("a redirect is never followed") {
    const RawServer elsewhere(answering(GOOD));
    CHECK(failure_from("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + elsewhere.address("http") +
                       "/v1/dossier-lookups\r\n\r\n")
              .kind == LookupFailureKind::bad_answer);
    CHECK(elsewhere.connections() == 0);
}

TEST_CASE("central's own words are taken as they are") {
    const auto problem = [](const Problem& said) {
        return failure_from(http(std::to_string(http_status(said.type)) + " Problem",
                                 "application/problem+json", to_json(said)));
    };
    CHECK(problem({ProblemType::dossier_not_found}).kind == LookupFailureKind::not_found);
    CHECK(problem({ProblemType::second_factor_wrong, "", 2}).tries_left == 2);
    CHECK(problem({ProblemType::too_many_tries, "", 0, std::chrono::seconds{60}}).retry_after ==
          std::chrono::seconds{60});
    CHECK(problem({ProblemType::terminal_unknown}).kind == LookupFailureKind::not_authorised);
    CHECK(failure_from(http("500 Oops", "text/plain", "x")).kind == LookupFailureKind::central_trouble);
    CHECK(failure_from(http("502 Bad Gateway", "text/html", "x")).kind == LookupFailureKind::central_trouble);
    CHECK(failure_from(http("401 No", "text/html", "x")).kind == LookupFailureKind::not_authorised);
}

TEST_CASE("level 2 without a second factor is refused") {
    const std::string level_2 =
        R"({"level":2,"code":")" + CODE +
        R"(","status":4,"status_label":"a","as_of":"2026-11-20T09:41:00Z","stale":false})";
    const RawServer server(answering(http("200 OK", JSON, level_2)));
    const auto client = open_client(plain_settings(server.address("http")));
    CHECK_FALSE(ask(*client));
    CHECK(ask(*client, FACTOR));
}

TEST_CASE("a cancelled lookup is never answered and does not hold up the next") {
    int connections = 0;
    std::promise<void> first_arrived;
    const RawServer server([&](Connection& connection) {
        connection.read_request();
        if (++connections > 1) return void(connection.write(GOOD));
        first_arrived.set_value();
        connection.stall();
    });
    const auto client = open_client(plain_settings(server.address("http")));
    bool answered = false;
    client->look_up(7, {CODE, "", ""}, [&answered](RequestId, LookupResult) { answered = true; });
    first_arrived.get_future().wait();
    client->cancel(7);
    CHECK(ask(*client));
    CHECK_FALSE(answered);
}

TEST_CASE("a lookup cancelled before it was sent asks nothing") {
    const RawServer server(answering(GOOD));
    const auto client = open_client(plain_settings(server.address("http")));
    bool answered = false;
    client->look_up(7, {CODE, "", ""}, [&answered](RequestId, LookupResult) { answered = true; });
    client->cancel(7);
    CHECK(ask(*client));
    CHECK_FALSE(answered);
}

TEST_CASE("a client that goes away leaves what is under way unanswered") {
    const RawServer server([](Connection& connection) { connection.stall(); });
    bool answered = false;
    {
        const auto client = open_client(plain_settings(server.address("http")));
        client->look_up(1, {CODE, "", ""}, [&answered](RequestId, LookupResult) { answered = true; });
    }
    CHECK_FALSE(answered);
}

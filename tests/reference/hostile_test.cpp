#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>

#include "store_place.h"

using namespace reference_tests;
using nlohmann::json;

namespace {

constexpr auto CODE = "H20.14.05-261109-0123";

/// A bare connection that says what no client would.
class RawConnection {
  public:
    explicit RawConnection(int port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval guard{60, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &guard, sizeof guard);
        REQUIRE(connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    }
    ~RawConnection() { close(socket_); }
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    void send(const std::string& bytes) const { ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
    void end() const { shutdown(socket_, SHUT_WR); }
    /// Until central closes; fails the test when it does not within the guard.
    [[nodiscard]] std::string rest() const {
        std::string all;
        char bytes[4096];
        for (;;) {
            const auto count = recv(socket_, bytes, sizeof bytes, 0);
            if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
                FAIL("central keeps the connection open");
            if (count <= 0) return all;
            all.append(bytes, static_cast<std::size_t>(count));
        }
    }

  private:
    int socket_;
};

void check_problem(const WireAnswer& answer, int status) {
    CHECK(answer.status == status);
    CHECK(answer.has_header("Content-Type: application/problem+json"));
    const auto body = json::parse(answer.body);
    CHECK(body["type"].get<std::string>().starts_with("/problems/"));
    CHECK(body["status"] == status);
    CHECK_FALSE(body["title"].get<std::string>().empty());
}

}  // namespace

TEST_CASE("whatever the body holds, a problem document comes back") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    for (const std::string& body :
         {std::string(), std::string("{}"), std::string("null"), std::string(15000, '['),
          std::string("{\"code\":"), std::string("{\"code\":\"\xFF\xFE\"}"), std::string("\0\0\0\0", 4),
          std::string(R"({"code":{"a":[]}})"), std::string(R"({"code":1e999})")})
        check_problem(central.ask(body), 400);
    check_problem(central.ask(std::string(20000, 'a')), 413);
    check_problem(central.ask(question("H99.99-261101-0001")), 404);
    CHECK(central.ask(question(CODE)).status == 200);
}

TEST_CASE("headers, methods and resources outside the contract are refused by problem documents") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    const std::string path = "/v1/dossier-lookups";
    const std::string json_type = "Content-Type: application/json";
    const std::string terminal = "X-Terminal-Id: kiosk-01";
    const std::string key = "Idempotency-Key: 0123456789abcdef";
    check_problem(central.request("POST", path, question(CODE), {json_type, terminal}), 400);
    check_problem(central.request("POST", path, question(CODE), {json_type, key}), 400);
    check_problem(central.request("POST", path, question(CODE), {terminal, key}), 400);
    check_problem(
        central.request("POST", path, question(CODE), {json_type, terminal, key, "X-Terminal-Id: b"}), 400);
    check_problem(central.request("GET", path, "", {}), 405);
    check_problem(central.request("PUT", path, question(CODE), {json_type, terminal, key}), 405);
    check_problem(central.request("POST", "/v1/health", "", {}), 405);
    check_problem(central.request("GET", "/../etc/passwd", "", {}), 404);
    check_problem(central.request("GET", "/" + std::string(20000, 'a'), "", {}), 431);
}

TEST_CASE("terminals with tokens: only the right token of the right terminal is heard") {
    const TemporaryFolder folder;
    // SHA-256 of "token-of-kiosk-01"
    const std::string hash = "a6b889f9b8443944e6c9660d88d762ae6940d49947810b4d1c818422e717f781";
    CentralProcess central(folder, {"--terminal=kiosk-01=" + hash});
    const auto with = [&](const std::string& terminal, const std::string& authorization) {
        return central.request("POST", "/v1/dossier-lookups", question(CODE),
                               {"Content-Type: application/json", "X-Terminal-Id: " + terminal,
                                "Idempotency-Key: 0123456789abcdef", "Authorization: " + authorization});
    };
    CHECK(with("kiosk-01", "Bearer token-of-kiosk-01").status == 200);
    check_problem(with("kiosk-01", "Bearer token-of-kiosk-02"), 401);
    check_problem(with("kiosk-02", "Bearer token-of-kiosk-01"), 401);
    check_problem(with("kiosk-01", "Basic token-of-kiosk-01"), 401);
    check_problem(central.ask(question(CODE)), 401);
}

TEST_CASE("bytes that are no HTTP, or half of it, end their own connection and nothing else") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", "--request-seconds=1"});
    for (const std::string& bytes :
         {std::string("\x16\x03\x01\x02\x00\x01\x00\x01", 8), std::string("rubbish\r\n\r\n"),
          std::string("GET\r\n\r\n"),
          std::string("POST /v1/dossier-lookups HTTP/1.1\r\nContent-Length: -1\r\n\r\n"),
          std::string("POST /v1/dossier-lookups HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n"),
          std::string("GET / HTTP/9.9\r\n\r\n"), std::string(100'000, 'A'), std::string(5000, '\n')}) {
        const RawConnection connection(central.port());
        connection.send(bytes);
        connection.end();
        const auto answer = connection.rest();
        CHECK((answer.empty() || answer.starts_with("HTTP/1.1 4")));
        CHECK(central.ask(question(CODE)).status == 200);
    }
}

TEST_CASE("a client that never finishes its request is let go and holds nobody up") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", "--request-seconds=1"});
    const RawConnection silent(central.port());
    const RawConnection slow(central.port());
    slow.send("POST /v1/dossier-lookups HTTP/1.1\r\nX-Slow: ");
    const RawConnection half(central.port());
    half.send("POST /v1/dossier-lookups HTTP/1.1\r\nContent-Length: 100\r\n\r\n{");
    CHECK(central.ask(question(CODE)).status == 200);
    CHECK(silent.rest().empty());
    CHECK(slow.rest().empty());
    CHECK(half.rest().empty());
    CHECK(central.runs());
}

TEST_CASE("clients that say nothing, or never end, make room for those who have something to say") {
    constexpr int MORE_THAN_ARE_TAKEN = 1100;
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    REQUIRE(setrlimit(RLIMIT_NOFILE, &files) == 0);
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", "--request-seconds=86400"});
    std::vector<std::unique_ptr<RawConnection>> crowd;
    crowd.reserve(MORE_THAN_ARE_TAKEN);
    for (int at = 0; at < MORE_THAN_ARE_TAKEN; ++at) {
        crowd.push_back(std::make_unique<RawConnection>(central.port()));
        if (at % 2 == 0) crowd.back()->send("POST /v1/dossier-lookups HTTP/1.1\r\nX-Slow: ");
    }
    for (int time = 0; time < 5; ++time) CHECK(central.ask(question(CODE)).status == 200);
    CHECK(crowd.front()->rest().empty());
}

TEST_CASE("rubbish in place of a TLS greeting is dropped") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    const RawConnection connection(central.port());
    connection.send("GET / HTTP/1.1\r\n\r\n");
    connection.end();
    CHECK(connection.rest().find("HTTP/1.1") == std::string::npos);
    CHECK(central.ask(question(CODE)).status == 200);
}

TEST_CASE("central ends cleanly when it is asked to") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    CHECK(central.ask(question(CODE)).status == 200);
    CHECK(central.stop() == 0);
}

TEST_CASE("wrong use is told by exit code 2, and what fails by 1") {
    const TemporaryFolder folder;
    const std::string store = "--store=sqlite:" + folder.path() + "/central.db";
    CHECK(run_central({"--store=mysql://x", "--plain"}) == 2);
    CHECK(run_central({"--store=postgresql:///x", "--plain"}) == 2);  // without its key
    CHECK(run_central({"--store=postgresql:///x?host=/nowhere", "--store-key=" + folder.path() + "/key",
                       "--plain"}) == 1);
    CHECK(run_central({store}) == 2);
    CHECK(run_central({store, "--plain", "--listen=0.0.0.0:0"}) == 2);
    CHECK(run_central({store, "--plain", "--listen=127.0.0.1"}) == 2);
    CHECK(run_central({store, "--plain", "--second-factor=name"}) == 2);
    CHECK(run_central({store, "--plain", "--clock=yesterday"}) == 2);
    CHECK(run_central({store, "--plain", "--terminal=kiosk-01"}) == 2);
    CHECK(run_central({store, "--plain", "--sample-data=/nowhere"}) == 1);
    CHECK(run_central({store, "--certificate=/nowhere", "--key=/nowhere"}) == 1);
    CHECK(run_central({"--store=sqlite:/nowhere/central.db", "--plain"}) == 1);
}

TEST_CASE("a settings file says what the command line does not, and the shipped one is understood") {
    const TemporaryFolder folder;
    const auto shipped = std::string("--config=") + MOTCUA_SOURCE_DIR + "/config/kiosk-central.toml";
    CentralProcess central(folder, {shipped, "--second-factor=none"});
    CHECK(json::parse(central.ask(question(CODE)).body)["second_factor"] == "none");
    const auto misspelt = folder.path() + "/misspelt.toml";
    std::ofstream(misspelt) << "lissten = \"127.0.0.1:0\"\n";
    CHECK(run_central({"--config=" + misspelt, "--plain", "--store=sqlite:" + folder.path() + "/other.db"}) ==
          2);
}

TEST_CASE("keys, and the store with its dossiers, are for their owner only") {
    const TemporaryFolder folder;
    const CentralProcess central(folder);
    std::vector<std::string> names{"/central.db.key", "/server-key.pem"};
    if (!on_postgres()) names.insert(names.end(), {"/central.db", "/central.db-wal"});
    for (const auto& name : names) {
        struct stat about {};
        REQUIRE(stat((folder.path() + name).c_str(), &about) == 0);
        CHECK((about.st_mode & 0077U) == 0);
    }
}

#include "kiosk/http/http_server.h"

#include <doctest/doctest.h>

#include <boost/asio/ip/tcp.hpp>
#include <optional>
#include <thread>

using namespace kiosk;
using Client = boost::asio::ip::tcp::iostream;

namespace {

constexpr auto GENEROUS = std::chrono::seconds(30);

/// Says "here" to everybody; at /news, whoever asks stays for more.
struct Serving {
    explicit Serving(HttpSettings settings = {}) : server(open(std::move(settings))) {}
    std::unique_ptr<HttpServer> server;
    std::jthread thread{[this] {
        server->run(
            [](const HttpRequest& request, const HttpReply& reply) {
                HttpResponse answer;
                answer.body = "here";
                if (request.target == "/news") answer.stream = "news";
                reply(std::move(answer));
            },
            [](int status) {
                return HttpResponse{status, "", {}, ""};
            });
    }};

    static std::unique_ptr<HttpServer> open(HttpSettings settings) {
        settings.plain = true;
        settings.ends_with_signals = false;
        auto opened = HttpServer::open(settings);
        REQUIRE(opened);
        return std::move(*opened);
    }
    ~Serving() { server->stop(); }

    [[nodiscard]] Client connected(const std::string& says) const {
        Client client("127.0.0.1", std::to_string(server->port()));
        client.expires_after(GENEROUS);
        client << says << std::flush;
        return client;
    }
};

std::string read_until(Client& client, std::string_view last) {
    std::string read;
    for (char byte = 0; !read.ends_with(last) && client.get(byte);) read.push_back(byte);
    return read;
}

std::string asking(const std::string& target) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

HttpSettings one_stream() {
    HttpSettings settings;
    settings.stream_limit = 1;
    return settings;
}

/// Asks for the one stream until it is free.
bool gets_a_place(const Serving& serving) {
    const auto give_up = std::chrono::steady_clock::now() + GENEROUS;
    while (std::chrono::steady_clock::now() < give_up) {
        auto next = serving.connected(asking("/news"));
        if (read_until(next, "\r\n\r\n").starts_with("HTTP/1.1 200")) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the place of a reader who left is free at once, though nothing is published") {
    const Serving serving(one_stream());
    auto first = serving.connected(asking("/news"));
    CHECK(read_until(first, "here").starts_with("HTTP/1.1 200"));
    auto second = serving.connected(asking("/news"));
    CHECK(read_until(second, "\r\n\r\n").starts_with("HTTP/1.1 503"));

    first.close();
    CHECK(gets_a_place(serving));
}

TEST_CASE("a reader who takes nothing is left once too much waits for it") {
    const Serving serving(one_stream());
    auto stuck = serving.connected(asking("/news"));
    CHECK(read_until(stuck, "here").starts_with("HTTP/1.1 200"));
    // In portions that the kernel takes until it has as much as it keeps for a reader, so that one is in
    // mid-write.
    const auto much = std::make_shared<const std::string>(64UL * 1024, 'x');
    for (int portion = 0; portion < 40; ++portion) {
        for (int parcel = 0; parcel < 7; ++parcel) serving.server->publish("news", much);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    CHECK(gets_a_place(serving));
}

TEST_CASE("a server ends whatever those are at who are still connected") {
    std::optional<Serving> serving(std::in_place);
    auto silent = serving->connected("");
    auto halfway = serving->connected("GET /");
    auto listening = serving->connected(asking("/news"));
    CHECK(read_until(listening, "here").starts_with("HTTP/1.1 200"));
    auto answered = serving->connected(asking("/"));
    CHECK(read_until(answered, "here").starts_with("HTTP/1.1 200"));

    serving.reset();
    for (Client* client : {&silent, &halfway, &listening, &answered}) CHECK(client->get() == EOF);
}

#include "kiosk/central/endpoint.h"

#include <doctest/doctest.h>

#include "kiosk/central/client.h"

using namespace kiosk;

namespace {

bool accepts(const char* url, bool allow_plain_loopback) {
    CentralSettings settings;
    settings.url = url;
    settings.allow_plain_loopback = allow_plain_loopback;
    return parse_endpoint(settings).has_value();
}

}  // namespace

TEST_CASE("https to any host is an address, with or without its port") {
    for (const char* url :
         {"https://central.example", "https://central.example:8443/", "https://[::1]:8443"}) {
        CHECK(accepts(url, false));
    }
}

TEST_CASE("plain http needs its own setting and this very machine") {
    for (const char* url : {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:8080"}) {
        CHECK(accepts(url, true));
        CHECK_FALSE(accepts(url, false));
    }
    for (const char* url : {"http://central.example", "http://127.0.0.1.central.example", "http://10.0.0.1",
                            "http://localhost.example", "http://0.0.0.0"}) {
        CHECK_FALSE(accepts(url, true));
    }
}

TEST_CASE("anything else is no address of central") {
    for (const char* url : {"", "central.example", "ftp://central.example", "file:///etc/passwd",
                            "https://user:word@central.example", "https://central.example/path",
                            "https://central.example?x=1", "https://", "https://:443", "https://a b"}) {
        CHECK_FALSE(accepts(url, true));
    }
}

TEST_CASE("a token file that cannot be read is told when the client opens") {
    CentralSettings settings;
    settings.url = "https://central.example";
    settings.token_file = "/nonexistent/token";
    const auto opened = CentralClient::open(settings);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().detail == "the token file cannot be read");
}

#include "kiosk/reference/routes.h"

#include <doctest/doctest.h>

#include "kiosk/reference/http_words.h"

using namespace kiosk::reference;

TEST_CASE("a path without a star is itself only, with any query") {
    for (const auto* same : {"/v1/queues", "/v1/queues?x=1", "/v1/queues?"})
        CHECK(match_path("/v1/queues", same) == "");
    for (const auto* other : {"/v1/queues/", "/v1/queue", "/v1/queue?s", ""})
        CHECK_FALSE(match_path("/v1/queues", other).has_value());
}

TEST_CASE("a path that names a query wants it") {
    CHECK(match_path("/v1/conflicts?day=*", "/v1/conflicts?day=1") == "1");
    for (const auto* other : {"/v1/conflicts", "/v1/conflicts?week=1"})
        CHECK_FALSE(match_path("/v1/conflicts?day=*", other).has_value());
}

TEST_CASE("a star stands for one part between slashes") {
    CHECK(match_path("/v1/counters/*/calls", "/v1/counters/3/calls") == "3");
    for (const auto* other : {"/v1/counters//calls", "/v1/counters/calls", "/v1/counters/3/4/calls",
                              "/v1/counters/3/calls/", "/v1/counters/3"})
        CHECK_FALSE(match_path("/v1/counters/*/calls", other).has_value());
}

TEST_CASE("a star at the end stands for all that is left, even nothing") {
    CHECK(match_path("/t/*", "/t/0a?lang=en&x=/") == "0a?lang=en&x=/");
    CHECK(match_path("/t/*", "/t/a/b") == "a/b");
    CHECK(match_path("/t/*", "/t/") == "");
    for (const auto* other : {"/t", "/T/0a", "/v1/t/0a"}) CHECK_FALSE(match_path("/t/*", other).has_value());
}

TEST_CASE("a known path with another method says which one it answers") {
    const std::vector<Route> routes{{"queues", "GET", "/v1/queues", Asker::terminal, {}},
                                    {"call", "POST", "/v1/counters/*/calls", Asker::staff, {}}};
    CHECK(find_route(routes, "GET", "/v1/queues").route->name == "queues");
    CHECK(find_route(routes, "POST", "/v1/counters/7/calls").part == "7");
    CHECK(find_route(routes, "POST", "/v1/queues").route == nullptr);
    CHECK(find_route(routes, "POST", "/v1/queues").other_method == "GET");
    CHECK(find_route(routes, "GET", "/v2/queues").other_method.empty());
}

TEST_CASE("an If-None-Match names a tag alone, in a list, weakly, or as a star") {
    for (const auto* named : {R"("a")", R"(W/"a")", R"("b", "a")", R"("b","c" ,W/"a")", "*"})
        CHECK(names_tag(named, R"("a")"));
    for (const auto* other : {"", "a", R"("b")", R"("aa")", R"("a)", ",,"})
        CHECK_FALSE(names_tag(other, R"("a")"));
}

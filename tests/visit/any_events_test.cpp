#include <doctest/doctest.h>

#include <random>

#include "tests/visit/any_events.h"

TEST_CASE("no sequence of events leads to an impossible state, and idle remembers nothing") {
    std::mt19937 random{20261122};
    std::vector<std::uint8_t> bytes(4000);
    for (int round = 0; round < 150; ++round) {
        for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
        any_events::play(bytes);
    }
    CHECK(true);
}

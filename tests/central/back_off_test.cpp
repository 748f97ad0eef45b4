#include "kiosk/central/back_off.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;

TEST_CASE(
    "each failure waits twice as long as the one before, up to the longest, and a success begins anew") {
    BackOff back_off{500ms, 20s};
    CHECK_FALSE(back_off.is_failing());
    for (const auto wait : {500ms, 1000ms, 2000ms, 4000ms, 8000ms, 16'000ms, 20'000ms, 20'000ms})
        CHECK(back_off.after_failure(1.0) == wait);
    CHECK(back_off.is_failing());
    back_off.succeeded();
    CHECK_FALSE(back_off.is_failing());
    CHECK(back_off.after_failure(1.0) == 500ms);
}

TEST_CASE("half of a wait is certain, whatever the spread, and it never wears out") {
    for (const double spread : {-1.0, 0.0, 0.5, 1.0, 2.0}) {
        BackOff back_off;
        for (int failure = 0; failure < 100; ++failure) {
            const auto wait = back_off.after_failure(spread);
            CHECK(wait >= 1s);
            CHECK(wait <= 5min);
        }
        CHECK(back_off.after_failure(spread) >= 150s);
    }
}

TEST_CASE("machines that failed together do not come back together") {
    std::vector<std::chrono::milliseconds> waits;
    for (int machine = 0; machine < 1000; ++machine) waits.push_back(BackOff{10s, 10s}.after_failure());
    std::sort(waits.begin(), waits.end());
    CHECK(waits.front() >= 5s);
    CHECK(waits.back() <= 10s);
    // 5 s for a thousand machines: within any 100 ms 20 of them on average.
    for (std::size_t first = 0; first + 80 < waits.size(); ++first)
        CHECK(waits[first + 80] - waits[first] > 100ms);
}

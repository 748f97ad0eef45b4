#include "kiosk/central/feed_rhythm.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;
using Step = FeedRhythm::Step;

TEST_CASE("a display opens its stream at once, and again when it was silent for longer than two beats") {
    FeedRhythm rhythm;
    CHECK(rhythm.due(0ms) == Step::open);
    rhythm.opened(0ms);
    CHECK(rhythm.due(SILENCE_MOST) == Step::nothing);
    CHECK(rhythm.due(SILENCE_MOST + 1ms) == Step::drop);
    rhythm.heard(20s);
    CHECK(rhythm.due(SILENCE_MOST + 1ms) == Step::nothing);
    CHECK(rhythm.due(20s + SILENCE_MOST + 1ms) == Step::drop);
}

TEST_CASE(
    "streams that fail are opened ever more rarely, each display at another moment, and never given up") {
    for (const double spread : {0.0, 1.0}) {
        FeedRhythm rhythm;
        std::chrono::milliseconds now = 0ms, before = 0ms;
        for (int failure = 0; failure < 20; ++failure) {
            rhythm.opened(now);
            rhythm.ended(now, spread);
            std::chrono::milliseconds pause = 0ms;
            while (rhythm.due(now + pause) == Step::nothing) pause += 1ms;
            CHECK(pause >= before);
            CHECK(pause <= 20s);
            before = pause;
            now += pause;
        }
        CHECK(before == (spread > 0.5 ? 20s : 10s));
    }
}

TEST_CASE("a stream that brought something is opened again as if it were the first to fail") {
    FeedRhythm rhythm;
    for (int failure = 0; failure < 10; ++failure) rhythm.ended(0ms, 1.0);
    CHECK(rhythm.due(10s) == Step::nothing);
    rhythm.opened(20s);
    rhythm.heard(21s);
    rhythm.ended(22s, 1.0);
    CHECK(rhythm.due(22s + 500ms) == Step::open);
}

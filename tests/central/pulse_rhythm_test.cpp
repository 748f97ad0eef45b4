#include "kiosk/central/pulse_rhythm.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using Uptime = PulseRhythm::Uptime;

namespace {

Failure<TicketFailure> failing(TicketFailureKind kind) {
    return Failure{TicketFailure{kind, {}, {}}};
}

/// One that was answered at `now`, and is wanted again in a minute.
PulseRhythm running(Uptime now) {
    PulseRhythm rhythm;
    rhythm.began(now);
    rhythm.answered(HeartbeatAnswer{60s});
    return rhythm;
}

}  // namespace

TEST_CASE("the first is due at once, the next as central wants it, and none while one is under way") {
    PulseRhythm rhythm;
    CHECK(rhythm.due() == 0ms);
    rhythm.began(5s);
    CHECK_FALSE(rhythm.due());
    rhythm.answered(HeartbeatAnswer{90s});
    CHECK(rhythm.due() == 95s);
}

TEST_CASE("a change is told soon, but not with every flicker, and not forgotten while one is under way") {
    auto rhythm = running(100s);
    rhythm.changed();
    CHECK(rhythm.due() == 110s);
    rhythm.began(110s);
    rhythm.changed();
    CHECK_FALSE(rhythm.due());
    rhythm.answered(HeartbeatAnswer{60s});
    CHECK(rhythm.due() == 120s);
    rhythm.began(120s);
    rhythm.answered(HeartbeatAnswer{60s});
    CHECK(rhythm.due() == 180s);
}

TEST_CASE("a central that does not answer is asked ever more rarely, and not sooner for a change") {
    auto rhythm = running(0s);
    Uptime now = 60s, longest = 0s;
    for (int failure = 0; failure < 12; ++failure) {
        rhythm.began(now);
        rhythm.answered(failing(TicketFailureKind::no_link), 1.0);
        rhythm.changed();
        REQUIRE(rhythm.due());
        CHECK(*rhythm.due() - now >= longest);
        longest = *rhythm.due() - now;
        now = *rhythm.due();
    }
    CHECK(longest == 2min);
    rhythm.began(now);
    rhythm.changed();
    rhythm.answered(HeartbeatAnswer{60s});
    CHECK(rhythm.due() == now + HEARTBEAT_EVERY_LEAST);
}

TEST_CASE("who knows no heartbeats is asked once an hour, and who may be mended by a person sooner") {
    const auto pause_after = [](TicketFailureKind kind) {
        auto rhythm = running(0s);
        rhythm.began(60s);
        rhythm.answered(failing(kind), 1.0);
        return *rhythm.due() - 60s;
    };
    CHECK(pause_after(TicketFailureKind::bad_answer) == 1h);
    CHECK(pause_after(TicketFailureKind::closed) == 1h);
    for (const auto kind :
         {TicketFailureKind::no_link, TicketFailureKind::slow, TicketFailureKind::central_trouble,
          TicketFailureKind::not_trusted, TicketFailureKind::clock_wrong, TicketFailureKind::not_authorised})
        CHECK(pause_after(kind) == 10s);
}

TEST_CASE("a fleet that lost its central at one instant does not come back at one") {
    constexpr int FLEET = 500;
    std::vector<PulseRhythm> fleet(FLEET, running(0s));
    // All in step before; central is away from minute 1 to minute 11.
    std::multiset<Uptime> back;
    for (auto& rhythm : fleet) {
        for (auto now = *rhythm.due(); now < 660s; now = *rhythm.due()) {
            rhythm.began(now);
            rhythm.answered(failing(TicketFailureKind::no_link));
        }
        back.insert(*rhythm.due());
    }
    CHECK(*back.rbegin() <= 660s + 2min);
    std::ptrdiff_t most = 0;
    for (const auto from : back) {
        const auto together = std::distance(back.lower_bound(from), back.upper_bound(from + 1s));
        most = std::max(most, together);
    }
    // They come within a minute or two, some 8 a second; in step they would be 500.
    CHECK(most < FLEET / 10);
}

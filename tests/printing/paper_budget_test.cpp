#include "kiosk/printing/paper_budget.h"

#include <doctest/doctest.h>

using kiosk::PaperRules;
using kiosk::PrintOutcome;

namespace {

constexpr PaperRules ROLL{80'000, 5000, 203, 15};

kiosk::Dots rows(int height) {
    return {576, height, {}};
}

}  // namespace

TEST_CASE("a slip takes its own length and what is fed for the cut") {
    CHECK(kiosk::millimetres_of(rows(0), ROLL) == 15);
    CHECK(kiosk::millimetres_of(rows(1), ROLL) == 16);
    CHECK(kiosk::millimetres_of(rows(203), ROLL) == 41);
    CHECK(kiosk::millimetres_of(rows(180), PaperRules{1, 1, 180, 0}) == 26);
}

TEST_CASE("whatever may have moved paper is counted, and a roll that ran out is followed by a new one") {
    for (const auto outcome :
         {PrintOutcome::printed, PrintOutcome::sent, PrintOutcome::unknown, PrintOutcome::cover_open})
        CHECK(kiosk::used_after(1000, outcome, 150) == 1150);
    CHECK(kiosk::used_after(1000, PrintOutcome::absent, 150) == 1000);
    CHECK(kiosk::used_after(1000, PrintOutcome::paper_out, 150) == 0);
}

TEST_CASE("the warning comes before the roll runs out, and never where nobody counts") {
    CHECK_FALSE(kiosk::runs_low(0, ROLL));
    CHECK_FALSE(kiosk::runs_low(74'999, ROLL));
    CHECK(kiosk::runs_low(75'000, ROLL));
    CHECK(kiosk::runs_low(90'000, ROLL));
    CHECK_FALSE(kiosk::runs_low(90'000, PaperRules{0, 5000, 203, 15}));
}

TEST_CASE("what is kept is read again, and anything else is nothing") {
    for (const std::int64_t used : {0, 1, 74'999, 1'000'000'000})
        CHECK(kiosk::parse_kept_paper(kiosk::kept_paper(used)) == used);
    for (const char* other :
         {"", "\n", "12", "-1\n", "12 \n", "0x10\n", "1\n2\n", "1000000001\n", "99999999999999999999\n"})
        CHECK_FALSE(kiosk::parse_kept_paper(other));
}

TEST_CASE("the rules follow the settings and the printer's profile") {
    kiosk::PrinterSettings settings;
    settings.roll_metres = 80;
    kiosk::PrinterProfile profile;
    profile.dpi = 180;
    const PaperRules rules = kiosk::paper_rules(settings, profile);
    CHECK(rules.roll_mm == 80'000);
    CHECK(rules.low_mm == 5000);
    CHECK(rules.dpi == 180);
    CHECK(rules.beside_slip_mm == 15);
}

#include "kiosk/reference/rules.h"

#include <doctest/doctest.h>

using namespace kiosk::reference;
using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace {

const sys_seconds NOW{seconds(1'795'142'460)};
const Limits LIMITS;

}  // namespace

TEST_CASE("whatever keeps a dossier from its result looks like a dossier in hand") {
    const auto in_hand = progress_of(4);
    for (const int status : {3, 5, 6, 7, 8, 11, 42, 0, -1, 999}) CHECK(progress_of(status) == in_hand);
    CHECK(in_hand.current == 3);
    CHECK(progress_of(1).current == 1);
    CHECK(progress_of(2).current == 2);
    CHECK(progress_of(9) == progress_of(10));
    CHECK(progress_of(9).current == 4);
}

TEST_CASE("tries left count down and the last wrong one locks") {
    Counts counts;
    for (int left = 4; left >= 1; --left) {
        const auto [decision, tally] = judge(Match::factor_wrong, counts, LIMITS, NOW);
        CHECK(decision == Decision{Verdict::wrong_factor, left, std::nullopt});
        counts.dossier_wrong = tally.dossier_wrong;
    }
    const auto [decision, tally] = judge(Match::factor_wrong, counts, LIMITS, NOW);
    CHECK(decision == Decision{Verdict::too_many_tries, 0, NOW + seconds(600)});
    CHECK(tally.dossier_locked_until == NOW + seconds(600));
    CHECK(tally.terminal_wrong);
}

TEST_CASE("a locked dossier opens to no factor, right or wrong, and still shows its degree of completion") {
    Counts counts;
    counts.dossier_locked_until = NOW + seconds(30);
    for (const auto match : {Match::factor_right, Match::factor_wrong}) {
        const auto [decision, tally] = judge(match, counts, LIMITS, NOW);
        CHECK(decision == Decision{Verdict::too_many_tries, 0, NOW + seconds(30)});
        CHECK(tally.dossier_locked_until == counts.dossier_locked_until);
    }
    CHECK(judge(Match::no_factor, counts, LIMITS, NOW).decision.verdict == Verdict::level1);
}

TEST_CASE("a lock ends at its second, and then all tries are there again") {
    Counts counts;
    counts.dossier_locked_until = NOW;
    CHECK(judge(Match::factor_right, counts, LIMITS, NOW).decision.verdict == Verdict::level2);
    CHECK(judge(Match::factor_wrong, counts, LIMITS, NOW).decision.tries_left == 4);
}

TEST_CASE("a clock set back does not lengthen a lock") {
    Counts counts;
    counts.dossier_locked_until = NOW + std::chrono::days(4000);
    CHECK(judge(Match::factor_right, counts, LIMITS, NOW).decision.free_from == NOW + LIMITS.dossier_lock);
}

TEST_CASE("the right factor ends the dossier's count") {
    Counts counts;
    counts.dossier_wrong = 4;
    const auto [decision, tally] = judge(Match::factor_right, counts, LIMITS, NOW);
    CHECK(decision.verdict == Verdict::level2);
    CHECK(tally.dossier_wrong == 0);
}

TEST_CASE("a lookup without a factor leaves the dossier's count alone") {
    Counts counts;
    counts.dossier_wrong = 3;
    for (const auto match : {Match::no_factor, Match::factor_not_used}) {
        const auto [decision, tally] = judge(match, counts, LIMITS, NOW);
        CHECK(decision.verdict == Verdict::level1);
        CHECK(tally.dossier_wrong == 3);
        CHECK_FALSE(tally.terminal_wrong);
    }
}

TEST_CASE(
    "a terminal that asks too quickly waits until its first lookup is a minute old, and nothing is counted") {
    Counts counts;
    counts.terminal_lookups = LIMITS.lookups_per_minute;
    counts.first_terminal_lookup = NOW - seconds(20);
    const auto [decision, tally] = judge(Match::factor_right, counts, LIMITS, NOW);
    CHECK(decision == Decision{Verdict::too_many_tries, 0, NOW + seconds(40)});
    CHECK_FALSE(tally.lookup);
}

TEST_CASE("a terminal that guesses over many dossiers is stopped, though not at level 1") {
    Counts counts;
    counts.terminal_wrong = LIMITS.wrong_per_terminal;
    counts.first_terminal_wrong = NOW - seconds(600);
    CHECK(judge(Match::factor_right, counts, LIMITS, NOW).decision.free_from == NOW + seconds(3000));
    CHECK(judge(Match::no_factor, counts, LIMITS, NOW).decision.verdict == Verdict::level1);
}

TEST_CASE("a terminal that tries code after code waits for the next day, also with codes that exist") {
    Counts counts;
    counts.terminal_unknown = LIMITS.unknown_per_day;
    for (const auto match : {Match::unknown_code, Match::unknown_receipt, Match::no_factor})
        CHECK(judge(match, counts, LIMITS, NOW).decision ==
              Decision{Verdict::too_many_tries, 0, end_of_day(NOW)});
}

TEST_CASE("an unknown code is counted once a day") {
    Counts counts;
    CHECK(judge(Match::unknown_code, counts, LIMITS, NOW).tally.unknown_code);
    counts.unknown_counted = true;
    CHECK_FALSE(judge(Match::unknown_code, counts, LIMITS, NOW).tally.unknown_code);
    CHECK(judge(Match::unknown_receipt, counts, LIMITS, NOW).decision.verdict == Verdict::receipt_unknown);
}

TEST_CASE("the day ends at midnight in Vietnam") {
    const sys_seconds midnight =
        std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) - kiosk::VIETNAM_OFFSET;
    CHECK(end_of_day(midnight - seconds(1)) == midnight);
    CHECK(end_of_day(midnight) == midnight + std::chrono::days(1));
}

#include <doctest/doctest.h>

#include "tests/visit/visitor.h"

using namespace visitor;

namespace {

Visitor before_a_dossier() {
    Visitor visitor;
    visitor.printer_is(PrinterCondition::ready);
    visitor.see_dossier();
    return visitor;
}

}  // namespace

TEST_CASE("one touch prints one slip, and a second touch meanwhile prints none") {
    Visitor visitor = before_a_dossier();
    visitor.press(Control::print_slip);
    REQUIRE(visitor.asked_for<action::PrintSlip>());
    CHECK_FALSE(visitor.asked_for<action::PrintSlip>()->copy);
    visitor.press(Control::print_slip);
    CHECK(visitor.actions.empty());
}

TEST_CASE("a slip that came out leaves the answer on the screen") {
    for (const PrintOutcome outcome : {PrintOutcome::printed, PrintOutcome::sent}) {
        Visitor visitor = before_a_dossier();
        visitor.press(Control::print_slip);
        visitor.print_ends(outcome);
        REQUIRE(visitor.sees<state::Showing>());
        CHECK(visitor.screen<state::Showing>().printing.phase == state::Printing::Phase::ended);
        CHECK(visitor.screen<state::Showing>().printing.outcome == outcome);
    }
}

TEST_CASE("paper out in mid-slip offers a whole copy only once the printer is ready, and never by itself") {
    Visitor visitor = before_a_dossier();
    visitor.press(Control::print_slip);
    visitor.print_ends(PrintOutcome::paper_out);
    REQUIRE(visitor.sees<state::SlipTrouble>());
    visitor.press(Control::print_again);
    CHECK(visitor.sees<state::SlipTrouble>());
    visitor.printer_is(PrinterCondition::ready);
    CHECK_FALSE(visitor.asked_for<action::PrintSlip>());
    visitor.press(Control::print_again);
    REQUIRE(visitor.asked_for<action::PrintSlip>());
    CHECK(visitor.asked_for<action::PrintSlip>()->copy);
}

TEST_CASE("when nobody knows what became of the slip, a copy may be asked for") {
    Visitor visitor = before_a_dossier();
    visitor.press(Control::print_slip);
    visitor.print_ends(PrintOutcome::unknown);
    REQUIRE(visitor.sees<state::SlipTrouble>());
    visitor.press(Control::print_again);
    REQUIRE(visitor.asked_for<action::PrintSlip>());
    CHECK(visitor.asked_for<action::PrintSlip>()->copy);
}

TEST_CASE("a slip of which nothing was sent is no copy when it is printed at last") {
    Visitor visitor = before_a_dossier();
    visitor.printer_is(PrinterCondition::absent);
    visitor.press(Control::print_slip);
    REQUIRE(visitor.sees<state::SlipTrouble>());
    CHECK_FALSE(visitor.asked_for<action::PrintSlip>());
    visitor.printer_is(PrinterCondition::ready);
    visitor.press(Control::print_again);
    REQUIRE(visitor.asked_for<action::PrintSlip>());
    CHECK_FALSE(visitor.asked_for<action::PrintSlip>()->copy);
}

TEST_CASE("slip trouble leads back to the answer") {
    Visitor visitor = before_a_dossier();
    visitor.press(Control::print_slip);
    visitor.print_ends(PrintOutcome::cover_open);
    visitor.press(Control::close_trouble);
    REQUIRE(visitor.sees<state::Showing>());
    CHECK(visitor.screen<state::Showing>().answer == LookupAnswer{sample_dossier()});
}

TEST_CASE("the end of an earlier visit's print touches nobody") {
    Visitor visitor = before_a_dossier();
    visitor.press(Control::print_slip);
    const RequestId job = visitor.state.last_request;
    visitor.press(Control::finish);
    visitor.press(Control::wake);
    visitor.see_dossier();
    const State before = visitor.state;
    visitor.happens(event::PrintEnded{job, PrintOutcome::paper_out});
    CHECK(visitor.state == before);
}

TEST_CASE("a print that never ends is given up as unknown, and its late truth is believed") {
    Visitor visitor = before_a_dossier();
    visitor.press(Control::print_slip);
    visitor.passes(PRINT_GUARD - seconds{1});
    CHECK(visitor.sees<state::Showing>());
    visitor.passes(seconds{1});
    REQUIRE(visitor.sees<state::SlipTrouble>());
    CHECK(visitor.screen<state::SlipTrouble>().showing.printing.outcome == PrintOutcome::unknown);
    visitor.print_ends(PrintOutcome::printed);
    REQUIRE(visitor.sees<state::Showing>());
    CHECK(visitor.screen<state::Showing>().printing.outcome == PrintOutcome::printed);
}

TEST_CASE("the slip is in the citizen's language") {
    Visitor visitor = before_a_dossier();
    visitor.press(Control::language_english);
    visitor.press(Control::print_slip);
    REQUIRE(visitor.asked_for<action::PrintSlip>());
    CHECK(visitor.asked_for<action::PrintSlip>()->language == Language::english);
}

#include <doctest/doctest.h>

#include "tests/visit/visitor.h"

using namespace visitor;

TEST_CASE("the first touch on idle only wakes") {
    Visitor visitor;
    visitor.press(Control::print_slip);
    CHECK(visitor.sees<state::Home>());
    CHECK(visitor.actions.empty());
}

TEST_CASE("a hurried citizen scans on the idle screen and the dossier is asked for") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    REQUIRE(visitor.sees<state::LookingUp>());
    REQUIRE(visitor.asked_for<action::LookUp>());
    CHECK(visitor.asked_for<action::LookUp>()->question == LookupQuestion{SAMPLE_CODE, "", ""});
    REQUIRE(visitor.asked_for<action::WantScans>());
    CHECK_FALSE(visitor.asked_for<action::WantScans>()->wanted);
}

TEST_CASE("an opaque receipt id is asked for as it is") {
    Visitor visitor;
    visitor.press(Control::wake);
    visitor.scan("https://dichvucong.example.vn/tra-cuu?id=3f2b8c1e-0000-4000-8000-000000000001");
    if (visitor.sees<state::LookingUp>()) {
        CHECK_FALSE(visitor.screen<state::LookingUp>().question.receipt_id.empty());
    } else {
        CHECK(visitor.sees<state::Scanning>());
    }
}

TEST_CASE("a payment code shows its own hint and asks nobody") {
    Visitor visitor;
    visitor.press(Control::wake);
    visitor.press(Control::look_up);
    visitor.scan(
        "00020101021138570010A00000072701270006970436011300000000000000208QRIBFTTA53037045802VN6304ABCD");
    REQUIRE(visitor.sees<state::Scanning>());
    CHECK(visitor.screen<state::Scanning>().refused == ScannedKind::vietqr);
    CHECK_FALSE(visitor.asked_for<action::LookUp>());
}

TEST_CASE("scans are wanted on idle, home, scanning and the keypad only") {
    Visitor visitor;
    CHECK(wants_scans(visitor.state));
    visitor.press(Control::wake);
    CHECK(wants_scans(visitor.state));
    visitor.press(Control::type_code);
    CHECK(wants_scans(visitor.state));
    visitor.see_dossier();
    REQUIRE(visitor.sees<state::Showing>());
    CHECK_FALSE(wants_scans(visitor.state));
    const State before = visitor.state;
    visitor.scan(SAMPLE_CODE);
    CHECK(visitor.state == before);
}

TEST_CASE("a date in the future is a question while the clock is right, and no question while it is not") {
    Visitor visitor;
    visitor.scan(FUTURE_CODE);
    REQUIRE(visitor.sees<state::Confirming>());
    CHECK(visitor.screen<state::Confirming>().reason == state::Confirming::Reason::date_in_future);
    visitor.press(Control::yes);
    CHECK(visitor.sees<state::LookingUp>());

    Visitor unsure;
    unsure.now.clock_known_right = false;
    unsure.scan(FUTURE_CODE);
    CHECK(unsure.sees<state::LookingUp>());
}

TEST_CASE("'no' to a future date leads to the keypad with the code") {
    Visitor visitor;
    visitor.scan(FUTURE_CODE);
    visitor.press(Control::no);
    REQUIRE(visitor.sees<state::Typing>());
    CHECK(visitor.screen<state::Typing>().text == FUTURE_CODE);
}

TEST_CASE("level 1 asks for the second factor, and the factor opens the dossier") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    visitor.answer(LookupAnswer{sample_anonymous()});
    REQUIRE(visitor.sees<state::SecondFactor>());
    visitor.keys("A1");
    visitor.press(Control::submit);
    CHECK(visitor.sees<state::SecondFactor>());
    visitor.keys("B2C");
    CHECK(visitor.screen<state::SecondFactor>().entered == "A1B2");
    visitor.press(Control::submit);
    REQUIRE(visitor.asked_for<action::LookUp>());
    CHECK(visitor.asked_for<action::LookUp>()->question == LookupQuestion{SAMPLE_CODE, "", "A1B2"});
    visitor.answer(LookupAnswer{sample_dossier()});
    REQUIRE(visitor.sees<state::Showing>());
    CHECK(std::holds_alternative<Dossier>(visitor.screen<state::Showing>().answer));
    CHECK(visitor.screen<state::Showing>().question.second_factor.empty());
}

TEST_CASE("last-four factors take digits only") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    visitor.answer(LookupAnswer{sample_anonymous(SecondFactorKind::last_four)});
    visitor.keys("A1-2");
    CHECK(visitor.screen<state::SecondFactor>().entered == "12");
}

TEST_CASE("where no factor opens more, the degree of completion is shown at once") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    visitor.answer(LookupAnswer{sample_anonymous(SecondFactorKind::none)});
    CHECK(visitor.sees<state::Showing>());
    visitor.press(Control::enter_factor);
    CHECK(visitor.sees<state::Showing>());
}

TEST_CASE("who skips the factor sees level 1 and may still enter it") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    visitor.answer(LookupAnswer{sample_anonymous()});
    visitor.press(Control::skip_factor);
    REQUIRE(visitor.sees<state::Showing>());
    visitor.press(Control::enter_factor);
    CHECK(visitor.sees<state::SecondFactor>());
}

TEST_CASE("a wrong factor says how many tries are left and forgets what was entered") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    visitor.answer(LookupAnswer{sample_anonymous()});
    visitor.keys("0000");
    visitor.press(Control::submit);
    visitor.answer(failing(LookupFailureKind::wrong_second_factor, 2));
    REQUIRE(visitor.sees<state::SecondFactor>());
    CHECK(visitor.screen<state::SecondFactor>().tries_left == 2);
    CHECK(visitor.screen<state::SecondFactor>().entered.empty());
    CHECK(visitor.screen<state::SecondFactor>().question.second_factor.empty());
}

TEST_CASE("too many wrong factors end in a trouble that cannot be retried") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    visitor.answer(LookupAnswer{sample_anonymous()});
    visitor.keys("0000");
    visitor.press(Control::submit);
    visitor.answer(failing(LookupFailureKind::too_many_tries));
    REQUIRE(visitor.sees<state::LookupTrouble>());
    visitor.press(Control::try_again);
    CHECK(visitor.sees<state::LookupTrouble>());
}

TEST_CASE("no link can be tried again, with a new number") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    const RequestId first = visitor.state.last_request;
    visitor.answer(failing(LookupFailureKind::no_link));
    REQUIRE(visitor.sees<state::LookupTrouble>());
    visitor.press(Control::try_again);
    REQUIRE(visitor.sees<state::LookingUp>());
    CHECK(visitor.state.last_request > first);
}

TEST_CASE("a code that was not found goes back to the keypad to be checked") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    visitor.answer(failing(LookupFailureKind::not_found));
    REQUIRE(visitor.sees<state::LookupTrouble>());
    visitor.press(Control::check_code);
    REQUIRE(visitor.sees<state::Typing>());
    CHECK(visitor.screen<state::Typing>().text == SAMPLE_CODE);
}

TEST_CASE("an answer to an earlier question is dropped") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    const RequestId first = visitor.state.last_request;
    visitor.press(Control::cancel);
    REQUIRE(visitor.asked_for<action::CancelLookUp>());
    CHECK(visitor.asked_for<action::CancelLookUp>()->request == first);
    visitor.scan(SAMPLE_CODE);
    visitor.happens(event::LookupAnswered{first, LookupAnswer{sample_dossier()}});
    CHECK(visitor.sees<state::LookingUp>());
}

TEST_CASE("leaving while central is asked cancels the question") {
    for (const Control way_out : {Control::home, Control::finish, Control::back}) {
        Visitor visitor;
        visitor.scan(SAMPLE_CODE);
        visitor.press(way_out);
        CHECK(visitor.asked_for<action::CancelLookUp>());
    }
}

TEST_CASE("a stale answer can be asked for again") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    Dossier old = sample_dossier();
    old.stale = true;
    visitor.answer(LookupAnswer{old});
    visitor.press(Control::try_again);
    CHECK(visitor.sees<state::LookingUp>());
}

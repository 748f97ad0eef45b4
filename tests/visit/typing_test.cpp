#include <doctest/doctest.h>

#include "tests/visit/visitor.h"

using namespace visitor;

namespace {

Visitor at_keypad() {
    Visitor visitor;
    visitor.press(Control::wake);
    visitor.press(Control::type_code);
    return visitor;
}

}  // namespace

TEST_CASE("a code typed key by key is asked for, whether or not separators are typed") {
    Visitor visitor = at_keypad();
    visitor.keys(SAMPLE_CODE);
    CHECK(visitor.screen<state::Typing>().text == SAMPLE_CODE);
    visitor.press(Control::submit);
    REQUIRE(visitor.asked_for<action::LookUp>());
    CHECK(visitor.asked_for<action::LookUp>()->question.code == SAMPLE_CODE);
}

TEST_CASE("keys outside the code's alphabet change nothing") {
    Visitor visitor = at_keypad();
    visitor.keys(std::string("a ;\n\x80", 5));
    CHECK(visitor.screen<state::Typing>().text.empty());
}

TEST_CASE("delete takes one character, clear takes all") {
    Visitor visitor = at_keypad();
    visitor.keys("H20");
    const auto length = visitor.screen<state::Typing>().text.size();
    visitor.press(Control::backspace);
    CHECK(visitor.screen<state::Typing>().text.size() == length - 1);
    visitor.press(Control::clear);
    CHECK(visitor.screen<state::Typing>().text.empty());
    visitor.press(Control::backspace);
    CHECK(visitor.screen<state::Typing>().text.empty());
}

TEST_CASE("a code never grows over its greatest length") {
    Visitor visitor = at_keypad();
    visitor.keys(std::string(200, '7'));
    CHECK(visitor.screen<state::Typing>().text.size() <= DOSSIER_CODE_MAX);
}

TEST_CASE("an impossible date is refused on the keypad and the text stays") {
    Visitor visitor = at_keypad();
    visitor.keys("H20.14.05-261332-0123");
    visitor.press(Control::submit);
    REQUIRE(visitor.sees<state::Typing>());
    CHECK(visitor.screen<state::Typing>().refused == CodeRefusal::impossible_date);
    CHECK_FALSE(visitor.screen<state::Typing>().text.empty());
    visitor.press(Control::backspace);
    CHECK_FALSE(visitor.screen<state::Typing>().refused);
}

TEST_CASE("a look-alike is suggested, never applied in silence") {
    Visitor visitor = at_keypad();
    visitor.keys("H20.14.05-2611O9-0123");
    visitor.press(Control::submit);
    REQUIRE(visitor.sees<state::Confirming>());
    CHECK(visitor.screen<state::Confirming>().reason == state::Confirming::Reason::look_alike);
    CHECK(visitor.screen<state::Confirming>().code == SAMPLE_CODE);
    CHECK_FALSE(visitor.asked_for<action::LookUp>());

    SUBCASE("yes asks for the suggested code") {
        visitor.press(Control::yes);
        REQUIRE(visitor.asked_for<action::LookUp>());
        CHECK(visitor.asked_for<action::LookUp>()->question.code == SAMPLE_CODE);
    }
    SUBCASE("no goes back to what was typed") {
        visitor.press(Control::no);
        REQUIRE(visitor.sees<state::Typing>());
        CHECK(visitor.screen<state::Typing>().text == "H20.14.05-2611O9-0123");
    }
}

TEST_CASE("other letters swap and swap back without touching the text") {
    Visitor visitor = at_keypad();
    visitor.keys("H2");
    visitor.press(Control::other_letters);
    CHECK(visitor.screen<state::Typing>().all_letters);
    visitor.press(Control::other_letters);
    CHECK_FALSE(visitor.screen<state::Typing>().all_letters);
    CHECK(visitor.screen<state::Typing>().text == "H2");
}

#include <doctest/doctest.h>

#include "tests/visit/visitor.h"

using namespace visitor;

TEST_CASE("an answer is read in pages from the first one, and never before it") {
    Visitor visitor;
    visitor.see_dossier();
    CHECK(visitor.screen<state::Showing>().page == 0);
    visitor.press(Control::previous_page);
    CHECK(visitor.screen<state::Showing>().page == 0);
    visitor.press(Control::next_page);
    visitor.press(Control::next_page);
    visitor.press(Control::previous_page);
    CHECK(visitor.screen<state::Showing>().page == 1);
}

TEST_CASE("turning pages neither prints nor asks anything") {
    Visitor visitor;
    visitor.see_dossier();
    visitor.press(Control::next_page);
    CHECK(visitor.actions.empty());
}

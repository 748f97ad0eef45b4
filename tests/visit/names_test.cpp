#include <doctest/doctest.h>

#include "kiosk/visit/control_names.h"
#include "kiosk/visit/view_names.h"
#include "tests/visit/visitor.h"

using namespace visitor;

TEST_CASE("every control has a name of its own that leads back to it") {
    for (int index = 0; index <= static_cast<int>(Control::low_reach); ++index) {
        const auto control = static_cast<Control>(index);
        CHECK(control_named(name_of(control)) == control);
    }
    CHECK_FALSE(control_named("no such control"));
    CHECK_FALSE(control_named(""));
}

TEST_CASE("every sight has a name of its own that leads back to it") {
    for (int index = 0; index <= static_cast<int>(Sight::printer_ready); ++index) {
        const auto sight = static_cast<Sight>(index);
        CHECK(sight_named(name_of(sight)) == sight);
    }
    CHECK_FALSE(sight_named("nowhere"));
}

TEST_CASE("a dossier and a degree of completion are two sights") {
    Visitor visitor;
    CHECK(sees(visitor.state, Sight::idle));
    visitor.see_dossier();
    CHECK(sight_of(visitor.state) == Sight::dossier);
    CHECK_FALSE(sees(visitor.state, Sight::anonymous));
    CHECK_FALSE(sees(visitor.state, Sight::slip_ended));
}

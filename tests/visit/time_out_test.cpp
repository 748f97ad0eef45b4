#include <doctest/doctest.h>

#include <functional>

#include "tests/visit/queue.h"

using namespace visitor;

namespace {

struct Place {
    const char* name;
    std::function<void(Visitor&)> go;
};

const std::vector<Place>& places() {
    static const std::vector<Place> all{
        {"home", [](Visitor& visitor) { visitor.press(Control::wake); }},
        {"scanning", [](Visitor& visitor) { visitor.press(Control::wake), visitor.press(Control::look_up); }},
        {"typing", [](Visitor& visitor) { visitor.press(Control::wake), visitor.press(Control::type_code); }},
        {"confirming", [](Visitor& visitor) { visitor.scan(FUTURE_CODE); }},
        {"second factor",
         [](Visitor& visitor) {
             visitor.scan(SAMPLE_CODE), visitor.answer(LookupAnswer{sample_anonymous()});
         }},
        {"dossier", [](Visitor& visitor) { visitor.see_dossier(); }},
        {"slip trouble", [](Visitor& visitor) { visitor.see_dossier(), visitor.press(Control::print_slip); }},
        {"services", [](Visitor& visitor) { visitor = choosing(); }},
        {"priority",
         [](Visitor& visitor) {
             visitor = choosing(with_groups());
             visitor.choose(Control::service, "land");
         }},
        {"consent",
         [](Visitor& visitor) {
             visitor = choosing(sample_profile(), sample_queues(90));
             visitor.choose(Control::service, "land");
         }},
        {"no ticket",
         [](Visitor& visitor) {
             visitor = taking();
             visitor.ticket_answer(no_ticket(TicketFailureKind::no_link));
         }},
        {"ticket",
         [](Visitor& visitor) {
             visitor = ticketed();
             visitor.print_ends(PrintOutcome::printed);
         }},
        {"lookup trouble",
         [](Visitor& visitor) {
             visitor.scan(SAMPLE_CODE), visitor.answer(failing(LookupFailureKind::no_link));
         }},
    };
    return all;
}

/// All but what is meant to live on: counters, and what is known of the printer and of the centre.
State comparable(State state) {
    state.last_activity = {};
    state.last_request = 0;
    state.printer = PrinterCondition::absent;
    state.profile.reset();
    return state;
}

}  // namespace

TEST_CASE("every screen warns once, then clears everything and is idle") {
    for (const Place& place : places()) {
        CAPTURE(place.name);
        Visitor visitor;
        place.go(visitor);
        const std::size_t screen = visitor.state.screen.index();
        visitor.press(Control::language_english);
        visitor.press(Control::high_contrast);

        visitor.passes(seconds{39});
        CHECK_FALSE(visitor.state.warning);
        CHECK(next_deadline(visitor.state, visitor.rules) == visitor.now.uptime + seconds{1});
        visitor.passes(seconds{1});
        CHECK(visitor.state.warning);
        CHECK(visitor.asked_for<action::Announce>());
        CHECK(seconds_left(visitor.state, visitor.rules, visitor.now) == 20);
        visitor.passes(seconds{1});
        CHECK_FALSE(visitor.asked_for<action::Announce>());
        CHECK(visitor.state.screen.index() == screen);
        visitor.passes(seconds{19});
        CHECK(visitor.sees<state::Idle>());
        CHECK(visitor.asked_for<action::Wipe>());
        CHECK(comparable(visitor.state) == comparable(first_state(visitor.rules)));
        CHECK_FALSE(next_deadline(visitor.state, visitor.rules));
        CHECK_FALSE(seconds_left(visitor.state, visitor.rules, visitor.now));
    }
}

TEST_CASE("'I need more time' begins the time anew") {
    Visitor visitor;
    visitor.press(Control::wake);
    visitor.passes(seconds{50});
    REQUIRE(visitor.state.warning);
    visitor.press(Control::more_time);
    CHECK_FALSE(visitor.state.warning);
    CHECK(seconds_left(visitor.state, visitor.rules, visitor.now) == 60);
    visitor.passes(seconds{39});
    CHECK(visitor.sees<state::Home>());
}

TEST_CASE("large text gives twice the time") {
    Visitor visitor;
    visitor.press(Control::wake);
    visitor.press(Control::large_text);
    visitor.passes(seconds{99});
    CHECK_FALSE(visitor.state.warning);
    visitor.passes(seconds{21});
    CHECK(visitor.sees<state::Idle>());
}

TEST_CASE("a visit does not end under its own question to central, which has an end of its own") {
    Visitor visitor;
    visitor.scan(SAMPLE_CODE);
    visitor.passes(LOOKUP_GUARD - seconds{1});
    CHECK(visitor.sees<state::LookingUp>());
    visitor.press(Control::large_text);
    visitor.passes(seconds{1});
    REQUIRE(visitor.sees<state::LookupTrouble>());
    CHECK(visitor.screen<state::LookupTrouble>().failure.kind == LookupFailureKind::slow);
    CHECK(visitor.asked_for<action::CancelLookUp>());
    visitor.passes(seconds{1});
    CHECK(visitor.sees<state::LookupTrouble>());
}

TEST_CASE("a visit does not end under a running print") {
    Visitor visitor;
    visitor.printer_is(PrinterCondition::ready);
    visitor.see_dossier();
    visitor.press(Control::print_slip);
    visitor.passes(seconds{100});
    CHECK(visitor.sees<state::Showing>());
    visitor.print_ends(PrintOutcome::printed);
    visitor.passes(seconds{59});
    CHECK(visitor.sees<state::Showing>());
    visitor.passes(seconds{1});
    CHECK(visitor.sees<state::Idle>());
}

TEST_CASE("'I am done' wipes at once, thanks for eight seconds, and forgets the language last") {
    Visitor visitor;
    visitor.see_dossier();
    visitor.press(Control::language_english);
    visitor.press(Control::finish);
    REQUIRE(visitor.sees<state::Done>());
    CHECK(visitor.asked_for<action::Wipe>());
    CHECK(visitor.state.comfort.language == Language::english);
    visitor.passes(seconds{7});
    CHECK(visitor.sees<state::Done>());
    visitor.passes(seconds{1});
    CHECK(visitor.sees<state::Idle>());
    CHECK(comparable(visitor.state) == comparable(first_state(visitor.rules)));
}

TEST_CASE("whoever touches the thanks begins a visit of their own") {
    Visitor visitor;
    visitor.see_dossier();
    visitor.press(Control::language_english);
    visitor.press(Control::finish);
    visitor.press(Control::wake);
    CHECK(visitor.sees<state::Home>());
    CHECK(visitor.state.comfort == Comfort{});
}

TEST_CASE("a visit begins in the centre's language") {
    VisitRules rules;
    rules.language = Language::english;
    CHECK(first_state(rules).comfort.language == Language::english);
}

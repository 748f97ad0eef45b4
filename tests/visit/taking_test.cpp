#include <doctest/doctest.h>

#include <functional>

#include "tests/visit/queue.h"

using namespace visitor;

namespace {

constexpr TicketFailureKind ALL_KINDS[] = {
    TicketFailureKind::closed,      TicketFailureKind::used_up,         TicketFailureKind::paused,
    TicketFailureKind::locked,      TicketFailureKind::service_unknown, TicketFailureKind::day_over,
    TicketFailureKind::barred,      TicketFailureKind::ticket_unknown,  TicketFailureKind::no_link,
    TicketFailureKind::slow,        TicketFailureKind::bad_answer,      TicketFailureKind::not_trusted,
    TicketFailureKind::clock_wrong, TicketFailureKind::not_authorised,  TicketFailureKind::central_trouble,
    TicketFailureKind::not_kept,    TicketFailureKind::offline_used_up};

/// Every way a citizen goes.
const std::vector<std::pair<const char*, std::function<void(Visitor&)>>>& ways_out() {
    static const std::vector<std::pair<const char*, std::function<void(Visitor&)>>> all{
        {"home", [](Visitor& visitor) { visitor.press(Control::home); }},
        {"back", [](Visitor& visitor) { visitor.press(Control::back); }},
        {"finish", [](Visitor& visitor) { visitor.press(Control::finish); }},
    };
    return all;
}

RequestId abandoned(const Visitor& visitor) {
    const auto* action = visitor.asked_for<action::AbandonTicket>();
    return action ? action->request : 0;
}

}  // namespace

TEST_CASE("whoever leaves before the answer has abandoned the wish, on every way out") {
    auto ways = ways_out();
    ways.push_back({"cancel", [](Visitor& visitor) { visitor.press(Control::cancel); }});
    for (const auto& [name, leave] : ways) {
        CAPTURE(name);
        Visitor visitor = taking();
        const RequestId request = visitor.state.last_request;
        leave(visitor);
        CHECK_FALSE(visitor.sees<state::Taking>());
        CHECK(abandoned(visitor) == request);
    }
}

TEST_CASE("a wish of unknown outcome is abandoned when its screen is left or times out") {
    auto ways = ways_out();
    ways.push_back({"look up", [](Visitor& visitor) { visitor.press(Control::look_up); }});
    ways.push_back({"choose again", [](Visitor& visitor) { visitor.press(Control::take_number); }});
    ways.push_back({"time-out", [](Visitor& visitor) { visitor.passes(seconds{60}); }});
    for (const auto& [name, leave] : ways) {
        CAPTURE(name);
        Visitor visitor = taking();
        const RequestId request = visitor.state.last_request;
        visitor.ticket_answer(no_ticket(TicketFailureKind::no_link));
        REQUIRE(visitor.sees<state::NoTicket>());
        CHECK(abandoned(visitor) == 0);
        leave(visitor);
        CHECK(abandoned(visitor) == request);
    }
}

TEST_CASE("what central has refused for good needs no cancelling") {
    for (const TicketFailureKind kind : ALL_KINDS) {
        if (!is_final(kind)) continue;
        CAPTURE(static_cast<int>(kind));
        Visitor visitor = taking();
        visitor.ticket_answer(no_ticket(kind));
        REQUIRE(visitor.sees<state::NoTicket>());
        visitor.press(Control::home);
        CHECK(abandoned(visitor) == 0);
    }
}

TEST_CASE("leaving a number never cancels it") {
    for (const auto& [name, leave] : ways_out()) {
        CAPTURE(name);
        Visitor visitor = ticketed();
        visitor.print_ends(PrintOutcome::printed);
        leave(visitor);
        CHECK(abandoned(visitor) == 0);
    }
    Visitor visitor = ticketed();
    visitor.print_ends(PrintOutcome::printed);
    visitor.passes(seconds{60});
    CHECK(visitor.sees<state::Idle>());
    CHECK(abandoned(visitor) == 0);
}

TEST_CASE("trying again is the same wish, never a new one, and only where it can help") {
    for (const TicketFailureKind kind : ALL_KINDS) {
        CAPTURE(static_cast<int>(kind));
        Visitor visitor = taking();
        const RequestId request = visitor.state.last_request;
        visitor.ticket_answer(no_ticket(kind));
        visitor.press(Control::try_again);
        CHECK_FALSE(visitor.asked_for<action::TakeTicket>());
        CHECK(abandoned(visitor) == 0);
        if (!may_try_again(kind)) {
            CHECK(visitor.actions.empty());
            CHECK(visitor.sees<state::NoTicket>());
            continue;
        }
        REQUIRE(visitor.asked_for<action::RetryTicket>());
        CHECK(visitor.asked_for<action::RetryTicket>()->request == request);
        visitor.ticket_answer(sample_ticket());
        CHECK(visitor.sees<state::Ticketed>());
    }
}

TEST_CASE("what is refused for good is never tried again") {
    for (const TicketFailureKind kind : ALL_KINDS)
        if (is_final(kind)) CHECK_FALSE(may_try_again(kind));
}

TEST_CASE("a wish that nobody answers stops being waited for, and its late number is shown") {
    Visitor visitor = taking();
    const RequestId request = visitor.state.last_request;
    visitor.passes(TICKET_GUARD - seconds{1});
    CHECK(visitor.sees<state::Taking>());
    visitor.passes(seconds{1});
    REQUIRE(visitor.sees<state::NoTicket>());
    CHECK(visitor.screen<state::NoTicket>().failure.kind == TicketFailureKind::slow);
    CHECK(abandoned(visitor) == 0);
    visitor.happens(event::TicketAnswered{request, sample_ticket()});
    CHECK(visitor.sees<state::Ticketed>());
}

TEST_CASE("the answer to an abandoned wish touches nobody") {
    Visitor visitor = taking();
    const RequestId request = visitor.state.last_request;
    visitor.press(Control::cancel);
    const State before = visitor.state;
    visitor.happens(event::TicketAnswered{request, sample_ticket()});
    CHECK(visitor.state == before);
    CHECK(visitor.actions.empty());
    visitor.choose(Control::service, "land");
    visitor.happens(event::TicketAnswered{request, sample_ticket()});
    CHECK(visitor.sees<state::Taking>());
}

TEST_CASE("a number does not change when an answer comes twice") {
    Visitor visitor = ticketed();
    const State before = visitor.state;
    Ticket other = sample_ticket();
    other.number = "B048";
    visitor.happens(event::TicketAnswered{visitor.screen<state::Ticketed>().printing.job - 1, other});
    CHECK(visitor.state == before);
}

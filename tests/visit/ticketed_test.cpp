#include <doctest/doctest.h>

#include "tests/visit/queue.h"

using namespace visitor;

namespace {

constexpr PrintOutcome BAD_ENDS[] = {PrintOutcome::paper_out, PrintOutcome::cover_open, PrintOutcome::absent,
                                     PrintOutcome::unknown};

const state::Printing& printing(const Visitor& visitor) {
    return visitor.screen<state::Ticketed>().printing;
}

}  // namespace

TEST_CASE("the slip is printed by itself, once, with what stands on it") {
    KioskProfile profile = sample_profile();
    profile.policy.follow_base = "https://xepso.example/";
    Visitor visitor = choosing(profile);
    visitor.press(Control::language_english);
    visitor.choose(Control::service, "land");
    visitor.ticket_answer(sample_ticket());
    REQUIRE(visitor.sees<state::Ticketed>());
    const auto* slip = visitor.asked_for<action::PrintTicket>();
    REQUIRE(slip);
    CHECK(slip->ticket == sample_ticket());
    CHECK(slip->service == profile.services[0]);
    CHECK(slip->follow_address == "https://xepso.example/0123456789abcdef0123456789abcdef");
    CHECK(slip->language == Language::english);
    CHECK_FALSE(slip->copy);
    visitor.press(Control::print_again);
    CHECK(visitor.actions.empty());
}

TEST_CASE("a ticket without a secret, or a centre without a follow page, has no follow address") {
    KioskProfile profile = sample_profile();
    CHECK(follow_address(profile.policy, sample_ticket()).empty());
    profile.policy.follow_base = "https://xepso.example/";
    Ticket unfollowed = sample_ticket();
    unfollowed.secret.clear();
    CHECK(follow_address(profile.policy, unfollowed).empty());
    CHECK_FALSE(follow_address(profile.policy, sample_ticket()).empty());
}

TEST_CASE("the number stays on the glass whatever the paper does") {
    for (const PrintOutcome outcome :
         {PrintOutcome::printed, PrintOutcome::sent, PrintOutcome::paper_out, PrintOutcome::cover_open,
          PrintOutcome::absent, PrintOutcome::unknown}) {
        Visitor visitor = ticketed();
        visitor.print_ends(outcome);
        REQUIRE(visitor.sees<state::Ticketed>());
        CHECK(visitor.screen<state::Ticketed>().ticket == sample_ticket());
        CHECK(printing(visitor).outcome == outcome);
        CHECK_FALSE(visitor.asked_for<action::PrintTicket>());
    }
}

TEST_CASE("a printer known not to print gets nothing, and central is told that there is no slip") {
    for (const PrinterCondition condition :
         {PrinterCondition::absent, PrinterCondition::paper_out, PrinterCondition::cover_open}) {
        Visitor visitor = taking();
        visitor.printer_is(condition);
        visitor.ticket_answer(sample_ticket());
        REQUIRE(visitor.sees<state::Ticketed>());
        CHECK_FALSE(visitor.asked_for<action::PrintTicket>());
        REQUIRE(visitor.asked_for<action::TellUnprinted>());
        CHECK(visitor.asked_for<action::TellUnprinted>()->key == "wish-1");
    }
}

TEST_CASE("a terminal without a printer shows the number and prints nothing") {
    Visitor visitor = taking();
    visitor.rules.has_printer = false;
    visitor.ticket_answer(sample_ticket());
    REQUIRE(visitor.sees<state::Ticketed>());
    CHECK_FALSE(visitor.asked_for<action::PrintTicket>());
    CHECK_FALSE(visitor.asked_for<action::TellUnprinted>());
}

TEST_CASE("nothing is printed again by itself, and again by hand only once the printer is ready") {
    Visitor visitor = ticketed();
    visitor.print_ends(PrintOutcome::paper_out);
    visitor.press(Control::print_again);
    CHECK(visitor.actions.empty());
    visitor.passes(seconds{30});
    CHECK_FALSE(visitor.asked_for<action::PrintTicket>());
    visitor.printer_is(PrinterCondition::ready);
    CHECK_FALSE(visitor.asked_for<action::PrintTicket>());
    visitor.press(Control::print_again);
    REQUIRE(visitor.asked_for<action::PrintTicket>());
    CHECK(visitor.asked_for<action::PrintTicket>()->copy);
    CHECK(visitor.asked_for<action::PrintTicket>()->ticket == sample_ticket());
}

TEST_CASE("there is one copy, however it ends") {
    for (const PrintOutcome first :
         {PrintOutcome::paper_out, PrintOutcome::cover_open, PrintOutcome::unknown})
        for (const PrintOutcome second : BAD_ENDS) {
            Visitor visitor = ticketed();
            visitor.print_ends(first);
            visitor.printer_is(PrinterCondition::ready);
            visitor.press(Control::print_again);
            REQUIRE(visitor.asked_for<action::PrintTicket>());
            visitor.print_ends(second);
            visitor.printer_is(PrinterCondition::ready);
            visitor.press(Control::print_again);
            CHECK(visitor.actions.empty());
        }
}

TEST_CASE("a slip of which nothing was sent is no copy when it is printed at last") {
    Visitor visitor = taking();
    visitor.printer_is(PrinterCondition::absent);
    visitor.ticket_answer(sample_ticket());
    visitor.printer_is(PrinterCondition::ready);
    visitor.press(Control::print_again);
    REQUIRE(visitor.asked_for<action::PrintTicket>());
    CHECK_FALSE(visitor.asked_for<action::PrintTicket>()->copy);
}

TEST_CASE("a slip that came out, or was sent to a printer that says nothing, is not printed again") {
    for (const PrintOutcome outcome : {PrintOutcome::printed, PrintOutcome::sent}) {
        Visitor visitor = ticketed();
        visitor.print_ends(outcome);
        visitor.press(Control::print_again);
        CHECK(visitor.actions.empty());
    }
}

TEST_CASE("when nobody knows what became of the slip, a copy is offered, but not to a printer that cannot") {
    Visitor visitor = ticketed();
    visitor.print_ends(PrintOutcome::unknown);
    CHECK(may_print_again(visitor.screen<state::Ticketed>(), visitor.state.printer));
    visitor.printer_is(PrinterCondition::absent);
    CHECK_FALSE(may_print_again(visitor.screen<state::Ticketed>(), visitor.state.printer));
    visitor.printer_is(PrinterCondition::ready);
    visitor.press(Control::print_again);
    REQUIRE(visitor.asked_for<action::PrintTicket>());
    CHECK(visitor.asked_for<action::PrintTicket>()->copy);
}

TEST_CASE("a print that never ends is given up as unknown, is not repeated, and its late truth is believed") {
    Visitor visitor = ticketed();
    const RequestId job = printing(visitor).job;
    visitor.passes(PRINT_GUARD - seconds{1});
    CHECK(printing(visitor).phase == state::Printing::Phase::running);
    visitor.passes(seconds{1});
    REQUIRE(visitor.sees<state::Ticketed>());
    CHECK(printing(visitor).outcome == PrintOutcome::unknown);
    CHECK_FALSE(visitor.asked_for<action::PrintTicket>());
    visitor.happens(event::PrintEnded{job, PrintOutcome::printed});
    CHECK(printing(visitor).outcome == PrintOutcome::printed);
}

TEST_CASE("the end of an earlier ticket's print touches nobody") {
    Visitor visitor = ticketed();
    const RequestId job = printing(visitor).job;
    visitor.press(Control::finish);
    visitor.press(Control::wake);
    visitor.press(Control::take_number);
    visitor.choose(Control::service, "land");
    visitor.ticket_answer(sample_ticket());
    const State before = visitor.state;
    visitor.happens(event::PrintEnded{job, PrintOutcome::paper_out});
    CHECK(visitor.state == before);
}

TEST_CASE("a slip that staff want again comes out while nobody uses the terminal, marked as copy") {
    Visitor visitor = choosing();
    visitor.happens(event::CopyWished{sample_ticket()});
    CHECK(visitor.actions.empty());
    visitor.press(Control::finish);
    visitor.happens(event::CopyWished{sample_ticket()});
    CHECK(visitor.actions.empty());
    while (!visitor.sees<state::Idle>()) visitor.passes(std::chrono::seconds{60});
    visitor.happens(event::CopyWished{sample_ticket()});
    const auto* slip = visitor.asked_for<action::PrintTicket>();
    REQUIRE(slip);
    CHECK(slip->ticket == sample_ticket());
    CHECK(slip->service == sample_profile().services[0]);
    CHECK(slip->language == Language::vietnamese);
    CHECK(slip->copy);
    CHECK(visitor.sees<state::Idle>());
    for (const auto condition : {PrinterCondition::paper_out, PrinterCondition::absent}) {
        visitor.printer_is(condition);
        visitor.happens(event::CopyWished{sample_ticket()});
        CHECK(visitor.actions.empty());
    }
}

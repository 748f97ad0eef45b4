#include "tests/terminal/desk_house.h"

using namespace desk_house;
using What = Asked::What;
using Kind = TicketFailureKind;

TEST_CASE("a wish is on disk before central is asked, and its number before anybody is told") {
    House house;
    bool was_on_disk = false;
    house.central.before_issue = [&](const TicketWish& wish) {
        for (const auto& record : records(house.folder))
            was_on_disk |= record.kind == journal::Kind::begun && record.key == wish.key;
    };
    house.desk->desk.take(7, "ho-tich", "nguoi-cao-tuoi");
    const Asked asked = house.central.next(What::issue);
    CHECK(was_on_disk);
    CHECK(asked.wish.key.size() == 36);
    CHECK(asked.wish.service == "ho-tich");
    CHECK(asked.wish.priority == "nguoi-cao-tuoi");
    CHECK(asked.wish.service_day == DAY);
    asked.issue(ticket_for(asked.wish, "A042"));
    const auto answered = house.desk->next<event::TicketAnswered>();
    CHECK(answered.request == 7);
    REQUIRE(answered.result);
    CHECK(answered.result->number == "A042");
    CHECK(records(house.folder).back().kind == journal::Kind::issued);
    CHECK(house.kept(asked.wish.key)->ticket->number == "A042");
}

TEST_CASE("a lost reply and a retry ask for the same wish, and the number is told once") {
    House house;
    house.desk->desk.take(1, "ho-tich", "");
    const Asked first = house.central.next(What::issue);
    first.issue(Failure{failing(Kind::slow)});
    CHECK(house.desk->next<event::TicketAnswered>().result.error().kind == Kind::slow);
    house.desk->desk.retry(1);
    const Asked second = house.central.next(What::issue);
    CHECK(second.wish == first.wish);
    house.desk->desk.retry(1);
    const Asked third = house.central.next(What::issue);
    third.issue(ticket_for(first.wish, "A001"));
    second.issue(ticket_for(first.wish, "A001"));
    CHECK(house.desk->next<event::TicketAnswered>().result->number == "A001");
    house.desk->settle();
    CHECK_FALSE(house.desk->has<event::TicketAnswered>());
    CHECK_FALSE(house.central.has(What::cancel));
    CHECK(house.kept(first.wish.key)->state == WishState::issued);
}

TEST_CASE("two wishes have two keys") {
    House house;
    house.desk->desk.take(1, "ho-tich", "");
    house.desk->desk.take(2, "ho-tich", "");
    CHECK(house.central.next(What::issue).wish.key != house.central.next(What::issue).wish.key);
}

TEST_CASE("a refusal ends the wish: nothing is left to cancel") {
    House house;
    house.desk->desk.take(1, "ho-tich", "");
    const Asked asked = house.central.next(What::issue);
    asked.issue(Failure{failing(Kind::used_up)});
    CHECK(house.desk->next<event::TicketAnswered>().result.error().kind == Kind::used_up);
    house.desk->desk.abandon(1);
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::cancel));
    CHECK(house.kept(asked.wish.key)->state == WishState::refused);
}

TEST_CASE("a wish given up before its answer is cancelled, and the late number is told to nobody") {
    House house;
    house.desk->desk.take(1, "ho-tich", "");
    const Asked asked = house.central.next(What::issue);
    house.desk->desk.abandon(1);
    const Asked cancel = house.central.next(What::cancel);
    CHECK(cancel.key == asked.wish.key);
    asked.issue(ticket_for(asked.wish, "A001"));
    cancel.cancel(Cancelled::voided);
    house.desk->settle();
    CHECK_FALSE(house.desk->has<event::TicketAnswered>());
    const auto kept = house.kept(asked.wish.key);
    CHECK(kept->state == WishState::cancelled);
    CHECK_FALSE(kept->ticket);
}

TEST_CASE("a wish given up after its number keeps it: it was on the glass") {
    House house;
    const Ticket ticket = house.desk->serve(1, "A001");
    house.desk->desk.abandon(1);
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::cancel));
    CHECK(house.kept(ticket.key)->state == WishState::issued);
}

TEST_CASE("a wish nobody came back to is cancelled after three minutes, and a retry then is too late") {
    House house;
    house.desk->desk.take(1, "ho-tich", "");
    const Asked asked = house.central.next(What::issue);
    asked.issue(Failure{failing(Kind::no_link)});
    house.desk->next<event::TicketAnswered>();
    house.desk->advance(2min + 59s);
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::cancel));
    house.desk->advance(1s);
    CHECK(house.central.next(What::cancel).key == asked.wish.key);
    house.desk->desk.retry(1);
    CHECK(house.desk->next<event::TicketAnswered>().result.error().kind == Kind::barred);
    CHECK_FALSE(house.central.has(What::issue));
}

TEST_CASE("a terminal that starts again cancels what was open, and a next visitor does not wait for it") {
    House house;
    house.desk->desk.take(1, "ho-tich", "");
    const Asked lost = house.central.next(What::issue);
    house.start();
    const Asked cancel = house.central.next(What::cancel);
    CHECK(cancel.key == lost.wish.key);
    const Ticket ticket = house.desk->serve(2, "A002");  // while the cancel is still under way
    CHECK(ticket.number == "A002");
    lost.issue(ticket_for(lost.wish, "A001"));  // an answer to a desk that is gone
    cancel.cancel(Failure{failing(Kind::no_link)});
    house.desk->settle();
    CHECK_FALSE(house.desk->has<event::TicketAnswered>());
    house.start();
    house.central.next(What::cancel).cancel(Cancelled::voided);
    house.desk->settle();
    CHECK(house.kept(lost.wish.key)->state == WishState::cancelled);
}

TEST_CASE("a wish that cannot be kept is never asked for, and can be once there is room") {
    House house;
    house.desk.reset();
    std::filesystem::remove_all(house.folder.place);
    house.start();
    house.desk->desk.take(1, "ho-tich", "");
    CHECK(house.desk->next<event::TicketAnswered>().result.error().kind == Kind::not_kept);
    CHECK_FALSE(house.central.has(What::issue));
    std::filesystem::create_directory(house.folder.place);
    house.desk->desk.retry(1);
    const Asked asked = house.central.next(What::issue);
    asked.issue(ticket_for(asked.wish, "A001"));
    CHECK(house.desk->next<event::TicketAnswered>().result.has_value());
}

TEST_CASE("a print begins only behind its own record") {
    House house;
    const Ticket ticket = house.desk->serve(1, "A001");
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<PrintState> seen;
    house.desk->desk.note_print(ticket.key, PrintState::sent, false, [&](bool kept) {
        const std::scoped_lock lock{mutex};
        const auto last = records(house.folder).back();
        if (kept && last.kind == journal::Kind::print) seen = static_cast<PrintState>(last.print);
        changed.notify_all();
    });
    std::unique_lock lock{mutex};
    REQUIRE(changed.wait_for(lock, GENEROUS, [&] { return seen.has_value(); }));
    CHECK(seen == PrintState::sent);
    const Asked told = house.central.next(What::tell);
    CHECK(told.report().key == ticket.key);
    CHECK(told.report().state == PrintState::sent);
}

TEST_CASE("print reports reach central in their order, through failures and a new start") {
    House house;
    const Ticket ticket = house.desk->serve(1, "A001");
    const auto note = [&](PrintState state, bool copy) {
        house.desk->desk.note_print(ticket.key, state, copy);
    };
    note(PrintState::sent, false);
    const Asked first = house.central.next(What::tell);
    CHECK(first.report().state == PrintState::sent);
    note(PrintState::failed, false);
    note(PrintState::failed, true);
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::tell));  // one telling at a time
    first.tell(Failure{failing(Kind::no_link)});
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::tell));  // not at once again
    house.desk->advance(2s);
    const Asked again = house.central.next(What::tell);
    REQUIRE(again.entries.size() == 3);
    CHECK(again.entries.front() == first.entries.front());
    CHECK(again.report(1).state == PrintState::failed);
    CHECK(again.report(2).copy);
    house.start();
    const Asked after = house.central.next(What::tell);
    CHECK(after.entries == again.entries);
    after.heard(EntryOutcome::unknown);  // central wants to hear no more of it
    house.desk->settle();
    house.start();
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::tell));
}

TEST_CASE("of a print that was under way when the terminal stopped nobody knows what became of it") {
    House house;
    const Ticket stopped = house.desk->serve(1, "A001");
    const Ticket ended = house.desk->serve(2, "A002");
    house.desk->desk.note_print(stopped.key, PrintState::sent, false);
    house.desk->desk.note_print(ended.key, PrintState::sent, false);
    house.desk->desk.note_print(ended.key, PrintState::sent,
                                false);  // the outcome of a printer that says nothing
    house.desk->settle();
    house.start();
    house.desk->settle();
    CHECK(house.kept(ended.key)->print == PrintState::sent);
    CHECK(house.kept(stopped.key)->print == PrintState::unknown);
    const auto written = records(house.folder);
    house.start();
    house.desk->settle();
    CHECK(records(house.folder) == written);
}

TEST_CASE("what waits for a broken link goes out as soon as the link is seen again") {
    House house;
    house.desk->desk.take(1, "ho-tich", "");
    const Asked asked = house.central.next(What::issue);
    house.desk->desk.abandon(1);
    house.central.next(What::cancel).cancel(Failure{failing(Kind::no_link)});
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::cancel));
    house.desk->serve(2, "A002");
    CHECK(house.central.next(What::cancel).key == asked.wish.key);
}

#include <doctest/doctest.h>

#include "tests/visit/queue.h"

using namespace visitor;

namespace {

void see_result(Visitor& visitor, Status status) {
    Dossier dossier = visitor::sample_dossier();
    dossier.status = status;
    visitor.scan(SAMPLE_CODE);
    visitor.answer(LookupAnswer{dossier});
}

}  // namespace

TEST_CASE("numbers are offered only once central's profile is known and has services") {
    Visitor visitor;
    visitor.now.wall = FRIDAY_MORNING;
    visitor.press(Control::wake);
    visitor.press(Control::take_number);
    CHECK(visitor.sees<state::Home>());
    know(visitor, KioskProfile{});
    visitor.press(Control::take_number);
    CHECK(visitor.sees<state::Home>());
    know(visitor, sample_profile());
    visitor.press(Control::take_number);
    CHECK(visitor.sees<state::Choosing>());
}

TEST_CASE("among many services one is found letter by letter, and its number is taken from there") {
    KioskProfile many = sample_profile();
    const QueueService one = many.services.front();
    while (many.services.size() <= 10) {
        many.services.push_back(one);
        many.services.back().id += "-" + std::to_string(many.services.size());
    }
    Visitor visitor = choosing(many);
    visitor.press(Control::search);
    REQUIRE(visitor.sees<state::Searching>());
    for (const char letter : std::string{" DAT  d.7-"}) visitor.press(Control::key, letter);
    CHECK(visitor.screen<state::Searching>().text == "DAT ");
    visitor.press(Control::backspace);
    visitor.press(Control::backspace);
    CHECK(visitor.screen<state::Searching>().text == "DA");
    for (int times = 0; times < 100; ++times) visitor.press(Control::key, 'A');
    CHECK(visitor.screen<state::Searching>().text.size() == state::SEARCH_MAX);
    visitor.press(Control::back);
    REQUIRE(visitor.sees<state::Choosing>());
    visitor.press(Control::search);
    CHECK(visitor.screen<state::Searching>().text.empty());
    visitor.choose(Control::service, "nobody-has-this");
    REQUIRE(visitor.sees<state::Searching>());
    visitor.choose(Control::service, "land");
    CHECK(visitor.sees<state::Taking>());
}

TEST_CASE("few services are found by looking") {
    Visitor visitor = choosing();
    visitor.press(Control::search);
    CHECK(visitor.sees<state::Choosing>());
}

TEST_CASE("a service without a question in between takes the number at once") {
    Visitor visitor = choosing();
    visitor.choose(Control::service, "land");
    REQUIRE(visitor.sees<state::Taking>());
    REQUIRE(visitor.asked_for<action::TakeTicket>());
    CHECK(visitor.asked_for<action::TakeTicket>()->service == "land");
    CHECK(visitor.asked_for<action::TakeTicket>()->priority.empty());
    CHECK(visitor.asked_for<action::TakeTicket>()->request == visitor.screen<state::Taking>().request);
}

TEST_CASE("where the centre has priority groups they are asked for, and no ground is ever kept after") {
    Visitor visitor = choosing(with_groups());
    visitor.choose(Control::service, "land");
    REQUIRE(visitor.sees<state::AskingPriority>());
    CHECK_FALSE(visitor.asked_for<action::TakeTicket>());
    visitor.choose(Control::priority, "no such group");
    CHECK(visitor.sees<state::AskingPriority>());
    visitor.choose(Control::priority, "aged");
    REQUIRE(visitor.asked_for<action::TakeTicket>());
    CHECK(visitor.asked_for<action::TakeTicket>()->priority == "aged");
    CHECK(visitor.sees<state::Taking>());
}

TEST_CASE("whoever belongs to no group takes a normal number") {
    Visitor visitor = choosing(with_groups());
    visitor.choose(Control::service, "land");
    visitor.press(Control::no_priority);
    REQUIRE(visitor.asked_for<action::TakeTicket>());
    CHECK(visitor.asked_for<action::TakeTicket>()->priority.empty());
}

TEST_CASE("a wait longer than the centre's limit is asked about first, with the priority kept") {
    Visitor visitor = choosing(with_groups(), sample_queues(90));
    visitor.choose(Control::service, "land");
    visitor.choose(Control::priority, "aged");
    REQUIRE(visitor.sees<state::AskingConsent>());
    CHECK(visitor.screen<state::AskingConsent>().wait_minutes == 90);
    CHECK_FALSE(visitor.asked_for<action::TakeTicket>());
    SUBCASE("yes takes the number") {
        visitor.press(Control::yes);
        REQUIRE(visitor.asked_for<action::TakeTicket>());
        CHECK(visitor.asked_for<action::TakeTicket>()->priority == "aged");
    }
    SUBCASE("no takes none and leads back to the services") {
        visitor.press(Control::no);
        CHECK(visitor.sees<state::Choosing>());
        CHECK(visitor.actions.empty());
    }
}

TEST_CASE("a wait within the limit, or not known, or a limit of none asks nothing") {
    KioskProfile never = sample_profile();
    never.policy.consent_minutes = 0;
    QueueSituation unknown = sample_queues();
    unknown.queues[0].wait_minutes.reset();
    for (auto& [profile, queues] :
         {std::pair{sample_profile(), sample_queues(60)}, std::pair{sample_profile(), unknown},
          std::pair{never, sample_queues(600)}}) {
        Visitor visitor = choosing(profile, queues);
        visitor.choose(Control::service, "land");
        CHECK(visitor.sees<state::Taking>());
    }
}

TEST_CASE("outside the hours no number is taken, and looking up stays possible") {
    for (const auto later : {std::chrono::hours{3}, std::chrono::hours{8}, std::chrono::hours{24}}) {
        Visitor visitor = choosing();
        visitor.now.wall += later;  // noon break, after the doors, Saturday
        CHECK(all_closed(*visitor.state.profile, visitor.now));
        visitor.choose(Control::service, "land");
        CHECK(visitor.sees<state::Choosing>());
        CHECK(visitor.actions.empty());
        visitor.press(Control::look_up);
        CHECK(visitor.sees<state::Scanning>());
    }
}

TEST_CASE("the question open at the closing edge takes no number after it") {
    Visitor visitor = choosing(sample_profile(), sample_queues(90));
    visitor.choose(Control::service, "land");
    REQUIRE(visitor.sees<state::AskingConsent>());
    visitor.now.wall = FRIDAY_MORNING + std::chrono::minutes{109};  // 11:30, the first minute that is closed
    visitor.press(Control::yes);
    CHECK(visitor.sees<state::Choosing>());
    CHECK_FALSE(visitor.asked_for<action::TakeTicket>());
}

TEST_CASE("while the clock is not known to be right, central judges the hours") {
    Visitor visitor = choosing();
    visitor.now.wall += std::chrono::hours{24};
    visitor.now.clock_known_right = false;
    CHECK_FALSE(all_closed(*visitor.state.profile, visitor.now));
    visitor.choose(Control::service, "land");
    CHECK(visitor.sees<state::Taking>());
}

TEST_CASE("a service with hours of its own is open while the centre is not") {
    KioskProfile profile = sample_profile();
    WeekHours evening = profile.hours;
    evening.days[4] = {{17 * 60, 20 * 60}};
    profile.services[1].hours = evening;
    Visitor visitor = choosing(profile);
    visitor.now.wall = FRIDAY_MORNING + std::chrono::hours{8};
    CHECK_FALSE(all_closed(*visitor.state.profile, visitor.now));
    visitor.choose(Control::service, "land");
    CHECK(visitor.sees<state::Choosing>());
    visitor.choose(Control::service, "results");
    CHECK(visitor.sees<state::Taking>());
}

TEST_CASE("a paused or used up service, and a locked terminal, take no number") {
    QueueSituation paused = sample_queues(), used_up = sample_queues(), shut = sample_queues();
    paused.queues[0].state = QueueLoad::State::paused;
    used_up.queues[0].state = QueueLoad::State::used_up;
    shut.locked = LocalText{"Đang bảo trì", ""};
    for (const QueueSituation& queues : {paused, used_up, shut}) {
        Visitor visitor = choosing(sample_profile(), queues);
        visitor.choose(Control::service, "land");
        CHECK(visitor.sees<state::Choosing>());
        CHECK(visitor.actions.empty());
    }
}

TEST_CASE("a service that the profile no longer has takes no number") {
    Visitor visitor = choosing(with_groups());
    visitor.choose(Control::service, "land");
    KioskProfile without = with_groups();
    without.services.erase(without.services.begin());
    know(visitor, without);
    visitor.press(Control::no_priority);
    CHECK(visitor.sees<state::Choosing>());
    CHECK_FALSE(visitor.asked_for<action::TakeTicket>());
}

TEST_CASE("the queues are wanted only by screens that tell of them, and forgotten after") {
    Visitor visitor;
    know(visitor, sample_profile());
    visitor.press(Control::wake);
    REQUIRE(visitor.asked_for<action::WantQueues>());
    CHECK(visitor.asked_for<action::WantQueues>()->wanted);
    know(visitor, sample_queues());
    CHECK(visitor.state.queues);
    visitor.press(Control::look_up);
    REQUIRE(visitor.asked_for<action::WantQueues>());
    CHECK_FALSE(visitor.asked_for<action::WantQueues>()->wanted);
    CHECK_FALSE(visitor.state.queues);
    know(visitor, sample_queues());
    CHECK_FALSE(visitor.state.queues);
}

TEST_CASE("a profile that comes while home is shown asks for the queues") {
    Visitor visitor;
    visitor.press(Control::wake);
    CHECK_FALSE(visitor.asked_for<action::WantQueues>());
    know(visitor, sample_profile());
    CHECK(visitor.asked_for<action::WantQueues>());
}

TEST_CASE("a result leads straight to the service for its status, and only where there is one") {
    Visitor visitor;
    visitor.now.wall = FRIDAY_MORNING;
    know(visitor, sample_profile());
    see_result(visitor, Status::processing);
    visitor.press(Control::ticket_for_dossier);
    CHECK(visitor.sees<state::Showing>());
    visitor.press(Control::home);
    see_result(visitor, Status::result_ready);
    visitor.press(Control::ticket_for_dossier);
    REQUIRE(visitor.asked_for<action::TakeTicket>());
    CHECK(visitor.asked_for<action::TakeTicket>()->service == "results");
    CHECK(visitor.sees<state::Taking>());
}

TEST_CASE("no ticket from a degree of completion, and none while its slip is printing") {
    Visitor visitor;
    visitor.now.wall = FRIDAY_MORNING;
    visitor.printer_is(PrinterCondition::ready);
    know(visitor, sample_profile());
    visitor.scan(SAMPLE_CODE);
    visitor.answer(LookupAnswer{sample_anonymous(SecondFactorKind::none)});
    visitor.press(Control::ticket_for_dossier);
    CHECK(visitor.sees<state::Showing>());
    visitor.press(Control::home);
    see_result(visitor, Status::result_ready);
    visitor.press(Control::print_slip);
    visitor.press(Control::ticket_for_dossier);
    CHECK(visitor.sees<state::Showing>());
}

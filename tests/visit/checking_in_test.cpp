#include <doctest/doctest.h>

#include "tests/visit/queue.h"

using namespace visitor;

namespace {

KioskProfile with_appointments() {
    KioskProfile profile = with_groups();
    profile.appointments = true;
    return profile;
}

Visitor checking_in() {
    Visitor visitor = choosing(with_appointments());
    visitor.press(Control::check_in);
    return visitor;
}

Visitor typing(const std::string& text) {
    Visitor visitor = checking_in();
    visitor.press(Control::type_code);
    for (const char character : text) visitor.happens(event::Pressed{Control::key, character});
    return visitor;
}

std::string code_asked_for(const Visitor& visitor) {
    const auto* action = visitor.asked_for<action::CheckIn>();
    return action ? action->code : "";
}

}  // namespace

TEST_CASE(
    "who has an appointment checks in only where the centre offers it, and this terminal gives numbers") {
    Visitor without = choosing(with_groups());
    without.press(Control::check_in);
    CHECK(without.sees<state::Choosing>());

    QueueSituation queues = sample_queues();
    queues.locked = LocalText{"Máy đang bảo trì.", ""};
    Visitor locked_out = choosing(with_appointments(), queues);
    locked_out.press(Control::check_in);
    CHECK(locked_out.sees<state::Choosing>());

    CHECK(checking_in().sees<state::CheckingIn>());
}

TEST_CASE("a scanned booking asks for its number at once, without a question of priority") {
    for (const char* text : {"mau-1001", "https://dat-lich.tinh-mau.example/hen?code=MAU-1001"}) {
        CAPTURE(text);
        Visitor visitor = checking_in();
        CHECK(wants_scans(visitor.state));
        visitor.scan(text);
        REQUIRE(visitor.sees<state::Taking>());
        CHECK(code_asked_for(visitor) == "MAU-1001");
        CHECK(visitor.asked_for<action::CheckIn>()->request == visitor.screen<state::Taking>().request);
        CHECK_FALSE(visitor.asked_for<action::TakeTicket>());
        visitor.ticket_answer(sample_ticket());
        REQUIRE(visitor.sees<state::Ticketed>());
        CHECK(visitor.asked_for<action::PrintTicket>());
    }
}

TEST_CASE("a code in the form of a queue's number may be a booking's") {
    Visitor visitor = checking_in();
    visitor.scan("AB1234");
    CHECK(code_asked_for(visitor) == "AB1234");
}

TEST_CASE("other things that are scanned are told as what they are, and go nowhere") {
    const std::pair<std::string, ScannedKind> things[] = {
        {"000000000012|000000012|Công dân Mẫu 01|01011990|Nam|Phường Mẫu|01012021", ScannedKind::id_card},
        {SAMPLE_CODE, ScannedKind::dossier_code},
        {"00020163041234", ScannedKind::vietqr},
        {"https://tinh-mau.example/apiqr/qr?id=3f9c1a7e52d84b06", ScannedKind::receipt_id},
        {"000000000012", ScannedKind::unknown},
        {"Xin chào", ScannedKind::unknown},
    };
    for (const auto& [text, kind] : things) {
        CAPTURE(text);
        for (Visitor visitor : {checking_in(), typing("MAU")}) {
            visitor.scan(text);
            REQUIRE(visitor.sees<state::CheckingIn>());
            CHECK(visitor.screen<state::CheckingIn>().refused == kind);
            CHECK_FALSE(visitor.asked_for<action::CheckIn>());
            CHECK_FALSE(visitor.asked_for<action::LookUp>());
        }
    }
}

TEST_CASE("a typed code asks as a scanned one does; what can be none is refused at the keypad") {
    Visitor visitor = typing("MAU-1001");
    visitor.press(Control::submit);
    CHECK(code_asked_for(visitor) == "MAU-1001");
    CHECK(visitor.sees<state::Taking>());

    for (const char* text : {"", "MAU", "000000000012"}) {
        CAPTURE(text);
        Visitor wrong = typing(text);
        wrong.press(Control::submit);
        REQUIRE(wrong.sees<state::TypingAppointment>());
        CHECK(wrong.screen<state::TypingAppointment>().refused);
        CHECK(wrong.actions.empty());
        wrong.happens(event::Pressed{Control::key, '1'});
        CHECK_FALSE(wrong.screen<state::TypingAppointment>().refused);
    }
}

TEST_CASE("the keypad takes letters, digits and dashes, up to a code's length, and gives them back") {
    Visitor visitor = typing("A.b 1-" + std::string(40, '7'));
    CHECK(visitor.screen<state::TypingAppointment>().text == "A1-" + std::string(29, '7'));
    visitor.press(Control::backspace);
    CHECK(visitor.screen<state::TypingAppointment>().text.size() == 31);
    visitor.press(Control::other_letters);
    CHECK(visitor.screen<state::TypingAppointment>().all_letters);
    visitor.press(Control::clear);
    CHECK(visitor.screen<state::TypingAppointment>().text.empty());
    visitor.press(Control::back);
    CHECK(visitor.sees<state::CheckingIn>());
    visitor.press(Control::back);
    CHECK(visitor.sees<state::Choosing>());
}

TEST_CASE("who stops waiting has abandoned the check-in, and stands before the scanner again") {
    Visitor visitor = checking_in();
    visitor.scan("MAU-1001");
    const RequestId request = visitor.state.last_request;
    visitor.press(Control::cancel);
    CHECK(visitor.sees<state::CheckingIn>());
    REQUIRE(visitor.asked_for<action::AbandonTicket>());
    CHECK(visitor.asked_for<action::AbandonTicket>()->request == request);
}

TEST_CASE("after a refusal another code may be entered, or an ordinary number taken") {
    for (const auto kind : {TicketFailureKind::appointment_unknown, TicketFailureKind::appointment_other_day,
                            TicketFailureKind::appointment_early, TicketFailureKind::appointment_missed,
                            TicketFailureKind::appointment_used}) {
        CAPTURE(static_cast<int>(kind));
        CHECK(is_final(kind));
        CHECK_FALSE(may_try_again(kind));
        for (const auto control : {Control::check_in, Control::take_number}) {
            Visitor visitor = checking_in();
            visitor.scan("MAU-1001");
            visitor.ticket_answer(no_ticket(kind));
            REQUIRE(visitor.sees<state::NoTicket>());
            CHECK(was_check_in(visitor.screen<state::NoTicket>()));
            visitor.press(control);
            CHECK(visitor.sees<state::CheckingIn>() == (control == Control::check_in));
            CHECK_FALSE(visitor.asked_for<action::AbandonTicket>());
        }
    }
}

TEST_CASE("an outage is tried again as the same check-in, or given up for an ordinary number") {
    Visitor visitor = checking_in();
    visitor.scan("MAU-1001");
    const RequestId request = visitor.state.last_request;
    visitor.ticket_answer(no_ticket(TicketFailureKind::no_link));
    visitor.press(Control::try_again);
    REQUIRE(visitor.asked_for<action::RetryTicket>());
    CHECK(visitor.asked_for<action::RetryTicket>()->request == request);
    CHECK(visitor.sees<state::Taking>());
    visitor.ticket_answer(no_ticket(TicketFailureKind::no_link));
    visitor.press(Control::take_number);
    REQUIRE(visitor.asked_for<action::AbandonTicket>());
    CHECK(visitor.sees<state::Choosing>());
}

#include <algorithm>

#include "tests/printing/samples.h"

using kiosk::Dots;
using kiosk::Language;
using tests::all_texts;
using tests::contains;
using tests::ticket_slip_of;

TEST_CASE("zbar reads the follow address from a ticket's slip, at both widths, and from its copy") {
    for (const int width : {576, 384})
        for (const bool copy : {false, true})
            CHECK(tests::codes_zbar_reads(kiosk::lay_out(
                      ticket_slip_of(kiosk::sample_ticket(), Language::vietnamese, copy), width)) ==
                  std::vector<std::string>{kiosk::sample_follow_address()});
}

TEST_CASE("a ticket's slip tells number, place, service, time, people before, wait and what to prepare") {
    const std::string texts = all_texts(ticket_slip_of(kiosk::sample_ticket()));
    for (const char* told : {"B047", "QUẦY 3, 4 – KHU B", "Đất đai, xây dựng", "09:41, 20/11/2026",
                             "11 người", "35 phút", "căn cước", "trong ngày 20/11/2026", "1022"})
        CHECK(contains(texts, told));
}

TEST_CASE("what is not known of a ticket is left out") {
    kiosk::Ticket ticket = kiosk::sample_ticket();
    ticket.ahead.reset();
    ticket.wait_minutes.reset();
    kiosk::QueueService service = kiosk::sample_service();
    service.counters = service.area = service.prepare = {};
    const kiosk::Slip slip = ticket_slip_of(ticket, Language::vietnamese, false, service, "");
    const std::string texts = all_texts(slip);
    for (const char* unknown : {"Trước ông/bà", "Chờ khoảng", "Chuẩn bị sẵn", "Theo dõi", "QUẦY"})
        CHECK_FALSE(contains(texts, unknown));
    CHECK(tests::codes_zbar_reads(kiosk::lay_out(slip, 576)).empty());
    CHECK(std::none_of(slip.begin(), slip.end(), [](const kiosk::SlipPart& part) {
        return std::holds_alternative<kiosk::slip::BlackBar>(part);
    }));
}

TEST_CASE("neither the wish's key nor a number of its own stands in the follow code") {
    kiosk::Ticket ticket = kiosk::sample_ticket();
    ticket.key = "key-of-the-wish";
    CHECK_FALSE(contains(all_texts(ticket_slip_of(ticket)), ticket.key));
}

TEST_CASE("a number of a leased block says so on paper, an ordinary one does not") {
    kiosk::Ticket ticket = kiosk::sample_ticket();
    CHECK_FALSE(contains(all_texts(ticket_slip_of(ticket)), "mất kết nối"));
    ticket.offline = true;
    CHECK(contains(all_texts(ticket_slip_of(ticket)), "mất kết nối"));
}

TEST_CASE("a ticket's copy is the whole slip between two bars, with its own time") {
    const kiosk::Slip slip = ticket_slip_of(kiosk::sample_ticket());
    const kiosk::Slip copy = ticket_slip_of(kiosk::sample_ticket(), Language::vietnamese, true);
    REQUIRE(std::holds_alternative<kiosk::slip::BlackBar>(copy.front()));
    CHECK(std::get<kiosk::slip::BlackBar>(copy.front()).text == "BẢN IN LẠI");
    CHECK(std::get<kiosk::slip::BlackBar>(copy.back()).text == "BẢN IN LẠI");
    CHECK(contains(all_texts(copy), "09:44, 20/11/2026"));
    CHECK_FALSE(contains(all_texts(slip), "09:44"));
    CHECK(contains(all_texts(copy), all_texts(slip)));
}

TEST_CASE("numbers of two to six characters stand on one line inside the paper, at both widths") {
    for (const char* number : {"A1", "B047", "M888", "AB123", "WW8888"})
        for (const int width : {576, 384}) {
            kiosk::Ticket ticket = kiosk::sample_ticket();
            ticket.number = number;
            const kiosk::Slip slip = ticket_slip_of(ticket);
            const Dots dots = kiosk::lay_out(slip, width);
            CAPTURE(number);
            CHECK(tests::margins_are_white(dots, 6));
            ticket.number = "A1";
            CHECK(dots.height <= kiosk::lay_out(ticket_slip_of(ticket), width).height);
        }
}

TEST_CASE("long names of services and counters wrap and nothing is cut") {
    kiosk::QueueService service = kiosk::sample_service();
    for (kiosk::LocalText* text : {&service.name, &service.counters, &service.prepare})
        for (int word = 0; word < 8; ++word) text->vietnamese += " Đăng ký kinh doanh";
    for (const int width : {576, 384}) {
        const Dots dots = kiosk::lay_out(
            ticket_slip_of(kiosk::sample_ticket(), Language::vietnamese, false, service), width);
        CHECK(tests::margins_are_white(dots, 6));
        CHECK(dots.height > kiosk::lay_out(ticket_slip_of(kiosk::sample_ticket()), width).height + 150);
        CHECK(dots.height < 3000);
    }
}

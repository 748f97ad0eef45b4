#include <doctest/doctest.h>

#include "kiosk/visit/offer.h"
#include "tests/text/languages.h"
#include "ui/gallery.h"
#include "ui/present/present.h"

using kiosk::Language;
using kiosk::PrinterCondition;
using kiosk::PrintOutcome;
using kiosk::TicketFailureKind;
namespace state = kiosk::state;

namespace {

constexpr PrintOutcome OUTCOMES[] = {PrintOutcome::printed,    PrintOutcome::sent,   PrintOutcome::paper_out,
                                     PrintOutcome::cover_open, PrintOutcome::absent, PrintOutcome::unknown};

const kiosk::Catalogues& catalogues() {
    static const kiosk::Catalogues both{languages::loaded(Language::vietnamese),
                                        languages::loaded(Language::english)};
    return both;
}

/// The gallery's centre, on a Friday at 09:41.
kiosk::State sample(const std::string& name, Language language = Language::vietnamese) {
    kiosk::Comfort comfort;
    comfort.language = language;
    for (auto& one : ui::sample_screens(comfort))
        if (one.name == name) return one.state;
    FAIL("no such sample");
    return {};
}

template <class View>
View shown(const kiosk::State& visit) {
    const ui::View view = ui::sample_view(visit, catalogues());
    REQUIRE(std::holds_alternative<View>(view));
    return std::get<View>(view);
}

ui::TicketView after_print(PrintOutcome outcome, PrinterCondition condition = PrinterCondition::ready) {
    kiosk::State visit = sample("ticket-printed");
    std::get<state::Ticketed>(visit.screen).printing.outcome = outcome;
    visit.printer = condition;
    return shown<ui::TicketView>(visit);
}

kiosk::State refused_check_in(TicketFailureKind kind, Language language = Language::vietnamese) {
    kiosk::State visit = sample("check-in-early", language);
    std::get<state::NoTicket>(visit.screen).failure.kind = kind;
    return visit;
}

bool is_of_appointment(TicketFailureKind kind) {
    return kind >= TicketFailureKind::appointment_unknown && kind <= TicketFailureKind::appointment_used;
}

kiosk::State refused(TicketFailureKind kind, Language language = Language::vietnamese) {
    if (is_of_appointment(kind)) return refused_check_in(kind, language);
    kiosk::State visit = sample("no-ticket-no-link", language);
    std::get<state::NoTicket>(visit.screen).failure.kind = kind;
    return visit;
}

const ui::ServiceTile& tile(const ui::ServicesView& view, const std::string& id) {
    for (const auto& group : view.groups)
        for (const auto& one : group.tiles)
            if (one.id == id) return one;
    FAIL("no such service");
    return view.groups.front().tiles.front();
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("the number is on the glass whatever the paper does, and without paper it is said to be valid") {
    for (const PrintOutcome outcome : OUTCOMES) {
        const auto view = after_print(outcome);
        CHECK(view.number == "B047");
        const bool came = outcome == PrintOutcome::printed || outcome == PrintOutcome::sent;
        CHECK((view.slip == ui::SlipLook::missing) == !came);
        if (!came) CHECK(contains(view.slip_marked, "**vẫn có giá trị**"));
        if (!came) CHECK_FALSE(view.keep_photo.empty());
    }
}

TEST_CASE("only what the printer confirmed is yellow, and staff are never said to have been told") {
    for (const PrintOutcome outcome : OUTCOMES) {
        const auto view = after_print(outcome);
        CHECK((view.slip == ui::SlipLook::take) == (outcome == PrintOutcome::printed));
        CHECK_FALSE(contains(view.slip_strong + view.slip_marked, "đã được báo"));
    }
}

TEST_CASE("a copy is offered exactly when the visit allows one") {
    for (const PrintOutcome outcome : OUTCOMES)
        for (const auto condition :
             {PrinterCondition::absent, PrinterCondition::ready, PrinterCondition::busy,
              PrinterCondition::paper_out, PrinterCondition::failed}) {
            state::Ticketed one;
            one.printing = {.phase = state::Printing::Phase::ended, .job = 1, .outcome = outcome};
            CHECK(after_print(outcome, condition).print_again.label.empty() !=
                  kiosk::may_print_again(one, condition));
        }
}

TEST_CASE("a terminal without a printer says that it prints none, and how to keep the number") {
    const kiosk::State visit = sample("ticket-printed");
    kiosk::CentreSettings centre;
    kiosk::VisitRules rules;
    rules.has_printer = false;
    const ui::View view = ui::present(visit, {centre, catalogues(), rules, {}});
    const auto& ticket = std::get<ui::TicketView>(view);
    CHECK(ticket.slip_strong == "Máy này không in phiếu");
    CHECK_FALSE(ticket.alarming);
    CHECK(ticket.print_again.label.empty());
    CHECK_FALSE(ticket.keep_photo.empty());
}

TEST_CASE("without a follow address only a photo of the number is asked for") {
    const auto view = shown<ui::TicketView>(sample("ticket-unfollowed"));
    CHECK(view.follow_address.empty());
    CHECK(view.keep_photo == "Chụp ảnh màn hình này");
}

TEST_CASE("a leased number says so, an ordinary one does not") {
    CHECK_FALSE(shown<ui::TicketView>(sample("ticket-offline")).offline.empty());
    CHECK(shown<ui::TicketView>(sample("ticket-printed")).offline.empty());
}

TEST_CASE("every failure has words in both languages, and trying again is offered where it can help") {
    for (int number = 0; number <= static_cast<int>(TicketFailureKind::offline_used_up); ++number) {
        const auto kind = static_cast<TicketFailureKind>(number);
        CAPTURE(number);
        const ui::View vietnamese = ui::sample_view(refused(kind), catalogues());
        const ui::View english = ui::sample_view(refused(kind, Language::english), catalogues());
        REQUIRE(vietnamese.index() == english.index());
        if (const auto* closed = std::get_if<ui::ClosedView>(&vietnamese)) {
            CHECK(kiosk::is_final(kind));
            CHECK_FALSE(closed->title.empty());
            CHECK_FALSE(closed->advice.empty());
            CHECK(closed->title != std::get<ui::ClosedView>(english).title);
            continue;
        }
        const auto& none = std::get<ui::NoTicketView>(vietnamese);
        for (const auto& words : {none.body.title, none.body.happened, none.body.meaning, none.body.to_do})
            CHECK_FALSE(words.empty());
        CHECK(none.body.title != std::get<ui::NoTicketView>(english).body.title);
        CHECK(none.try_again.label.empty() != kiosk::may_try_again(kind));
        CHECK((none.try_again.label.empty() || none.take_number.label.empty()));
    }
}

TEST_CASE("every failure of a check-in leads on: to try again, to another code, or to an ordinary number") {
    for (int number = 0; number <= static_cast<int>(TicketFailureKind::offline_used_up); ++number) {
        const auto kind = static_cast<TicketFailureKind>(number);
        CAPTURE(number);
        const ui::View view = ui::sample_view(refused_check_in(kind), catalogues());
        const auto* none = std::get_if<ui::NoTicketView>(&view);
        if (!none) continue;
        CHECK_FALSE(none->take_number.label.empty());
        CHECK(none->try_again.label.empty() != kiosk::may_try_again(kind));
        CHECK((none->try_again.label.empty() || none->check_in.label.empty()));
        for (const auto& words :
             {none->body.title, none->body.happened, none->body.meaning, none->body.to_do})
            CHECK_FALSE(words.empty());
    }
    CHECK(contains(shown<ui::NoTicketView>(sample("check-in-early")).body.happened, "12:00"));
    CHECK(contains(shown<ui::NoTicketView>(sample("check-in-other-day")).body.happened, "23/11/2026"));
    CHECK_FALSE(shown<ui::NoTicketView>(sample("check-in-unknown")).check_in.label.empty());
    CHECK(contains(shown<ui::NoTicketView>(sample("check-in-no-link")).body.to_do, "đến quầy"));
}

TEST_CASE("the services have a button for appointments exactly where those are offered") {
    CHECK(shown<ui::ServicesView>(sample("services")).check_in.label.empty());
    CHECK(shown<ui::ServicesView>(sample("services-appointments")).check_in.label == "Tôi đã hẹn trước");
    CHECK(shown<ui::ClosedView>(sample("closed-after-hours")).check_in.label.empty());
    // Ordinary numbers have ended, the doors are open.
    CHECK_FALSE(shown<ui::ClosedView>(sample("closed-but-appointments")).check_in.label.empty());
}

TEST_CASE("the scanner for appointments says why a scan was none, whatever it was") {
    for (int number = 0; number <= static_cast<int>(kiosk::ScannedKind::unknown); ++number) {
        kiosk::State visit = sample("check-in-id-card");
        std::get<state::CheckingIn>(visit.screen).refused = static_cast<kiosk::ScannedKind>(number);
        CHECK(contains(shown<ui::ScanningView>(visit).refused, "mã lịch hẹn"));
    }
    CHECK(shown<ui::ScanningView>(sample("check-in")).refused.empty());
}

TEST_CASE("no failure says that there is a number, or that it was a fault of the citizen") {
    for (int number = 0; number <= static_cast<int>(TicketFailureKind::offline_used_up); ++number) {
        if (static_cast<TicketFailureKind>(number) == TicketFailureKind::appointment_used) continue;
        const ui::View view = ui::sample_view(refused(static_cast<TicketFailureKind>(number)), catalogues());
        if (const auto* none = std::get_if<ui::NoTicketView>(&view))
            CHECK(contains(none->body.meaning, "chưa có số"));
    }
}

TEST_CASE("a tile tells counters and people, or why it gives no number now") {
    const auto view = shown<ui::ServicesView>(sample("services"));
    CHECK(tile(view, "land").counters == "Quầy 3, 4");
    CHECK(tile(view, "land").queue == "11 người chờ");
    CHECK(tile(view, "welfare").queue == "không phải chờ");
    CHECK(tile(view, "residence").queue == "Tạm dừng đến 14:00");
    CHECK_FALSE(tile(view, "residence").enabled);
    CHECK(tile(view, "health").queue == "Đã hết số hôm nay");
    CHECK(tile(view, "other").queue == "Nhận số lại lúc 14:00");
    CHECK_FALSE(tile(view, "other").enabled);
}

TEST_CASE("a service is found by the beginnings of its words, in either language") {
    const auto found = [](const std::string& typed) {
        kiosk::State visit = sample("search");
        std::get<kiosk::state::Searching>(visit.screen).text = typed;
        std::vector<std::string> ids;
        for (const auto& tile : shown<ui::SearchingView>(visit).found) ids.push_back(tile.id);
        return ids;
    };
    using Ids = std::vector<std::string>;
    CHECK(found("KHAI SI") == Ids{"birth"});
    CHECK(found("BIRTH") == Ids{"birth"});
    CHECK(found("DAT") == Ids{"land"});
    CHECK(found("KINH D") == Ids{"business", "household"});
    CHECK(found("").empty());
    CHECK(shown<ui::SearchingView>(sample("search")).nothing.empty());
    CHECK_FALSE(shown<ui::SearchingView>(sample("search-nothing")).nothing.empty());
    CHECK(shown<ui::ServicesView>(sample("services")).search.label.empty());
    CHECK(shown<ui::ServicesView>(sample("services-many")).search.label == "Tìm theo tên");
}

TEST_CASE("queues that are not known are not told, and the services stay") {
    const auto view = shown<ui::ServicesView>(sample("services-unknown"));
    CHECK(tile(view, "land").enabled);
    CHECK(tile(view, "land").queue.empty());
    CHECK(tile(view, "residence").enabled);
}

TEST_CASE("a service of no known field stands after the others") {
    kiosk::State visit = sample("services");
    auto profile = *visit.profile;
    profile.services.front().field = "elsewhere";
    visit.profile = std::make_shared<const kiosk::KioskProfile>(profile);
    const auto view = shown<ui::ServicesView>(visit);
    CHECK(view.groups.back().tiles.front().id == "results");
    CHECK(view.groups.back().heading.empty());
}

TEST_CASE("a closed centre says why and when it opens again, with the hours of its doors") {
    const auto holiday = shown<ui::ClosedView>(sample("closed-holiday"));
    CHECK(holiday.today.sentence == "Ngày Văn hóa Việt Nam");
    CHECK(holiday.remember.words == "Thứ Hai, 23/11/2026");
    CHECK(holiday.remember.sentence == "07:30 – 11:30 và 13:30 – 17:00");
    const auto later = shown<ui::ClosedView>(sample("closed-before-hours"));
    CHECK(later.remember.words == "13:30");
    CHECK_FALSE(later.look_up.label.empty());
    const auto never = shown<ui::ClosedView>(sample("closed-day-off"));
    CHECK(never.remember.words.empty());
    CHECK(contains(never.advice, "1022"));
}

TEST_CASE("a clock that is not known to be right is not the reason for anything") {
    const kiosk::State visit = sample("closed-holiday");
    const kiosk::CentreSettings centre;
    const kiosk::VisitRules rules;
    CHECK(std::holds_alternative<ui::ServicesView>(ui::present(visit, {centre, catalogues(), rules, {}})));
}

TEST_CASE("home offers numbers only where the profile is known") {
    CHECK(shown<ui::HomeView>(sample("home")).take_number.label.empty());
    CHECK(shown<ui::HomeView>(sample("home-numbers")).queues_strong == "Đang có 39 người chờ");
    CHECK(shown<ui::HomeView>(sample("home-closed")).queues_strong == "Lúc này chưa nhận số thứ tự");
}

TEST_CASE("a dossier leads to its service, with the reason where that gives no number now") {
    CHECK(shown<ui::DossierView>(sample("showing-ready")).ticket.label.empty());
    CHECK(shown<ui::DossierView>(sample("showing-ticket")).ticket.enabled);
    const auto closed = shown<ui::DossierView>(sample("showing-ticket-closed")).ticket;
    CHECK_FALSE(closed.enabled);
    CHECK(closed.second_line == "Nhận số lại lúc 13:30");
}

#include "kiosk/visit/update.h"
#include "tests/terminal/desk_house.h"
#include "tests/terminal/house.h"

namespace {

using desk_house::Asked;
using desk_house::records;
using house::PatientCentral;
using house::PatientPrinter;
using namespace kiosk;
using What = Asked::What;

KioskProfile open_all_week() {
    KioskProfile profile = desk_house::one_service();
    for (auto& day : profile.hours.days) day = {{0, 1440}};
    return profile;
}

/// A terminal with a desk and a printer, in front of it a citizen who touches.
struct Terminal {
    desk_house::Folder folder;
    PatientCentral dossiers;
    desk_house::ScriptedCentral central;
    PatientPrinter printer;
    ScriptClock clock{desk_house::MORNING};
    Runner runner{VisitRules{}, RunnerParts{dossiers, &printer, house::House::slips(), clock,
                                            Ticketing{central,
                                                      folder.journal(),
                                                      folder.profile(),
                                                      {folder.place / "ticket-blocks"},
                                                      {},
                                                      figures_file(folder.journal())}}};

    template <class Condition>
    void wait_until(const Condition& condition) {
        const auto limit = std::chrono::steady_clock::now() + house::GENEROUS;
        while (!condition()) {
            REQUIRE(std::chrono::steady_clock::now() < limit);
            house::readable(runner.wake_descriptor(), std::chrono::milliseconds{1000});
            runner.take_posted();
        }
    }
    void wait_for(Sight sight) {
        wait_until([&] { return sees(runner.state(), sight); });
    }
    /// From idle to a wish on its way to central.
    Asked wish() {
        central.next(What::profile).profile(std::optional{open_all_week()});
        wait_until([&] {
            return runner.state().profile != nullptr && runner.state().printer == PrinterCondition::ready;
        });
        runner.handle(event::Pressed{Control::wake});
        runner.handle(event::Pressed{Control::take_number});
        runner.handle(event::Pressed{Control::service, 0, "khai-sinh"});
        return central.next(What::issue);
    }
    std::vector<PrintState> prints() const {
        std::vector<PrintState> found;
        for (const auto& record : records(folder)) {
            if (record.kind == journal::Kind::print) found.push_back(static_cast<PrintState>(record.print));
        }
        return found;
    }
};

}  // namespace

TEST_CASE("a citizen's number is on the glass, and its slip begins behind its record and ends with one") {
    Terminal terminal;
    const Asked asked = terminal.wish();
    asked.issue(desk_house::ticket_for(asked.wish, "A017"));
    terminal.wait_for(Sight::ticketed);
    terminal.printer.wait_until_begun(1);
    CHECK(terminal.prints() == std::vector{PrintState::sent});
    terminal.printer.end(PrintOutcome::printed);
    terminal.wait_for(Sight::slip_printed);
    for (const PrintState state : {PrintState::sent, PrintState::printed}) {
        const Asked told = terminal.central.next(What::tell);
        CHECK(told.report().state == state);
        CHECK(told.report().key == asked.wish.key);
        told.heard();
    }
    CHECK(terminal.prints() == std::vector{PrintState::sent, PrintState::printed});
}

TEST_CASE(
    "what a terminal does is counted for reports, once, and also when its records are too old to be kept") {
    Terminal terminal;
    const Asked asked = terminal.wish();
    asked.issue(desk_house::ticket_for(asked.wish, "A017"));
    terminal.printer.wait_until_begun(1);
    terminal.printer.end(PrintOutcome::printed);
    terminal.wait_for(Sight::slip_printed);
    for (int report = 0; report < 2; ++report) terminal.central.next(What::tell).heard();
    terminal.runner.handle(event::Pressed{Control::finish});
    terminal.clock.advance(std::chrono::seconds{60});
    terminal.runner.handle(event::Tick{});
    const std::chrono::sys_days day{local_time(desk_house::MORNING).date};
    const FigureSums expected{{{day, Figure::visits}, 1},
                              {{day, Figure::numbers, "khai-sinh"}, 1},
                              {{day, Figure::ticket_slips_printed}, 1}};
    const auto counted = [&] {
        auto sums = all_figures(figures_file(terminal.folder.journal()), terminal.folder.journal());
        if (!sums) return false;
        std::erase_if(*sums, [](const auto& sum) { return sum.first.figure == Figure::minutes_running; });
        return *sums == expected;
    };
    terminal.wait_until(counted);
    terminal.clock.advance(std::chrono::hours{24});
    terminal.runner.handle(event::Tick{});
    CHECK(counted());
    CHECK_FALSE(records(terminal.folder).empty());
    terminal.clock.advance(std::chrono::days{31});
    terminal.runner.handle(event::Tick{});
    terminal.wait_until([&] { return records(terminal.folder).empty(); });
    CHECK(counted());
}

TEST_CASE("queues are asked for while services are looked at, and a citizen who leaves is cancelled") {
    Terminal terminal;
    CHECK_FALSE(terminal.central.has(What::queues));
    const Asked asked = terminal.wish();
    terminal.central.next(What::queues);
    terminal.runner.handle(event::Pressed{Control::home});
    CHECK(terminal.central.next(What::cancel).key == asked.wish.key);
}

TEST_CASE("a slip that the printer refused is told as failed") {
    Terminal terminal;
    const Asked asked = terminal.wish();
    asked.issue(desk_house::ticket_for(asked.wish, "A017"));
    terminal.printer.wait_until_begun(1);
    terminal.printer.end(PrintOutcome::paper_out);
    terminal.wait_for(Sight::slip_failed);
    terminal.central.next(What::tell).heard();
    CHECK(terminal.central.next(What::tell).report().state == PrintState::failed);
}

TEST_CASE("the copy that staff want is printed from an idle terminal, and told as a copy") {
    Terminal terminal;
    const Asked asked = terminal.wish();
    asked.issue(desk_house::ticket_for(asked.wish, "A017"));
    terminal.printer.wait_until_begun(1);
    terminal.printer.end(PrintOutcome::paper_out);
    terminal.wait_for(Sight::slip_failed);
    for (int report = 0; report < 2; ++report) terminal.central.next(What::tell).heard();
    terminal.runner.handle(event::PrinterChanged{PrinterCondition::ready});
    terminal.runner.handle(event::Pressed{Control::finish});
    terminal.clock.advance(std::chrono::seconds{60});
    terminal.runner.handle(event::Tick{});
    terminal.wait_for(Sight::idle);
    HeartbeatAnswer answer;
    answer.copies = {{asked.wish.key, 1, ""}};
    terminal.central.next(What::beat).beat(answer);
    terminal.wait_until([&] { return terminal.printer.begun() == 2; });
    terminal.printer.end(PrintOutcome::printed);
    terminal.wait_until([&] { return terminal.prints().size() == 4; });
    for (const PrintState state : {PrintState::sent, PrintState::printed}) {
        const Asked told = terminal.central.next(What::tell);
        CHECK(told.report().state == state);
        CHECK(told.report().copy);
        told.heard();
    }
}

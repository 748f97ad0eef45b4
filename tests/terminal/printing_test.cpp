#include <doctest/doctest.h>

#include "kiosk/terminal/printing_worker.h"
#include "tests/terminal/house.h"

using namespace house;

namespace {

void see_dossier(House& house) {
    REQUIRE(house.wait_for_printer(PrinterCondition::ready));
    house.scan(CODE);
    house.runner.take_posted();
    house.central.answer(house.last_request(), a_dossier());
    REQUIRE(house.wait_for(Sight::dossier));
}

}  // namespace

TEST_CASE("a slip is printed on the printer's own thread and its end is reported") {
    House house;
    see_dossier(house);
    house.press(Control::print_slip);
    house.printer.wait_until_begun(1);
    CHECK_FALSE(sees(house.runner.state(), Sight::slip_ended));
    house.printer.end(PrintOutcome::printed);
    CHECK(house.wait_for(Sight::slip_ended));
}

TEST_CASE("after paper ran out a reprint is offered once the printer says it is ready") {
    House house;
    see_dossier(house);
    house.press(Control::print_slip);
    house.printer.wait_until_begun(1);
    house.printer.end(PrintOutcome::paper_out);
    CHECK(house.wait_for(Sight::slip_trouble));
    CHECK(house.wait_for(Sight::printer_ready));
    house.press(Control::print_again);
    house.printer.wait_until_begun(2);
    house.printer.end(PrintOutcome::printed);
    CHECK(house.wait_for(Sight::slip_ended));
}

TEST_CASE("a terminal without a printer says so at once") {
    House house{false};
    house.scan(CODE);
    house.runner.take_posted();
    house.central.answer(house.last_request(), a_dossier());
    REQUIRE(house.wait_for(Sight::dossier));
    house.press(Control::print_slip);
    house.runner.take_posted();
    CHECK(sees(house.runner.state(), Sight::slip_trouble));
}

TEST_CASE("a print under way does not keep the terminal from ending") {
    auto house = std::make_unique<House>();
    see_dossier(*house);
    house->press(Control::print_slip);
    house->printer.wait_until_begun(1);
    house.reset();
    CHECK(true);
}

TEST_CASE("slips that wait when a visit ends are never printed") {
    House house;
    see_dossier(house);
    house.press(Control::print_slip);
    house.printer.wait_until_begun(1);
    // The first visit leaves while its slip is on the way; the second asks for one and leaves as well.
    house.press(Control::finish);
    house.press(Control::wake);
    house.scan(OTHER_CODE);
    house.runner.take_posted();
    house.central.answer(house.last_request(), a_dossier());
    REQUIRE(house.wait_for(Sight::dossier));
    house.press(Control::print_slip);
    house.press(Control::finish);
    house.printer.end(PrintOutcome::printed);
    house.runner.take_posted();
    CHECK(house.printer.begun() == 1);
}

TEST_CASE("the printer's condition is reported when it changes, not each time it is asked") {
    PatientPrinter printer;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<PrinterCondition> reported;
    {
        PrintingWorker worker{printer,
                              {[](const auto&) { return Dots{}; }, [](const auto&) { return Dots{}; }},
                              [&](Event event) {
                                  const std::scoped_lock lock{mutex};
                                  reported.push_back(std::get<event::PrinterChanged>(event).condition);
                                  changed.notify_all();
                              },
                              milliseconds{1}};
        std::unique_lock lock{mutex};
        changed.wait_for(lock, GENEROUS, [&] { return reported.size() == 1; });
        printer.be(PrinterCondition::paper_out);
        changed.wait_for(lock, GENEROUS, [&] { return reported.size() == 2; });
        printer.be(PrinterCondition::ready);
        changed.wait_for(lock, GENEROUS, [&] { return reported.size() == 3; });
    }
    CHECK(reported ==
          std::vector{PrinterCondition::ready, PrinterCondition::paper_out, PrinterCondition::ready});
}

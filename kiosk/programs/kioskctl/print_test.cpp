#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/printer_names.h"
#include "kiosk/printing/test_page.h"
#include "kiosk/programs/configured_printer.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/commands.h"
#include "kiosk/text/languages_folder.h"

namespace kioskctl {

namespace {

using namespace programs;

using kiosk::PrintOutcome;
using kiosk::tr;

kiosk::Message sentence_of(PrintOutcome outcome) {
    switch (outcome) {
        case PrintOutcome::printed:
            return tr("The printer says that the page is printed.");
        case PrintOutcome::sent:
            return tr(
                "The page was sent; this printer cannot say more. Please look whether it came out whole.");
        case PrintOutcome::paper_out:
            return tr("The printer is out of paper.");
        case PrintOutcome::cover_open:
            return tr("The printer's cover is open.");
        case PrintOutcome::absent:
            return tr("The printer cannot be reached or is not ready; nothing was sent.");
        case PrintOutcome::unknown:
            return tr("The printer fell silent in the middle; the page may or may not be printed.");
    }
    return {};
}

void report(const PrintTestOptions& options, const std::string& what, PrintOutcome outcome,
            const kiosk::Catalogue& words) {
    const std::string sentence = words(sentence_of(outcome));
    if (options.json) {
        const nlohmann::ordered_json object{
            {"printer", what}, {"outcome", name_of(outcome)}, {"message", sentence}};
        std::cout << object.dump() << "\n";
    } else {
        std::cout << what << "\n" << sentence << "\n";
    }
}

}  // namespace

int print_test(const PrintTestOptions& options) {
    const auto wanted = wanted_printer(options.printer);
    if (!wanted) return WRONG_USE;
    const auto language = options.language == "en" ? kiosk::Language::english : kiosk::Language::vietnamese;
    const auto words = kiosk::Catalogue::load(kiosk::languages_folder(), language);
    if (!words) {
        std::cerr << words.error() << "\n";
        return FAILED;
    }
    const auto printer = bare_printer(wanted->settings, wanted->profile);
    (void)printer->condition();  // opens it, so that the page can say what it is
    const std::string before = printer->describe();
    const PrintOutcome outcome = printer->print(
        kiosk::test_page(wanted->settings.width_dots, {before, wanted->profile.name}, *words), {});
    report(options, outcome == PrintOutcome::absent ? printer->describe() : before, outcome, *words);
    return outcome == PrintOutcome::printed || outcome == PrintOutcome::sent ? DONE : FAILED;
}

}  // namespace kioskctl

#include "ui/present/parts.h"

#include "kiosk/text/dates.h"

namespace ui {

using kiosk::tr;

namespace {

bool in_english(const Words& words) {
    return words.catalogue.language() == kiosk::Language::english;
}

/// A centre that gave no English name is shown with its own.
const std::string& either(bool english, const std::string& english_text, const std::string& text) {
    return english && !english_text.empty() ? english_text : text;
}

void add_time_left(Chrome& chrome, const Words& words) {
    const auto left = kiosk::seconds_left(words.state, words.context.rules, words.context.now);
    if (!left) return;
    const std::string seconds = std::to_string(*left);
    chrome.ends_in_marked = words(tr("Ends in **{1} seconds**"), {seconds});
    if (!words.state.warning) return;
    chrome.warning = true;
    chrome.warning_strong = words(tr("{1} seconds left"), {seconds});
    chrome.warning_sentence = words(tr("then your information is cleared"));
    chrome.more_time = words(tr("I need more time"));
}

}  // namespace

Chrome chrome(const Words& words, Navigation navigation) {
    const auto& centre = words.context.centre;
    const bool english = in_english(words);
    const auto local = kiosk::local_time(words.context.now.wall);
    Chrome chrome;
    chrome.comfort = words.state.comfort;
    chrome.centre = either(english, centre.name_english, centre.name);
    chrome.place = either(english, centre.place_english, centre.place);
    chrome.clock = kiosk::clock_text(local);
    chrome.date = kiosk::header_date_text(words.catalogue, local.date);
    chrome.vietnamese = "Tiếng Việt";
    chrome.english = "English";
    chrome.large_text = words(tr("Larger, easier"));
    chrome.high_contrast = words(tr("Contrast"));
    chrome.low_reach = chrome.comfort.low_reach ? words(tr("Raise buttons")) : words(tr("Low reach"));
    if (navigation != Navigation::none) chrome.home = words(tr("Home"));
    if (navigation == Navigation::back_and_home) chrome.back = words(tr("Back"));
    chrome.help_marked = words(tr("Need help? Call **{1}** or ask our staff"), {unmarked(centre.help_line)});
    add_time_left(chrome, words);
    return chrome;
}

std::string unmarked(std::string text) {
    for (std::size_t at = text.find("**"); at != std::string::npos; at = text.find("**", at + 2))
        text[at + 1] = ' ';
    return text;
}

Pages pages_of(const Words& words, const kiosk::state::Showing& showing) {
    return {showing.page, words(tr("Previous page")), words(tr("Next page"))};
}

std::string moment_text(const kiosk::LocalTime& time) {
    return kiosk::day_month_text(time.date) + ", " + kiosk::clock_text(time);
}

std::string as_of_text(const Words& words, const kiosk::LocalTime& time) {
    return words(tr("From the province's system at **{1}, {2}**"),
                 {kiosk::clock_text(time), kiosk::date_text(time.date)});
}

std::string stale_line(const Words& words, const kiosk::LocalTime& time) {
    return words(tr("Old data, from {1}, {2}"), {kiosk::clock_text(time), kiosk::date_text(time.date)});
}

std::vector<StepRow> progress_rows(const kiosk::Progress& progress) {
    std::vector<StepRow> rows;
    for (const std::string& label : progress.labels) {
        const int number = static_cast<int>(rows.size()) + 1;
        rows.push_back({label, "",
                        number < progress.current    ? kiosk::StepState::done
                        : number == progress.current ? kiosk::StepState::current
                                                     : kiosk::StepState::to_come});
    }
    return rows;
}

namespace {

/// What is said of a slip that came to a good end, and only what the printer said itself.
std::optional<Choice> slip_done(const Words& words, const kiosk::state::Printing& printing) {
    if (printing.phase != kiosk::state::Printing::Phase::ended) return {};
    Choice choice{.label = "", .second_line = "", .done = true};
    if (printing.outcome == kiosk::PrintOutcome::printed) {
        choice.label = words(tr("Take your slip"));
        choice.second_line = words(tr("from the slot below"));
        return choice;
    }
    if (printing.outcome == kiosk::PrintOutcome::sent) {
        choice.label = words(tr("Sent to the printer"));
        choice.second_line = words(tr("Please look in the slot below"));
        return choice;
    }
    return {};
}

}  // namespace

Choice print_choice(const Words& words, const kiosk::state::Printing& printing) {
    using Phase = kiosk::state::Printing::Phase;
    if (!words.context.rules.has_printer) return {};
    Choice choice{.label = words(tr("Print this status")), .second_line = {}};
    if (printing.phase == Phase::running) return {words(tr("Printing…")), "", false, true};
    if (auto done = slip_done(words, printing)) return *done;
    choice.enabled = false;
    switch (words.state.printer) {
        case kiosk::PrinterCondition::absent:
        case kiosk::PrinterCondition::failed:
            choice.second_line = words(tr("The printer does not answer"));
            return choice;
        case kiosk::PrinterCondition::paper_out:
            choice.second_line = words(tr("The printer is out of paper"));
            return choice;
        case kiosk::PrinterCondition::cover_open:
            choice.second_line = words(tr("The printer's cover is open"));
            return choice;
        case kiosk::PrinterCondition::ready:
        case kiosk::PrinterCondition::busy:
        case kiosk::PrinterCondition::paper_low:
            break;
    }
    choice.enabled = true;
    return choice;
}

}  // namespace ui

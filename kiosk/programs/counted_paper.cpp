#include "kiosk/programs/counted_paper.h"

#include "kiosk/central/kept_file.h"

namespace programs {

using kiosk::PrinterCondition;

std::int64_t used_paper(const std::filesystem::path& file) {
    const auto kept = kiosk::read_kept_file(file);
    return kept ? kiosk::parse_kept_paper(*kept).value_or(0) : 0;
}

PrinterCondition CountedPaper::condition() {
    const PrinterCondition condition = printer_->condition();
    if (condition == PrinterCondition::paper_out && used_paper(file_) > 0)
        (void)kiosk::write_kept_file(file_, kiosk::kept_paper(0));
    if (condition != PrinterCondition::ready) return condition;
    return kiosk::runs_low(used_paper(file_), rules_) ? PrinterCondition::paper_low : condition;
}

kiosk::PrintOutcome CountedPaper::print(const kiosk::Dots& slip, std::stop_token stop) {
    const kiosk::PrintOutcome outcome = printer_->print(slip, std::move(stop));
    const std::int64_t before = used_paper(file_);
    const std::int64_t after = kiosk::used_after(before, outcome, kiosk::millimetres_of(slip, rules_));
    // Where it cannot be written there is no warning, and printing goes on.
    if (after != before) (void)kiosk::write_kept_file(file_, kiosk::kept_paper(after));
    return outcome;
}

std::string CountedPaper::describe() const {
    const std::int64_t left = std::max<std::int64_t>(0, rules_.roll_mm - used_paper(file_));
    return printer_->describe() + ", about " + std::to_string(left / 1000) + " m of paper left";
}

}  // namespace programs

#include "kiosk/printing/paper_budget.h"

#include <charconv>

namespace kiosk {
namespace {

constexpr std::int64_t MOST_MM = 1'000'000'000;
constexpr std::int64_t MM_A_METRE = 1000;

}  // namespace

PaperRules paper_rules(const PrinterSettings& settings, const PrinterProfile& profile) {
    return {settings.roll_metres * MM_A_METRE, settings.low_metres * MM_A_METRE, profile.dpi,
            profile.feed_to_cut_mm};
}

std::int64_t millimetres_of(const Dots& slip, const PaperRules& rules) {
    const std::int64_t tenths_an_inch = 254, tenths = 10LL * rules.dpi;
    return (slip.height * tenths_an_inch + tenths - 1) / tenths + rules.beside_slip_mm;
}

std::int64_t used_after(std::int64_t used_mm, PrintOutcome outcome, std::int64_t slip_mm) {
    switch (outcome) {
        case PrintOutcome::printed:
        case PrintOutcome::sent:
        case PrintOutcome::unknown:
        case PrintOutcome::cover_open:
            return used_mm + slip_mm;
        case PrintOutcome::paper_out:
            return 0;
        case PrintOutcome::absent:
            return used_mm;
    }
    return used_mm;
}

bool runs_low(std::int64_t used_mm, const PaperRules& rules) {
    return rules.roll_mm > 0 && rules.roll_mm - used_mm <= rules.low_mm;
}

std::string kept_paper(std::int64_t used_mm) {
    return std::to_string(used_mm) + "\n";
}

std::optional<std::int64_t> parse_kept_paper(std::string_view kept) {
    if (!kept.ends_with('\n')) return std::nullopt;
    kept.remove_suffix(1);
    std::int64_t used_mm = 0;
    const auto [end, error] = std::from_chars(kept.data(), kept.data() + kept.size(), used_mm);
    const bool right = error == std::errc{} && end == kept.data() + kept.size();
    if (!right || used_mm < 0 || used_mm > MOST_MM) return std::nullopt;
    return used_mm;
}

}  // namespace kiosk

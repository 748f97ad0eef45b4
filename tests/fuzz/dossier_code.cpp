#include <cstdint>
#include <cstdlib>

#include "kiosk/core/dossier_code.h"

// Normalising and separators are stable under repetition; every suggestion is a code and none is the text
// itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view raw{reinterpret_cast<const char*>(data), size};
    const kiosk::CodeRules rules{{R"(HS-\d{4}-\d{4})"}};
    const kiosk::Now now{{}, std::chrono::sys_days{std::chrono::year{2026} / 11 / 20}, true};
    const auto text = kiosk::normalise_code(raw);
    if (kiosk::normalise_code(text) != text) std::abort();
    const auto code = kiosk::parse_dossier_code(text, rules, now);
    if (code && code->text.size() > kiosk::DOSSIER_CODE_MAX) std::abort();
    const auto suggestions = kiosk::suggest_codes(text, rules, now);
    if (suggestions.size() > 3) std::abort();
    for (const auto& suggestion : suggestions) {
        if (suggestion == text || !kiosk::parse_dossier_code(suggestion, rules, now)) std::abort();
    }
    const auto separated = kiosk::with_separators(raw);
    if (kiosk::with_separators(separated) != separated) std::abort();
    if (!separated.empty() && separated.back() != raw.back()) std::abort();
    (void)kiosk::may_become_code(raw);
    return 0;
}

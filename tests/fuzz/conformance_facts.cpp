#include <cstdint>
#include <cstdlib>

#include "kiosk/conformance/facts.h"

// Any bytes give facts whose factors differ, or mistakes that each have a place, a cause and a remedy.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto facts = kiosk::conformance::parse_facts({reinterpret_cast<const char*>(data), size});
    if (facts) {
        const auto& dossier = facts->dossier;
        if (!dossier.wrong_factor.empty() && dossier.wrong_factor == dossier.second_factor) std::abort();
        return 0;
    }
    if (facts.error().empty()) std::abort();
    const kiosk::Catalogue english;
    for (const auto& mistake : facts.error()) {
        const bool told = !english(mistake.cause).empty() && !english(mistake.remedy).empty();
        if (mistake.line < 1 || mistake.column < 1 || !told) std::abort();
    }
    return 0;
}

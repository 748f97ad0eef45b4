#include <cstdint>
#include <cstdlib>

#include "kiosk/conformance/facts.h"
#include "told_mistakes.h"

// Any bytes give facts whose factors differ, or mistakes that each have a place, a cause and a remedy.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto facts = kiosk::conformance::parse_facts({reinterpret_cast<const char*>(data), size});
    if (facts) {
        const auto& dossier = facts->dossier;
        if (!dossier.wrong_factor.empty() && dossier.wrong_factor == dossier.second_factor) std::abort();
        return 0;
    }
    must_be_told(facts.error());
    return 0;
}

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/commands.h"
#include "kiosk/programs/kioskctl/selftest_report.h"
#include "kiosk/programs/kioskctl/words.h"

namespace kioskctl {

namespace {

using namespace programs;

using Findings = std::vector<NamedFinding>;

std::string sentence_of(const kiosk::Wording& wording, const kiosk::Catalogue& words) {
    return *wording.message.id == '\0' ? std::string{} : words(wording);
}

void print(const NamedFinding& found, const kiosk::Catalogue& words) {
    const std::string remedy = sentence_of(found.finding.remedy, words);
    std::cout << name_of(found.finding.mark) << "  " << found.part << ": "
              << sentence_of(found.finding.what, words) << "\n";
    if (!remedy.empty()) std::cout << "    " << remedy << "\n";
}

void print_as_json(const NamedFinding& found, const kiosk::Catalogue& words) {
    const nlohmann::ordered_json object{{"part", found.part},
                                        {"mark", name_of(found.finding.mark)},
                                        {"what", sentence_of(found.finding.what, words)},
                                        {"remedy", sentence_of(found.finding.remedy, words)}};
    std::cout << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

}  // namespace

int selftest(const SelftestOptions& options) {
    const Facts facts = look_up_facts(options.config, options.fonts);
    const Findings findings = findings_of(facts);
    const auto words = words_of(options.language);
    for (const NamedFinding& found : findings)
        options.json ? print_as_json(found, words) : print(found, words);
    if (!facts.settings_known()) return WRONG_USE;
    const bool fault = std::any_of(findings.begin(), findings.end(),
                                   [](const auto& found) { return found.finding.mark == Mark::fault; });
    return fault ? FAILED : DONE;
}

}  // namespace kioskctl

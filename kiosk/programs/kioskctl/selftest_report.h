// The judgement of a terminal's readiness: facts in, one finding a part out. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/programs/kioskctl/selftest_facts.h"
#include "kiosk/text/catalogue.h"

namespace kioskctl {

enum class Mark { ok, warning, fault };

struct Finding {
    Mark mark = Mark::ok;
    kiosk::Wording what;
    kiosk::Wording remedy;  ///< empty when there is nothing to do
};

/// "settings", "central": never translated.
struct NamedFinding {
    std::string_view part;
    Finding finding;
};

/// One for each part, in the order of the table; with wrong settings, of them and of what needs none.
std::vector<NamedFinding> findings_of(const Facts& facts);

/// "ok", "warning", "fault".
std::string_view name_of(Mark mark);

}  // namespace kioskctl

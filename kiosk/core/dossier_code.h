// Dossier codes (mã số hồ sơ) in every variant the field uses; sources: Thông tư 01/2018/TT-VPCP Art. 19,
// Quyết định 20/2020/QĐ-TTg Art. 4 and 6. The pattern is a setting because a circular may change it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/core/time.h"

namespace kiosk {

inline constexpr std::size_t DOSSIER_CODE_MAX = 50;  ///< characters

/// National format by default, plus local patterns (ECMAScript regular expressions) that a centre allows.
struct CodeRules {
    std::vector<std::string> local_patterns;
};

/// A code whose shape and date hold. Its agency is never judged: codes of other provinces are welcome.
struct DossierCode {
    std::string text;
    bool date_in_future = false;  ///< a question to the citizen, only set while the clock is known to be right
    bool operator==(const DossierCode&) const = default;
};

enum class CodeRefusal { empty, too_long, not_a_code, payment_id, impossible_date };

/// Trim, upper-case, drop zero-width characters and BOM, map dashes and dots, drop spaces around separators.
/// Any bytes in; never throws.
std::string normalise_code(std::string_view raw);

/// Judges a normalised code.
Result<DossierCode, CodeRefusal> parse_dossier_code(std::string_view normalised, const CodeRules& rules, const Now& now);

/// Look-alike repairs (O->0, I->1, B->8, S->5 inside digit groups; 0->O never) that would make the text a code.
/// Suggested to the citizen, never applied silently. At most 3.
std::vector<std::string> suggest_codes(std::string_view normalised, const CodeRules& rules, const Now& now);

/// While typing: the code's text with separators put in where they can only be separators.
/// The last 6+ characters pattern "-YYMMDD-" gets its dashes by itself; dots are put after `Xdd` and digit pairs only
/// when the citizen typed them or the next key proves them.
std::string with_separators(std::string_view typed);

/// May this still become a code of the national format by typing more?
bool may_become_code(std::string_view typed);

}  // namespace kiosk

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
    bool date_in_future =
        false;  ///< a question to the citizen, only set while the clock is known to be right
    bool operator==(const DossierCode&) const = default;
};

enum class CodeRefusal { empty, too_long, not_a_code, payment_id, impossible_date };

/// Trim, upper-case, drop zero-width characters and BOM, map dashes and dots, drop spaces around separators.
/// Any bytes in; never throws.
std::string normalise_code(std::string_view raw);

/// Judges a normalised code.
Result<DossierCode, CodeRefusal> parse_dossier_code(std::string_view normalised, const CodeRules& rules,
                                                    const Now& now);

/// Can this be a local pattern? At most 200 characters, compiles, and has no back-references: those could
/// take for ever.
bool is_usable_pattern(const std::string& pattern);

/// Repairs that would make the text a code: look-alike letters (O->0, I->1, B->8, S->5 inside digit groups;
/// 0->O never), and separators that were left out or mixed up, where what was typed allows it. Suggested to
/// the citizen, never applied silently. At most 3, the likeliest first; never the text itself.
std::vector<std::string> suggest_codes(std::string_view normalised, const CodeRules& rules, const Now& now);

/// While typing: the text with a separator put in where only one can stand and a later key proves it. Applied
/// to the whole text after each key; applying it again changes nothing, and what was typed last stays last,
/// so that backspace always takes away what stands last on the screen.
/// - a seventh digit after "-YYMMDD" gets its dash: H19.14-2307240 -> H19.14-230724-0
/// - a third digit after the agency letter gets a dot, or a dash where the code began with "000.":
///   H191 -> H19.1, 000.00.16.H202 -> 000.00.16.H20-2
/// - a digit after a leading "000" gets a dot: 0000 -> 000.0
/// - after "000.", a letter behind a digit gets a dot, and four or six digits before it fall into two groups:
///   000.0016H -> 000.00.16.H
/// - a separator typed behind a separator replaces it, and none can stand first
/// Everything else stays as typed; suggest_codes puts in the rest when the citizen is done.
std::string with_separators(std::string_view typed);

/// May this still become a code of the national format by typing more, also with separators still missing?
/// A hint, no gate: local patterns may allow what this does not.
bool may_become_code(std::string_view typed);

}  // namespace kiosk

#include "kiosk/core/local_patterns.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <regex>

namespace kiosk {

namespace {

constexpr std::size_t PATTERN_MAX = 200;

/// libstdc++'s polynomial matcher cannot be sent into exponential time by a pattern or a text.
std::optional<std::regex> compiled(const std::string& pattern) {
    if (pattern.empty() || pattern.size() > PATTERN_MAX) return std::nullopt;
    try {
        return std::regex{pattern, std::regex::ECMAScript | std::regex_constants::__polynomial};
    } catch (const std::regex_error&) {
        return std::nullopt;
    }
}

}  // namespace

bool is_usable_pattern(const std::string& pattern) {
    return compiled(pattern).has_value();
}

bool is_local_code(std::string_view text, const CodeRules& rules) {
    assert(text.size() <= DOSSIER_CODE_MAX);
    return std::any_of(rules.local_patterns.begin(), rules.local_patterns.end(),
                       [&](const std::string& pattern) {
                           const auto expression = compiled(pattern);
                           return expression && std::regex_match(text.begin(), text.end(), *expression);
                       });
}

}  // namespace kiosk

// The national format of dossier codes, matched by hand: regular expressions are slow, and recurse on long
// texts. [ddd.dd(d).dd(d).]Ldd{.d(dd)}-YYMMDD-dddd(ddd), L one of A-Y
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace kiosk {

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
inline bool is_agency_letter(char c) {
    return c >= 'A' && c <= 'Y';
}
inline bool is_separator(char c) {
    return c == '.' || c == '-';
}

enum class CodeShape {
    none,
    beginning,  ///< the text may become a code by adding to its end
    dossier,
    payment_id,  ///< the national portal's payment number: agency, dash, twelve digits
};

struct MatchedCode {
    CodeShape shape = CodeShape::none;
    std::string_view date;  ///< YYMMDD of a dossier code
};

MatchedCode match_code(std::string_view text);

/// The day that YYMMDD names, in this century; none when the calendar lacks it.
std::optional<std::chrono::year_month_day> day_of(std::string_view yymmdd);

}  // namespace kiosk

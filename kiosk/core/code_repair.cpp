#include <algorithm>

#include "kiosk/core/code_shape.h"
#include "kiosk/core/dossier_code.h"

namespace kiosk {

namespace {

constexpr std::size_t SUGGESTIONS_MAX = 3;

char look_alike_digit(char c) {
    switch (c) {
        case 'O':
            return '0';
        case 'I':
            return '1';
        case 'B':
            return '8';
        case 'S':
            return '5';
        default:
            return c;
    }
}

/// A text without its separators, and where they stood: `cuts` holds how many characters were before each.
struct Stripped {
    std::string text;
    std::vector<std::size_t> cuts;
};

Stripped stripped(std::string_view text) {
    Stripped result;
    for (const char c : text) {
        if (is_separator(c) || c == ' ') {
            result.cuts.push_back(result.text.size());
        } else {
            result.text += c;
        }
    }
    return result;
}

/// Where groups end in a code without separators, and what stands there.
struct Layout {
    std::vector<std::size_t> cuts;
    std::string separators;
    void add(std::size_t at, char separator) {
        cuts.push_back(at);
        separators += separator;
    }
};

std::string laid_out(std::string_view text, const Layout& layout) {
    std::string code;
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (next < layout.cuts.size() && layout.cuts[next] == i) code += layout.separators[next++];
        code += text[i];
    }
    return code;
}

/// Groups of the agency between `from` and `to`: as typed where separators stood, else in pairs.
void add_groups(Layout& layout, const std::vector<std::size_t>& typed, std::size_t from, std::size_t to) {
    std::size_t start = from;
    for (std::size_t at = from + 1; at <= to; ++at) {
        const bool typed_here = std::find(typed.begin(), typed.end(), at) != typed.end();
        if (at != to && !typed_here) continue;
        for (std::size_t cut = start; cut + 3 < at; cut += 2) layout.add(cut + 2, '.');
        if (at != to) layout.add(at, '.');
        start = at;
    }
}

/// Every way to read characters without separators as a code that keeps the separators typed.
std::vector<std::string> readings(const Stripped& typed) {
    const auto letter = static_cast<std::size_t>(
        std::find_if(typed.text.begin(), typed.text.end(), is_agency_letter) - typed.text.begin());
    const std::size_t size = typed.text.size();
    std::vector<std::string> found;
    if (letter != 0 && (letter < 7 || letter > 9)) return found;
    const std::size_t agency_end = letter + 3;
    for (const std::size_t serial : {4U, 6U, 5U, 7U}) {
        if (size < agency_end + 6 + serial) continue;
        const std::size_t date = size - serial - 6;
        for (const std::size_t second : {2U, 3U}) {  // digits of the old order's second group
            if (letter == 0 && second == 3) continue;
            Layout layout;
            if (letter != 0) {
                layout.add(3, '.');
                layout.add(3 + second, '.');
                layout.add(letter, '.');
            }
            if (date > agency_end) layout.add(agency_end, '.');
            add_groups(layout, typed.cuts, agency_end, date);
            layout.add(date, '-');
            layout.add(date + 6, '-');
            const bool kept = std::all_of(typed.cuts.begin(), typed.cuts.end(), [&](std::size_t cut) {
                return std::find(layout.cuts.begin(), layout.cuts.end(), cut) != layout.cuts.end();
            });
            if (kept) found.push_back(laid_out(typed.text, layout));
        }
    }
    return found;
}

/// The text with every look-alike outside position `letter` read as its digit.
std::string with_digits(std::string_view text, std::size_t letter) {
    std::string repaired{text};
    for (std::size_t i = 0; i < repaired.size(); ++i) {
        if (i != letter) repaired[i] = look_alike_digit(repaired[i]);
    }
    return repaired;
}

class Suggestions {
  public:
    Suggestions(std::string_view text, const Now& now) : text_(text), now_(now) {}

    /// Says whether the candidate is a code. One from the future is no likely repair.
    bool add(const std::string& candidate, const CodeRules& rules = {}) {
        if (candidate == text_ || found_.size() == SUGGESTIONS_MAX) return false;
        const auto code = parse_dossier_code(candidate, rules, now_);
        if (!code || code->date_in_future) return false;
        if (std::find(found_.begin(), found_.end(), candidate) == found_.end()) found_.push_back(candidate);
        return true;
    }
    [[nodiscard]] std::vector<std::string> found() && { return std::move(found_); }

  private:
    std::string_view text_;
    const Now& now_;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> suggest_codes(std::string_view normalised, const CodeRules& rules, const Now& now) {
    if (normalised.size() > DOSSIER_CODE_MAX || match_code(normalised).shape == CodeShape::payment_id)
        return {};
    Suggestions suggestions{normalised, now};
    for (std::size_t i = 0; i < normalised.size(); ++i) {
        if (!is_agency_letter(normalised[i])) continue;
        const std::string repaired = with_digits(normalised, i);
        if (suggestions.add(repaired) || parse_dossier_code(repaired, {}, now)) continue;
        auto characters = stripped(repaired);
        bool any = false;
        for (const auto& reading : readings(characters)) any |= suggestions.add(reading);
        if (any) continue;
        characters.cuts.clear();  // the separators typed are wrong themselves
        for (const auto& reading : readings(characters)) suggestions.add(reading);
    }
    // What with_separators put into a code of a local pattern is taken out again.
    suggestions.add(stripped(normalised).text, rules);
    return std::move(suggestions).found();
}

}  // namespace kiosk

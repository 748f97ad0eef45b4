#include "kiosk/reference/http_words.h"

#include <algorithm>
#include <string>

namespace kiosk::reference {
namespace {

bool is_word(std::string_view text, std::size_t shortest, std::size_t longest, std::string_view extra) {
    const auto allowed = [extra](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               extra.find(c) != std::string_view::npos;
    };
    return text.size() >= shortest && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace

bool is_json_type(std::string_view content_type) {
    std::string kind(content_type.substr(0, content_type.find(';')));
    while (!kind.empty() && kind.back() == ' ') kind.pop_back();
    std::transform(kind.begin(), kind.end(), kind.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return kind == "application/json";
}

bool is_terminal_id(std::string_view text) {
    return is_word(text, 1, 64, "._-");
}

bool is_idempotency_key(std::string_view text) {
    return is_word(text, 16, 64, "-");
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
    if (if_none_match == "*") return true;
    while (!if_none_match.empty()) {
        const auto comma = if_none_match.find(',');
        auto one = if_none_match.substr(0, comma);
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == tag) return true;
        if_none_match.remove_prefix(comma == std::string_view::npos ? if_none_match.size() : comma + 1);
    }
    return false;
}

}  // namespace kiosk::reference

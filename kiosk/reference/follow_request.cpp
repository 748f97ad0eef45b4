#include "kiosk/reference/follow_request.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t SECRET_DIGITS = 32;

/// What stands before the mark; `rest` keeps what stands behind it.
std::string_view taken(std::string_view& rest, char mark) {
    const auto end = rest.find(mark);
    const auto first = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return first;
}

bool is_secret(std::string_view text) {
    return text.size() == SECRET_DIGITS &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// "vi", "vi-VN", in any case
bool is_vietnamese(std::string_view tag) {
    return tag.size() >= 2 && lower(tag[0]) == 'v' && lower(tag[1]) == 'i' &&
           (tag.size() == 2 || tag[2] == '-');
}

Language preferred(std::string_view accept_language) {
    bool names_any = false;
    while (!accept_language.empty()) {
        auto item = taken(accept_language, ',');
        auto tag = taken(item, ';');
        while (tag.starts_with(' ')) tag.remove_prefix(1);
        while (tag.ends_with(' ')) tag.remove_suffix(1);
        if (is_vietnamese(tag)) return Language::vietnamese;
        names_any = names_any || (!tag.empty() && tag != "*");
    }
    return names_any ? Language::english : Language::vietnamese;
}

}  // namespace

FollowRequest parse_follow_request(std::string_view rest, std::string_view accept_language) {
    FollowRequest asked;
    asked.language = preferred(accept_language);
    const auto secret = taken(rest, '?');
    if (is_secret(secret)) asked.secret = secret;
    while (!rest.empty()) {
        const auto word = taken(rest, '&');
        if (word == "lang=vi") asked.language = Language::vietnamese;
        if (word == "lang=en") asked.language = Language::english;
        if (word == "renew=off") asked.renews = false;
    }
    return asked;
}

}  // namespace kiosk::reference

#include "kiosk/reference/staff/form.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t FIELDS_MOST = 32;

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+') {
            bytes += ' ';
        } else if (text[at] != '%') {
            bytes += text[at];
        } else {
            const int high = at + 2 < text.size() ? digit_of(text[at + 1]) : -1;
            const int low = high < 0 ? -1 : digit_of(text[at + 2]);
            if (low < 0) return std::nullopt;
            bytes += static_cast<char>(high * 16 + low);
            at += 2;
        }
    }
    return bytes;
}

/// What stands before the mark; `rest` keeps what stands behind it.
std::string_view taken(std::string_view& rest, char mark) {
    const auto end = rest.find(mark);
    const auto first = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return first;
}

}  // namespace

std::optional<Form> parse_form(std::string_view body) {
    Form form;
    while (!body.empty()) {
        auto pair = taken(body, '&');
        const auto name = decoded(taken(pair, '='));
        const auto value = decoded(pair);
        if (!name || !value || form.size() >= FIELDS_MOST || !form.emplace(*name, *value).second)
            return std::nullopt;
    }
    return form;
}

const std::string& value_of(const Form& form, const std::string& name) {
    static const std::string NOTHING;
    const auto found = form.find(name);
    return found == form.end() ? NOTHING : found->second;
}

std::string_view cookie_named(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        auto one = taken(header, ';');
        while (one.starts_with(' ')) one.remove_prefix(1);
        if (taken(one, '=') == name) return one;
    }
    return {};
}

}  // namespace kiosk::reference

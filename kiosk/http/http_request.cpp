#include <algorithm>

#include "kiosk/http/http_server.h"

namespace kiosk {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace

std::string_view HttpRequest::header(std::string_view name) const {
    std::string_view found;
    for (const auto& [field, value] : headers) {
        if (!same_name(field, name)) continue;
        if (!found.empty() && found != value) return {};
        found = value;
    }
    return found;
}

}  // namespace kiosk

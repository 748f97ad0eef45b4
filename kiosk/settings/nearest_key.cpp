#include "kiosk/settings/nearest_key.h"

#include <algorithm>
#include <numeric>

namespace kiosk {

namespace {

constexpr std::size_t KEY_MAX = 64;

/// How many characters to add, remove or change to get from one text to the other.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t changed = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::string_view last_part(std::string_view key) {
    const auto dot = key.rfind('.');
    return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

}  // namespace

std::string nearest_key(std::string_view wrong, const std::vector<std::string>& keys) {
    if (wrong.size() > KEY_MAX) return {};
    std::string nearest;
    std::size_t least = 1 + last_part(wrong).size() / 3;
    for (const auto& key : keys) {
        // The right key in a wrong section is one step away.
        const auto steps = std::min(distance(wrong, key), distance(last_part(wrong), last_part(key)) + 1);
        if (steps < least || (steps == least && nearest.empty())) {
            nearest = key;
            least = steps;
        }
    }
    return nearest;
}

}  // namespace kiosk

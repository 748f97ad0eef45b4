#include "kiosk/reference/routes.h"

namespace kiosk::reference {

std::optional<std::string_view> match_path(std::string_view path, std::string_view target) {
    const auto star = path.find('*');
    if (star == path.size() - 1)
        return target.starts_with(path.substr(0, star)) ? std::optional{target.substr(star)} : std::nullopt;
    if (path.find('?') == std::string_view::npos) target = target.substr(0, target.find('?'));
    if (star == std::string_view::npos)
        return path == target ? std::optional{std::string_view()} : std::nullopt;
    const auto before = path.substr(0, star);
    const auto after = path.substr(star + 1);
    if (target.size() < before.size() + after.size() || !target.starts_with(before) ||
        !target.ends_with(after))
        return std::nullopt;
    const auto part = target.substr(star, target.size() - before.size() - after.size());
    return part.empty() || part.find('/') != std::string_view::npos ? std::nullopt : std::optional{part};
}

Routed find_route(const std::vector<Route>& routes, std::string_view method, std::string_view target) {
    Routed found;
    for (const Route& route : routes) {
        const auto part = match_path(route.path, target);
        if (!part) continue;
        if (route.method == method) return {&route, *part, {}};
        found.other_method = route.method;
    }
    return found;
}

}  // namespace kiosk::reference

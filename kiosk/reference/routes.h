// Which of central's handlers answers a request: a table of methods and paths. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/reference/http_server.h"

namespace kiosk::reference {

/// Done on the store's thread.
using Work = std::function<HttpResponse()>;
/// What a handler makes of a request on the network's thread: its answer at once, or work.
using Reaction = std::variant<HttpResponse, Work>;

enum class Asker { anybody, terminal, staff, booking_system };

struct Route {
    std::string name;  ///< for the log
    std::string method;
    std::string path;  ///< "*" stands for one part between slashes, at the end for all that is left
    Asker asker = Asker::terminal;
    /// `part`: what stood for the "*".
    std::function<Reaction(const HttpRequest& request, std::string_view part)> answer;
    /// When too many questions wait; without one, as the contract says it.
    std::function<HttpResponse(const HttpRequest& request)> busy{};
};

/// The part that stands for the "*" of the path, empty without one; none: another path.
std::optional<std::string_view> match_path(std::string_view path, std::string_view target);

struct Routed {
    const Route* route = nullptr;  ///< none: nobody answers
    std::string_view part;
    std::string_view other_method;  ///< the path is there, but answers this
};
Routed find_route(const std::vector<Route>& routes, std::string_view method, std::string_view target);

}  // namespace kiosk::reference

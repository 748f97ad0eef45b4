// Which of central's handlers answers a request: a table of methods and paths. Pure.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/http/http_server.h"

namespace kiosk::reference {

struct Aside;
/// What work comes to: the answer, or something that is done elsewhere first.
using Outcome = std::variant<HttpResponse, std::shared_ptr<Aside>>;
/// Done on the store's thread.
using Work = std::function<Outcome()>;
/// What takes long and does not touch the store, such as judging a password; a thread of its own does it, and
/// the store's goes on with what it gives.
struct Aside {
    std::function<Work()> errand;
};

/// Another program's or thread's to answer; the store's has no part in it. `ask` is called on the network's
/// thread and does not wait.
struct Elsewhere {
    std::function<void(const HttpReply& reply)> ask;
};

/// What a handler makes of a request on the network's thread: its answer at once, work, or a question to
/// somebody else.
using Reaction = std::variant<HttpResponse, Work, Elsewhere>;

enum class Asker { anybody, terminal, staff, booking_system };

struct Route {
    std::string name;  ///< for the log
    std::string method;
    /// "*" stands for one part between slashes, at the end for all that is left, the query too. A query that
    /// the path does not name makes no other resource.
    std::string path;
    Asker asker = Asker::terminal;
    /// `part`: what stood for the "*".
    std::function<Reaction(const HttpRequest& request, std::string_view part)> answer;
    /// When too many questions wait; without one, as the contract says it.
    std::function<HttpResponse(const HttpRequest& request)> busy{};
    /// Changes nothing that halls show: no display is told of it.
    bool is_quiet = false;
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

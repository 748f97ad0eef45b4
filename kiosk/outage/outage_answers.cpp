#include "kiosk/outage/outage_answers.h"

#include <openssl/crypto.h>

#include "kiosk/central/board_events.h"
#include "kiosk/central/board_json.h"
#include "kiosk/central/problem.h"

namespace kiosk::outage {
namespace {

/// Displays that come back together shall not come as fast as they can.
constexpr auto RETRY = "retry: 2000\n\n";

HttpResponse problem(ProblemType type, std::string detail = {}) {
    return {http_status(type), "application/problem+json", {}, to_json(Problem{type, std::move(detail)})};
}

/// In constant time.
bool is_same(std::string_view one, std::string_view other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace

HttpResponse answer(const HttpRequest& request, const std::string& token, const Board& board) {
    if (token.empty() || !is_same(request.header("Authorization"), "Bearer " + token))
        return problem(ProblemType::terminal_unknown);
    const std::string path = "/v1/boards/" + board.hall;
    const bool is_stream = request.target == path + "/events";
    if (!is_stream && request.target != path) return problem(ProblemType::hall_unknown);
    if (request.method != "GET") return problem(ProblemType::request_invalid, "this resource answers GET");
    if (!is_stream) return {200, "application/json", {}, to_json(board)};
    HttpResponse response{200, "text/event-stream", {}, RETRY + board_event(board)};
    response.stream = STREAM;
    return response;
}

HttpResponse transport_answer(int status) {
    if (status == 503) return problem(ProblemType::central_trouble, "too many displays");
    return problem(ProblemType::request_invalid, "no request of this contract");
}

}  // namespace kiosk::outage

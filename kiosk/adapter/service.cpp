#include "kiosk/adapter/service.h"

#include "kiosk/adapter/answers.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/secrets.h"

namespace kiosk::adapter {

using namespace reference;

void Service::handle(const HttpRequest& request, HttpReply reply) {
    const bool is_health = request.target == "/v1/health";
    const std::string method = is_health ? "GET" : "POST";
    if (!is_health && request.target != "/v1/dossier-lookups")
        return reply(request_invalid(404, "no such resource"));
    if (request.method != method) return reply(request_invalid(405, "this resource answers " + method));
    if (is_health) return reply(health());
    if (!may_ask(request)) {
        log_("lookup verdict=terminal_unknown");
        return reply(terminal_unknown());
    }
    look_up(request, std::move(reply));
}

bool Service::may_ask(const HttpRequest& request) const {
    if (token_hash_.empty()) return true;
    return same_hash(token_hash_, sha256_text(request.header("Authorization")));
}

HttpResponse Service::health() const {
    if (!desk_.asks_province()) return central_trouble();
    return health_answer(
        local_time(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())));
}

void Service::look_up(const HttpRequest& request, HttpReply reply) {
    auto parsed = parse_lookup_request({request.header("Content-Type"), request.header("X-Terminal-Id"),
                                        request.header("Idempotency-Key"), request.body});
    if (!parsed) {
        log_("lookup verdict=request_invalid reason=\"" + parsed.error().detail + "\"");
        return reply(request_invalid(400, parsed.error().detail));
    }
    desk_.ask(*std::move(parsed), std::move(reply));
}

HttpResponse transport_answer(int status) {
    return status == 503 ? central_trouble() : request_invalid(status, "no request of this contract");
}

}  // namespace kiosk::adapter

#include "kiosk/reference/lookup_desk.h"

#include "kiosk/reference/answers.h"

namespace kiosk::reference {

Reaction LookupDesk::look_up(const HttpRequest& request) {
    auto parsed = parse_lookup_request({request.header("Content-Type"), request.header("X-Terminal-Id"),
                                        request.header("Idempotency-Key"), request.body});
    if (!parsed) {
        settings_.log("lookup verdict=request_invalid reason=\"" + parsed.error().detail + "\"");
        return request_invalid(400, parsed.error().detail);
    }
    if (relay_)
        return Elsewhere{
            [this, question = *std::move(parsed)](const HttpReply& reply) { pass_on(question, reply); }};
    return [this, question = *std::move(parsed)] { return answer(question); };
}

std::string LookupDesk::log_line(const LookupRequest& request) const {
    const auto& question = request.question;
    const auto name = store_.secrets().log_name(question.code.empty() ? question.receipt_id : question.code);
    return "lookup terminal=" + request.terminal + " code=" + name + " verdict=";
}

void LookupDesk::pass_on(const LookupRequest& request, const HttpReply& reply) {
    relay_->look_up(request, [this, line = log_line(request), reply](const RelayedAnswer& relayed) {
        const auto reason = relayed.detail.empty() ? "" : " reason=\"" + relayed.detail + '"';
        settings_.log(line + std::string(relayed.verdict) + " by=relay" + reason);
        reply(relayed.answer);
    });
}

HttpResponse LookupDesk::answer(const LookupRequest& request) {
    const auto now = settings_.clock();
    const auto line = log_line(request);
    const auto found = store_.look_up(request, now);
    if (!found) {
        settings_.log(line + "central_trouble reason=\"" + found.error().detail + "\"");
        return central_trouble();
    }
    settings_.log(line + std::string(name_of(found->decision.verdict)));
    return lookup_answer(*found, settings_.second_factor, now, local_time(settings_.as_of()));
}

}  // namespace kiosk::reference

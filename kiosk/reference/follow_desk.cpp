#include "kiosk/reference/follow_desk.h"

#include "kiosk/reference/follow_page.h"
#include "kiosk/reference/follow_style.h"

namespace kiosk::reference {
namespace {

constexpr int NOT_FOUND = 404;
constexpr int UNAVAILABLE = 503;

}  // namespace

FollowDesk::FollowDesk(QueueStore& store, const ServiceSettings& settings)
    : store_(store),
      settings_(settings),
      policy_("default-src 'none'; style-src '" + follow_style_hash() +
              "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'") {}

HttpResponse FollowDesk::answer(int status, std::string page) const {
    return {status,
            "text/html; charset=utf-8",
            {{"Cache-Control", "no-store"},
             {"Referrer-Policy", "no-referrer"},
             {"X-Content-Type-Options", "nosniff"},
             {"X-Robots-Tag", "noindex, nofollow, noarchive"},
             {"Content-Security-Policy", policy_}},
            std::move(page)};
}

HttpResponse FollowDesk::answer(const FollowRequest& asked) {
    const auto& words = settings_.words.of(asked.language);
    const auto now = settings_.as_of();
    const auto ticket = store_.follow(asked.secret, now);
    if (!ticket) {
        settings_.log("follow verdict=central_trouble reason=\"" + ticket.error().detail + "\"");
        return answer(UNAVAILABLE, trouble_page(asked, words));
    }
    if (!*ticket) return answer(NOT_FOUND, no_ticket_page(asked, words));
    return answer(200, ticket_page({**ticket, store_.queues().profile, local_time(now)}, asked, words));
}

Reaction FollowDesk::follow(const HttpRequest& request, std::string_view rest) {
    auto asked = parse_follow_request(rest, request.header("Accept-Language"));
    if (asked.secret.empty())
        return answer(NOT_FOUND, no_ticket_page(asked, settings_.words.of(asked.language)));
    return [this, asked = std::move(asked)] { return answer(asked); };
}

HttpResponse FollowDesk::busy(const HttpRequest& request) const {
    const auto asked = parse_follow_request({}, request.header("Accept-Language"));
    return answer(UNAVAILABLE, trouble_page(asked, settings_.words.of(asked.language)));
}

}  // namespace kiosk::reference

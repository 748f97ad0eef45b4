#include "kiosk/terminal/desk_wishes.h"

#include <utility>

#include "kiosk/core/ticket_key.h"

namespace kiosk {
namespace {

TicketFailure failure(TicketFailureKind kind, std::string detail) {
    TicketFailure what;
    what.kind = kind;
    what.detail = std::move(detail);
    return what;
}

}  // namespace

DeskWishes::DeskWishes(DeskTools tools, DeskJournal& journal, DeskLink& link, DeskBlocks& blocks,
                       std::function<void()> profile_old)
    : tools_(std::move(tools)),
      journal_(journal),
      link_(link),
      blocks_(blocks),
      profile_old_(std::move(profile_old)) {}

void DeskWishes::take(RequestId request, std::string service, std::string priority) {
    begin(request, {{}, std::move(service), std::move(priority)}, {});
}

void DeskWishes::check_in(RequestId request, std::string code) {
    begin(request, {}, std::move(code));
}

void DeskWishes::begin(RequestId request, TicketWish wish, std::string appointment) {
    const Now now = tools_.clock.now();
    wish.key = new_ticket_key();
    wish.service_day = local_time(now.wall).date;
    ask(request, live_[request] = Live{std::move(wish), now.uptime, false, std::move(appointment)});
}

void DeskWishes::retry(RequestId request) {
    const auto place = live_.find(request);
    if (place == live_.end())
        return report(request, Failure{failure(TicketFailureKind::barred, "the wish was cancelled")});
    place->second.since = tools_.clock.now().uptime;
    ask(request, place->second);
}

void DeskWishes::ask(RequestId request, Live& live) {
    // On disk before it leaves: whatever happens from here on, the next start knows this key.
    if (!live.on_disk) {
        const auto journal = journal_.ready();
        const auto begun =
            journal ? (*journal)->begin(live.wish, tools_.clock.now().wall) : Failure{journal.error()};
        if (!begun) {
            return report(request, Failure{failure(TicketFailureKind::not_kept, begun.error().detail)});
        }
        live.on_disk = true;
    }
    send(request, live);
}

void DeskWishes::send(RequestId request, const Live& live) {
    auto back = [this, request, soon = tools_.soon](TicketResult result) {
        soon([this, request, result = std::move(result)] { answered(request, result); });
    };
    if (live.appointment.empty()) return tools_.source.issue(live.wish, std::move(back));
    tools_.source.check_in({live.wish.key, live.appointment, live.wish.service_day}, std::move(back));
}

void DeskWishes::answered(RequestId request, const TicketResult& answer) {
    link_.note(answer);
    const auto place = live_.find(request);
    // Abandoned meanwhile: it is being cancelled, which voids the number if there is one.
    if (place == live_.end()) return;
    // Only central knows an appointment, so no leased number ever takes its place.
    const Live& live = place->second;
    const bool ordinary = live.appointment.empty();
    TicketResult told =
        kept(answer || !ordinary ? answer : blocks_.in_place_of(answer.error(), live.wish), live);
    const bool settled = told.has_value() || is_final(told.error().kind);
    if (settled) live_.erase(place);
    if (!told && told.error().kind == TicketFailureKind::service_unknown) profile_old_();
    report(request, std::move(told));
}

TicketResult DeskWishes::kept(const TicketResult& result, const Live& live) {
    const auto journal = journal_.ready();
    if (!journal) return Failure{failure(TicketFailureKind::not_kept, journal.error().detail)};
    if (!result) {
        // A refusal that cannot be written leaves an open wish, which is cancelled later: nothing is lost.
        if (is_final(result.error().kind)) (void)(*journal)->refused(live.wish.key);
        return result;
    }
    // A number that is shown must not be cancelled after a crash: not on disk, so not shown.
    const auto issued = (*journal)->issued(*result);
    if (issued) return result;
    return Failure{failure(TicketFailureKind::not_kept, issued.error().detail)};
}

void DeskWishes::abandon(RequestId request) {
    const auto place = live_.find(request);
    if (place == live_.end()) return;
    // A failure leaves it open on disk; that nobody waits for it is enough to cancel it.
    if (place->second.on_disk && journal_.if_open() != nullptr)
        (void)journal_.if_open()->to_cancel(place->second.wish.key);
    live_.erase(place);
}

Due DeskWishes::look(const Now& now) {
    Due next;
    std::vector<RequestId> old;
    for (const auto& [request, live] : live_) {
        const auto end = live.since + WISH_LIFE;
        if (now.uptime >= end) {
            old.push_back(request);
        } else {
            next = earlier(next, end);
        }
    }
    for (const RequestId request : old) abandon(request);
    return next;
}

bool DeskWishes::waits_for(const std::string& key) const {
    for (const auto& [request, live] : live_) {
        if (live.wish.key == key) return true;
    }
    return false;
}

void DeskWishes::report(RequestId request, TicketResult result) const {
    tools_.report(event::TicketAnswered{request, std::move(result)});
}

}  // namespace kiosk

#include "kiosk/visit/offer.h"

#include <algorithm>

namespace kiosk {
namespace {

bool open_now(const Opening& opening) {
    return opening.state == Opening::State::open;
}

const QueueLoad* load_of(const State& state, const QueueService& service) {
    if (!state.queues) return nullptr;
    for (const QueueLoad& load : state.queues->queues) {
        if (load.service == service.id) return &load;
    }
    return nullptr;
}

}  // namespace

bool offers_numbers(const State& state) {
    return state.profile && !state.profile->services.empty();
}

bool offers_check_in(const State& state) {
    return offers_numbers(state) && state.profile->appointments && !locked(state);
}

bool offers_search(const State& state) {
    // Ten stand on two screens of the smallest glass.
    constexpr std::size_t SEEN_AT_A_GLANCE = 10;
    return state.profile && state.profile->services.size() > SEEN_AT_A_GLANCE;
}

std::optional<Opening> all_closed(const KioskProfile& profile, const Now& now) {
    if (!now.clock_known_right) return std::nullopt;
    const bool any =
        std::any_of(profile.services.begin(), profile.services.end(), [&](const QueueService& service) {
            return open_now(opening_of(profile, service, local_time(now.wall)));
        });
    if (any) return std::nullopt;
    return opening_at(local_time(now.wall), profile.hours, profile.calendar,
                      profile.policy.close_before_minutes);
}

const LocalText* locked(const State& state) {
    return state.queues && state.queues->locked ? &*state.queues->locked : nullptr;
}

ServiceOffer offer_of(const State& state, const QueueService& service, const Now& now) {
    ServiceOffer offer;
    if (const QueueLoad* load = load_of(state, service)) offer.load = *load;
    if (now.clock_known_right && state.profile) {
        offer.opening = opening_of(*state.profile, service, local_time(now.wall));
        if (!open_now(offer.opening)) {
            offer.state = ServiceOffer::State::closed;
            return offer;
        }
    }
    if (offer.load && offer.load->state == QueueLoad::State::paused)
        offer.state = ServiceOffer::State::paused;
    if (offer.load && offer.load->state == QueueLoad::State::used_up)
        offer.state = ServiceOffer::State::used_up;
    return offer;
}

const QueueService* service_for(const LookupAnswer& answer, const State& state) {
    const auto* dossier = std::get_if<Dossier>(&answer);
    if (!dossier || dossier->stale || !state.profile) return nullptr;
    return service_for_status(*state.profile, static_cast<int>(dossier->status));
}

bool wants_queues(const State& state) {
    if (!offers_numbers(state)) return false;
    if (const auto* showing = std::get_if<state::Showing>(&state.screen)) {
        return service_for(showing->answer, state) != nullptr;
    }
    return std::holds_alternative<state::Home>(state.screen) ||
           std::holds_alternative<state::Choosing>(state.screen) ||
           std::holds_alternative<state::Searching>(state.screen) ||
           std::holds_alternative<state::AskingPriority>(state.screen) ||
           std::holds_alternative<state::AskingConsent>(state.screen) ||
           std::holds_alternative<state::Taking>(state.screen) ||
           std::holds_alternative<state::NoTicket>(state.screen);
}

bool may_try_again(TicketFailureKind kind) {
    switch (kind) {
        case TicketFailureKind::no_link:
        case TicketFailureKind::slow:
        case TicketFailureKind::bad_answer:
        case TicketFailureKind::central_trouble:
        case TicketFailureKind::not_kept:
        case TicketFailureKind::offline_used_up:
            return true;
        case TicketFailureKind::closed:
        case TicketFailureKind::used_up:
        case TicketFailureKind::paused:
        case TicketFailureKind::locked:
        case TicketFailureKind::service_unknown:
        case TicketFailureKind::day_over:
        case TicketFailureKind::barred:
        case TicketFailureKind::appointment_unknown:
        case TicketFailureKind::appointment_other_day:
        case TicketFailureKind::appointment_early:
        case TicketFailureKind::appointment_missed:
        case TicketFailureKind::appointment_used:
        case TicketFailureKind::offline_forbidden:
        case TicketFailureKind::ticket_unknown:  // asked by nobody who waits at the glass
        case TicketFailureKind::not_trusted:
        case TicketFailureKind::clock_wrong:
        case TicketFailureKind::not_authorised:
            return false;
    }
    return false;
}

}  // namespace kiosk

// Choosing a service, and the questions before its number is taken.
#include <algorithm>

#include "kiosk/visit/offer.h"
#include "kiosk/visit/turn.h"

namespace kiosk::visit {
namespace {

/// More than any profile fills; the glass offers no page that is not there.
constexpr int MOST_PAGES = 100;

/// True when the control was one that turns pages.
bool turn_page(int& page, Control control) {
    if (control == Control::previous_page) page = std::max(0, page - 1);
    if (control == Control::next_page) page = std::min(MOST_PAGES - 1, page + 1);
    return control == Control::previous_page || control == Control::next_page;
}

/// Hours and queues may have changed since the screen was drawn.
bool gives_numbers(const Turn& turn, const std::string& id) {
    if (!turn.state.profile || locked(turn.state)) return false;
    const QueueService* service = find_service(*turn.state.profile, id);
    return service && offer_of(turn.state, *service, turn.now).state == ServiceOffer::State::open;
}

bool has_group(const Turn& turn, const std::string& id) {
    const auto& groups = turn.state.profile->priorities;
    return std::any_of(groups.begin(), groups.end(), [&](const PriorityGroup& one) { return one.id == id; });
}

/// The wait that is longer than a citizen should take a number for without being asked.
std::optional<int> long_wait(const Turn& turn, const std::string& id) {
    const int most = turn.state.profile->policy.consent_minutes;
    const QueueService* service = find_service(*turn.state.profile, id);
    const ServiceOffer offer = offer_of(turn.state, *service, turn.now);
    if (most == 0 || !offer.load || !offer.load->wait_minutes || *offer.load->wait_minutes <= most) {
        return std::nullopt;
    }
    return offer.load->wait_minutes;
}

Screen choose_priority(Turn& turn, std::string service, std::string priority) {
    if (!gives_numbers(turn, service)) return state::Choosing{};
    if (const auto wait = long_wait(turn, service)) {
        return state::AskingConsent{std::move(service), std::move(priority), *wait};
    }
    return take_ticket(turn, std::move(service), std::move(priority));
}

}  // namespace

Screen choose_service(Turn& turn, std::string service) {
    if (!gives_numbers(turn, service)) return state::Choosing{};
    if (turn.state.profile->priorities.empty()) return choose_priority(turn, std::move(service), {});
    return state::AskingPriority{std::move(service)};
}

Screen pressed(Turn& turn, state::Choosing screen, const event::Pressed& event) {
    if (turn_page(screen.page, event.control)) return screen;
    switch (event.control) {
        case Control::service: {
            Screen next = choose_service(turn, event.choice);
            if (std::holds_alternative<state::Choosing>(next)) return screen;
            return next;
        }
        case Control::check_in:
            if (!offers_check_in(turn.state)) return screen;
            return state::CheckingIn{};
        case Control::search:
            if (!offers_search(turn.state)) return screen;
            return state::Searching{};
        case Control::look_up:
            return state::Scanning{};
        case Control::back:
            return state::Home{};
        default:
            return screen;
    }
}

Screen pressed(Turn& turn, state::Searching screen, const event::Pressed& event) {
    switch (event.control) {
        case Control::key: {
            const bool letter = event.character >= 'A' && event.character <= 'Z';
            const bool blank = event.character == ' ' && !screen.text.empty() && screen.text.back() != ' ';
            if ((letter || blank) && screen.text.size() < state::SEARCH_MAX) screen.text += event.character;
            return screen;
        }
        case Control::backspace:
            if (!screen.text.empty()) screen.text.pop_back();
            return screen;
        case Control::service: {
            Screen next = choose_service(turn, event.choice);
            if (std::holds_alternative<state::Choosing>(next)) return screen;
            return next;
        }
        case Control::back:
            return state::Choosing{};
        default:
            return screen;
    }
}

Screen pressed(Turn& turn, state::AskingPriority screen, const event::Pressed& event) {
    if (turn_page(screen.page, event.control)) return screen;
    switch (event.control) {
        case Control::no_priority:
            return choose_priority(turn, std::move(screen.service), {});
        case Control::priority:
            if (!turn.state.profile || !has_group(turn, event.choice)) return screen;
            return choose_priority(turn, std::move(screen.service), event.choice);
        case Control::back:
            return state::Choosing{};
        default:
            return screen;
    }
}

Screen pressed(Turn& turn, state::AskingConsent screen, const event::Pressed& event) {
    switch (event.control) {
        case Control::yes:
            if (!gives_numbers(turn, screen.service)) return state::Choosing{};
            return take_ticket(turn, std::move(screen.service), std::move(screen.priority));
        case Control::no:
        case Control::back:
            return state::Choosing{};
        default:
            return screen;
    }
}

Screen profile_changed(Turn& turn, Screen screen, const event::ProfileChanged& event) {
    turn.state.profile = event.profile;
    return screen;
}

/// What comes after its screen has gone is old when the next screen asks.
Screen queues_changed(Turn& turn, Screen screen, const event::QueuesChanged& event) {
    turn.state.queues = event.queues;
    return screen;
}

}  // namespace kiosk::visit

// The answer on the screen.
#include <algorithm>

#include "kiosk/visit/offer.h"
#include "kiosk/visit/turn.h"

namespace kiosk::visit {
namespace {

/// More than any answer fills; the glass offers no page that is not there.
constexpr int MOST_PAGES = 100;

bool stale(const LookupAnswer& answer) {
    return std::visit([](const auto& one) { return one.stale; }, answer);
}

bool opens_further(const LookupAnswer& answer) {
    const auto* anonymous = std::get_if<AnonymousAnswer>(&answer);
    return anonymous && anonymous->second_factor != SecondFactorKind::none;
}

}  // namespace

Screen pressed(Turn& turn, state::Showing screen, const event::Pressed& event) {
    const bool printing = screen.printing.phase == state::Printing::Phase::running;
    switch (event.control) {
        case Control::print_slip:
        case Control::print_again:
            if (printing) return screen;
            return print(turn, std::move(screen));
        case Control::enter_factor:
            if (printing || !opens_further(screen.answer)) return screen;
            return state::SecondFactor{std::get<AnonymousAnswer>(std::move(screen.answer)),
                                       std::move(screen.question),
                                       {},
                                       std::nullopt};
        case Control::try_again:
            if (printing || !stale(screen.answer)) return screen;
            return look_up(turn, std::move(screen.question));
        case Control::ticket_for_dossier:
            if (const auto* service = service_for(screen.answer, turn.state); service && !printing)
                return choose_service(turn, service->id);
            return screen;
        case Control::previous_page:
            screen.page = std::max(0, screen.page - 1);
            return screen;
        case Control::next_page:
            screen.page = std::min(MOST_PAGES - 1, screen.page + 1);
            return screen;
        case Control::back:
            return state::Scanning{};
        default:
            return screen;
    }
}

}  // namespace kiosk::visit

// Whether numbers are given now, from what is known of hours, holidays and queues.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/core/time.h"
#include "kiosk/visit/state.h"

namespace kiosk {

/// Are numbers offered at all? Not before central's profile is known.
[[nodiscard]] bool offers_numbers(const State& state);

/// May somebody with an appointment check in here?
[[nodiscard]] bool offers_check_in(const State& state);
/// So many services that one is found sooner by its name than by looking.
[[nodiscard]] bool offers_search(const State& state);

/// Was it for an appointment?
[[nodiscard]] inline bool was_check_in(const state::NoTicket& none) {
    return none.service.empty();
}

/// Why nobody is given a number now, whatever the service: the centre's hours. None while any service is
/// open, and while the clock is not known to be right: then central decides.
[[nodiscard]] std::optional<Opening> all_closed(const KioskProfile& profile, const Now& now);

/// The reason for the citizen why this terminal gives no numbers now; null: it does.
[[nodiscard]] const LocalText* locked(const State& state);

/// One service now.
struct ServiceOffer {
    enum class State { open, closed, paused, used_up };
    State state = State::open;
    Opening opening;                ///< when closed
    std::optional<QueueLoad> load;  ///< none: not known now
};
[[nodiscard]] ServiceOffer offer_of(const State& state, const QueueService& service, const Now& now);

/// The service that deals best with the dossier of this answer; null: none is known.
[[nodiscard]] const QueueService* service_for(const LookupAnswer& answer, const State& state);

/// Does this screen tell of queues?
[[nodiscard]] bool wants_queues(const State& state);

/// Could the same wish have another answer soon?
[[nodiscard]] bool may_try_again(TicketFailureKind kind);

}  // namespace kiosk

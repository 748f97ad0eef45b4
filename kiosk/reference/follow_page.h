// The public page that follows one ticket, as HTML without scripts; also what it says when there is no ticket
// to follow. Pure; holds neither the secret nor anything about a person.
#pragma once

#include <string>

#include "kiosk/core/service.h"
#include "kiosk/core/time.h"
#include "kiosk/reference/follow_request.h"
#include "kiosk/reference/followed_ticket.h"
#include "kiosk/text/catalogue.h"

namespace kiosk::reference {

inline constexpr int RENEWED_AFTER_SECONDS = 20;

struct FollowMoment {
    const FollowedTicket& ticket;
    const KioskProfile& profile;
    LocalTime now;
};

std::string ticket_page(const FollowMoment& moment, const FollowRequest& asked, const Catalogue& words);
/// Of another day, unknown, or no address at all: all the same.
std::string no_ticket_page(const FollowRequest& asked, const Catalogue& words);
/// Central cannot say just now; renews itself.
std::string trouble_page(const FollowRequest& asked, const Catalogue& words);

}  // namespace kiosk::reference

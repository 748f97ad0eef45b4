// The page on which staff give a number, enter one that was written by hand, and take one out. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/ticket.h"
#include "kiosk/reference/staff/number_store.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

/// For the form and for the audit.
Message reason_name(OutReason reason);

/// What the last form came to.
struct NumbersSaid {
    std::optional<Ticket> ticket;  ///< that it gave or entered
    std::string_view word;         ///< else what to say; an unknown one is nothing
};

/// Of the next number, new for each page: a form that is sent twice does its work once.
struct NumberKeys {
    std::string given, entered;
};

struct NumbersView {
    NumbersSaid outcome;
    NumberKeys keys;
    std::vector<TicketConflict> conflicts;  ///< of today
    std::vector<CopyShown> copies;          ///< of today
};
std::string numbers_page(const StaffFrame& frame, const KioskProfile& profile, const NumbersView& view);

}  // namespace kiosk::reference

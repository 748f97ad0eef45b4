// What the form of a day off or worked holds, out of bytes that anybody may have sent. Pure and fuzzed.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/reference/centre_day.h"
#include "kiosk/reference/staff/form.h"

namespace kiosk::reference {

struct DayForm {
    std::optional<std::chrono::year_month_day> date;  ///< none: no date was given
    DayOrder order = DayOrder::closed;
    LocalText reason;                     ///< clean, as long as may be
    std::optional<int> told_booked = {};  ///< the booked times that whoever sends it knows of
    bool operator==(const DayForm&) const = default;
};

/// None: no page of ours sends that.
std::optional<DayForm> read_day_form(const Form& form);

/// Of what is missing in it, in the order of the page.
std::vector<DayMistake> mistakes_of(const DayForm& form);

}  // namespace kiosk::reference

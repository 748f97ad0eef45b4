// The page of the days that staff set closed or worked. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/staff/day_form.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

inline constexpr std::string_view DAYS_ADDRESS = "/staff/services/days";

struct DaysView {
    DayForm form{};  ///< as it was sent, or empty
    std::vector<DayMistake> mistakes{};
    std::optional<int> booked{};  ///< so many have to be told of before the day of the form is closed
    std::string word{};           ///< what the last act came to; "": there was none
    std::chrono::sys_seconds now{};
};

/// Whoever may not change days sees them without forms.
std::string days_page(const StaffFrame& frame, const CentreQueues& queues, const DaysView& view);

}  // namespace kiosk::reference

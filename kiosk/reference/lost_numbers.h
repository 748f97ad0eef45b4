// What is known of the numbers that a store had given and that its back-up does not hold, so that none of
// them is given twice.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/reference/database.h"

namespace kiosk::reference {

struct SeenNumber {
    std::string prefix;  ///< one or two of A-Z
    int number = 0;      ///< 1 to 9999
    bool operator==(const SeenNumber&) const = default;
};

struct LostNumbers {
    std::chrono::year_month_day today{};  ///< at the centre
    std::vector<SeenNumber> highest;      ///< of each beginning, on slips and boards; empty: none was given
};

/// "B080,C523", or "none". A sentence about the first part that is no number.
Result<std::vector<SeenNumber>, std::string> parse_seen_numbers(std::string_view text);

/// From then on today's numbers go on above those seen; none is leased for today or tomorrow, since nobody
/// can see which ones terminals hold; and calls get ids that no display has heard. Throws DatabaseError.
void keep_clear_of(Database& database, const LostNumbers& lost);

}  // namespace kiosk::reference

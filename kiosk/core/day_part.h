// A part of every day, such as "11:30-13:00", as settings say it.
#pragma once

namespace kiosk {

/// Minutes since local midnight; `to` is the first minute behind it. 0 <= from < 1440, 0 < to <= 1440. One
/// that ends before it begins goes on behind midnight.
struct DayPart {
    int from = 0, to = 0;
    bool operator==(const DayPart&) const = default;
    [[nodiscard]] constexpr bool contains(int minute) const {
        return from < to ? from <= minute && minute < to : minute >= from || minute < to;
    }
};

}  // namespace kiosk

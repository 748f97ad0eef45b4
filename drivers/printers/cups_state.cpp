#include "drivers/printers/cups_state.h"

#include <algorithm>
#include <array>

namespace drivers {

using kiosk::PrinterCondition;

namespace {

constexpr int IDLE = 3, PROCESSING = 4, STOPPED = 5;

constexpr std::array<std::string_view, 3> OPEN{"cover-open", "door-open", "interlock-open"};
constexpr std::array<std::string_view, 2> EMPTY{"media-empty", "media-needed"};
constexpr std::array<std::string_view, 3> UNREACHED{"offline", "connecting-to-device", "timed-out"};
constexpr std::array<std::string_view, 3> WRONG{"paused", "media-jam", "shutdown"};
constexpr std::array<std::string_view, 1> HELD{"paused"};  // CUPS's own
constexpr std::array<std::string_view, 1> LOW{"media-low"};

template <std::size_t COUNT>
bool any(const CupsQueueState& queue, const std::array<std::string_view, COUNT>& beginnings) {
    return std::any_of(queue.reasons.begin(), queue.reasons.end(), [&](const std::string& reason) {
        return std::any_of(beginnings.begin(), beginnings.end(),
                           [&](std::string_view beginning) { return reason.starts_with(beginning); });
    });
}

bool any_error(const CupsQueueState& queue) {
    return std::any_of(queue.reasons.begin(), queue.reasons.end(),
                       [](const std::string& reason) { return reason.ends_with("-error"); });
}

}  // namespace

PrinterCondition condition_within_job(const CupsQueueState& queue) {
    if (any(queue, OPEN)) return PrinterCondition::cover_open;
    if (any(queue, EMPTY)) return PrinterCondition::paper_out;
    if (any(queue, UNREACHED)) return PrinterCondition::absent;
    if (any(queue, WRONG) || any_error(queue) || !queue.accepts_jobs || queue.state == STOPPED)
        return PrinterCondition::failed;
    if (queue.state == PROCESSING) return PrinterCondition::busy;
    return any(queue, LOW) ? PrinterCondition::paper_low : PrinterCondition::ready;
}

PrinterCondition condition_of(const CupsQueueState& queue) {
    if (queue.state != IDLE) return condition_within_job(queue);
    if (!queue.accepts_jobs || any(queue, HELD)) return PrinterCondition::failed;
    return any(queue, LOW) ? PrinterCondition::paper_low : PrinterCondition::ready;
}

std::string with_limits(std::string_view device) {
    std::string address(device);
    if (!device.starts_with("socket://") || device.find("contimeout=") != std::string_view::npos)
        return address;
    constexpr std::size_t SCHEME = std::string_view("socket://").size();
    const bool has_query = device.find('?') != std::string_view::npos;
    if (!has_query && device.find('/', SCHEME) == std::string_view::npos) address += '/';
    return address + (has_query ? "&" : "?") + "contimeout=5&waiteof=false";
}

}  // namespace drivers

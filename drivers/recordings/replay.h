// What a replay tells: what the drivers made of a recorded device, and where it was something else than when
// it was recorded.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "drivers/recordings/recording.h"

namespace drivers {

/// The first moment at which things went otherwise.
struct Difference {
    std::uint32_t at = 0;  ///< of the recording
    std::string recorded, now;
    bool operator==(const Difference&) const = default;
};

struct ReplayListener {
    /// Before each moment; who wants it in real time waits here.
    std::function<void(std::uint32_t at)> at = [](std::uint32_t) {};
    /// What a driver made of it, in the words of `became`.
    std::function<void(std::uint32_t at, const std::string& words)> became = [](std::uint32_t,
                                                                                const std::string&) {};
};

/// None: everything went as it was recorded.
using Replayed = std::optional<Difference>;

/// Without a device and without waiting.
Replayed replay(const Recording& recording, const ReplayListener& listener = {});

}  // namespace drivers

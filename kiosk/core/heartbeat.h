// What a terminal says of itself every minute or so, and what central wishes of it. Nothing of a visit.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk {

/// As the terminal names both, such as "printer" and "paper_out": a word of small letters, digits and "_". A
/// central shows those that it knows in the reader's language, and others as they are.
struct DeviceReport {
    std::string device, state;
    bool operator==(const DeviceReport&) const = default;
};

struct Heartbeat {
    std::chrono::sys_seconds at{};          ///< by the terminal's clock
    std::chrono::sys_seconds started_at{};  ///< the program, by the same
    std::string version;                    ///< of the program; may be empty
    std::vector<DeviceReport> devices;      ///< each once
    std::int64_t untold = 0;  ///< entries of its journal that central has not been told of; 0 or more
    bool operator==(const Heartbeat&) const = default;
};

/// A slip of one of its numbers that staff want of this terminal again, marked as copy.
struct WishedCopy {
    std::string key;     ///< of the number's wish
    int copy = 1;        ///< done when so many copies of it were begun, 1 or more
    std::string secret;  ///< of its follow address, which no terminal keeps; empty: none
    bool operator==(const WishedCopy&) const = default;
};

struct HeartbeatAnswer {
    std::chrono::seconds every{60};  ///< when the next one is wanted, 10 s to an hour
    /// Rises when the terminal shall fetch the profile anew at once.
    std::int64_t reload = 0;
    std::vector<WishedCopy> copies = {};
    bool operator==(const HeartbeatAnswer&) const = default;
};

inline constexpr std::chrono::seconds HEARTBEAT_EVERY_LEAST{10}, HEARTBEAT_EVERY_MOST{3600};

}  // namespace kiosk

// What other threads post to the one that owns the state: a queue with a descriptor to sleep on, and the gate
// for scans.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>

#include "kiosk/terminal/runner.h"
#include "kiosk/visit/events.h"

namespace kiosk {

/// A receipt held before a scanner is read again and again; within this time it is the same scan.
inline constexpr std::chrono::seconds SCAN_REPEAT{2};
/// A scan nobody looked at for this long belongs to a moment that is over.
inline constexpr std::chrono::seconds SCAN_LIFE{2};

class Mailbox {
  public:
    explicit Mailbox(const Clock& clock);
    ~Mailbox();
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    /// From any thread.
    void post(Event event);
    /// Makes the descriptor readable although nothing was posted. From any thread.
    void wake();
    /// The oldest event that is not a scan grown too old; none when empty. The descriptor sleeps again once
    /// it is empty.
    std::optional<Event> take();
    /// Scans posted while unwanted are dropped, those waiting as well when they stop being wanted.
    void want_scans(bool wanted);
    /// Forgets waiting scans and what the last one was.
    void forget_scans();
    [[nodiscard]] int descriptor() const { return descriptor_; }

  private:
    struct Posted {
        Event event;
        std::chrono::milliseconds at{};
    };
    struct LastScan {
        std::size_t fingerprint = 0;  ///< a hash; the text itself may hold an ID number and is not kept
        std::chrono::milliseconds at{};
    };

    bool accepts(const event::Scanned& scan, std::chrono::milliseconds now);
    void drop_waiting_scans();

    const Clock& clock_;
    int descriptor_;
    std::mutex mutex_;
    std::deque<Posted> posted_;
    std::optional<LastScan> last_scan_;
    bool scans_wanted_ = false;
};

}  // namespace kiosk

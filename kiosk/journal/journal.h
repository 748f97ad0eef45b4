// What a terminal must not forget: wishes before they are sent, the numbers that came of them, and what
// became of their slips. SQLite (WAL, synchronous FULL): when a call returns, its record is on the disk.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/core/ticket_block.h"

namespace kiosk {

/// SQLite's or our own words for the engineer; no record's content.
struct JournalTrouble {
    std::string detail;
};

/// What was wrong with a journal that was set aside; everything readable before the damage was taken over.
struct JournalLoss {
    std::filesystem::path set_aside;  ///< the damaged file under its new name; empty: there was none left
    std::string damage;               ///< no record's content
    std::int64_t taken_over = 0;      ///< records
    std::int64_t lost_at_least = 0;   ///< records that are known to have been there; 0: not known
};

enum class WishState {
    open,       ///< written before its request; the outcome is not known
    to_cancel,  ///< its citizen is gone: central is to be told
    issued,
    refused,    ///< central said for good that there is no number
    cancelled,  ///< central has confirmed
};

struct KeptWish {
    TicketWish wish;
    WishState state = WishState::open;
    std::chrono::sys_seconds wished_at{};
    std::optional<Ticket> ticket;  ///< with issued; its secret is never kept
    PrintState print = PrintState::none;
    int copies = 0;         ///< reprints begun
    bool printing = false;  ///< a print has begun, and what became of it was not told yet
    bool untold = false;    ///< an offline number that central does not know yet
    std::int64_t id = 0;    ///< of its first record
};

/// How often a lease that still holds is noted again, so that a clock set back is found out.
inline constexpr std::chrono::seconds LEASE_SEEN_EVERY = std::chrono::minutes{10};

/// One thread at a time. No personal data is ever in it: keys, services, numbers, times.
class Journal {
  public:
    /// A damaged file is set aside and a new one begun; `loss` then says so. Fails for want of disk or
    /// rights, when another program has it open, or when a newer program made it. Its folder must be there.
    static Result<std::unique_ptr<Journal>, JournalTrouble> open(const std::filesystem::path& file,
                                                                 std::chrono::sys_seconds now);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    template <class T>
    using Kept = Result<T, JournalTrouble>;
    struct Done {};

    [[nodiscard]] const std::optional<JournalLoss>& loss() const;

    // Each again with the same content: nothing happens. One that does not fit what is kept fails.
    Kept<Done> begin(const TicketWish& wish, std::chrono::sys_seconds now);
    /// An offline number also goes into the outbox, in the same transaction.
    Kept<Done> issued(const Ticket& ticket);
    Kept<Done> refused(const std::string& key);
    Kept<Done> to_cancel(const std::string& key);
    Kept<Done> cancelled(const std::string& key, Cancelled outcome);
    /// `sent` begins a print; what is told next, `sent` again for one, is its outcome. Also puts the report
    /// for central into the outbox, in the same transaction.
    Kept<Done> print_state(const PrintReport& report);
    Kept<Done> acknowledged(std::int64_t outgoing, EntryOutcome outcome);
    /// The lease of offline numbers that holds from now on, or still does; empty: none. A journal that was
    /// found damaged holds none.
    Kept<Done> leased(const std::string& lease, std::chrono::sys_seconds now);

    [[nodiscard]] const std::string& lease() const;
    /// The latest moment of any record since this lease was new: no clock that is behind it is right.
    [[nodiscard]] std::chrono::sys_seconds latest_moment() const;
    /// May this offline number have been given on that day?
    [[nodiscard]] bool gave(const std::string& number, std::chrono::year_month_day day) const;
    [[nodiscard]] bool has_untold_numbers() const;
    [[nodiscard]] std::int64_t last_id() const;  ///< of all records; 0: there never was one

    [[nodiscard]] std::vector<KeptWish> unresolved() const;  ///< open and to_cancel, oldest first
    /// Numbers of the latest service day whose print was begun and has no outcome.
    [[nodiscard]] std::vector<KeptWish> printing() const;
    [[nodiscard]] Kept<std::optional<KeptWish>> find(const std::string& key) const;
    /// What waits for central's acknowledgement, in its order.
    [[nodiscard]] std::vector<JournalEntry> outbox(std::size_t most) const;
    [[nodiscard]] std::size_t untold() const;  ///< how many wait

    /// Would `purge` drop any?
    [[nodiscard]] Kept<bool> may_purge(std::chrono::year_month_day today) const;
    /// Drops some of the oldest records, 30 days after their service day, unless they are still needed.
    /// Gives how many; 0 when there are none to drop.
    Kept<int> purge(std::chrono::year_month_day today);

  private:
    struct Parts;
    explicit Journal(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk

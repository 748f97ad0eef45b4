// Numbers that central has leased to one terminal, so that it can go on while the link is down, and what the
// terminal tells central afterwards.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/core/ticket.h"

namespace kiosk {

/// Every leased number begins with it; no service's own may.
inline constexpr char OFFLINE_PREFIX = 'N';
inline constexpr std::size_t BLOCK_NUMBERS_MAX = 200;

/// One service's leased numbers, as central signed them.
struct TicketBlock {
    struct Number {
        std::string number;  ///< as called in the hall; begins with OFFLINE_PREFIX
        std::string secret;  ///< of the page that follows it; empty: none
        bool operator==(const Number&) const = default;
    };
    std::string lease;     ///< what one asking gave; a new lease ends all blocks of an earlier one
    std::string terminal;  ///< the only one that may give them
    std::string service;
    std::chrono::year_month_day service_day{};
    std::chrono::sys_seconds expires_at{};
    std::vector<Number> numbers;  ///< given in this order
    bool operator==(const TicketBlock&) const = default;
};

/// Central's answer to the question for blocks; every token is one signed block.
struct TicketLease {
    std::string lease;
    std::vector<std::string> tokens;
    bool operator==(const TicketLease&) const = default;
};

/// A number that was given without central. Its key is the wish's own: where central has a ticket for that
/// key, whose answer was lost, this one takes its place.
struct OfflineIssue {
    Ticket ticket;
    std::string priority;  ///< PriorityGroup::id; empty: none
    bool operator==(const OfflineIssue&) const = default;
};

/// Something that happened at the terminal, for central. Told in the order of `id`, as often as it takes.
struct JournalEntry {
    std::int64_t id = 0;  ///< grows; gaps mean nothing
    std::variant<OfflineIssue, PrintReport> what;
    bool operator==(const JournalEntry&) const = default;
};

inline constexpr std::size_t JOURNAL_ENTRIES_MAX = 50;  ///< told at once

enum class EntryOutcome {
    kept,
    superseding,  ///< kept, and the number that central had given for its key is superseded
    conflict,     ///< an offline number that is another ticket's, or of no lease of this terminal: staff must
                  ///< look
    unknown,      ///< a print report about no ticket of this terminal
};

/// Central's answer to journal entries.
struct EntriesTold {
    std::vector<EntryOutcome> outcomes;  ///< one for each, in their order
    /// The last entry of this terminal that central knows: a journal that ends before it is an old one.
    std::int64_t acknowledged = 0;
    bool operator==(const EntriesTold&) const = default;
};

}  // namespace kiosk

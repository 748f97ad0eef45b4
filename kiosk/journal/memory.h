// What the records of a log come to: wishes with their state, what central was not told yet, and the lease
// of offline numbers. Pure.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "kiosk/journal/journal.h"
#include "kiosk/journal/record.h"

namespace kiosk::journal {

/// Holds the latest service day's wishes, and of older ones those that are not resolved.
class Memory {
  public:
    /// What a record would do here.
    enum class Verdict { new_fact, known_already, does_not_fit };
    [[nodiscard]] Verdict judge(const Record& record) const;

    /// Takes a record as it stands in a log. One that follows nothing known is of a wish purged in part.
    void apply(const Record& record);
    /// Holds one resolved wish of an earlier day, for print reports that come late.
    void remember(KeptWish wish) { wishes_.insert_or_assign(wish.wish.key, std::move(wish)); }

    [[nodiscard]] const KeptWish* find(const std::string& key) const;
    [[nodiscard]] std::vector<KeptWish> unresolved() const;  ///< oldest first
    [[nodiscard]] std::vector<KeptWish> printing() const;
    [[nodiscard]] std::vector<JournalEntry> outbox(std::size_t most) const;
    [[nodiscard]] std::size_t untold() const { return outbox_.size(); }
    /// The key that an entry not acknowledged yet is about; null when it was, or never was.
    [[nodiscard]] const std::string* waiting(std::int64_t outgoing) const;
    [[nodiscard]] bool has_untold_numbers() const;
    [[nodiscard]] const std::string& lease() const { return lease_; }
    [[nodiscard]] std::chrono::sys_seconds latest_moment() const;
    /// May the number have been given on that day? Yes when the day has passed.
    [[nodiscard]] bool gave(const std::string& number, std::int64_t day) const;
    /// Is this record still needed: of a wish not settled, or an entry not acknowledged?
    [[nodiscard]] bool needs(const Record& record) const;

  private:
    void begin(const Record& record);
    void issue(const Record& record, KeptWish& wish);
    void acknowledge(const Record& record);
    void forget_settled_before(std::int64_t day);

    std::unordered_map<std::string, KeptWish> wishes_;
    std::map<std::int64_t, std::string> unresolved_;  ///< key by the id of its first record
    std::map<std::int64_t, JournalEntry> outbox_;
    std::set<std::string> given_;  ///< offline numbers of the latest service day
    std::string lease_;
    std::int64_t latest_day_ = 0;
    std::int64_t latest_at_ = 0;
};

/// Both ways between a record and the values it was made of.
[[nodiscard]] Record record_of(const TicketWish& wish, std::chrono::sys_seconds at);
[[nodiscard]] Record record_of(const Ticket& ticket);
[[nodiscard]] Record record_of(const PrintReport& report);
[[nodiscard]] Record record_of_lease(const std::string& lease, std::chrono::sys_seconds at);
[[nodiscard]] std::int64_t day_number(std::chrono::year_month_day day);

}  // namespace kiosk::journal

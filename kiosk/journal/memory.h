// What the records of a log come to: wishes with their state, and what central was not told yet. Pure.
#pragma once

#include <map>
#include <optional>
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
    [[nodiscard]] std::vector<Outgoing> outbox(std::size_t most) const;
    /// A report not acknowledged yet; null when it was, or never was.
    [[nodiscard]] const PrintReport* waiting(std::int64_t outgoing) const;
    /// Is this record still needed: of a wish not resolved, or a report not acknowledged?
    [[nodiscard]] bool needs(const Record& record) const;

  private:
    void begin(const Record& record);
    void forget_resolved_before(std::int64_t day);

    std::unordered_map<std::string, KeptWish> wishes_;
    std::map<std::int64_t, std::string> unresolved_;  ///< key by the id of its first record
    std::map<std::int64_t, PrintReport> outbox_;
    std::int64_t latest_day_ = 0;
};

/// Both ways between a record and the values it was made of.
[[nodiscard]] Record record_of(const TicketWish& wish, std::chrono::sys_seconds at);
[[nodiscard]] Record record_of(const Ticket& ticket);
[[nodiscard]] Record record_of(const PrintReport& report);
[[nodiscard]] std::int64_t day_number(std::chrono::year_month_day day);

}  // namespace kiosk::journal

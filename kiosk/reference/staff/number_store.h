// Numbers that staff give, enter and take out. Each act and its line of the audit are one commit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/core/time.h"
#include "kiosk/reference/copy_table.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/queue_tables.h"
#include "kiosk/reference/staff/staff_tables.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

/// Why staff take a number out of its queue.
enum class OutReason { gave_up, asked_twice, wrong_service, other };
inline constexpr NameTable<OutReason, 4> OUT_REASON_NAMES{{
    {OutReason::gave_up, "gave-up"},
    {OutReason::asked_twice, "asked-twice"},
    {OutReason::wrong_service, "wrong-service"},
    {OutReason::other, "other"},
}};

/// What came of wanting a slip once more.
enum class CopyAnswer {
    wished,
    unknown,   ///< no such number stands today
    by_staff,  ///< no terminal gave it
};

/// One thread at a time.
class NumberStore {
  public:
    template <class T>
    using Kept = Result<T, StoreTrouble>;

    NumberStore(Database& database, QueueStore& queues)
        : database_(database), queues_(queues), tickets_(database), copies_(database), staff_(database) {}

    /// What this account gave or entered under a key, and stands; none: nothing.
    Kept<std::optional<Ticket>> ticket(const std::string& key, const std::string& account);

    /// Of today, given by terminals without central, and in no queue.
    Kept<std::vector<TicketConflict>> conflicts(std::chrono::sys_seconds now) {
        return queues_.conflicts(local_time(now).date);
    }

    /// For somebody who cannot use a terminal, by the same rules. The same key gives the same answer.
    Kept<IssueAnswer> give(const TicketWish& wish, const std::string& account, std::chrono::sys_seconds now);
    Kept<HandAnswer> enter(const HandNumber& hand, const std::string& account, std::chrono::sys_seconds now);
    /// The terminal that gave this number prints its slip once more, marked as copy, when it hears of it.
    Kept<CopyAnswer> wish_copy(const std::string& number, const std::string& account,
                               std::chrono::sys_seconds now);
    /// Of today.
    Kept<std::vector<CopyShown>> copies(std::chrono::sys_seconds now);
    Kept<TakenOut> take_out(const std::string& number, OutReason reason, const std::string& account,
                            std::chrono::sys_seconds now);

  private:
    /// What `ask` brings in the name of the account, and the act's line when it brought a number that was not
    /// there before.
    template <class Ask>
    auto noted(const AuditEntry& act, const std::string& key, const Ask& ask) -> decltype(ask(""));

    Database& database_;
    QueueStore& queues_;
    QueueTables tickets_;
    CopyTable copies_;
    StaffTables staff_;
};

}  // namespace kiosk::reference

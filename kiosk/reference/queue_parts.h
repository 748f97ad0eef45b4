// What a QueueStore is made of; for queue_*.cpp only. Throws DatabaseError.
#pragma once

#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/queue_tables.h"

namespace kiosk::reference {

struct QueueStore::Parts {
    Parts(Database& shared, CentreQueues given)
        : database(shared), tables(shared), queues(std::move(given)) {}

    IssueAnswer issue(const TicketWish& wish, const std::string& terminal, std::chrono::sys_seconds now);
    std::optional<Cancelled> cancel(const std::string& key, const std::string& terminal,
                                    std::chrono::sys_seconds now);
    bool tell(const PrintReport& report, const std::string& terminal);
    QueueSituation situation(const std::string& terminal, std::chrono::sys_seconds now);
    CallAnswer call(const CounterCall& call, std::chrono::sys_seconds now);

    std::optional<FollowedTicket> follow(const std::string& secret, std::chrono::sys_seconds now);

    std::optional<IssueAnswer> told_before(const TicketWish& wish, const std::string& terminal);
    Ticket allocate(const TicketWish& wish, const std::string& terminal, const DayCount& count,
                    std::chrono::sys_seconds now);
    int ahead_of_newcomer(const Day& day, const std::string& service, const std::string& priority);
    int ahead_of(const Day& day, const QueuedTicket& ticket);  ///< which waits
    std::optional<int> wait_for(const Day& day, const std::string& service, int ahead,
                                std::chrono::sys_seconds now);
    void forget_old(std::chrono::sys_seconds now);
    std::vector<std::string> queues_of(const std::string& counter) const;
    std::optional<QueuedTicket> first_waiting(const Day& day, const std::vector<std::string>& called);

    /// Runs `work`; what SQLite throws becomes a failure.
    template <class Work>
    static auto guarded(Work work) -> Result<decltype(work()), StoreTrouble> {
        try {
            return work();
        } catch (const DatabaseError& error) {
            return Failure{StoreTrouble{error.what()}};
        }
    }

    Database& database;
    QueueTables tables;
    CentreQueues queues;
    Day last_sweep{};
};

}  // namespace kiosk::reference

// The queues on disk: numbers, the answers given under each key, print states and counters' calls. Every
// answer comes after its commit.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "kiosk/core/ticket.h"
#include "kiosk/reference/counter_request.h"
#include "kiosk/reference/followed_ticket.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

class Database;

/// The key came before with another wish.
struct KeyReused {};
using IssueAnswer = std::variant<Ticket, TicketFailure, KeyReused>;

enum class CallRefusal { not_possible, counter_unknown, service_unknown };
using CallAnswer = std::variant<CounterState, CallRefusal>;

/// One thread at a time. Throws DatabaseError when it cannot be made; later failures are answers.
class QueueStore {
  public:
    QueueStore(Database& database, CentreQueues queues);
    ~QueueStore();
    QueueStore(const QueueStore&) = delete;
    QueueStore& operator=(const QueueStore&) = delete;

    template <class T>
    using Kept = Result<T, StoreTrouble>;

    /// The same terminal and key get the same answer until 30 days after the wish's service day.
    Kept<IssueAnswer> issue(const TicketWish& wish, const std::string& terminal,
                            std::chrono::sys_seconds now);
    /// None: the key is another terminal's.
    Kept<std::optional<Cancelled>> cancel(const std::string& key, const std::string& terminal,
                                          std::chrono::sys_seconds now);
    /// False: no ticket of this terminal has the key.
    Kept<bool> tell(const PrintReport& report, const std::string& terminal);
    Kept<std::optional<PrintReport>> print_state(const std::string& key, const std::string& terminal);

    Kept<QueueSituation> situation(const std::string& terminal, std::chrono::sys_seconds now);
    Kept<CallAnswer> call(const CounterCall& call, std::chrono::sys_seconds now);

    /// None: no ticket of today has this secret.
    Kept<std::optional<FollowedTicket>> follow(const std::string& secret, std::chrono::sys_seconds now);

    [[nodiscard]] const CentreQueues& queues() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::reference

// The queues on disk: numbers, the answers given under each key, print states and counters' calls. Every
// answer comes after its commit.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/core/heartbeat.h"
#include "kiosk/core/ticket_block.h"
#include "kiosk/reference/appointment_request.h"
#include "kiosk/reference/counter_queue.h"
#include "kiosk/reference/counter_request.h"
#include "kiosk/reference/followed_ticket.h"
#include "kiosk/reference/hand_number.h"
#include "kiosk/reference/offline_rules.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/retention.h"
#include "kiosk/reference/secrets.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

class Database;

/// The key came before with another wish.
struct KeyReused {};
using IssueAnswer = std::variant<Ticket, TicketFailure, KeyReused>;

enum class CallRefusal { not_possible, counter_unknown, service_unknown };
using CallAnswer = std::variant<CounterState, CallRefusal>;

using LeaseAnswer = std::variant<TicketLease, TicketFailure>;

/// A number given without central that no queue has; for staff.
struct TicketConflict {
    std::string terminal, number, service;
    std::chrono::sys_seconds issued_at{};
    ConflictReason reason = ConflictReason::not_leased;
    bool operator==(const TicketConflict&) const = default;
};

/// A number written by hand that waits now, or why it does not.
using HandAnswer = std::variant<Ticket, HandRefusal>;

/// What became of a number that staff take out.
enum class TakenOut {
    done,
    unknown,       ///< it does not stand today
    at_a_counter,  ///< where it must be ended or set aside first
    finished,
};

/// One thread at a time. Throws DatabaseError when it cannot be made; later failures are answers.
class QueueStore {
  public:
    QueueStore(Database& database, CentreQueues queues, const Secrets& secrets, Retention retention);
    ~QueueStore();
    QueueStore(const QueueStore&) = delete;
    QueueStore& operator=(const QueueStore&) = delete;

    template <class T>
    using Kept = Result<T, StoreTrouble>;

    /// The same terminal and key get the same answer until 30 days after the wish's service day.
    Kept<IssueAnswer> issue(const TicketWish& wish, const std::string& terminal,
                            std::chrono::sys_seconds now);
    /// The same for the number of an appointment, which one key can have.
    Kept<IssueAnswer> check_in(const CheckIn& asked, const std::string& terminal,
                               std::chrono::sys_seconds now);
    /// One outcome for each; all of them, or none, are on disk. Telling one again changes nothing.
    Kept<std::vector<BookingOutcome>> book(const std::vector<Booking>& bookings);
    /// Frees the appointment that the wish was for. None: the key is another terminal's.
    Kept<std::optional<Cancelled>> cancel(const std::string& key, const std::string& terminal,
                                          std::chrono::sys_seconds now);
    /// Takes back what the terminal had for that day and has not told of.
    Kept<LeaseAnswer> lease(const std::chrono::year_month_day& day, const std::string& terminal,
                            std::chrono::sys_seconds now);
    /// One outcome for each entry; all of them, or none, are on disk.
    Kept<EntriesTold> tell(const std::vector<JournalEntry>& entries, const std::string& terminal,
                           std::chrono::sys_seconds now);
    Kept<std::vector<TicketConflict>> conflicts(const std::chrono::year_month_day& day);
    Kept<std::optional<PrintReport>> print_state(const std::string& key, const std::string& terminal);

    /// How many wait for each service, in the profile's order, and how long a newcomer would.
    Kept<std::vector<QueueLoad>> loads(std::chrono::sys_seconds now);
    Kept<QueueSituation> situation(const std::string& terminal, std::chrono::sys_seconds now);
    /// `by` stands for the terminal: the same key of it is entered once.
    Kept<HandAnswer> enter(const HandNumber& hand, const std::string& by, std::chrono::sys_seconds now);
    /// As if its terminal had cancelled: it is called no more, and never given again.
    Kept<TakenOut> take_out(const std::string& number, std::chrono::sys_seconds now);
    /// Kept in place of what the terminal said before.
    Kept<HeartbeatAnswer> beat(const Heartbeat& heartbeat, const std::string& terminal,
                               std::chrono::sys_seconds now);
    Kept<CallAnswer> call(const CounterCall& call, std::chrono::sys_seconds now);
    /// None: no service has this counter.
    Kept<std::optional<CounterQueue>> counter_queue(const std::string& counter, std::chrono::sys_seconds now);

    /// None: no ticket of today has this secret.
    Kept<std::optional<FollowedTicket>> follow(const std::string& secret, std::chrono::sys_seconds now);

    /// Highest of all calls and other steps at counters; 0: none yet.
    Kept<std::int64_t> last_sequence();
    /// Of today and this hall, behind `after` and up to `last`, in their order. None: no such hall.
    Kept<std::optional<std::vector<BoardCall>>> board_calls(const std::string& hall, std::int64_t after,
                                                            std::int64_t last, std::chrono::sys_seconds now);
    /// With the calls up to `last`; without it, all. None: no such hall.
    Kept<std::optional<Board>> board(const std::string& hall, std::optional<std::int64_t> last,
                                     std::chrono::sys_seconds now);

    /// As the files have them, and as staff had changed them when they were asked for last.
    [[nodiscard]] const CentreQueues& queues() const;
    /// The same with the services' pauses and the days that staff have set by now.
    Kept<const CentreQueues*> queues_at(std::chrono::sys_seconds now);
    [[nodiscard]] const Calendar& calendar_of_files() const;
    /// That terminals judge leased numbers by.
    [[nodiscard]] std::string block_key() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::reference

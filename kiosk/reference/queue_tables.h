// The queue's rows; decides nothing. Throws DatabaseError.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/core/ticket.h"
#include "kiosk/reference/counter_steps.h"
#include "kiosk/reference/database.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/queue_store.h"

namespace kiosk::reference {

using Day = std::chrono::year_month_day;

/// What is kept of a key: its wish, and what was said.
struct HeardWish {
    TicketWish wish;                       ///< without a service when the key was barred before it came
    std::optional<TicketFailure> refusal;  ///< none: there is a ticket
    bool cancelled = false;
};

/// A ticket on its way through the hall.
struct QueuedTicket {
    std::int64_t id = 0;
    std::string number, queue, priority;
    Stage stage = Stage::waiting;
    std::string counter;                    ///< while it is at one
    std::chrono::sys_seconds arrived_at{};  ///< of those who wait
};

/// The key of a ticket, by terminal.
struct TicketOwner {
    std::string terminal, key;
};

/// The ticket that a follow address names.
struct SecretTicket {
    QueuedTicket ticket;
    bool is_void = false;
};

class QueueTables {
  public:
    explicit QueueTables(Database& database) : database_(database) {}

    std::optional<HeardWish> find(const std::string& terminal, const std::string& key);
    bool is_of_another(const std::string& terminal, const std::string& key);
    /// In place of what was kept of this key before.
    void keep(const std::string& terminal, const HeardWish& heard);
    void cancel(const std::string& terminal, const std::string& key);

    void add(const Ticket& ticket, const std::string& terminal, const std::string& priority,
             const NumberRange& range, int number);
    std::optional<Ticket> ticket(const std::string& terminal, const std::string& key);
    /// Has some key this number on that day?
    bool is_given(const Day& day, const std::string& number);
    /// The ticket of this key makes room for another of the same key, and is called no more. False: none
    /// stood.
    bool supersede(const std::string& terminal, const std::string& key);
    bool has_superseded(const std::string& terminal, const std::string& key);
    /// Without leased numbers. The highest one may be one that was only seen (lost_numbers.h).
    DayCount count(const Day& day, const std::string& service, const NumberRange& range);

    void keep(const std::string& terminal, const PrintReport& report);
    std::optional<PrintReport> print(const std::string& terminal, const std::string& key);

    /// By arrival.
    std::vector<QueuedTicket> waiting(const Day& day, const std::vector<std::string>& queues);
    /// The priority group of each one waiting there, in any order; fast for queues of thousands.
    std::vector<std::string> groups_waiting(const Day& day, const std::string& queue);
    /// When whoever waits longest for each queue got their number; by queue.
    std::map<std::string, std::chrono::sys_seconds> longest_waiting(const Day& day);
    /// Missed and parked ones, by number.
    std::vector<QueuedTicket> set_aside(const Day& day, const std::vector<std::string>& queues);
    /// Numbers of which the last that was heard is that they were not printed.
    std::set<std::string> unprinted(const Day& day);
    std::optional<QueuedTicket> at_counter(const Day& day, const std::string& counter);
    /// Whose key has that number, which stands.
    TicketOwner owner(const Day& day, const std::string& number);
    std::optional<QueuedTicket> numbered(const Day& day, const std::string& number);
    std::optional<SecretTicket> with_secret(const Day& day, const std::string& secret);
    /// Of this queue, those called or served now, by counter.
    std::vector<QueuedTicket> at_counters(const Day& day, const std::string& queue);
    /// Keeps where the ticket is from now on, and who did it.
    void move(const Day& day, const QueuedTicket& ticket, const CounterCall& call,
              std::chrono::sys_seconds now);

    /// Of that day, behind `after` and up to `last`, in their order; without directions.
    std::vector<BoardCall> calls(const Day& day, std::int64_t after, std::int64_t last);
    /// The same, latest first, at most so many.
    std::vector<BoardCall> latest_calls(const Day& day, std::int64_t last, int most);
    std::int64_t last_sequence();
    /// All that are called or served now.
    std::vector<QueuedTicket> at_all_counters(const Day& day);

    /// Tickets without a priority group called from these queues since the last one with; counts to `most`.
    int ordinary_called(const Day& day, const std::vector<std::string>& queues, int most);
    /// From call to finish, latest first.
    std::vector<std::chrono::seconds> latest_services(const Day& day, const std::string& queue);
    /// Of these counters, those that have a ticket or did something since then.
    int counters_open(const Day& day, const std::vector<std::string>& counters,
                      std::chrono::sys_seconds since);

    /// Forgets keys and tickets of service days before this one.
    void forget_before(const Day& day);

  private:
    Database& database_;
};

}  // namespace kiosk::reference

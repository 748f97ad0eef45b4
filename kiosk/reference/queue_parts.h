// What a QueueStore is made of; for queue_*.cpp only. Throws DatabaseError.
#pragma once

#include <functional>

#include "kiosk/reference/appointment_table.h"
#include "kiosk/reference/conflict_table.h"
#include "kiosk/reference/copy_table.h"
#include "kiosk/reference/day_table.h"
#include "kiosk/reference/guarded.h"
#include "kiosk/reference/lease_tables.h"
#include "kiosk/reference/pause_table.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/queue_tables.h"
#include "kiosk/reference/staff/report_table.h"
#include "kiosk/reference/staff/shift_table.h"
#include "kiosk/reference/terminal_table.h"

namespace kiosk::reference {

/// Of a secret that the address of a ticket's page ends with.
inline constexpr std::size_t SECRET_BYTES = 16;

struct QueueStore::Parts {
    Parts(Database& shared, CentreQueues given, const Secrets& own, Retention wanted)
        : database(shared),
          tables(shared),
          leases(shared),
          conflicts(shared),
          copies(shared),
          appointments(shared),
          pauses(shared),
          days(shared),
          shifts(shared),
          reports(shared),
          terminals(shared),
          queues(std::move(given)),
          paused_by_file(pauses_in(queues)),
          calendar_of_files(queues.profile.calendar),
          retention(wanted),
          secrets(own),
          signing(own.block_key()) {}

    IssueAnswer issue(const TicketWish& wish, const std::string& terminal, std::chrono::sys_seconds now);
    IssueAnswer check_in(const CheckIn& asked, const std::string& terminal, std::chrono::sys_seconds now);
    std::vector<BookingOutcome> book(const std::vector<Booking>& bookings);
    std::optional<Cancelled> cancel(const std::string& key, const std::string& terminal,
                                    std::chrono::sys_seconds now);
    LeaseAnswer lease(const Day& day, const std::string& terminal, std::chrono::sys_seconds now);
    EntriesTold tell(const std::vector<JournalEntry>& entries, const std::string& terminal,
                     std::chrono::sys_seconds now);
    QueueSituation situation(const std::string& terminal, std::chrono::sys_seconds now);
    HandAnswer enter(const HandNumber& hand, const std::string& by, std::chrono::sys_seconds now);
    std::optional<HandRefusal> refusal_by_hand(const HandNumber& hand, const NumberPlace& place,
                                               const Day& day);
    TakenOut take_out(const std::string& number, std::chrono::sys_seconds now);
    HeartbeatAnswer beat(const Heartbeat& heartbeat, const std::string& terminal,
                         std::chrono::sys_seconds now);
    /// Why it gives no numbers: by the queues' file, or by the staff. None: it does.
    std::optional<LocalText> lock_of(const std::string& terminal);
    CallAnswer call(const CounterCall& call, std::chrono::sys_seconds now);
    std::optional<CounterQueue> counter_queue(const std::string& counter, std::chrono::sys_seconds now);

    DayCount count(const Day& day, const std::string& service, std::chrono::sys_seconds now);
    std::optional<TicketBlock> lease_block(const QueueService& service, const TicketBlock& blank, int most,
                                           std::chrono::sys_seconds now);
    EntryOutcome note(const OfflineIssue& issue, const std::string& terminal, std::chrono::sys_seconds now);
    EntryOutcome note(const PrintReport& report, const std::string& terminal, std::chrono::sys_seconds now);
    void stand(const OfflineIssue& issue, const std::string& terminal, const LeasedNumber& leased,
               std::chrono::sys_seconds now);
    std::optional<FollowedTicket> follow(const std::string& secret, std::chrono::sys_seconds now);
    [[nodiscard]] Direction direction_of(const std::string& counter) const;
    std::vector<BoardCall> seen_in(const Hall& hall, std::vector<BoardCall> calls) const;
    std::vector<BoardCounter> board_counters(const Day& day, const Hall& hall);
    Board board(const std::string& id, const Hall& hall, std::int64_t last, std::chrono::sys_seconds now);

    /// `same`: was what is kept of this key the same wish?
    std::optional<IssueAnswer> told_before(const std::string& key, const std::string& terminal,
                                           const std::function<bool(const HeardWish&)>& same);
    [[nodiscard]] std::string appointment_hash(const std::string& code) const {
        return secrets.hash("appointment", code);
    }
    Ticket allocate(const TicketWish& wish, const std::string& terminal, const DayCount& seen,
                    std::chrono::sys_seconds now);
    /// How many wait there, and how long the next to come would.
    QueueLoad load_of(const Day& day, const std::string& service, std::chrono::sys_seconds now);
    /// `waiting`: the priority groups of those who are there, in any order.
    int ahead_of_newcomer(const Day& day, const std::string& service, std::vector<std::string> waiting,
                          const std::string& priority);
    int ahead_of(const Day& day, const QueuedTicket& ticket);  ///< which waits
    std::optional<int> wait_for(const Day& day, const std::string& service, int ahead,
                                std::chrono::sys_seconds now);
    void forget_old(std::chrono::sys_seconds now);
    static std::map<std::string, ServicePause> pauses_in(const CentreQueues& queues);
    /// What staff said of services and days; another instance may have been told otherwise since.
    void hear_staff(std::chrono::sys_seconds now);
    void read_pauses();
    std::vector<std::string> queues_of(const std::string& counter) const;
    /// Those who wait there, as they will be called.
    std::vector<QueuedTicket> in_calling_order(const Day& day, const std::vector<std::string>& called);

    Database& database;
    QueueTables tables;
    LeaseTables leases;
    ConflictTable conflicts;
    CopyTable copies;
    AppointmentTable appointments;
    PauseTable pauses;
    DayTable days;
    ShiftTable shifts;
    ReportTable reports;
    TerminalTable terminals;
    CentreQueues queues;  ///< with the pauses and days as they were read last
    std::map<std::string, ServicePause> paused_by_file;
    Calendar calendar_of_files;
    Retention retention;
    Secrets secrets;
    SigningKey signing;
    Day last_sweep{};
};

}  // namespace kiosk::reference

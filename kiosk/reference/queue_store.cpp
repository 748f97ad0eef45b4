#include "kiosk/reference/queue_store.h"

#include <algorithm>

#include "kiosk/reference/day_rules.h"
#include "kiosk/reference/queue_parts.h"
#include "kiosk/reference/secrets.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

/// How soon a terminal asks again that has a slip to print.
constexpr std::chrono::seconds HEARTBEAT_SOON = HEARTBEAT_EVERY_LEAST;
/// A counter that has done nothing for so long counts as closed.
constexpr std::chrono::minutes COUNTER_IDLE{30};

bool same_wish(const TicketWish& one, const TicketWish& other) {
    return one.service == other.service && one.priority == other.priority &&
           one.service_day == other.service_day;
}

}  // namespace

QueueStore::QueueStore(Database& database, CentreQueues queues, const Secrets& secrets, Retention retention)
    : parts_(std::make_unique<Parts>(database, std::move(queues), secrets, retention)) {}
QueueStore::~QueueStore() = default;

const CentreQueues& QueueStore::queues() const {
    return parts_->queues;
}

QueueStore::Kept<const CentreQueues*> QueueStore::queues_at(sys_seconds now) {
    return guarded([&]() -> const CentreQueues* {
        parts_->hear_staff(now);
        return &parts_->queues;
    });
}

const Calendar& QueueStore::calendar_of_files() const {
    return parts_->calendar_of_files;
}

std::string QueueStore::block_key() const {
    return parts_->signing.public_key();
}

DayCount QueueStore::Parts::count(const Day& day, const std::string& service, sys_seconds now) {
    const auto rules = queues.services.find(service);
    if (rules == queues.services.end()) return {};
    DayCount count = tables.count(day, service, rules->second.numbers);
    count.leased = leases.open_numbers(day, service);
    count.booked = appointments.open(day, service, now - queues.appointments.after);
    return count;
}

std::optional<int> QueueStore::Parts::wait_for(const Day& day, const std::string& service, int ahead,
                                               sys_seconds now) {
    const auto& counters = queues.services.at(service).counters;
    return wait_minutes(tables.latest_services(day, service), ahead,
                        tables.counters_open(day, counters, now - COUNTER_IDLE));
}

int QueueStore::Parts::ahead_of_newcomer(const Day& day, const std::string& service,
                                         std::vector<std::string> waiting, const std::string& priority) {
    // Who of those there came first makes no difference to who goes before the last to come.
    waiting.push_back(priority);
    const int called = tables.ordinary_called(day, {service}, queues.order.ordinary_between);
    const auto order = calling_order(waiting, queues.profile.priorities, queues.order, called);
    const auto place = std::find(order.begin(), order.end(), waiting.size() - 1);
    return static_cast<int>(place - order.begin());
}

QueueLoad QueueStore::Parts::load_of(const Day& day, const std::string& service, sys_seconds now) {
    QueueLoad load{service};
    auto groups = tables.groups_waiting(day, service);
    load.waiting = static_cast<int>(groups.size());
    load.wait_minutes = wait_for(day, service, ahead_of_newcomer(day, service, std::move(groups), ""), now);
    return load;
}

Ticket QueueStore::Parts::allocate(const TicketWish& wish, const std::string& terminal, const DayCount& seen,
                                   sys_seconds now) {
    const auto& range = queues.services.at(wish.service).numbers;
    const int number = next_number(range, seen);
    Ticket ticket{wish.key, number_text(range, number), wish.service, wish.service_day, now};
    ticket.ahead = ahead_of_newcomer(wish.service_day, wish.service,
                                     tables.groups_waiting(wish.service_day, wish.service), wish.priority);
    ticket.wait_minutes = wait_for(wish.service_day, wish.service, *ticket.ahead, now);
    ticket.secret = random_hex(SECRET_BYTES);
    tables.add(ticket, terminal, wish.priority, range, number);
    return ticket;
}

std::optional<IssueAnswer> QueueStore::Parts::told_before(const std::string& key, const std::string& terminal,
                                                          const std::function<bool(const HeardWish&)>& same) {
    const auto heard = tables.find(terminal, key);
    if (!heard) return std::nullopt;
    // Before all else: a ticket that was cancelled is nobody's number any more.
    if (heard->cancelled) return TicketFailure{TicketFailureKind::barred, std::nullopt, {}};
    if (!same(*heard)) return KeyReused{};
    if (heard->refusal) return *heard->refusal;
    const auto ticket = tables.ticket(terminal, key);
    if (!ticket) throw DatabaseError("a wish has lost its ticket");
    return *ticket;
}

IssueAnswer QueueStore::Parts::issue(const TicketWish& wish, const std::string& terminal, sys_seconds now) {
    Transaction transaction(database);
    const auto told = told_before(wish.key, terminal, [&](const HeardWish& heard) {
        return same_wish(heard.wish, wish) && !appointments.code_of(terminal, wish.key);
    });
    if (told) return *told;
    forget_old(now);
    hear_staff(now);
    const DayCount seen = count(wish.service_day, wish.service, now);
    const auto refusal = refusal_of(wish, lock_of(terminal).has_value(), queues, seen, now);
    tables.keep(terminal, HeardWish{wish, refusal, false});
    IssueAnswer answer = refusal ? IssueAnswer{*refusal} : allocate(wish, terminal, seen, now);
    transaction.commit();
    return answer;
}

std::optional<Cancelled> QueueStore::Parts::cancel(const std::string& key, const std::string& terminal,
                                                   sys_seconds now) {
    Transaction transaction(database);
    const auto heard = tables.find(terminal, key);
    if (!heard && tables.is_of_another(terminal, key)) return std::nullopt;
    if (!heard) tables.keep(terminal, HeardWish{{key, "", "", local_time(now).date}, std::nullopt, true});
    tables.cancel(terminal, key);
    appointments.free(terminal, key);
    transaction.commit();
    return tables.ticket(terminal, key) ? Cancelled::voided : Cancelled::barred;
}

void QueueStore::Parts::forget_old(sys_seconds now) {
    const Day today = local_time(now).date;
    if (today == last_sweep) return;
    // Tried once a day: a sweep that cannot end in time must not stop every number.
    last_sweep = today;
    const Day first{std::chrono::sys_days{today} - retention.tickets};
    reports.keep_before(first);
    if (retention.figures > std::chrono::days(0))
        reports.forget_before(Day{std::chrono::sys_days{today} - retention.figures});
    tables.forget_before(first);
    leases.forget_before(first);
    conflicts.forget_before(first);
    copies.forget_before(first);
    appointments.forget_before(first);
}

std::map<std::string, ServicePause> QueueStore::Parts::pauses_in(const CentreQueues& queues) {
    std::map<std::string, ServicePause> pauses;
    for (const auto& [service, rules] : queues.services) pauses[service] = {rules.paused, rules.paused_until};
    return pauses;
}

void QueueStore::Parts::hear_staff(sys_seconds now) {
    read_pauses();
    auto set = days.from(local_time(now).date);
    if (set == queues.days) return;
    queues.days = std::move(set);
    queues.profile.calendar = with_days(calendar_of_files, queues.days);
}

void QueueStore::Parts::read_pauses() {
    const auto by_staff = pauses.all();
    for (auto& [service, rules] : queues.services) {
        const auto told = by_staff.find(service);
        const auto& pause = told == by_staff.end() ? paused_by_file.at(service) : told->second;
        rules.paused = pause.is_paused;
        rules.paused_until = pause.until;
    }
}

std::optional<LocalText> QueueStore::Parts::lock_of(const std::string& terminal) {
    const auto by_file = queues.locked.find(terminal);
    return by_file != queues.locked.end() ? by_file->second : terminals.lock(terminal);
}

HeartbeatAnswer QueueStore::Parts::beat(const Heartbeat& heartbeat, const std::string& terminal,
                                        sys_seconds now) {
    Transaction transaction(database);
    terminals.keep(terminal, heartbeat, now);
    transaction.commit();
    HeartbeatAnswer answer{HEARTBEAT_EVERY, terminals.reloads(terminal)};
    answer.copies = copies.wished_of(terminal, local_time(now).date);
    if (!answer.copies.empty()) answer.every = HEARTBEAT_SOON;
    return answer;
}

QueueSituation QueueStore::Parts::situation(const std::string& terminal, sys_seconds now) {
    const Day day = local_time(now).date;
    hear_staff(now);
    QueueSituation situation;
    situation.as_of = now;
    situation.locked = lock_of(terminal);
    for (const auto& service : queues.profile.services) {
        const auto& rules = queues.services.at(service.id);
        auto load = load_of(day, service.id, now);
        if (is_used_up(rules, count(day, service.id, now))) {
            load.state = QueueLoad::State::used_up;
        } else if (is_paused(rules, now)) {
            load.state = QueueLoad::State::paused;
            load.until = rules.paused_until;
        }
        situation.queues.push_back(std::move(load));
    }
    return situation;
}

QueueStore::Kept<std::vector<QueueLoad>> QueueStore::loads(sys_seconds now) {
    return guarded([&] {
        std::vector<QueueLoad> loads;
        const auto& services = parts_->queues.profile.services;
        loads.reserve(services.size());
        for (const auto& service : services)
            loads.push_back(parts_->load_of(local_time(now).date, service.id, now));
        return loads;
    });
}

QueueStore::Kept<IssueAnswer> QueueStore::issue(const TicketWish& wish, const std::string& terminal,
                                                sys_seconds now) {
    return guarded([&] { return parts_->issue(wish, terminal, now); });
}

QueueStore::Kept<std::optional<Cancelled>> QueueStore::cancel(const std::string& key,
                                                              const std::string& terminal, sys_seconds now) {
    return guarded([&] { return parts_->cancel(key, terminal, now); });
}

QueueStore::Kept<LeaseAnswer> QueueStore::lease(const Day& day, const std::string& terminal,
                                                sys_seconds now) {
    return guarded([&] { return parts_->lease(day, terminal, now); });
}

QueueStore::Kept<EntriesTold> QueueStore::tell(const std::vector<JournalEntry>& entries,
                                               const std::string& terminal, sys_seconds now) {
    return guarded([&] { return parts_->tell(entries, terminal, now); });
}

QueueStore::Kept<std::vector<TicketConflict>> QueueStore::conflicts(const Day& day) {
    return guarded([&] { return parts_->conflicts.of(day); });
}

QueueStore::Kept<std::optional<PrintReport>> QueueStore::print_state(const std::string& key,
                                                                     const std::string& terminal) {
    return guarded([&] { return parts_->tables.print(terminal, key); });
}

QueueStore::Kept<QueueSituation> QueueStore::situation(const std::string& terminal, sys_seconds now) {
    return guarded([&] { return parts_->situation(terminal, now); });
}

QueueStore::Kept<HeartbeatAnswer> QueueStore::beat(const Heartbeat& heartbeat, const std::string& terminal,
                                                   sys_seconds now) {
    return guarded([&] { return parts_->beat(heartbeat, terminal, now); });
}

QueueStore::Kept<CallAnswer> QueueStore::call(const CounterCall& call, sys_seconds now) {
    return guarded([&] { return parts_->call(call, now); });
}

}  // namespace kiosk::reference

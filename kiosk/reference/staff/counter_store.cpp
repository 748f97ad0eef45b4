#include "kiosk/reference/staff/counter_store.h"

#include <algorithm>

#include "kiosk/reference/guarded.h"
#include "kiosk/reference/queue_rules.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

AuditAct audited(ShiftAct act) {
    switch (act) {
        case ShiftAct::open:
            return AuditAct::counter_opened;
        case ShiftAct::pause:
            return AuditAct::counter_paused;
        case ShiftAct::go_on:
            return AuditAct::counter_went_on;
        case ShiftAct::take_over:
            return AuditAct::counter_taken_over;
        case ShiftAct::close:
            break;
    }
    return AuditAct::counter_closed;
}

AuditAct audited(CallAction action) {
    switch (action) {
        case CallAction::next:
            return AuditAct::called_next;
        case CallAction::recall:
            return AuditAct::called_again;
        case CallAction::no_show:
            return AuditAct::not_come;
        case CallAction::start:
            return AuditAct::started;
        case CallAction::finish:
            return AuditAct::finished;
        case CallAction::transfer:
            return AuditAct::transferred;
        case CallAction::park:
            break;
    }
    return AuditAct::parked;
}

}  // namespace

CounterStore::CounterStore(Database& database, QueueStore& queues)
    : database_(database),
      queues_(queues),
      tickets_(database),
      shifts_(database),
      staff_(database),
      reports_(database) {}

std::string CounterStore::shown(const std::string& account) {
    const auto kept = account.empty() ? std::nullopt : staff_.account(account);
    return kept ? kept->account.shown : account;
}

bool CounterStore::is_counter(const std::string& counter) const {
    const auto all = counters_of(queues_.queues());
    return std::find(all.begin(), all.end(), counter) != all.end();
}

Shift CounterStore::shift_of(const std::string& counter, sys_seconds now) {
    const auto shifts = shifts_.of(local_time(now).date);
    const auto found = shifts.find(counter);
    return found == shifts.end() ? Shift{} : found->second;
}

CounterStore::Kept<std::vector<CounterLine>> CounterStore::counters(sys_seconds now) {
    return guarded([&] {
        auto shifts = shifts_.of(local_time(now).date);
        std::vector<CounterLine> lines;
        for (const auto& counter : counters_of(queues_.queues())) {
            CounterLine line{counter, shifts[counter], shown(shifts[counter].account)};
            const auto queue = queues_.counter_queue(counter, now);
            if (!queue) throw DatabaseError(queue.error().detail);
            if (*queue) {
                line.number = (*queue)->at_counter ? (*queue)->at_counter->number : "";
                line.waiting = static_cast<int>((*queue)->waiting.size());
            }
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

CounterStore::Kept<std::optional<CounterSight>> CounterStore::counter(const std::string& counter,
                                                                      sys_seconds now) {
    return guarded([&]() -> std::optional<CounterSight> {
        auto queue = queues_.counter_queue(counter, now);
        if (!queue) throw DatabaseError(queue.error().detail);
        if (!*queue) return std::nullopt;
        auto shift = shift_of(counter, now);
        auto person = shown(shift.account);
        return CounterSight{counter, std::move(shift), std::move(person), **std::move(queue)};
    });
}

CounterStore::Kept<ActAnswer> CounterStore::change_shift(const std::string& counter, const ShiftWish& wish,
                                                         sys_seconds now) {
    return guarded([&]() -> ActAnswer {
        if (!is_counter(counter)) return ActRefusal::unknown;
        const auto day = local_time(now).date;
        Transaction transaction(database_);
        const auto before = shift_of(counter, now);
        const auto after = shift_after(wish, before, tickets_.at_counter(day, counter).has_value(), now);
        if (!after) return ActRefusal::not_possible;
        shifts_.keep(day, counter, *after);
        // A reason is somebody's own words, and goes with the shift: what is kept for good has none.
        const auto detail = wish.act == ShiftAct::take_over ? before.account : std::string();
        staff_.add({0, now, wish.account, audited(wish.act), counter, detail});
        transaction.commit();
        return std::string();
    });
}

CounterStore::Kept<ActAnswer> CounterStore::call(const CounterCall& call, const std::string& account,
                                                 sys_seconds now) {
    return guarded([&]() -> ActAnswer {
        Transaction transaction(database_);
        const auto shift = shift_of(call.counter, now);
        if (shift.state == ShiftState::closed || shift.account != account) return ActRefusal::not_yours;
        if (!is_counter(call.counter)) return ActRefusal::unknown;
        const auto before = tickets_.at_counter(local_time(now).date, call.counter);
        // Who pauses ends what was begun, and calls nobody else.
        if (shift.state == ShiftState::paused && !before) return ActRefusal::not_possible;
        const auto answer = queues_.call(call, now);
        if (!answer) throw DatabaseError(answer.error().detail);
        const auto* const state = std::get_if<CounterState>(&*answer);
        if (state == nullptr) return ActRefusal::not_possible;
        auto number = state->number;
        if (number.empty() && before) number = before->number;
        // Nobody waited: nothing was done.
        if (number.empty()) return number;
        staff_.add({0, now, account, audited(call.action), call.counter, number});
        transaction.commit();
        return number;
    });
}

}  // namespace kiosk::reference

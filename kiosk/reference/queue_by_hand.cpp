#include <algorithm>

#include "kiosk/reference/queue_parts.h"
#include "kiosk/reference/secrets.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

}  // namespace

std::optional<HandRefusal> QueueStore::Parts::refusal_by_hand(const HandNumber& hand,
                                                              const NumberPlace& place, const Day& day) {
    if (tables.is_given(day, hand.number)) return HandRefusal::given_already;
    if (place.range.prefix.empty()) return std::nullopt;
    if (place.range.prefix.front() == OFFLINE_PREFIX) {
        // Behind the last one leased they are leased to nobody any more.
        const bool may_come =
            leases.find(day, hand.number).has_value() || place.sequence > leases.last_sequence(day);
        return may_come ? std::optional{HandRefusal::may_be_leased} : std::nullopt;
    }
    const int last = tables.count(day, hand.service, place.range).last_number;
    const bool is_far = place.sequence > std::max(last, place.range.first - 1) + WRITTEN_AHEAD_MOST;
    return is_far ? std::optional{HandRefusal::too_far} : std::nullopt;
}

HandAnswer QueueStore::Parts::enter(const HandNumber& hand, const std::string& by, sys_seconds now) {
    if (const auto fault = fault_of(hand, queues, now)) return *fault;
    const Day day = local_time(now).date;
    Transaction transaction(database);
    if (const auto heard = tables.find(by, hand.key)) {
        const auto before = tables.ticket(by, hand.key);
        if (!heard->cancelled && before && before->number == hand.number) return *before;
        return HandRefusal::given_already;
    }
    const auto place = place_of(hand.number, queues);
    if (const auto refusal = refusal_by_hand(hand, place, day)) return *refusal;
    Ticket ticket{hand.key, hand.number, hand.service, day, hand.came_at.value_or(now)};
    ticket.secret = random_hex(SECRET_BYTES);
    tables.keep(by, HeardWish{{hand.key, hand.service, hand.priority, day}, std::nullopt, false});
    tables.add(ticket, by, hand.priority, place.range, place.sequence);
    transaction.commit();
    return ticket;
}

TakenOut QueueStore::Parts::take_out(const std::string& number, sys_seconds now) {
    const Day day = local_time(now).date;
    Transaction transaction(database);
    const auto ticket = tables.numbered(day, number);
    if (!ticket) return TakenOut::unknown;
    if (is_at_counter(ticket->stage)) return TakenOut::at_a_counter;
    if (ticket->stage == Stage::finished) return TakenOut::finished;
    const auto owner = tables.owner(day, number);
    tables.cancel(owner.terminal, owner.key);
    appointments.free(owner.terminal, owner.key);
    transaction.commit();
    return TakenOut::done;
}

QueueStore::Kept<HandAnswer> QueueStore::enter(const HandNumber& hand, const std::string& by,
                                               sys_seconds now) {
    return guarded([&] { return parts_->enter(hand, by, now); });
}

QueueStore::Kept<TakenOut> QueueStore::take_out(const std::string& number, sys_seconds now) {
    return guarded([&] { return parts_->take_out(number, now); });
}

}  // namespace kiosk::reference

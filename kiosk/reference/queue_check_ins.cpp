// Booked times, and the numbers of those who come for them.
#include "kiosk/reference/queue_parts.h"

namespace kiosk::reference {

using std::chrono::sys_seconds;

std::vector<BookingOutcome> QueueStore::Parts::book(const std::vector<Booking>& bookings) {
    Transaction transaction(database);
    std::vector<BookingOutcome> outcomes;
    for (const auto& booking : bookings) {
        const auto code = appointment_hash(booking.code);
        const auto known = appointments.find(code);
        const bool offered = !booking.starts_at || queues.services.contains(booking.service);
        outcomes.push_back(known && known->used ? BookingOutcome::used
                           : offered            ? BookingOutcome::kept
                                                : BookingOutcome::service_unknown);
        if (outcomes.back() != BookingOutcome::kept) continue;
        booking.starts_at ? appointments.keep(code, booking.service, *booking.starts_at)
                          : appointments.remove(code);
    }
    transaction.commit();
    return outcomes;
}

IssueAnswer QueueStore::Parts::check_in(const CheckIn& asked, const std::string& terminal, sys_seconds now) {
    Transaction transaction(database);
    const auto code = appointment_hash(asked.code);
    const auto told = told_before(asked.key, terminal, [&](const HeardWish& heard) {
        return heard.wish.service_day == asked.service_day &&
               appointments.code_of(terminal, asked.key) == code;
    });
    if (told) return *told;
    forget_old(now);
    hear_staff(now);
    const auto appointment = appointments.find(code);
    TicketWish wish{asked.key, {}, {}, asked.service_day};
    std::optional<TicketFailure> refusal;
    if (asked.service_day == local_time(now).date)
        refusal = check_in_refusal(appointment, queues.appointments, now);
    else
        refusal = TicketFailure{TicketFailureKind::day_over, {}, {}};
    if (appointment) {
        wish.service = appointment->service;
        wish.priority = queues.appointments.priority;
    }
    const DayCount seen = count(wish.service_day, wish.service, now);
    if (!refusal)
        refusal = refusal_of(wish, lock_of(terminal).has_value(), queues, seen, now, Claim::appointment);
    tables.keep(terminal, HeardWish{wish, refusal, false});
    appointments.note(terminal, asked.key, code, asked.service_day);
    IssueAnswer answer = refusal ? IssueAnswer{*refusal} : allocate(wish, terminal, seen, now);
    if (!refusal) appointments.use(code, terminal, asked.key);
    transaction.commit();
    return answer;
}

QueueStore::Kept<std::vector<BookingOutcome>> QueueStore::book(const std::vector<Booking>& bookings) {
    return guarded([&] { return parts_->book(bookings); });
}

QueueStore::Kept<IssueAnswer> QueueStore::check_in(const CheckIn& asked, const std::string& terminal,
                                                   sys_seconds now) {
    return guarded([&] { return parts_->check_in(asked, terminal, now); });
}

}  // namespace kiosk::reference

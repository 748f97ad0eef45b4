#include <algorithm>

#include "kiosk/central/rfc3339.h"
#include "kiosk/reference/queue_parts.h"

namespace kiosk::reference {

std::optional<SecretTicket> QueueTables::with_secret(const Day& day, const std::string& secret) {
    auto row = database_.prepare(
        "SELECT id, number, queue, priority, stage, counter, voided FROM queue_ticket WHERE secret = ? AND "
        "service_day = ?");
    row.bind(1, secret).bind(2, iso_date_text(day));
    if (!row.step()) return std::nullopt;
    return SecretTicket{{row.number(0), row.text(1), row.text(2), row.text(3),
                         stage_named(row.text(4)).value_or(Stage::waiting), row.text(5)},
                        row.number(6) != 0};
}

std::vector<QueuedTicket> QueueTables::at_counters(const Day& day, const std::string& queue) {
    auto row = database_.prepare(
        "SELECT id, number, queue, priority, stage, counter FROM queue_ticket WHERE service_day = ? AND "
        "queue = ? AND stage IN ('called', 'serving') AND voided = 0 ORDER BY counter");
    row.bind(1, iso_date_text(day)).bind(2, queue);
    std::vector<QueuedTicket> all;
    while (row.step())
        all.push_back({row.number(0), row.text(1), row.text(2), row.text(3),
                       stage_named(row.text(4)).value_or(Stage::waiting), row.text(5)});
    return all;
}

int QueueStore::Parts::ahead_of(const Day& day, const QueuedTicket& ticket) {
    const auto waiting = in_calling_order(day, {ticket.queue});
    const auto place = std::find_if(waiting.begin(), waiting.end(),
                                    [&](const QueuedTicket& one) { return one.id == ticket.id; });
    return static_cast<int>(place - waiting.begin());
}

std::optional<FollowedTicket> QueueStore::Parts::follow(const std::string& secret,
                                                        std::chrono::sys_seconds now) {
    const Day day = local_time(now).date;
    const auto found = tables.with_secret(day, secret);
    if (!found) return std::nullopt;
    const QueuedTicket& ticket = found->ticket;
    FollowedTicket followed{ticket.number, ticket.queue, ticket.stage, found->is_void, ticket.counter};
    for (const auto& called : tables.at_counters(day, ticket.queue))
        followed.at_counters.push_back({called.number, called.counter});
    if (found->is_void || ticket.stage != Stage::waiting) return followed;
    followed.ahead = ahead_of(day, ticket);
    // A service that the centre's file does not have any more has no counters to estimate by.
    if (queues.services.contains(ticket.queue))
        followed.wait_minutes = wait_for(day, ticket.queue, *followed.ahead, now);
    return followed;
}

QueueStore::Kept<std::optional<FollowedTicket>> QueueStore::follow(const std::string& secret,
                                                                   std::chrono::sys_seconds now) {
    return guarded([&] { return parts_->follow(secret, now); });
}

}  // namespace kiosk::reference

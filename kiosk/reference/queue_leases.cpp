#include <algorithm>

#include "kiosk/central/block_token.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/core/ticket_key.h"
#include "kiosk/reference/queue_parts.h"
#include "kiosk/reference/secrets.h"

namespace kiosk::reference {

std::optional<TicketBlock> QueueStore::Parts::lease_block(const QueueService& service,
                                                          const TicketBlock& blank, int most,
                                                          std::chrono::sys_seconds now) {
    const Day& day = blank.service_day;
    const int last = leases.last_sequence(day);
    const int wanted =
        block_size(queues.services.at(service.id), queues.offline, count(day, service.id, now), now);
    const int size = std::min({wanted, most, OFFLINE_SEQUENCE_LAST - last});
    if (size < 1) return std::nullopt;
    TicketBlock block = blank;
    block.service = service.id;
    for (int sequence = last + 1; sequence <= last + size; ++sequence)
        block.numbers.push_back({offline_number(sequence), random_hex(SECRET_BYTES)});
    leases.add(block, last + 1, now);
    return block;
}

LeaseAnswer QueueStore::Parts::lease(const Day& day, const std::string& terminal,
                                     std::chrono::sys_seconds now) {
    if (const auto refusal = lease_refusal(day, lock_of(terminal).has_value(), queues, now)) return *refusal;
    Transaction transaction(database);
    forget_old(now);
    hear_staff(now);
    leases.close_all(day, terminal);
    // What an older journal had told ends with the numbers that it could give.
    leases.forget_acknowledged(terminal);
    TicketLease lease{new_ticket_key(), {}};
    TicketBlock blank;
    blank.lease = lease.lease;
    blank.terminal = terminal;
    blank.service_day = day;
    blank.expires_at = lease_end(day, queues.offline, now);
    int left = LEASE_NUMBERS_MAX;
    for (const QueueService& service : queues.profile.services) {
        if (!service.offline) continue;
        const auto block = lease_block(service, blank, left, now);
        if (!block) continue;
        left -= static_cast<int>(block->numbers.size());
        lease.tokens.push_back(sign_block(*block, signing));
    }
    transaction.commit();
    return lease;
}

}  // namespace kiosk::reference

#include <tuple>

#include "kiosk/reference/queue_parts.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

/// Which of two reports about the same slip is the later one, in whatever order they arrive: the same second
/// holds several, and then a copy comes after its original and an outcome after what led to it.
std::tuple<sys_seconds, bool, int> age_of(const PrintReport& report) {
    const auto progress = [](PrintState state) {
        switch (state) {
            case PrintState::none:
                return 0;
            case PrintState::sent:
                return 1;
            case PrintState::unknown:
                return 2;
            case PrintState::failed:
                return 3;
            case PrintState::printed:
                return 4;
        }
        return 0;
    };
    return {report.at, report.copy, progress(report.state)};
}

}  // namespace

EntryOutcome QueueStore::Parts::note(const PrintReport& report, const std::string& terminal, sys_seconds) {
    if (!tables.ticket(terminal, report.key)) return EntryOutcome::unknown;
    const auto known = tables.print(terminal, report.key);
    if (!known || age_of(*known) < age_of(report)) tables.keep(terminal, report);
    if (report.copy) copies.begun({terminal, report.key});
    return EntryOutcome::kept;
}

/// The citizen holds the paper, so this number is the key's whatever was said of the key before: a refusal,
/// a cancellation, or a number that never reached the terminal.
void QueueStore::Parts::stand(const OfflineIssue& issue, const std::string& terminal,
                              const LeasedNumber& leased, sys_seconds now) {
    Ticket ticket = issue.ticket;
    ticket.issued_at = arrival_of(ticket.issued_at, leased.leased_at, now);
    ticket.secret = leased.secret;
    const TicketWish wish{ticket.key, ticket.service, issue.priority, ticket.service_day};
    tables.keep(terminal, HeardWish{wish, std::nullopt, false});
    tables.add(ticket, terminal, issue.priority, {std::string(1, OFFLINE_PREFIX)}, leased.sequence);
    leases.close(ticket.service_day, ticket.number);
}

EntryOutcome QueueStore::Parts::note(const OfflineIssue& issue, const std::string& terminal,
                                     sys_seconds now) {
    const Ticket& told = issue.ticket;
    const auto of_key = tables.ticket(terminal, told.key);
    if (of_key && of_key->number == told.number && of_key->service_day == told.service_day) {
        const bool before = tables.has_superseded(terminal, told.key);
        return before ? EntryOutcome::superseding : EntryOutcome::kept;
    }
    if (conflicts.holds(issue, terminal)) return EntryOutcome::conflict;
    const auto leased = leases.find(told.service_day, told.number);
    const bool is_taken = tables.is_given(told.service_day, told.number);
    if (const auto reason = conflict_of(issue, terminal, leased, is_taken, of_key)) {
        conflicts.keep(issue, terminal, *reason);
        return EntryOutcome::conflict;
    }
    const bool superseding = tables.supersede(terminal, told.key);
    stand(issue, terminal, *leased, now);
    return superseding ? EntryOutcome::superseding : EntryOutcome::kept;
}

EntriesTold QueueStore::Parts::tell(const std::vector<JournalEntry>& entries, const std::string& terminal,
                                    sys_seconds now) {
    Transaction transaction(database);
    EntriesTold told;
    told.outcomes.reserve(entries.size());
    for (const auto& entry : entries) {
        told.outcomes.push_back(
            std::visit([&](const auto& what) { return note(what, terminal, now); }, entry.what));
        leases.acknowledge(terminal, entry.id);
    }
    told.acknowledged = leases.acknowledged(terminal);
    transaction.commit();
    return told;
}

}  // namespace kiosk::reference

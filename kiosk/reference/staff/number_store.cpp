#include "kiosk/reference/staff/number_store.h"

#include "kiosk/reference/guarded.h"

namespace kiosk::reference {
namespace {

/// In the place of a terminal's id, which has no such sign.
constexpr std::string_view STAFF = "staff/";
std::string terminal_of(const std::string& account) {
    return std::string(STAFF) + account;
}

}  // namespace

NumberStore::Kept<std::optional<Ticket>> NumberStore::ticket(const std::string& key,
                                                             const std::string& account) {
    return guarded([&]() -> std::optional<Ticket> {
        const auto heard = tickets_.find(terminal_of(account), key);
        if (!heard || heard->cancelled) return std::nullopt;
        return tickets_.ticket(terminal_of(account), key);
    });
}

template <class Ask>
auto NumberStore::noted(const AuditEntry& act, const std::string& key, const Ask& ask) -> decltype(ask("")) {
    return guarded([&] {
        Transaction transaction(database_);
        const auto by = terminal_of(act.account);
        const bool is_new = !tickets_.ticket(by, key);
        auto answer = held(ask(by));
        if (const auto* const ticket = std::get_if<Ticket>(&answer); ticket != nullptr && is_new)
            staff_.add({0, act.at, act.account, act.act, ticket->number, ticket->service});
        transaction.commit();
        return answer;
    });
}

NumberStore::Kept<IssueAnswer> NumberStore::give(const TicketWish& wish, const std::string& account,
                                                 std::chrono::sys_seconds now) {
    return noted({0, now, account, AuditAct::number_given}, wish.key,
                 [&](const std::string& by) { return queues_.issue(wish, by, now); });
}

NumberStore::Kept<HandAnswer> NumberStore::enter(const HandNumber& hand, const std::string& account,
                                                 std::chrono::sys_seconds now) {
    return noted({0, now, account, AuditAct::number_entered}, hand.key,
                 [&](const std::string& by) { return queues_.enter(hand, by, now); });
}

NumberStore::Kept<CopyAnswer> NumberStore::wish_copy(const std::string& number, const std::string& account,
                                                     std::chrono::sys_seconds now) {
    return guarded([&] {
        const Day today = local_time(now).date;
        Transaction transaction(database_);
        const auto owner = tickets_.owner(today, number);
        if (owner.terminal.empty()) return CopyAnswer::unknown;
        if (owner.terminal.starts_with(STAFF)) return CopyAnswer::by_staff;
        copies_.wish(owner, today, now);
        staff_.add({0, now, account, AuditAct::slip_wished, number, owner.terminal});
        transaction.commit();
        return CopyAnswer::wished;
    });
}

NumberStore::Kept<std::vector<CopyShown>> NumberStore::copies(std::chrono::sys_seconds now) {
    return guarded([&] { return copies_.of(local_time(now).date); });
}

NumberStore::Kept<TakenOut> NumberStore::take_out(const std::string& number, OutReason reason,
                                                  const std::string& account, std::chrono::sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        const auto outcome = held(queues_.take_out(number, now));
        if (outcome == TakenOut::done)
            staff_.add({0, now, account, AuditAct::number_taken_out, number,
                        std::string(name_in(OUT_REASON_NAMES, reason))});
        transaction.commit();
        return outcome;
    });
}

}  // namespace kiosk::reference

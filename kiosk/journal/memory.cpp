#include "kiosk/journal/memory.h"

#include <algorithm>

namespace kiosk::journal {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

sys_seconds moment(const Record& record) {
    return sys_seconds{seconds{record.at.value_or(0)}};
}

std::optional<int> narrow(std::optional<std::int64_t> number) {
    if (!number) return std::nullopt;
    return static_cast<int>(*number);
}

Ticket ticket_of(const Record& record, const TicketWish& wish) {
    Ticket ticket;
    ticket.key = record.key;
    ticket.number = record.number;
    ticket.service = record.service.empty() ? wish.service : record.service;
    ticket.service_day = wish.service_day;
    ticket.issued_at = moment(record);
    ticket.ahead = narrow(record.ahead);
    ticket.wait_minutes = narrow(record.wait_minutes);
    ticket.offline = record.offline;
    return ticket;
}

PrintReport report_of(const Record& record) {
    return {record.key, static_cast<PrintState>(record.print), record.copy, moment(record)};
}

bool is_resolved(const KeptWish& wish) {
    return wish.state != WishState::open && wish.state != WishState::to_cancel;
}

/// Resolved, and central knows it.
bool is_settled(const KeptWish& wish) {
    return is_resolved(wish) && !wish.untold;
}

const std::string& key_of(const JournalEntry& entry) {
    if (const auto* issue = std::get_if<OfflineIssue>(&entry.what)) return issue->ticket.key;
    return std::get<PrintReport>(entry.what).key;
}

/// The one state a wish must be in for this record, and the one it is in afterwards.
struct Step {
    WishState from, to;
};

std::optional<Step> step_of(Kind kind) {
    switch (kind) {
        case Kind::issued:
            return Step{WishState::open, WishState::issued};
        case Kind::refused:
            return Step{WishState::open, WishState::refused};
        case Kind::to_cancel:
            return Step{WishState::open, WishState::to_cancel};
        case Kind::cancelled:
            return Step{WishState::to_cancel, WishState::cancelled};
        case Kind::begun:
        case Kind::print:
        case Kind::acknowledged:
        case Kind::leased:
            break;
    }
    return std::nullopt;
}

}  // namespace

std::int64_t day_number(year_month_day day) {
    return sys_days{day}.time_since_epoch().count();
}

Record record_of(const TicketWish& wish, sys_seconds at) {
    Record record;
    record.kind = Kind::begun;
    record.key = wish.key;
    record.day = day_number(wish.service_day);
    record.at = at.time_since_epoch().count();
    record.service = wish.service;
    record.priority = wish.priority;
    return record;
}

Record record_of(const Ticket& ticket) {
    Record record;
    record.kind = Kind::issued;
    record.key = ticket.key;
    record.day = day_number(ticket.service_day);
    record.at = ticket.issued_at.time_since_epoch().count();
    record.service = ticket.service;
    record.number = ticket.number;
    record.ahead = ticket.ahead;
    record.wait_minutes = ticket.wait_minutes;
    record.offline = ticket.offline;
    return record;
}

Record record_of(const PrintReport& report) {
    Record record;
    record.kind = Kind::print;
    record.key = report.key;
    record.at = report.at.time_since_epoch().count();
    record.print = static_cast<std::int64_t>(report.state);
    record.copy = report.copy;
    return record;
}

Record record_of_lease(const std::string& lease, sys_seconds at) {
    Record record;
    record.kind = Kind::leased;
    record.key = lease;
    record.day = day_number(local_time(at).date);
    record.at = at.time_since_epoch().count();
    return record;
}

Memory::Verdict Memory::judge(const Record& record) const {
    if (record.kind == Kind::acknowledged)
        return outbox_.contains(record.outgoing) ? Verdict::new_fact : Verdict::known_already;
    if (record.kind == Kind::leased) {
        const bool is_news = record.key != lease_ || *record.at >= latest_at_ + LEASE_SEEN_EVERY.count();
        return is_news ? Verdict::new_fact : Verdict::known_already;
    }
    const KeptWish* wish = find(record.key);
    if (record.kind == Kind::begun) {
        if (wish == nullptr) return Verdict::new_fact;
        return record_of(wish->wish, wish->wished_at) == record ? Verdict::known_already
                                                                : Verdict::does_not_fit;
    }
    if (wish == nullptr) return Verdict::does_not_fit;
    if (record.kind == Kind::print)
        return wish->state == WishState::issued ? Verdict::new_fact : Verdict::does_not_fit;
    const auto step = step_of(record.kind);
    if (wish->state == step->from) return Verdict::new_fact;
    if (wish->state != step->to) return Verdict::does_not_fit;
    const bool other_number = record.kind == Kind::issued && wish->ticket->number != record.number;
    return other_number ? Verdict::does_not_fit : Verdict::known_already;
}

void Memory::begin(const Record& record) {
    const year_month_day day{sys_days{days{record.day}}};
    KeptWish kept;
    kept.wish = {record.key, record.service, record.priority, day};
    kept.wished_at = moment(record);
    kept.id = record.id;
    if (record.day > latest_day_) forget_settled_before(record.day);
    wishes_.insert_or_assign(record.key, std::move(kept));
    unresolved_[record.id] = record.key;
}

void Memory::issue(const Record& record, KeptWish& wish) {
    wish.ticket = ticket_of(record, wish.wish);
    if (!record.offline) return;
    wish.untold = true;
    outbox_[record.id] = {record.id, OfflineIssue{*wish.ticket, wish.wish.priority}};
    if (record.day == latest_day_) given_.insert(record.number);
}

void Memory::acknowledge(const Record& record) {
    const auto entry = outbox_.find(record.outgoing);
    if (entry == outbox_.end()) return;
    const bool is_number = std::holds_alternative<OfflineIssue>(entry->second.what);
    outbox_.erase(entry);
    const auto wish = wishes_.find(record.key);
    if (is_number && wish != wishes_.end()) wish->second.untold = false;
}

void Memory::apply(const Record& record) {
    // A new lease comes from central, and so does the end of a clock that was wrong.
    const bool is_new_lease = record.kind == Kind::leased && record.key != lease_;
    latest_at_ = is_new_lease ? *record.at : std::max(latest_at_, record.at.value_or(0));
    if (record.kind == Kind::begun) return begin(record);
    if (record.kind == Kind::acknowledged) return acknowledge(record);
    if (record.kind == Kind::leased) {
        lease_ = record.key;
        return;
    }
    if (record.kind == Kind::print) outbox_[record.id] = {record.id, report_of(record)};
    const auto place = wishes_.find(record.key);
    if (place == wishes_.end()) return;
    KeptWish& wish = place->second;
    if (record.kind == Kind::print) {
        wish.print = static_cast<PrintState>(record.print);
        wish.printing = !wish.printing && wish.print == PrintState::sent;
        if (record.copy && wish.printing) ++wish.copies;
        return;
    }
    const auto step = step_of(record.kind);
    if (wish.state != step->from) return;
    wish.state = step->to;
    if (record.kind == Kind::issued) issue(record, wish);
    if (is_resolved(wish)) unresolved_.erase(wish.id);
}

void Memory::forget_settled_before(std::int64_t day) {
    latest_day_ = day;
    given_.clear();
    std::erase_if(wishes_, [&](const auto& entry) {
        return is_settled(entry.second) && day_number(entry.second.wish.service_day) < day;
    });
}

const KeptWish* Memory::find(const std::string& key) const {
    const auto place = wishes_.find(key);
    return place == wishes_.end() ? nullptr : &place->second;
}

std::vector<KeptWish> Memory::unresolved() const {
    std::vector<KeptWish> found;
    for (const auto& [id, key] : unresolved_) found.push_back(wishes_.at(key));
    return found;
}

std::vector<KeptWish> Memory::printing() const {
    std::vector<KeptWish> found;
    for (const auto& [key, wish] : wishes_) {
        if (wish.printing) found.push_back(wish);
    }
    std::sort(found.begin(), found.end(), [](const KeptWish& a, const KeptWish& b) { return a.id < b.id; });
    return found;
}

std::vector<JournalEntry> Memory::outbox(std::size_t most) const {
    std::vector<JournalEntry> found;
    for (const auto& [id, entry] : outbox_) {
        if (found.size() == most) break;
        found.push_back(entry);
    }
    return found;
}

const std::string* Memory::waiting(std::int64_t outgoing) const {
    const auto place = outbox_.find(outgoing);
    return place == outbox_.end() ? nullptr : &key_of(place->second);
}

bool Memory::has_untold_numbers() const {
    return std::any_of(outbox_.begin(), outbox_.end(), [](const auto& entry) {
        return std::holds_alternative<OfflineIssue>(entry.second.what);
    });
}

sys_seconds Memory::latest_moment() const {
    return sys_seconds{seconds{latest_at_}};
}

bool Memory::gave(const std::string& number, std::int64_t day) const {
    return day < latest_day_ || (day == latest_day_ && given_.contains(number));
}

bool Memory::needs(const Record& record) const {
    if (outbox_.contains(record.id)) return true;
    const KeptWish* wish = find(record.key);
    return wish != nullptr && !is_settled(*wish);
}

}  // namespace kiosk::journal

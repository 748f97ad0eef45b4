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
    ticket.service = wish.service;
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

Memory::Verdict Memory::judge(const Record& record) const {
    if (record.kind == Kind::acknowledged)
        return outbox_.contains(record.outgoing) ? Verdict::new_fact : Verdict::known_already;
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
    if (record.day > latest_day_) forget_resolved_before(record.day);
    wishes_.insert_or_assign(record.key, std::move(kept));
    unresolved_[record.id] = record.key;
}

void Memory::apply(const Record& record) {
    if (record.kind == Kind::begun) return begin(record);
    if (record.kind == Kind::acknowledged) {
        outbox_.erase(record.outgoing);
        return;
    }
    if (record.kind == Kind::print) outbox_[record.id] = report_of(record);
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
    if (record.kind == Kind::issued) wish.ticket = ticket_of(record, wish.wish);
    if (is_resolved(wish)) unresolved_.erase(wish.id);
}

void Memory::forget_resolved_before(std::int64_t day) {
    latest_day_ = day;
    std::erase_if(wishes_, [&](const auto& entry) {
        return is_resolved(entry.second) && day_number(entry.second.wish.service_day) < day;
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

std::vector<Outgoing> Memory::outbox(std::size_t most) const {
    std::vector<Outgoing> found;
    for (const auto& [id, report] : outbox_) {
        if (found.size() == most) break;
        found.push_back({id, report});
    }
    return found;
}

const PrintReport* Memory::waiting(std::int64_t outgoing) const {
    const auto place = outbox_.find(outgoing);
    return place == outbox_.end() ? nullptr : &place->second;
}

bool Memory::needs(const Record& record) const {
    if (outbox_.contains(record.id)) return true;
    const KeptWish* wish = find(record.key);
    return wish != nullptr && !is_resolved(*wish);
}

}  // namespace kiosk::journal

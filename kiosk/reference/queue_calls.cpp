#include <algorithm>

#include "kiosk/reference/queue_parts.h"

namespace kiosk::reference {
namespace {

bool may_act(const CounterCall& call, const QueuedTicket& ticket) {
    const bool is_elsewhere = !ticket.counter.empty() && ticket.counter != call.counter;
    const bool is_another = !call.number.empty() && ticket.number != call.number;
    return !is_elsewhere && !is_another && stage_after(call.action, ticket.stage);
}

}  // namespace

std::vector<std::string> QueueStore::Parts::queues_of(const std::string& counter) const {
    std::vector<std::string> called;
    for (const auto& [service, rules] : queues.services) {
        if (std::find(rules.counters.begin(), rules.counters.end(), counter) != rules.counters.end())
            called.push_back(service);
    }
    return called;
}

std::vector<QueuedTicket> QueueStore::Parts::in_calling_order(const Day& day,
                                                              const std::vector<std::string>& called) {
    const auto waiting = tables.waiting(day, called);
    std::vector<std::string> groups;
    groups.reserve(waiting.size());
    for (const auto& ticket : waiting) groups.push_back(ticket.priority);
    const int ordinary = tables.ordinary_called(day, called, queues.order.ordinary_between);
    std::vector<QueuedTicket> ordered;
    ordered.reserve(waiting.size());
    for (const auto place : calling_order(groups, queues.profile.priorities, queues.order, ordinary))
        ordered.push_back(waiting[place]);
    return ordered;
}

std::optional<CounterQueue> QueueStore::Parts::counter_queue(const std::string& counter,
                                                             std::chrono::sys_seconds now) {
    const Day day = local_time(now).date;
    const auto called = queues_of(counter);
    if (called.empty()) return std::nullopt;
    const auto unprinted = tables.unprinted(day);
    const auto shown = [&](const QueuedTicket& ticket) {
        return CounterTicket{ticket.number,     ticket.queue,
                             ticket.stage,      !ticket.priority.empty(),
                             ticket.arrived_at, unprinted.contains(ticket.number)};
    };
    CounterQueue queue;
    if (const auto ticket = tables.at_counter(day, counter)) queue.at_counter = shown(*ticket);
    for (const auto& ticket : in_calling_order(day, called)) queue.waiting.push_back(shown(ticket));
    for (const auto& ticket : tables.set_aside(day, called)) queue.set_aside.push_back(shown(ticket));
    return queue;
}

CallAnswer QueueStore::Parts::call(const CounterCall& call, std::chrono::sys_seconds now) {
    const Day day = local_time(now).date;
    const auto called = queues_of(call.counter);
    if (called.empty()) return CallRefusal::counter_unknown;
    if (call.action == CallAction::transfer && !queues.services.contains(call.service))
        return CallRefusal::service_unknown;
    Transaction transaction(database);
    auto ticket = tables.at_counter(day, call.counter);
    if (!ticket && call.action == CallAction::next) {
        const auto waiting = in_calling_order(day, called);
        if (waiting.empty()) return CounterState{};
        ticket = waiting.front();
    }
    if (!ticket && !call.number.empty()) ticket = tables.numbered(day, call.number);
    if (!ticket || !may_act(call, *ticket)) return CallRefusal::not_possible;
    ticket->stage = *stage_after(call.action, ticket->stage);
    ticket->counter = is_at_counter(ticket->stage) ? call.counter : "";
    if (call.action == CallAction::transfer) ticket->queue = call.service;
    tables.move(day, *ticket, call, now);
    transaction.commit();
    if (!is_at_counter(ticket->stage)) return CounterState{};
    return CounterState{ticket->number, ticket->queue, ticket->stage};
}

QueueStore::Kept<std::optional<CounterQueue>> QueueStore::counter_queue(const std::string& counter,
                                                                        std::chrono::sys_seconds now) {
    return guarded([&] { return parts_->counter_queue(counter, now); });
}

}  // namespace kiosk::reference

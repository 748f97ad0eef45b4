#include "kiosk/central/json_hours.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/central/ticket_names.h"

namespace kiosk {
namespace {

void put(ordered_json& document, const char* name, const LocalText& text) {
    if (!text.vietnamese.empty()) document[name] = local_text_json(text);
}

void put(ordered_json& document, const char* name, const std::optional<int>& number) {
    if (number) document[name] = *number;
}

void put(ordered_json& document, const char* name, const std::string& text) {
    if (!text.empty()) document[name] = text;
}

ordered_json service_json(const QueueService& service) {
    ordered_json document = {{"id", service.id},
                             {"field", service.field},
                             {"name", local_text_json(service.name)},
                             {"counters", local_text_json(service.counters)}};
    put(document, "area", service.area);
    put(document, "prepare", service.prepare);
    if (!service.statuses.empty()) document["statuses"] = service.statuses;
    if (service.hours) document["hours"] = week_hours_json(*service.hours);
    document["offline"] = service.offline;
    return document;
}

ordered_json priority_json(const PriorityGroup& group) {
    ordered_json document = {{"id", group.id}, {"name", local_text_json(group.name)}};
    put(document, "icon", group.icon);
    return document;
}

ordered_json day_json(const CalendarDay& day) {
    ordered_json document = {{"date", iso_date_text(day.date)}, {"kind", name_in(DAY_KIND_NAMES, day.kind)}};
    put(document, "name", day.name);
    put(document, "name_en", day.name_english);
    document["certain"] = day.certain;
    return document;
}

ordered_json policy_json(const TicketPolicy& policy) {
    return {{"consent_minutes", policy.consent_minutes},
            {"close_before_minutes", policy.close_before_minutes},
            {"offline_allowed", policy.offline_allowed},
            {"offline_after_seconds", policy.offline_after.count()},
            {"follow_base", policy.follow_base}};
}

ordered_json queue_json(const QueueLoad& queue) {
    ordered_json document = {{"service", queue.service},
                             {"state", name_in(QUEUE_STATE_NAMES, queue.state)},
                             {"waiting", queue.waiting}};
    put(document, "wait_minutes", queue.wait_minutes);
    if (queue.until) document["until"] = instant_text(*queue.until);
    return document;
}

}  // namespace

std::string to_json(const KioskProfile& profile) {
    const auto field_json = [](const ServiceField& field) {
        return ordered_json{{"id", field.id}, {"name", local_text_json(field.name)}};
    };
    ordered_json document = {
        {"fields", list_json(profile.fields, field_json)},
        {"services", list_json(profile.services, service_json)},
        {"priorities", list_json(profile.priorities, priority_json)},
        {"hours", week_hours_json(profile.hours)},
        {"calendar",
         {{"years", profile.calendar.years}, {"days", list_json(profile.calendar.days, day_json)}}},
        {"policy", policy_json(profile.policy)}};
    if (profile.appointments) document["appointments"] = {{"offered", true}};
    return written(document);
}

std::string to_json(const QueueSituation& situation) {
    ordered_json document = {{"as_of", instant_text(situation.as_of)}};
    if (situation.locked) document["locked"] = local_text_json(*situation.locked);
    document["queues"] = list_json(situation.queues, queue_json);
    return written(document);
}

std::string to_json(const Ticket& ticket) {
    ordered_json document = {{"key", ticket.key},
                             {"number", ticket.number},
                             {"service", ticket.service},
                             {"service_day", iso_date_text(ticket.service_day)},
                             {"issued_at", instant_text(ticket.issued_at)}};
    put(document, "ahead", ticket.ahead);
    put(document, "wait_minutes", ticket.wait_minutes);
    put(document, "secret", ticket.secret);
    document["offline"] = ticket.offline;
    return written(document);
}

std::string to_json(Cancelled outcome) {
    return written({{"outcome", name_in(CANCELLED_NAMES, outcome)}});
}

}  // namespace kiosk

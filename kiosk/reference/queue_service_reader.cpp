#include "kiosk/reference/queue_service_reader.h"

#include <algorithm>

#include "kiosk/central/rfc3339.h"
#include "kiosk/core/ticket_block.h"
#include "kiosk/core/ticket_key.h"
#include "kiosk/reference/week_hours.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t NAME_MAX_CHARACTERS = 120;
constexpr std::size_t COUNTERS_MAX = 12;

std::optional<Objection> check_id(const std::string& text) {
    if (is_queue_id(text)) return std::nullopt;
    return Objection{tr("{1} is not a short name for programs"),
                     {tr("Use small letters without accents, digits and dashes, at most 40.")}};
}

std::optional<Objection> check_prefix(const std::string& prefix) {
    const bool letters =
        std::all_of(prefix.begin(), prefix.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (prefix.empty() || prefix.size() > 2 || !letters)
        return Objection{tr("{1} is not the beginning of a number"), {tr("Write one or two of A to Z.")}};
    if (prefix.front() == OFFLINE_PREFIX) {
        return Objection{tr("{1} begins with N, which only numbers given without central do"),
                         {tr("Write another letter.")}};
    }
    return std::nullopt;
}

std::optional<Objection> check_moment(const std::string& text) {
    if (parse_instant(text)) return std::nullopt;
    return Objection{tr("{1} is not a moment"), {tr("Write it like this: \"2026-11-20T14:00:00+07:00\".")}};
}

Objection missing(const std::string& line) {
    return {tr("{1} is missing"), {tr("Add the line {1}."), {line}}};
}

void read_numbers(TableReader& reader, const CentreQueues& queues, ServiceRules& rules) {
    NumberRange& numbers = rules.numbers;
    reader.text("prefix", numbers.prefix, 10, check_prefix);
    if (!reader.has("prefix")) reader.object("prefix", missing("prefix = \"A\""));
    reader.number("first", numbers.first, 1, 9999);
    reader.number("last", numbers.last, 1, 9999);
    reader.number("contingent", rules.contingent, 0, 9999);
    if (numbers.first > numbers.last) {
        reader.object("last", {tr("{1} is smaller than the first number"),
                               {tr("Make last larger, or first smaller.")}});
    }
    for (const auto& [other, taken] : queues.services) {
        const NumberRange& range = taken.numbers;
        if (range.prefix != numbers.prefix || range.last < numbers.first || numbers.last < range.first)
            continue;
        reader.object("prefix",
                      {tr("{1} and its numbers belong to another service already"),
                       {tr("Service {1} has them: take another letter, or ranges apart."), {other}}});
    }
}

/// "Quầy 3, 4"
LocalText counters_text(const std::vector<std::string>& counters) {
    std::string list;
    for (const auto& counter : counters) list += (list.empty() ? "" : ", ") + counter;
    return {"Quầy " + list, (counters.size() == 1 ? "Counter " : "Counters ") + list};
}

void read_counters(TableReader& reader, QueueService& service, ServiceRules& rules) {
    read_counter_ids(reader, rules.counters, COUNTERS_MAX);
    if (rules.counters.empty()) reader.object("counters", missing("counters = [\"1\"]"));
    service.counters = counters_text(rules.counters);
}

void read_pause(TableReader& reader, ServiceRules& rules) {
    reader.flag("paused", rules.paused);
    std::string until;
    reader.text("paused_until", until, 40, check_moment);
    if (until.empty()) return;
    rules.paused = true;
    rules.paused_until = parse_instant(until);
}

void read_warning(TableReader& reader, ServiceRules& rules) {
    int minutes = 0;
    reader.number("warn_after_minutes", minutes, 0, WARN_AFTER_MOST);
    if (reader.has("warn_after_minutes")) rules.warn_after = std::chrono::minutes(minutes);
}

}  // namespace

void read_id(TableReader& reader, const std::string& name, std::string& target) {
    reader.text(name, target, 100, check_id);
    if (!reader.has(name)) reader.object(name, missing(name + " = \"nop-ho-so\""));
}

void read_counter_ids(TableReader& reader, std::vector<std::string>& target, std::size_t most) {
    reader.texts("counters", target, most, check_id);
}

void read_text(TableReader& reader, const std::string& name, LocalText& target, std::size_t max_characters,
               bool is_required) {
    reader.text(name, target.vietnamese, max_characters);
    reader.text(name + "_en", target.english, max_characters);
    if (is_required && target.vietnamese.empty()) reader.object(name, missing(name + " = \"…\""));
}

std::string read_service(TableReader& reader, CentreQueues& queues) {
    QueueService service;
    ServiceRules rules;
    read_id(reader, "id", service.id);
    read_id(reader, "field", service.field);
    const auto& fields = queues.profile.fields;
    const bool has_field = std::any_of(fields.begin(), fields.end(),
                                       [&](const ServiceField& one) { return one.id == service.field; });
    if (!service.field.empty() && !has_field)
        reader.object("field", {tr("{1} is not the id of a field"),
                                {tr("Add a [[field]] with this id, or correct it.")}});
    read_text(reader, "name", service.name, NAME_MAX_CHARACTERS, true);
    read_text(reader, "area", service.area, 200, false);
    read_text(reader, "prepare", service.prepare, 400, false);
    reader.numbers("statuses", service.statuses, 20, 0, 999);
    reader.flag("offline", service.offline);
    if (reader.has("hours")) service.hours = read_week_hours(reader, "hours");
    read_counters(reader, service, rules);
    read_numbers(reader, queues, rules);
    read_warning(reader, rules);
    read_pause(reader, rules);
    queues.profile.services.push_back(service);
    queues.services.emplace(service.id, rules);
    return service.id;
}

}  // namespace kiosk::reference

#include "kiosk/reference/queue_file.h"
#include "kiosk/settings/toml_file.h"

#include <algorithm>
#include <set>

#include "kiosk/core/ticket_block.h"
#include "kiosk/reference/hall_reader.h"
#include "kiosk/reference/queue_service_reader.h"
#include "kiosk/reference/week_hours.h"

namespace kiosk::reference {
namespace {

using Mistakes = std::vector<SettingsMistake>;

constexpr std::size_t FILE_MAX = 256UL * 1024;
constexpr std::size_t NAME_MAX_CHARACTERS = 120;

std::optional<Objection> check_order(const std::string& text) {
    if (text == "strict" || text == "interleave") return std::nullopt;
    return Objection{tr("{1} is not an order of calling"), {tr("Write \"strict\" or \"interleave\".")}};
}

std::optional<Objection> check_follow_base(const std::string& text) {
    const bool plain =
        std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && static_cast<int>(c) < 0x7F; });
    if (text.empty() || (plain && text.starts_with("https://"))) return std::nullopt;
    return Objection{tr("{1} is not a web address"),
                     {tr("Write https://… without blanks or accented letters.")}};
}

void read_policy(TableReader& reader, CentreQueues& queues) {
    TicketPolicy& policy = queues.profile.policy;
    reader.number("policy.consent_minutes", policy.consent_minutes, 0, 1440);
    reader.number("policy.close_before_minutes", policy.close_before_minutes, 0, 240);
    int warn_after = static_cast<int>(queues.warn_after.count());
    reader.number("policy.warn_after_minutes", warn_after, 0, WARN_AFTER_MOST);
    queues.warn_after = std::chrono::minutes(warn_after);
    reader.flag("policy.offline_allowed", policy.offline_allowed);
    reader.seconds("policy.offline_after_seconds", policy.offline_after, 0, 86'400);
    int hours = static_cast<int>(queues.offline.hours.count());
    reader.number("policy.offline_block", queues.offline.block, 1, static_cast<int>(BLOCK_NUMBERS_MAX));
    reader.number("policy.offline_hours", hours, 1, 24);
    queues.offline.hours = std::chrono::hours(hours);
    reader.text("policy.follow_base", policy.follow_base, 200, check_follow_base);
    std::string order = "strict";
    reader.text("policy.priority_order", order, 20, check_order);
    queues.order.kind = order == "interleave" ? PriorityOrder::Kind::interleave : PriorityOrder::Kind::strict;
    reader.number("policy.ordinary_between", queues.order.ordinary_between, 1, 20);
}

void read_appointments(TableReader& reader, CentreQueues& queues) {
    AppointmentRules& rules = queues.appointments;
    int before = static_cast<int>(rules.before.count()), after = static_cast<int>(rules.after.count());
    reader.flag("appointments.offered", queues.profile.appointments);
    reader.number("appointments.before_minutes", before, 0, 1440);
    reader.number("appointments.after_minutes", after, 0, 1440);
    rules.before = std::chrono::minutes(before);
    rules.after = std::chrono::minutes(after);
    reader.text("appointments.priority", rules.priority, 40);
    const auto& groups = queues.profile.priorities;
    const bool known = std::any_of(groups.begin(), groups.end(),
                                   [&](const PriorityGroup& group) { return group.id == rules.priority; });
    if (!rules.priority.empty() && !known)
        reader.object("appointments.priority", {tr("{1} is not the id of a priority group"),
                                                {tr("Add a [[priority]] with this id, or correct it.")}});
}

/// Reads every [[name]] with `read`, which gives the entry's id; each id may come once.
template <class Read>
void read_entries(TableReader& root, const char* name, std::size_t most, Mistakes& mistakes, Read read) {
    const auto tables = root.tables(name);
    if (tables.size() > most)
        root.object(name, {tr("{1} has too many entries"),
                           {tr("Keep at most {1} of them."), {std::to_string(most)}}});
    std::set<std::string> ids;
    for (const toml::table* table : tables) {
        TableReader reader(*table, QUEUE_FILE_SAMPLE);
        const auto [key, id] = read(reader);
        if (!id.empty() && !ids.insert(id).second)
            reader.object(key, {tr("{1} stands in this file twice"), {tr("Keep one of the two.")}});
        const auto found = reader.mistakes();
        mistakes.insert(mistakes.end(), found.begin(), found.end());
    }
}

using Entry = std::pair<std::string, std::string>;

Entry read_field(TableReader& reader, CentreQueues& queues) {
    ServiceField field;
    read_id(reader, "id", field.id);
    read_text(reader, "name", field.name, NAME_MAX_CHARACTERS, true);
    queues.profile.fields.push_back(field);
    return {"id", field.id};
}

Entry read_priority(TableReader& reader, CentreQueues& queues) {
    PriorityGroup group;
    read_id(reader, "id", group.id);
    read_text(reader, "name", group.name, NAME_MAX_CHARACTERS, true);
    reader.text("icon", group.icon, 40);
    queues.profile.priorities.push_back(group);
    return {"id", group.id};
}

Entry read_locked(TableReader& reader, CentreQueues& queues) {
    std::string terminal;
    LocalText reason;
    reader.text("terminal", terminal, 64);
    if (terminal.empty())
        reader.object("terminal",
                      {tr("{1} is missing"), {tr("Add the line {1}."), {"terminal = \"kiosk-01\""}}});
    read_text(reader, "reason", reason, 400, true);
    queues.locked.emplace(terminal, reason);
    return {"terminal", terminal};
}

Result<QueueFile, Mistakes> read_queues(const toml::table& root) {
    QueueFile file;
    CentreQueues& queues = file.queues;
    Mistakes mistakes;
    TableReader reader(root, QUEUE_FILE_SAMPLE);
    reader.text("calendars", file.calendars, 250);
    queues.profile.hours = read_week_hours(reader, "hours");
    if (!reader.has("hours"))
        reader.object("hours", {tr("{1} is missing"), {tr("Add the line {1}."), {"[hours]"}}});
    read_text(reader, "centre.name", queues.name, NAME_MAX_CHARACTERS, false);
    read_text(reader, "centre.place", queues.place, NAME_MAX_CHARACTERS, false);
    read_policy(reader, queues);
    read_entries(reader, "field", 20, mistakes, [&](TableReader& one) { return read_field(one, queues); });
    read_entries(reader, "priority", 20, mistakes,
                 [&](TableReader& one) { return read_priority(one, queues); });
    read_appointments(reader, queues);
    read_entries(reader, "locked", 100, mistakes, [&](TableReader& one) { return read_locked(one, queues); });
    read_entries(reader, "service", 100, mistakes, [&](TableReader& one) {
        return Entry{"id", read_service(one, queues)};
    });
    read_entries(reader, "hall", 20, mistakes, [&](TableReader& one) {
        return Entry{"id", read_hall(one, queues)};
    });
    read_entries(reader, "counter", 100, mistakes, [&](TableReader& one) {
        return Entry{"id", read_counter(one, queues)};
    });
    add_only_hall(queues);
    const auto own = reader.mistakes();
    mistakes.insert(mistakes.end(), own.begin(), own.end());
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const SettingsMistake& a, const SettingsMistake& b) { return a.line < b.line; });
    if (!mistakes.empty()) return Failure{std::move(mistakes)};
    return file;
}

}  // namespace

Result<QueueFile, Mistakes> parse_queue_file(std::string_view toml) {
    return parse_toml(toml, {FILE_MAX, tr("The file is far too long for settings"), QUEUE_FILE_SAMPLE},
                      read_queues);
}

}  // namespace kiosk::reference

#include "kiosk/central/block_token.h"
#include "kiosk/central/json_documents.h"
#include "kiosk/central/json_members.h"
#include "kiosk/central/json_writer.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_names.h"

namespace kiosk {
namespace {

constexpr std::size_t BLOCKS = 100;

TicketLease read_lease(const JsonReader& reader) {
    TicketLease lease;
    lease.lease = read_key(reader.required("lease"));
    reader.required("blocks").each(BLOCKS, [&](const JsonReader& item) {
        lease.tokens.push_back(read_plain(item, BLOCK_TOKEN_MAX_BYTES, "not a token"));
    });
    return lease;
}

OfflineIssue read_offline_issue(const JsonReader& reader) {
    reader.holds_only({"key", "number", "service", "priority", "service_day", "issued_at"});
    OfflineIssue issue;
    issue.ticket.key = read_key(reader.required("key"));
    issue.ticket.number = read_number(reader.required("number"));
    issue.ticket.service = read_id(reader.required("service"));
    if (const auto priority = reader.optional("priority")) issue.priority = read_id(*priority);
    issue.ticket.service_day = read_date(reader.required("service_day"));
    issue.ticket.issued_at = read_instant(reader.required("issued_at"));
    issue.ticket.offline = true;
    return issue;
}

PrintReport read_report(const JsonReader& reader) {
    reader.holds_only({"key", "state", "copy", "at"});
    return {.key = read_key(reader.required("key")),
            .state = read_named(reader.required("state"), PRINT_STATE_NAMES),
            .copy = reader.required("copy").boolean(),
            .at = read_instant(reader.required("at"))};
}

JournalEntry read_entry(const JsonReader& reader) {
    reader.holds_only({"id", "print", "offline_ticket"});
    JournalEntry entry{reader.required("id").integer(0, EXACT_NUMBER_MAX), {}};
    const auto print = reader.optional("print");
    const auto ticket = reader.optional("offline_ticket");
    if (print.has_value() == ticket.has_value())
        reader.refuse("exactly one of print and offline_ticket is wanted");
    if (print) entry.what = read_report(*print);
    if (ticket) entry.what = read_offline_issue(*ticket);
    return entry;
}

std::vector<JournalEntry> read_entries(const JsonReader& reader) {
    reader.holds_only({"entries"});
    std::vector<JournalEntry> entries;
    reader.required("entries").each(JOURNAL_ENTRIES_MAX, [&](const JsonReader& item) {
        entries.push_back(read_entry(item));
        if (entries.size() > 1 && entries[entries.size() - 2].id >= entries.back().id)
            item.refuse("not after the one before");
    });
    return entries;
}

ordered_json entry_json(const OfflineIssue& issue) {
    ordered_json document = {
        {"key", issue.ticket.key}, {"number", issue.ticket.number}, {"service", issue.ticket.service}};
    if (!issue.priority.empty()) document["priority"] = issue.priority;
    document["service_day"] = iso_date_text(issue.ticket.service_day);
    document["issued_at"] = instant_text(issue.ticket.issued_at);
    return {{"offline_ticket", document}};
}

ordered_json entry_json(const PrintReport& report) {
    return {{"print",
             {{"key", report.key},
              {"state", name_in(PRINT_STATE_NAMES, report.state)},
              {"copy", report.copy},
              {"at", instant_text(report.at)}}}};
}

}  // namespace

Result<TicketLease, TicketFailure> parse_lease(std::string_view bytes) {
    return answered<TicketLease>(bytes, read_lease);
}

Result<EntriesTold, TicketFailure> parse_entries_told(std::string_view bytes, std::size_t entries) {
    return answered<EntriesTold>(bytes, [entries](const JsonReader& reader) {
        EntriesTold told;
        const auto list = reader.required("outcomes");
        list.each(JOURNAL_ENTRIES_MAX, [&](const JsonReader& item) {
            told.outcomes.push_back(read_named(item, ENTRY_OUTCOME_NAMES));
        });
        if (told.outcomes.size() != entries) list.refuse("not one for each entry");
        told.acknowledged = reader.required("acknowledged").integer(0, EXACT_NUMBER_MAX);
        return told;
    });
}

std::string to_json(const TicketLease& lease) {
    return written({{"lease", lease.lease}, {"blocks", lease.tokens}});
}

std::string to_json(const EntriesTold& told) {
    ordered_json names = ordered_json::array();
    for (const EntryOutcome outcome : told.outcomes) names.push_back(name_in(ENTRY_OUTCOME_NAMES, outcome));
    return written({{"outcomes", names}, {"acknowledged", told.acknowledged}});
}

std::string lease_question_json(std::chrono::year_month_day service_day) {
    return written({{"service_day", iso_date_text(service_day)}});
}

std::string to_json(const std::vector<JournalEntry>& entries) {
    ordered_json list = ordered_json::array();
    for (const JournalEntry& entry : entries) {
        ordered_json document = {{"id", entry.id}};
        document.update(std::visit([](const auto& what) { return entry_json(what); }, entry.what));
        list.push_back(std::move(document));
    }
    return written({{"entries", list}});
}

Result<std::chrono::year_month_day, QuestionRefused> parse_lease_question(std::string_view bytes) {
    return asked<std::chrono::year_month_day>(bytes, [](const JsonReader& reader) {
        reader.holds_only({"service_day"});
        return read_date(reader.required("service_day"));
    });
}

Result<std::vector<JournalEntry>, QuestionRefused> parse_journal_entries(std::string_view bytes) {
    return asked<std::vector<JournalEntry>>(bytes, read_entries, JOURNAL_ENTRIES_MAX_BYTES);
}

}  // namespace kiosk

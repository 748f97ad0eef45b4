#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_names.h"
#include "kiosk/journal/verify.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/commands.h"

namespace kioskctl {

namespace {

using namespace programs;

using Json = nlohmann::ordered_json;
using kiosk::journal::JournalReport;
using kiosk::journal::Kind;
using kiosk::journal::Record;

const char* name_of(Kind kind) {
    switch (kind) {
        case Kind::begun:
            return "begun";
        case Kind::issued:
            return "issued";
        case Kind::refused:
            return "refused";
        case Kind::to_cancel:
            return "to_cancel";
        case Kind::cancelled:
            return "cancelled";
        case Kind::print:
            return "print";
        case Kind::leased:
            return "leased";
        case Kind::acknowledged:
            break;
    }
    return "acknowledged";
}

std::string date_of(std::int64_t day) {
    return kiosk::iso_date_text(std::chrono::sys_days{std::chrono::days{day}});
}

void add_number(Json& line, const Record& record) {
    line["number"] = record.number;
    if (!record.service.empty()) line["service"] = record.service;
    if (record.ahead) line["ahead"] = *record.ahead;
    if (record.wait_minutes) line["wait_minutes"] = *record.wait_minutes;
    line["offline"] = record.offline;
}

/// The follow address's secret is in no journal, and a ground for priority is nobody's business here.
Json line_of(const Record& record) {
    Json line = {{"id", record.id}, {"kind", name_of(record.kind)}, {"key", record.key}};
    line["service_day"] = date_of(record.day);
    if (record.at)
        line["at"] = kiosk::instant_text(std::chrono::sys_seconds{std::chrono::seconds{*record.at}});
    switch (record.kind) {
        case Kind::begun:
            line["service"] = record.service;
            break;
        case Kind::issued:
            add_number(line, record);
            break;
        case Kind::cancelled:
            line["outcome"] = name_in(kiosk::CANCELLED_NAMES, static_cast<kiosk::Cancelled>(record.outcome));
            break;
        case Kind::print:
            line["state"] = name_in(kiosk::PRINT_STATE_NAMES, static_cast<kiosk::PrintState>(record.print));
            line["copy"] = record.copy;
            break;
        case Kind::acknowledged:
            line["entry"] = record.outgoing;
            line["outcome"] =
                name_in(kiosk::ENTRY_OUTCOME_NAMES, static_cast<kiosk::EntryOutcome>(record.outcome));
            break;
        case Kind::leased:
        case Kind::refused:
        case Kind::to_cancel:
            break;
    }
    return line;
}

int complain(const std::string& detail) {
    std::cerr << "kioskctl: " << detail << "\n";
    return FAILED;
}

int complain_about_damage(const JournalReport& report) {
    return complain("the journal is damaged: " + *report.damage + "; right up to record " +
                    std::to_string(report.last_good));
}

Json json_of(const JournalReport& report) {
    Json json = {{"whole", !report.damage.has_value()},
                 {"first", report.first},
                 {"last", report.last},
                 {"wishes", report.wishes},
                 {"issued", report.issued},
                 {"refused", report.refused},
                 {"cancelled", report.cancelled},
                 {"unresolved", report.unresolved},
                 {"waiting", report.waiting}};
    if (report.damage) json.update({{"damage", *report.damage}, {"last_good", report.last_good}});
    return json;
}

}  // namespace

int verify_journal(const JournalOptions& options) {
    const auto report = kiosk::journal::verify(options.file);
    if (!report) return complain(report.error().detail);
    if (options.json) {
        std::cout << json_of(*report).dump() << "\n";
        return report->damage ? FAILED : DONE;
    }
    std::cout << "records " << report->first << " to " << report->last << ": " << report->wishes
              << " wishes, " << report->issued << " numbers, " << report->refused << " refused, "
              << report->cancelled << " cancelled, " << report->unresolved << " unresolved; "
              << report->waiting << " print reports wait for central\n";
    return report->damage ? complain_about_damage(*report) : DONE;
}

int export_journal(const JournalOptions& options) {
    const auto report = kiosk::journal::verify(
        options.file, [](const Record& record) { std::cout << line_of(record).dump() << "\n"; });
    if (!report) return complain(report.error().detail);
    return report->damage ? complain_about_damage(*report) : DONE;
}

}  // namespace kioskctl

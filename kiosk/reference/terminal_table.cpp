#include "kiosk/reference/terminal_table.h"

#include <sstream>

namespace kiosk::reference {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

sys_seconds moment(std::int64_t whole_seconds) {
    return sys_seconds(seconds(whole_seconds));
}

// Both are words without blanks (heartbeat.h): "printer ready scanner absent".
std::string devices_text(const std::vector<DeviceReport>& devices) {
    std::string text;
    for (const auto& report : devices) text += (text.empty() ? "" : " ") + report.device + ' ' + report.state;
    return text;
}

std::vector<DeviceReport> devices_in(const std::string& text) {
    std::vector<DeviceReport> devices;
    std::istringstream words(text);
    for (DeviceReport report; words >> report.device >> report.state;) devices.push_back(report);
    return devices;
}

std::optional<LocalText> reason_in(const Statement& row, int column) {
    if (row.text(column).empty()) return std::nullopt;
    return LocalText{row.text(column), row.text(column + 1)};
}

}  // namespace

void TerminalTable::keep(const std::string& terminal, const Heartbeat& heartbeat, sys_seconds now) {
    auto row = database_.prepare(
        "INSERT INTO terminal (name, heard_at, clock_at, started_at, version, devices, untold) VALUES (?, ?, "
        "?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET heard_at = excluded.heard_at, clock_at = "
        "excluded.clock_at, started_at = excluded.started_at, version = excluded.version, devices = "
        "excluded.devices, untold = excluded.untold");
    row.bind(1, terminal).bind(2, now.time_since_epoch().count());
    row.bind(3, heartbeat.at.time_since_epoch().count());
    row.bind(4, heartbeat.started_at.time_since_epoch().count());
    row.bind(5, heartbeat.version).bind(6, devices_text(heartbeat.devices)).bind(7, heartbeat.untold).run();
}

std::int64_t TerminalTable::reloads(const std::string& terminal) {
    auto row = database_.prepare("SELECT reloads FROM terminal WHERE name = ?");
    row.bind(1, terminal);
    return row.step() ? row.number(0) : 0;
}

std::optional<LocalText> TerminalTable::lock(const std::string& terminal) {
    auto row = database_.prepare("SELECT lock_vi, lock_en FROM terminal WHERE name = ?");
    row.bind(1, terminal);
    return row.step() ? reason_in(row, 0) : std::nullopt;
}

std::vector<KeptTerminal> TerminalTable::all() {
    auto row = database_.prepare(
        "SELECT name, heard_at, clock_at, started_at, version, devices, untold, lock_vi, lock_en FROM "
        "terminal ORDER BY name");
    std::vector<KeptTerminal> terminals;
    while (row.step()) {
        KeptTerminal terminal{row.text(0), std::nullopt, {}, reason_in(row, 7)};
        if (!row.is_null(1)) {
            terminal.heard_at = moment(row.number(1));
            terminal.said = {moment(row.number(2)), moment(row.number(3)), row.text(4),
                             devices_in(row.text(5)), row.number(6)};
        }
        terminals.push_back(std::move(terminal));
    }
    return terminals;
}

void TerminalTable::keep_lock(const std::string& terminal, const std::optional<LocalText>& reason) {
    database_
        .prepare(
            "INSERT INTO terminal (name, lock_vi, lock_en) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET "
            "lock_vi = excluded.lock_vi, lock_en = excluded.lock_en")
        .bind(1, terminal)
        .bind(2, reason ? reason->vietnamese : "")
        .bind(3, reason ? reason->english : "")
        .run();
}

void TerminalTable::wish_reload(const std::string& terminal) {
    database_
        .prepare(
            "INSERT INTO terminal (name, reloads) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET reloads = "
            "terminal.reloads + 1")
        .bind(1, terminal)
        .run();
}

void TerminalTable::wish_reload_of_all() {
    database_.prepare("UPDATE terminal SET reloads = reloads + 1").run();
}

void TerminalTable::forget(const std::string& terminal) {
    database_.prepare("DELETE FROM terminal WHERE name = ?").bind(1, terminal).run();
}

}  // namespace kiosk::reference

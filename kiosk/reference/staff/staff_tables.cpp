#include "kiosk/reference/staff/staff_tables.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

constexpr auto SELECT_ACCOUNT =
    "SELECT name, shown, role, must_change, closed, password, wrong, locked_until FROM staff_account ";

sys_seconds moment(std::int64_t whole) {
    return sys_seconds(std::chrono::seconds(whole));
}

std::int64_t whole(sys_seconds moment) {
    return moment.time_since_epoch().count();
}

KeptAccount account_of(const Statement& row) {
    // A role that this program does not know may read, and no more.
    const auto role = value_in(ROLE_NAMES, row.text(2)).value_or(Role::inspector);
    return {{row.text(0), row.text(1), role, row.number(3) != 0, row.number(4) != 0},
            row.text(5),
            {static_cast<int>(row.number(6)), moment(row.number(7))}};
}

std::string_view name_of(Language language) {
    return language == Language::english ? "en" : "vi";
}

}  // namespace

std::optional<KeptAccount> StaffTables::account(const std::string& name) {
    auto row = database_.prepare(std::string(SELECT_ACCOUNT) + "WHERE name = ?");
    row.bind(1, name);
    return row.step() ? std::optional{account_of(row)} : std::nullopt;
}

std::vector<KeptAccount> StaffTables::accounts() {
    auto row = database_.prepare(std::string(SELECT_ACCOUNT) + "ORDER BY name");
    std::vector<KeptAccount> all;
    while (row.step()) all.push_back(account_of(row));
    return all;
}

void StaffTables::add(const Account& account, const std::string& password) {
    auto row = database_.prepare(
        "INSERT INTO staff_account (name, shown, role, must_change, closed, password, wrong, locked_until) "
        "VALUES "
        "(?, ?, ?, ?, ?, ?, 0, 0)");
    row.bind(1, account.name).bind(2, account.shown).bind(3, name_in(ROLE_NAMES, account.role));
    row.bind(4, account.must_change ? 1 : 0).bind(5, account.is_closed ? 1 : 0).bind(6, password).run();
}

void StaffTables::keep_password(const std::string& name, const std::string& password, bool must_change) {
    auto row = database_.prepare("UPDATE staff_account SET password = ?, must_change = ? WHERE name = ?");
    row.bind(1, password).bind(2, must_change ? 1 : 0).bind(3, name).run();
}

void StaffTables::keep_tries(const std::string& name, const Tries& tries) {
    auto row = database_.prepare("UPDATE staff_account SET wrong = ?, locked_until = ? WHERE name = ?");
    row.bind(1, tries.wrong).bind(2, whole(tries.locked_until)).bind(3, name).run();
}

void StaffTables::keep_closed(const std::string& name, bool is_closed) {
    auto row = database_.prepare("UPDATE staff_account SET closed = ? WHERE name = ?");
    row.bind(1, is_closed ? 1 : 0).bind(2, name).run();
}

void StaffTables::add_session(const std::string& token, const KeptSession& session) {
    auto row = database_.prepare(
        "INSERT INTO staff_session (token, account, language, started_at, seen_at) VALUES (?, ?, ?, ?, ?)");
    row.bind_bytes(1, token).bind(2, session.account).bind(3, name_of(session.language));
    row.bind(4, whole(session.times.started_at)).bind(5, whole(session.times.seen_at)).run();
}

std::optional<KeptSession> StaffTables::session(const std::string& token) {
    auto row =
        database_.prepare("SELECT account, language, started_at, seen_at FROM staff_session WHERE token = ?");
    row.bind_bytes(1, token);
    if (!row.step()) return std::nullopt;
    const auto language = row.text(1) == "en" ? Language::english : Language::vietnamese;
    return KeptSession{row.text(0), language, {moment(row.number(2)), moment(row.number(3))}};
}

void StaffTables::keep_seen(const std::string& token, sys_seconds at) {
    auto row = database_.prepare("UPDATE staff_session SET seen_at = ? WHERE token = ?");
    row.bind(1, whole(at)).bind_bytes(2, token).run();
}

void StaffTables::keep_language(const std::string& token, Language language) {
    auto row = database_.prepare("UPDATE staff_session SET language = ? WHERE token = ?");
    row.bind(1, name_of(language)).bind_bytes(2, token).run();
}

void StaffTables::end_session(const std::string& token) {
    database_.prepare("DELETE FROM staff_session WHERE token = ?").bind_bytes(1, token).run();
}

void StaffTables::end_sessions_of(const std::string& name) {
    database_.prepare("DELETE FROM staff_session WHERE account = ?").bind(1, name).run();
}

void StaffTables::forget_sessions_before(sys_seconds started_at) {
    database_.prepare("DELETE FROM staff_session WHERE started_at < ?").bind(1, whole(started_at)).run();
}

void StaffTables::add(const AuditEntry& entry) {
    auto row = database_.prepare(
        "INSERT INTO staff_audit (at, account, act, subject, detail, id) VALUES (?, ?, ?, ?, ?, ?)");
    row.bind(1, whole(entry.at)).bind(2, entry.account).bind(3, name_in(AUDIT_ACT_NAMES, entry.act));
    row.bind(4, entry.subject).bind(5, entry.detail);
    row.bind(6, database_.next_number("staff_audit")).run();
}

std::vector<AuditEntry> StaffTables::audit(std::int64_t before, int most) {
    auto row = database_.prepare(
        "SELECT id, at, account, act, subject, detail FROM staff_audit WHERE id < ? OR ? = 0 ORDER BY id "
        "DESC LIMIT "
        "?");
    row.bind(1, before).bind(2, before).bind(3, most);
    std::vector<AuditEntry> all;
    while (row.step()) {
        const auto act = value_in(AUDIT_ACT_NAMES, row.text(3));
        if (!act) continue;
        all.push_back({row.number(0), moment(row.number(1)), row.text(2), *act, row.text(4), row.text(5)});
    }
    return all;
}

}  // namespace kiosk::reference

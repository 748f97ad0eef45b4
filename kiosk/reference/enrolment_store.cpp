#include "kiosk/reference/enrolment_store.h"

#include "kiosk/core/enrolment_code.h"
#include "kiosk/reference/guarded.h"

namespace kiosk::reference {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

std::int64_t whole(sys_seconds moment) {
    return moment.time_since_epoch().count();
}

sys_seconds moment(std::int64_t whole_seconds) {
    return sys_seconds(seconds(whole_seconds));
}

TerminalIdentity identity_in(const Statement& row) {
    TerminalIdentity identity{row.text(1), std::nullopt};
    if (!row.is_null(2)) identity.enrolled_at = moment(row.number(2));
    const bool is_offered = !row.is_null(3) && row.number(5) == 0;
    if (is_offered) identity.code_until = moment(row.number(4)) + ENROLMENT_CODE_LIVES;
    return identity;
}

}  // namespace

EnrolmentStore::Kept<std::string> EnrolmentStore::offer(const std::string& terminal,
                                                        const std::string& account, sys_seconds now) {
    return guarded([&] {
        auto code = random_text(ENROLMENT_ALPHABET, ENROLMENT_CODE_LENGTH);
        Transaction transaction(database_);
        database_
            .prepare(
                "INSERT INTO terminal_identity (name, code, offered_at) VALUES (?, ?, ?) ON CONFLICT (name) "
                "DO UPDATE SET code = excluded.code, offered_at = excluded.offered_at, used = 0")
            .bind(1, terminal)
            .bind_bytes(2, secrets_.hash("enrolment", code))
            .bind(3, whole(now))
            .run();
        changed(terminal, account, AuditAct::terminal_offered, now);
        transaction.commit();
        return code;
    });
}

EnrolmentStore::Kept<std::optional<std::string>> EnrolmentStore::enrol(const std::string& code,
                                                                       const std::string& certificate,
                                                                       sys_seconds now) {
    return guarded([&]() -> std::optional<std::string> {
        Transaction transaction(database_);
        auto row = database_.prepare(
            "SELECT name, certificate, enrolled_at, code, offered_at, used FROM terminal_identity WHERE code "
            "= ?");
        row.bind_bytes(1, secrets_.hash("enrolment", code));
        if (!row.step()) return std::nullopt;
        const auto terminal = row.text(0);
        const bool is_used = row.number(5) != 0;
        if (is_used) return row.text(1) == certificate ? std::optional(terminal) : std::nullopt;
        if (now > moment(row.number(4)) + ENROLMENT_CODE_LIVES) return std::nullopt;
        database_
            .prepare("UPDATE terminal_identity SET certificate = ?, enrolled_at = ?, used = 1 WHERE name = ?")
            .bind(1, certificate)
            .bind(2, whole(now))
            .bind(3, terminal)
            .run();
        changed(terminal, "", AuditAct::terminal_enrolled, now);
        transaction.commit();
        return terminal;
    });
}

EnrolmentStore::Kept<bool> EnrolmentStore::revoke(const std::string& terminal, const std::string& account,
                                                  sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        if (!take_back(terminal)) return false;
        changed(terminal, account, AuditAct::terminal_revoked, now);
        transaction.commit();
        return true;
    });
}

bool EnrolmentStore::take_back(const std::string& terminal) {
    auto row = database_.prepare(
        "UPDATE terminal_identity SET certificate = '', code = NULL, used = 0 WHERE name = ? AND "
        "(certificate <> '' OR code IS NOT NULL) RETURNING name");
    return row.bind(1, terminal).step();
}

EnrolmentStore::Kept<TerminalIdentities> EnrolmentStore::identities() {
    return guarded([&] {
        auto row = database_.prepare(
            "SELECT name, certificate, enrolled_at, code, offered_at, used FROM terminal_identity");
        TerminalIdentities all;
        while (row.step()) all.emplace(row.text(0), identity_in(row));
        return all;
    });
}

EnrolmentStore::Kept<std::int64_t> EnrolmentStore::changes() {
    return guarded([&] {
        auto row = database_.prepare("SELECT last FROM centre_sequence WHERE name = 'terminal_identity'");
        return row.step() ? row.number(0) : 0;
    });
}

void EnrolmentStore::changed(const std::string& terminal, const std::string& account, AuditAct act,
                             sys_seconds now) {
    database_.next_number("terminal_identity");
    database_.announce();
    has_changed_ = true;
    staff_.add({0, now, account, act, terminal, ""});
}

}  // namespace kiosk::reference

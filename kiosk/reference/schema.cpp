#include "kiosk/reference/schema.h"

#include <array>

namespace kiosk::reference {
namespace {

/// As stores have them that were made before they had a version.
constexpr auto TABLES = R"(
CREATE TABLE IF NOT EXISTS dossier (
    code TEXT PRIMARY KEY, receipt_id TEXT UNIQUE, status INTEGER NOT NULL, as_of TEXT NOT NULL,
    document TEXT NOT NULL, secret_code BLOB, phone_end BLOB, id_end BLOB) STRICT;
CREATE TABLE IF NOT EXISTS dossier_tries (code TEXT PRIMARY KEY, wrong INTEGER NOT NULL, locked_until INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS terminal_event (terminal TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS terminal_event_recent ON terminal_event (terminal, kind, at);
CREATE TABLE IF NOT EXISTS terminal_unknown (
    terminal TEXT NOT NULL, day INTEGER NOT NULL, asked BLOB NOT NULL, PRIMARY KEY (terminal, day, asked)) STRICT;
CREATE TABLE IF NOT EXISTS told (
    terminal TEXT NOT NULL, key TEXT NOT NULL, question BLOB NOT NULL, at INTEGER NOT NULL,
    verdict INTEGER NOT NULL, tries_left INTEGER NOT NULL, free_from INTEGER, PRIMARY KEY (terminal, key)) STRICT;
CREATE INDEX IF NOT EXISTS told_at ON told (at);
CREATE TABLE IF NOT EXISTS queue_wish (
    terminal TEXT NOT NULL, key TEXT NOT NULL, service TEXT NOT NULL, priority TEXT NOT NULL, service_day TEXT NOT NULL,
    refusal TEXT, until INTEGER, cancelled INTEGER NOT NULL, PRIMARY KEY (terminal, key)) STRICT;
CREATE INDEX IF NOT EXISTS queue_wish_key ON queue_wish (key);
CREATE TABLE IF NOT EXISTS queue_ticket (
    id INTEGER PRIMARY KEY, terminal TEXT NOT NULL, key TEXT NOT NULL, service_day TEXT NOT NULL, service TEXT NOT NULL,
    number TEXT NOT NULL, prefix TEXT NOT NULL, sequence INTEGER NOT NULL, priority TEXT NOT NULL,
    issued_at INTEGER NOT NULL, ahead INTEGER, wait_minutes INTEGER, secret TEXT NOT NULL,
    voided INTEGER NOT NULL /* 0 stands, 1 cancelled, 2 superseded */, queue TEXT NOT NULL, stage TEXT NOT NULL, counter TEXT NOT NULL,
    called_at INTEGER, finished_at INTEGER,
    UNIQUE (service_day, number), UNIQUE (terminal, key)) STRICT;
CREATE INDEX IF NOT EXISTS queue_ticket_sequence ON queue_ticket (service_day, prefix, sequence);
CREATE INDEX IF NOT EXISTS queue_ticket_service ON queue_ticket (service_day, service, voided);
CREATE INDEX IF NOT EXISTS queue_ticket_queue ON queue_ticket (service_day, queue, stage, voided, priority);
CREATE INDEX IF NOT EXISTS queue_ticket_secret ON queue_ticket (secret);
CREATE TABLE IF NOT EXISTS queue_print (
    terminal TEXT NOT NULL, key TEXT NOT NULL, state INTEGER NOT NULL, copy INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (terminal, key)) STRICT;
CREATE TABLE IF NOT EXISTS queue_call (
    id INTEGER PRIMARY KEY, service_day TEXT NOT NULL, at INTEGER NOT NULL, counter TEXT NOT NULL, action TEXT NOT NULL,
    number TEXT NOT NULL, queue TEXT NOT NULL, priority TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS queue_call_day ON queue_call (service_day, action, id);
CREATE INDEX IF NOT EXISTS queue_call_counter ON queue_call (service_day, counter, at);
CREATE TABLE IF NOT EXISTS queue_leased (
    service_day TEXT NOT NULL, number TEXT NOT NULL, sequence INTEGER NOT NULL, terminal TEXT NOT NULL,
    service TEXT NOT NULL, secret TEXT NOT NULL, leased_at INTEGER NOT NULL, open INTEGER NOT NULL,
    PRIMARY KEY (service_day, number)) STRICT;
CREATE INDEX IF NOT EXISTS queue_leased_sequence ON queue_leased (service_day, sequence);
CREATE INDEX IF NOT EXISTS queue_leased_open ON queue_leased (service_day, service, open);
CREATE INDEX IF NOT EXISTS queue_leased_terminal ON queue_leased (service_day, terminal, open);
CREATE TABLE IF NOT EXISTS queue_journal (terminal TEXT PRIMARY KEY, acknowledged INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS queue_conflict (
    id INTEGER PRIMARY KEY, service_day TEXT NOT NULL, terminal TEXT NOT NULL, key TEXT NOT NULL, number TEXT NOT NULL,
    service TEXT NOT NULL, issued_at INTEGER NOT NULL, reason TEXT NOT NULL,
    UNIQUE (service_day, terminal, key, number, service)) STRICT;
CREATE TABLE IF NOT EXISTS queue_appointment (
    code BLOB PRIMARY KEY, service TEXT NOT NULL, service_day TEXT NOT NULL, starts_at INTEGER NOT NULL,
    terminal TEXT, key TEXT /* of the wish that has its number */) STRICT;
CREATE INDEX IF NOT EXISTS queue_appointment_open ON queue_appointment (service_day, service, key);
CREATE INDEX IF NOT EXISTS queue_appointment_key ON queue_appointment (terminal, key);
CREATE TABLE IF NOT EXISTS queue_check_in (
    terminal TEXT NOT NULL, key TEXT NOT NULL, code BLOB NOT NULL, service_day TEXT NOT NULL,
    PRIMARY KEY (terminal, key)) STRICT;
)";

/// Rows that a writer locks and counts by, so that several instances give numbers one after another; and
/// whose key the hashes were made with.
constexpr auto SEQUENCES = R"(
CREATE TABLE centre_sequence (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
INSERT INTO centre_sequence VALUES ('writer', 0);
INSERT INTO centre_sequence SELECT 'queue_ticket', coalesce(max(id), 0) FROM queue_ticket;
INSERT INTO centre_sequence SELECT 'queue_call', coalesce(max(id), 0) FROM queue_call;
INSERT INTO centre_sequence SELECT 'queue_conflict', coalesce(max(id), 0) FROM queue_conflict;
CREATE TABLE store_key (fingerprint BLOB NOT NULL) STRICT;
)";

/// Who works at the counters, and what they did.
constexpr auto STAFF = R"(
CREATE TABLE staff_account (
    name TEXT PRIMARY KEY, shown TEXT NOT NULL, role TEXT NOT NULL, password TEXT NOT NULL, must_change INTEGER NOT NULL,
    closed INTEGER NOT NULL, wrong INTEGER NOT NULL, locked_until INTEGER NOT NULL) STRICT;
CREATE TABLE staff_session (
    token BLOB PRIMARY KEY, account TEXT NOT NULL, language TEXT NOT NULL, started_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL) STRICT;
CREATE INDEX staff_session_account ON staff_session (account);
CREATE TABLE staff_audit (
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, account TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL,
    detail TEXT NOT NULL) STRICT;
INSERT INTO centre_sequence VALUES ('staff_audit', 0);
CREATE TABLE counter_shift (
    counter TEXT PRIMARY KEY, service_day TEXT NOT NULL, state TEXT NOT NULL, account TEXT NOT NULL, reason TEXT NOT NULL,
    since INTEGER NOT NULL) STRICT;
)";

/// What reports count of days whose tickets are forgotten.
constexpr auto DAY_SUMS = R"(
CREATE TABLE day_sum (
    service_day TEXT NOT NULL, hour INTEGER NOT NULL, service TEXT NOT NULL, counter TEXT NOT NULL, measure TEXT NOT NULL,
    minutes INTEGER NOT NULL, tickets INTEGER NOT NULL,
    PRIMARY KEY (service_day, hour, service, counter, measure, minutes)) STRICT;
)";

/// Numbers that were given by a store that is lost, and of which this one has no ticket.
constexpr auto NUMBERS_SEEN = R"(
CREATE TABLE number_seen (
    service_day TEXT NOT NULL, prefix TEXT NOT NULL, sequence INTEGER NOT NULL,
    PRIMARY KEY (service_day, prefix, sequence)) STRICT;
)";

/// What terminals say of themselves, and what is wished of them. `devices`: "printer ready scanner absent".
constexpr auto TERMINALS = R"(
CREATE TABLE terminal (
    name TEXT PRIMARY KEY, heard_at INTEGER, clock_at INTEGER, started_at INTEGER, version TEXT NOT NULL DEFAULT '',
    devices TEXT NOT NULL DEFAULT '', untold INTEGER NOT NULL DEFAULT 0, lock_vi TEXT NOT NULL DEFAULT '',
    lock_en TEXT NOT NULL DEFAULT '', reloads INTEGER NOT NULL DEFAULT 0) STRICT;
)";

/// Who each terminal has proved to be. `certificate`: its SHA-256, empty once it was revoked; `enrolled_at`:
/// of that one, NULL before the first; `code`: the hash of the latest offered, NULL once it was taken
/// back; `used`: by this certificate, which alone may use it again.
constexpr auto IDENTITIES = R"(
CREATE TABLE terminal_identity (
    name TEXT PRIMARY KEY, certificate TEXT NOT NULL DEFAULT '', enrolled_at INTEGER,
    code BLOB UNIQUE, offered_at INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO centre_sequence VALUES ('terminal_identity', 0);
)";

/// Where rows that are old are found without reading those that are not.
constexpr auto SWEEPS = R"(
CREATE INDEX queue_wish_day ON queue_wish (service_day);
CREATE INDEX queue_check_in_day ON queue_check_in (service_day);
CREATE INDEX terminal_event_at ON terminal_event (at);
CREATE INDEX terminal_unknown_day ON terminal_unknown (day);
)";

/// Slips that staff want once more: `copy` counts those of the ticket, `is_open` until the terminal has told
/// of it. What staff said of services; `until` NULL: until they say otherwise. And when central was last told
/// of a dossier; 0: nobody knows any more.
constexpr auto KEEPING = R"(
CREATE TABLE ticket_copy (
    terminal TEXT NOT NULL, key TEXT NOT NULL, service_day TEXT NOT NULL, copy INTEGER NOT NULL,
    wished_at INTEGER NOT NULL, is_open INTEGER NOT NULL, PRIMARY KEY (terminal, key)) STRICT;
CREATE INDEX ticket_copy_day ON ticket_copy (service_day);
CREATE TABLE service_pause (service TEXT PRIMARY KEY, is_paused INTEGER NOT NULL, until INTEGER) STRICT;
ALTER TABLE dossier ADD COLUMN told_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX dossier_told ON dossier (told_at);
)";

/// Days that staff set closed or worked; `kind` as centre_day.h names it.
constexpr auto DAYS = R"(
CREATE TABLE centre_day (
    service_day TEXT PRIMARY KEY, kind TEXT NOT NULL, reason_vi TEXT NOT NULL, reason_en TEXT NOT NULL,
    account TEXT NOT NULL, set_at INTEGER NOT NULL) STRICT;
)";

struct Migration {
    const char* sql;
    const char* only_grows = "";  ///< a table of which no row may change from then on
};

/// Each leads from the version of its place to the next. Only ever added to.
constexpr std::array MIGRATIONS{
    Migration{TABLES},       Migration{SEQUENCES}, Migration{STAFF, "staff_audit"}, Migration{DAY_SUMS},
    Migration{NUMBERS_SEEN}, Migration{TERMINALS}, Migration{IDENTITIES},           Migration{SWEEPS},
    Migration{KEEPING},      Migration{DAYS}};
constexpr auto NEWEST = static_cast<std::int64_t>(MIGRATIONS.size());

}  // namespace

bool is_fresh(Database& database) {
    return !database.has_table("schema_version") && !database.has_table("dossier");
}

std::int64_t version_of(Database& database) {
    if (!database.has_table("schema_version")) throw DatabaseError("this is no store, or an old one");
    auto row = database.prepare("SELECT version FROM schema_version");
    const auto version = row.step() ? row.number(0) : 0;
    if (version > NEWEST)
        throw DatabaseError("the store is of version " + std::to_string(version) +
                            ", of a newer kiosk-central; this one knows versions up to " +
                            std::to_string(NEWEST));
    return version;
}

void migrate(Database& database) {
    migrate(database, NEWEST);
}

void migrate(Database& database, std::int64_t to) {
    Transaction transaction(database, WriteLock::schema);
    database.run(
        database.translated("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT"));
    database.run("INSERT INTO schema_version SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM schema_version)");
    for (auto at = version_of(database); at < to; ++at) {
        const auto& step = MIGRATIONS.at(static_cast<std::size_t>(at));
        database.run(database.translated(step.sql));
        if (*step.only_grows != '\0') database.run(database.only_grows(step.only_grows));
        database.prepare("UPDATE schema_version SET version = ?").bind(1, at + 1).run();
    }
    transaction.commit();
}

}  // namespace kiosk::reference

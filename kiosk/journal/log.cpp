#include "kiosk/journal/log.h"

#include <utility>

namespace kiosk::journal {
namespace {

// Kept by SQLite word for word, and compared when a log is read: a changed rule would refuse right records.
constexpr const char* BASE_TABLE = R"(CREATE TABLE base(
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL,
    id INTEGER NOT NULL,
    sum BLOB NOT NULL,
    check_sum BLOB NOT NULL
) STRICT)";
constexpr const char* RECORD_TABLE = R"(CREATE TABLE record(
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7),
    key TEXT NOT NULL,
    day INTEGER NOT NULL,
    at INTEGER,
    service TEXT NOT NULL,
    priority TEXT NOT NULL,
    number TEXT NOT NULL,
    ahead INTEGER,
    wait_minutes INTEGER,
    offline INTEGER NOT NULL CHECK (offline IN (0, 1)),
    print INTEGER NOT NULL CHECK (print BETWEEN 0 AND 4),
    copy INTEGER NOT NULL CHECK (copy IN (0, 1)),
    outgoing INTEGER NOT NULL,
    outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 3),
    sum BLOB NOT NULL CHECK (length(sum) = 16)
) STRICT)";

constexpr const char* COLUMNS =
    "SELECT id, kind, key, day, at, service, priority, number, ahead, wait_minutes, offline, print, copy,"
    " outgoing, outcome, sum FROM record ";
constexpr int SUM_COLUMN = 15;

/// Into one that may have been used before, whose memory then serves again.
void read_row(const Statement& row, Record& record) {
    record.id = row.number(0);
    // A number out of range never passes the check of its sum, and before that nobody looks at it.
    record.kind = static_cast<Kind>(row.number(1));
    record.key = row.view(2);
    record.day = row.number(3);
    record.at = row.maybe_number(4);
    record.service = row.view(5);
    record.priority = row.view(6);
    record.number = row.view(7);
    record.ahead = row.maybe_number(8);
    record.wait_minutes = row.maybe_number(9);
    record.offline = row.number(10) != 0;
    record.print = row.number(11);
    record.copy = row.number(12) != 0;
    record.outgoing = row.number(13);
    record.outcome = row.number(14);
}

Record record_in(const Statement& row) {
    Record record;
    read_row(row, record);
    return record;
}

Checksum base_checksum(std::int64_t version, const Position& position) {
    return checksum(std::to_string(version) + ';' + std::to_string(position.id) + ';' +
                    std::string{view(position.sum)});
}

void write_base(const Database& database, const Position& position) {
    database.prepare("INSERT OR REPLACE INTO base(one, version, id, sum, check_sum) VALUES (1, ?, ?, ?, ?)")
        .bind(1, LOG_VERSION)
        .bind(2, position.id)
        .bind_bytes(3, view(position.sum))
        .bind_bytes(4, view(base_checksum(LOG_VERSION, position)))
        .run();
}

/// SQLite's own look at what lies between the records.
std::optional<std::string> fault_of_pages(const Database& database) {
    auto rows = database.prepare("PRAGMA quick_check(1)");
    if (!rows.step()) return "SQLite cannot check it";
    const std::string words = rows.text(0);
    if (words == "ok") return std::nullopt;
    return words;
}

bool has_its_tables(const Database& database) {
    auto others = database.prepare("SELECT count(*), sum(sql IN (?, ?)) FROM sqlite_master");
    others.bind(1, BASE_TABLE).bind(2, RECORD_TABLE);
    return others.step() && others.number(0) == 2 && others.number(1) == 2;
}

}  // namespace

Log::Log(const std::filesystem::path& file, Database::Use use) : database_(file, use) {
    database_.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
    if (use == Database::Use::read_only) return;
    database_.run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
        "PRAGMA journal_size_limit = 4194304;");
}

bool Log::is_empty_file() const {
    auto tables = database_.prepare("SELECT count(*) FROM sqlite_master");
    return tables.step() && tables.number(0) == 0;
}

void Log::create(const Position& base) {
    Transaction transaction{database_};
    database_.run(BASE_TABLE);
    database_.run(RECORD_TABLE);
    write_base(database_, base);
    transaction.commit();
    tail_ = base;
}

std::optional<Log::Base> Log::base() const {
    auto row = database_.prepare("SELECT version, id, sum, check_sum FROM base WHERE one = 1");
    if (!row.step()) return std::nullopt;
    Base base{row.number(0), {row.number(1), checksum_in(row.view(2))}};
    if (row.view(3) != view(base_checksum(base.version, base.position))) return std::nullopt;
    return base;
}

std::optional<Damage> Log::read(const Visitor& visit) {
    const auto begins = base();
    if (!begins) return Damage{0, "the row that the chain begins with is wrong"};
    tail_ = begins->position;
    auto rows = database_.prepare(std::string{COLUMNS} + "ORDER BY id");
    Record record;
    // SQLite's own finding of damage ends the reading like a broken chain does: what was read stays right.
    try {
        while (rows.step()) {
            read_row(rows, record);
            Position here{record.id, checksum(tail_.sum, record)};
            if (record.id != tail_.id + 1)
                return Damage{tail_.id, "the record behind " + std::to_string(tail_.id) + " is missing"};
            if (rows.view(SUM_COLUMN) != view(here.sum))
                return Damage{tail_.id, "record " + std::to_string(record.id) + " was changed"};
            tail_ = here;
            visit(record, tail_);
        }
    } catch (const SqliteError& error) {
        if (!error.is_damage()) throw;
        return Damage{tail_.id, error.what()};
    }
    if (begins->version < LOG_VERSION) return Damage{tail_.id, "an earlier program made it"};
    if (!has_its_tables(database_)) return Damage{tail_.id, "its tables are not those it was made with"};
    if (auto fault = fault_of_pages(database_)) return Damage{tail_.id, *std::move(fault)};
    return std::nullopt;
}

void Log::append(Record& record) {
    record.id = tail_.id + 1;
    append_as_it_is(record);
}

void Log::append_as_it_is(const Record& record) {
    if (!insert_) {
        insert_.emplace(
            database_.prepare("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    }
    Position here{record.id, checksum(tail_.sum, record)};
    insert_->bind(1, record.id)
        .bind(2, static_cast<std::int64_t>(record.kind))
        .bind(3, record.key)
        .bind(4, record.day)
        .bind(5, record.at)
        .bind(6, record.service)
        .bind(7, record.priority)
        .bind(8, record.number)
        .bind(9, record.ahead)
        .bind(10, record.wait_minutes)
        .bind(11, static_cast<std::int64_t>(record.offline))
        .bind(12, record.print)
        .bind(13, static_cast<std::int64_t>(record.copy))
        .bind(14, record.outgoing)
        .bind(15, record.outcome)
        .bind_bytes(16, view(here.sum))
        .run();
    tail_ = here;
}

std::vector<Record> Log::of_key(const std::string& key) const {
    std::vector<Record> found;
    auto rows = database_.prepare(std::string{COLUMNS} + "WHERE key = ? ORDER BY id");
    rows.bind(1, key);
    while (rows.step()) found.push_back(record_in(rows));
    return found;
}

std::vector<std::pair<Record, Position>> Log::first(std::int64_t most) const {
    std::vector<std::pair<Record, Position>> found;
    auto rows = database_.prepare(std::string{COLUMNS} + "ORDER BY id LIMIT ?");
    rows.bind(1, most);
    while (rows.step())
        found.push_back({record_in(rows), {rows.number(0), checksum_in(rows.view(SUM_COLUMN))}});
    return found;
}

void Log::drop_until(const Position& last) {
    Transaction transaction{database_};
    database_.prepare("DELETE FROM record WHERE id <= ?").bind(1, last.id).run();
    write_base(database_, last);
    transaction.commit();
}

}  // namespace kiosk::journal

#include "kiosk/reference/database.h"

#include "kiosk/reference/postgres_connection.h"
#include "kiosk/reference/sqlite_connection.h"

namespace kiosk::reference {

bool is_postgres(std::string_view place) {
    return place.starts_with("postgresql://") || place.starts_with("postgres://");
}

Statement& Statement::bind(int index, std::int64_t number) {
    question_->bind_number(index, number);
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    question_->bind_text(index, text);
    return *this;
}

Statement& Statement::bind_bytes(int index, std::string_view bytes) {
    question_->bind_bytes(index, bytes);
    return *this;
}

Statement& Statement::bind_null(int index) {
    question_->bind_null(index);
    return *this;
}

void Statement::run() {
    while (step()) {
    }
    question_->reset();
}

Database::Database(const std::string& place) {
    if (is_postgres(place))
        connection_ = std::make_unique<PostgresConnection>(place);
    else
        connection_ = std::make_unique<SqliteConnection>(place);
}

Database Database::read_only_file(const std::string& file) {
    return Database(std::make_unique<SqliteConnection>(file, sqlite::Database::Use::read_only));
}

std::int64_t Database::next_number(std::string_view name) {
    auto row = prepare("UPDATE centre_sequence SET last = last + 1 WHERE name = ? RETURNING last");
    row.bind(1, name);
    if (!row.step()) throw DatabaseError("a sequence is missing");
    return row.number(0);
}

Transaction::Transaction(Database& database, WriteLock lock)
    : database_(database), is_part_(database.group_ != Database::Group::none || database.depth_ > 0) {
    begin(lock);
    ++database_.depth_;
}

void Transaction::begin(WriteLock lock) {
    if (!is_part_) return database_.connection_->begin(lock);
    if (database_.group_ == Database::Group::broken)
        throw DatabaseError("what was asked before in the same commit failed");
    const bool is_grouped = database_.group_ != Database::Group::none;
    try {
        if (database_.group_ == Database::Group::idle) database_.connection_->begin(lock);
        if (is_grouped) database_.group_ = Database::Group::begun;
        // Of savepoints with one name both databases take the innermost.
        database_.run("SAVEPOINT part");
    } catch (const DatabaseError&) {
        if (database_.group_ == Database::Group::begun) database_.connection_->rollback();
        if (is_grouped) database_.group_ = Database::Group::broken;
        throw;
    }
}

Transaction::~Transaction() {
    --database_.depth_;
    if (!open_) return;
    if (!is_part_) {
        database_.connection_->rollback();
        return;
    }
    try {
        database_.run("ROLLBACK TO SAVEPOINT part");
        database_.run("RELEASE SAVEPOINT part");
    } catch (const DatabaseError&) {
        // A full disk, or a server that is gone, has taken back the others' parts as well.
        database_.connection_->rollback();
        if (database_.group_ != Database::Group::none) database_.group_ = Database::Group::broken;
    }
}

void Transaction::commit() {
    if (is_part_)
        database_.run("RELEASE SAVEPOINT part");
    else
        database_.connection_->commit();
    open_ = false;
}

TransactionGroup::TransactionGroup(Database& database) : database_(database) {
    database_.group_ = Database::Group::idle;
}

TransactionGroup::~TransactionGroup() {
    if (database_.group_ == Database::Group::begun) database_.connection_->rollback();
    database_.group_ = Database::Group::none;
}

void TransactionGroup::commit() {
    if (database_.group_ == Database::Group::broken) throw DatabaseError("the transactions were taken back");
    if (database_.group_ == Database::Group::begun) database_.connection_->commit();
    database_.group_ = Database::Group::idle;
}

}  // namespace kiosk::reference

#include "kiosk/sqlite/sqlite.h"

namespace kiosk::sqlite {
namespace {

[[noreturn]] void fail(sqlite3* database) {
    if (database == nullptr) throw SqliteError{SQLITE_NOMEM, "no memory"};
    throw SqliteError{sqlite3_extended_errcode(database), sqlite3_errmsg(database)};
}

constexpr int LOW_BYTE = 0xFF;

}  // namespace

bool SqliteError::is_damage() const {
    if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS || code == SQLITE_IOERR_DATA)
        return true;
    switch (code & LOW_BYTE) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_ERROR:       // a table or column that the schema should have is not there
        case SQLITE_CONSTRAINT:  // a row stands where the chain's next one belongs
        case SQLITE_SCHEMA:
        case SQLITE_MISMATCH:
        case SQLITE_TOOBIG:
        case SQLITE_FORMAT:
        case SQLITE_INTERNAL:
            return true;
        default:
            return false;
    }
}

Statement::Statement(sqlite3* database, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int result = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    statement_.reset(statement);
    if (result != SQLITE_OK) fail(database);
}

void Statement::check(int result) const {
    if (result != SQLITE_OK) fail(sqlite3_db_handle(statement_.get()));
}

Statement& Statement::bind(int index, std::int64_t number) {
    check(sqlite3_bind_int64(statement_.get(), index, number));
    return *this;
}

Statement& Statement::bind(int index, std::optional<std::int64_t> number) {
    if (number) return bind(index, *number);
    check(sqlite3_bind_null(statement_.get(), index));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    check(sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind_bytes(int index, std::string_view bytes) {
    check(sqlite3_bind_blob64(statement_.get(), index, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

bool Statement::step() {
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    const SqliteError error{sqlite3_extended_errcode(sqlite3_db_handle(statement_.get())),
                            sqlite3_errmsg(sqlite3_db_handle(statement_.get()))};
    sqlite3_reset(statement_.get());
    throw error;
}

void Statement::reset() {
    check(sqlite3_reset(statement_.get()));
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::optional<std::int64_t> Statement::maybe_number(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
    return number(column);
}

std::string_view Statement::view(int column) const {
    const void* bytes = sqlite3_column_blob(statement_.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

Database::Database(const std::filesystem::path& file, Use use) {
    const int access = use == Use::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* database = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &database, access | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(database);
    if (result != SQLITE_OK) fail(database);
    sqlite3_extended_result_codes(database, 1);
    constexpr int BUSY_MILLISECONDS = 2000;
    sqlite3_busy_timeout(database, BUSY_MILLISECONDS);
}

void Database::run(const char* sql) const {
    if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(database_.get());
}

Transaction::~Transaction() {
    if (!open_) return;
    // Nothing can be done about a roll-back that fails; closing the database rolls back as well.
    try {
        database_.run("ROLLBACK");
    } catch (const SqliteError&) {
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace kiosk::sqlite

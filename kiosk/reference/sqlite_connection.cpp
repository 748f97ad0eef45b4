#include "kiosk/reference/sqlite_connection.h"

namespace kiosk::reference {
namespace {

/// The index of its write-ahead log grows on the same disk.
bool is_full(const sqlite::SqliteError& error) {
    constexpr int KIND = 0xff;
    return (error.code & KIND) == SQLITE_FULL || error.code == SQLITE_IOERR_SHMSIZE;
}

template <class Work>
auto told(Work work) {
    try {
        return work();
    } catch (const sqlite::SqliteError& error) {
        throw DatabaseError(error.what(), is_full(error));
    }
}

class SqliteQuestion : public Question {
  public:
    explicit SqliteQuestion(sqlite::Statement statement) : statement_(std::move(statement)) {}

    void bind_number(int index, std::int64_t number) override {
        told([&] { statement_.bind(index, number); });
    }
    void bind_text(int index, std::string_view text) override {
        told([&] { statement_.bind(index, text); });
    }
    void bind_bytes(int index, std::string_view bytes) override {
        told([&] { statement_.bind_bytes(index, bytes); });
    }
    void bind_null(int index) override {
        told([&] { statement_.bind(index, std::optional<std::int64_t>()); });
    }
    bool step() override {
        return told([&] { return statement_.step(); });
    }
    void reset() override {
        told([&] { statement_.reset(); });
    }
    [[nodiscard]] std::int64_t number(int column) const override { return statement_.number(column); }
    [[nodiscard]] std::string text(int column) const override { return statement_.text(column); }
    [[nodiscard]] bool is_null(int column) const override { return !statement_.maybe_number(column); }

  private:
    sqlite::Statement statement_;
};

}  // namespace

SqliteConnection::SqliteConnection(const std::string& file, sqlite::Database::Use use)
    : database_(told([&] { return sqlite::Database(file, use); })) {
    if (use == sqlite::Database::Use::read_only) return;
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
}

std::unique_ptr<Question> SqliteConnection::prepare(std::string_view sql) {
    return told([&] { return std::make_unique<SqliteQuestion>(database_.prepare(sql)); });
}

void SqliteConnection::run(const std::string& sql) {
    told([&] { database_.run(sql.c_str()); });
}

void SqliteConnection::begin(WriteLock lock) {
    run(lock == WriteLock::none ? "BEGIN" : "BEGIN IMMEDIATE");
}

void SqliteConnection::commit() {
    run("COMMIT");
}

void SqliteConnection::rollback() {
    // A disk error may have rolled back already; closing the file does so as well.
    try {
        run("ROLLBACK");
    } catch (const DatabaseError&) {
    }
}

std::string SqliteConnection::only_grows(const std::string& table) const {
    const auto refuse = [&](const std::string& change) {
        return "CREATE TRIGGER " + table + "_no_" + change + " BEFORE " + change + " ON " + table +
               " BEGIN SELECT RAISE(ABORT, 'this table only grows'); END;";
    };
    return refuse("update") + refuse("delete");
}

bool SqliteConnection::has_table(const std::string& name) {
    const auto row = prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    row->bind_text(1, name);
    return row->step();
}

}  // namespace kiosk::reference

// SQLite with owners for what must be closed. Throws DatabaseError inside the store, which lets none of it
// out.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "kiosk/core/owned.h"

namespace kiosk::reference {

/// Holds SQLite's own words only, never a bound value.
struct DatabaseError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Statement {
  public:
    Statement(sqlite3* database, std::string_view sql);

    Statement& bind(int index, std::int64_t number);
    Statement& bind(int index, std::string_view text);
    Statement& bind_bytes(int index, std::string_view bytes);
    Statement& bind_null(int index);

    /// True while there is a row.
    bool step();
    void run();  ///< steps to the end and makes ready for new values

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string text(int column) const;  ///< bytes as well; empty for NULL
    [[nodiscard]] bool is_null(int column) const;

  private:
    void check(int result) const;
    Owned<sqlite3_stmt, sqlite3_finalize> statement_;
};

class Database {
  public:
    explicit Database(const std::string& file);

    [[nodiscard]] Statement prepare(std::string_view sql) { return {database_.get(), sql}; }
    void run(const char* sql);

  private:
    Owned<sqlite3, sqlite3_close_v2> database_;
};

/// Takes the write lock at once; rolls back unless committed.
class Transaction {
  public:
    explicit Transaction(Database& database) : database_(database) { database_.run("BEGIN IMMEDIATE"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& database_;
    bool open_ = true;
};

}  // namespace kiosk::reference

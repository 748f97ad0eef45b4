// SQLite with owners for what must be closed. Throws SqliteError inside the rooms that keep things in it,
// which let none of it out.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "kiosk/core/owned.h"

namespace kiosk::sqlite {

/// Holds SQLite's own words only, never a bound value.
struct SqliteError : std::runtime_error {
    SqliteError(int extended_code, const char* words) : std::runtime_error(words), code(extended_code) {}
    int code;
    /// The file's content is wrong; anything else is a matter of disk, rights or memory and may pass.
    [[nodiscard]] bool is_damage() const;
};

class Statement {
  public:
    Statement(sqlite3* database, std::string_view sql);

    Statement& bind(int index, std::int64_t number);
    Statement& bind(int index, std::optional<std::int64_t> number);
    Statement& bind(int index, std::string_view text);
    Statement& bind_bytes(int index, std::string_view bytes);

    /// True while there is a row.
    bool step();
    void reset();  ///< ready for another run; keeps the values
    void run();    ///< steps to the end and resets

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::optional<std::int64_t> maybe_number(int column) const;
    /// Bytes as well; good until the next step.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string{view(column)}; }

  private:
    void check(int result) const;
    Owned<sqlite3_stmt, sqlite3_finalize> statement_;
};

class Database {
  public:
    enum class Use { write, read_only };
    Database(const std::filesystem::path& file, Use use);

    [[nodiscard]] Statement prepare(std::string_view sql) const { return {database_.get(), sql}; }
    void run(const char* sql) const;

  private:
    Owned<sqlite3, sqlite3_close_v2> database_;
};

/// Takes the write lock at once; rolls back unless committed. One that only reads takes no lock, and sees
/// the database as it was at its first question, whatever others write meanwhile.
class Transaction {
  public:
    explicit Transaction(const Database& database, Database::Use use = Database::Use::write)
        : database_(database) {
        database_.run(use == Database::Use::write ? "BEGIN IMMEDIATE" : "BEGIN");
    }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    const Database& database_;
    bool open_ = true;
};

}  // namespace kiosk::sqlite

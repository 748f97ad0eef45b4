// The log's file: rows that are only ever added at the end, each chained to the one before. Throws
// SqliteError inside the journal, which lets none of it out.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/journal/record.h"
#include "kiosk/sqlite/sqlite.h"

namespace kiosk::journal {

using sqlite::Database;
using sqlite::SqliteError;
using sqlite::Statement;
using sqlite::Transaction;

/// A place in the chain: a record and its checksum. Id 0 is the beginning.
struct Position {
    std::int64_t id = 0;
    Checksum sum{};
    bool operator==(const Position&) const = default;
};

/// Where a log stops making sense.
struct Damage {
    std::int64_t last_good = 0;  ///< the id of the last record that is right; 0: none is
    std::string what;
};

class Log {
  public:
    /// Changes nothing in a file that holds anything already.
    Log(const std::filesystem::path& file, Database::Use use);

    [[nodiscard]] bool is_empty_file() const;
    /// Makes an empty log that goes on behind this place.
    void create(const Position& base);
    /// Where the chain begins; none when that row is wrong.
    struct Base {
        std::int64_t version = 0;
        Position position;
    };
    [[nodiscard]] std::optional<Base> base() const;

    /// Every record in its order, as long as the chain holds; then the tail is where it ended.
    using Visitor = std::function<void(const Record&, const Position&)>;
    std::optional<Damage> read(const Visitor& visit);

    /// Gives the record its id. On the disk when it returns, unless a transaction is open.
    void append(Record& record);
    void append_as_it_is(const Record& record);  ///< keeps its id, which must be the next
    [[nodiscard]] const Position& tail() const { return tail_; }
    [[nodiscard]] std::vector<Record> of_key(const std::string& key) const;

    /// The first records with their places.
    [[nodiscard]] std::vector<std::pair<Record, Position>> first(std::int64_t most) const;
    /// Drops all records up to this one.
    void drop_until(const Position& last);

    [[nodiscard]] const Database& database() const { return database_; }

  private:
    Database database_;
    Position tail_;
    std::optional<Statement> insert_;
};

inline constexpr std::int64_t LOG_VERSION = 2;

}  // namespace kiosk::journal

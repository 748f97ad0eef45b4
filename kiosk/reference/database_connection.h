// What either database does for its Database; sqlite_connection and postgres_connection are the only rooms
// that know their libraries. Throws DatabaseError.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kiosk::reference {

/// Holds the database's own words only, never a bound value.
struct DatabaseError : std::runtime_error {
    explicit DatabaseError(const std::string& words, bool disk_is_full = false)
        : std::runtime_error(words), is_full(disk_is_full) {}
    bool is_full;  ///< nothing can be written, while reading goes on
};

/// One SQL text with a "?" for each value.
class Question {
  public:
    Question() = default;
    virtual ~Question() = default;
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

    virtual void bind_number(int index, std::int64_t number) = 0;
    virtual void bind_text(int index, std::string_view text) = 0;
    virtual void bind_bytes(int index, std::string_view bytes) = 0;
    virtual void bind_null(int index) = 0;
    /// True while there is a row.
    virtual bool step() = 0;
    virtual void reset() = 0;  ///< keeps the values
    [[nodiscard]] virtual std::int64_t number(int column) const = 0;
    [[nodiscard]] virtual std::string text(int column) const = 0;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
};

/// What a transaction holds alone from its begin on. With `none` it only reads, and sees the database as it
/// was at its first question, while others write.
enum class WriteLock { none, rows, schema };

/// Hears what others announce for as long as it lives.
class Listening {
  public:
    Listening() = default;
    virtual ~Listening() = default;
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
};

class Connection {
  public:
    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    virtual std::unique_ptr<Question> prepare(std::string_view sql) = 0;
    virtual void run(const std::string& sql) = 0;
    virtual void begin(WriteLock lock) = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;
    /// In a transaction: with its commit, others who listen hear that something is new.
    virtual void announce() = 0;
    /// `heard` is called on a thread of its own, at first soon after this. Null: there are no others.
    [[nodiscard]] virtual std::unique_ptr<Listening> listen(std::function<void()> heard) const = 0;
    virtual bool has_table(const std::string& name) = 0;
    /// A schema written with INTEGER, TEXT, BLOB and STRICT in this database's words.
    [[nodiscard]] virtual std::string translated(std::string schema) const = 0;
    /// SQL that makes the database refuse to change or delete a row of this table.
    [[nodiscard]] virtual std::string only_grows(const std::string& table) const = 0;
};

}  // namespace kiosk::reference

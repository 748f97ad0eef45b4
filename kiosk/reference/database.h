// Central's database, SQLite or PostgreSQL, to those who keep rows in it: SQL that both understand. Throws
// DatabaseError inside the store, which lets none of it out.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/reference/database_connection.h"

namespace kiosk::reference {

/// Names a PostgreSQL, not a file of SQLite's?
bool is_postgres(std::string_view place);

class Statement {
  public:
    explicit Statement(std::unique_ptr<Question> question) : question_(std::move(question)) {}

    Statement& bind(int index, std::int64_t number);
    Statement& bind(int index, std::string_view text);
    Statement& bind_bytes(int index, std::string_view bytes);
    Statement& bind_null(int index);

    /// True while there is a row.
    bool step() { return question_->step(); }
    void run();  ///< steps to the end and makes ready for new values

    [[nodiscard]] std::int64_t number(int column) const { return question_->number(column); }
    /// Bytes as well; empty for NULL.
    [[nodiscard]] std::string text(int column) const { return question_->text(column); }
    [[nodiscard]] bool is_null(int column) const { return question_->is_null(column); }

  private:
    std::unique_ptr<Question> question_;
};

class Database {
  public:
    /// A file, or postgresql://…
    explicit Database(const std::string& place);
    /// SQLite's, which must be there and is left as it is, rights and place permitting no more than to read.
    static Database read_only_file(const std::string& file);

    [[nodiscard]] Statement prepare(std::string_view sql) { return Statement(connection_->prepare(sql)); }
    void run(const std::string& sql) { connection_->run(sql); }
    bool has_table(const std::string& name) { return connection_->has_table(name); }
    [[nodiscard]] std::string translated(std::string schema) const {
        return connection_->translated(std::move(schema));
    }
    [[nodiscard]] std::string only_grows(const std::string& table) const {
        return connection_->only_grows(table);
    }
    void announce() { connection_->announce(); }
    [[nodiscard]] std::unique_ptr<Listening> listen(std::function<void()> heard) const {
        return connection_->listen(std::move(heard));
    }
    /// The next of a row of numbers without gaps. In a transaction: then a higher one is committed later,
    /// whoever else writes.
    std::int64_t next_number(std::string_view name);

  private:
    explicit Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
    friend class Transaction;
    friend class TransactionGroup;
    enum class Group { none, idle, begun, broken };

    std::unique_ptr<Connection> connection_;
    Group group_ = Group::none;
    int depth_ = 0;  ///< transactions that are open, one in another
};

/// Holds its lock from its begin on; rolls back unless committed. In a group, or while another stands,
/// a part of that one's commit.
class Transaction {
  public:
    explicit Transaction(Database& database, WriteLock lock = WriteLock::rows);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    void begin(WriteLock lock);

    Database& database_;
    bool is_part_;
    bool open_ = true;
};

/// The transactions made while it stands are one commit. One that fails takes only itself back, unless the
/// database gave up all of them.
class TransactionGroup {
  public:
    explicit TransactionGroup(Database& database);
    ~TransactionGroup();
    TransactionGroup(const TransactionGroup&) = delete;
    TransactionGroup& operator=(const TransactionGroup&) = delete;
    void commit();

  private:
    Database& database_;
};

}  // namespace kiosk::reference

// A file of SQLite's as a Connection; every commit is on the disk. Throws DatabaseError.
#pragma once

#include "kiosk/reference/database_connection.h"
#include "kiosk/sqlite/sqlite.h"

namespace kiosk::reference {

class SqliteConnection : public Connection {
  public:
    explicit SqliteConnection(const std::string& file,
                              sqlite::Database::Use use = sqlite::Database::Use::write);

    std::unique_ptr<Question> prepare(std::string_view sql) override;
    void run(const std::string& sql) override;
    void begin(WriteLock lock) override;
    void commit() override;
    void rollback() override;
    void announce() override {}
    [[nodiscard]] std::unique_ptr<Listening> listen(std::function<void()>) const override { return nullptr; }
    bool has_table(const std::string& name) override;
    [[nodiscard]] std::string translated(std::string schema) const override { return schema; }
    [[nodiscard]] std::string only_grows(const std::string& table) const override;

  private:
    sqlite::Database database_;
};

}  // namespace kiosk::reference

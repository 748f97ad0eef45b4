// A PostgreSQL as a Connection: opened again after it was lost, and never waited for without end. Throws
// DatabaseError.
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "kiosk/reference/database_connection.h"
#include "kiosk/reference/postgres_link.h"

namespace kiosk::reference {

class PostgresConnection : public Connection {
  public:
    using Answer = PostgresResult;
    /// As libpq takes them; a null pointer is NULL.
    struct Values {
        std::vector<const char*> texts;
        std::vector<int> lengths;
        std::vector<int> formats;  ///< 1: bytes
    };

    /// The first connection is made here, so that a wrong address is told at once.
    explicit PostgresConnection(std::string url);

    std::unique_ptr<Question> prepare(std::string_view sql) override;
    void run(const std::string& sql) override;
    void begin(WriteLock lock) override;
    void commit() override;
    void rollback() override;
    void announce() override { announces_ = true; }
    [[nodiscard]] std::unique_ptr<Listening> listen(std::function<void()> heard) const override;
    bool has_table(const std::string& name) override;
    [[nodiscard]] std::string translated(std::string schema) const override;
    [[nodiscard]] std::string only_grows(const std::string& table) const override;

    Answer ask(const std::string& prepared, const Values& values);

  private:
    void ready();
    void open();
    void lose();
    const std::string& name_of(std::string_view sql);
    /// Of what was just sent; the last, if there are several.
    Answer answer(bool was_sent);
    void wait(short events, std::chrono::steady_clock::time_point until);

    std::string url_;
    PostgresLink link_;
    std::shared_ptr<std::atomic<int>> process_ = std::make_shared<std::atomic<int>>(0);  ///< the server's
    std::map<std::string, std::string, std::less<>> prepared_;
    bool in_transaction_ = false;
    bool announces_ = false;
    std::chrono::steady_clock::time_point next_try_{};
    std::chrono::milliseconds pause_{0};
};

}  // namespace kiosk::reference

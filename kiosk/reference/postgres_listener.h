// Hears what other instances on the same PostgreSQL announce, on a connection and a thread of its own.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "kiosk/reference/database_connection.h"
#include "kiosk/reference/postgres_link.h"

namespace kiosk::reference {

class PostgresListener : public Listening {
  public:
    /// `own`: the server's process of the connection whose own news are not told; it may change.
    PostgresListener(std::string url, std::shared_ptr<const std::atomic<int>> own,
                     std::function<void()> heard);
    ~PostgresListener() override;

  private:
    void run();
    /// Throws DatabaseError.
    void listen();
    /// False: the connection is lost.
    bool take_news();
    /// Until something comes, `most` has passed or the end is near: then false.
    [[nodiscard]] bool wait(int descriptor, std::chrono::milliseconds most) const;

    std::string url_;
    std::shared_ptr<const std::atomic<int>> own_;
    std::function<void()> heard_;
    PostgresLink link_;
    int stop_[2] = {-1, -1};  ///< a pipe; its writing end is closed to stop
    std::thread thread_;
};

}  // namespace kiosk::reference

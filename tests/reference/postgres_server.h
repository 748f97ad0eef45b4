// A private PostgreSQL on a socket in a folder of its own, gone with the value.
#pragma once

#include <sys/types.h>

#include <string>

#include "central_process.h"

namespace reference_tests {

class PostgresServer {
  public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// A schema of this name in it, made when it is not there.
    [[nodiscard]] std::string place(const std::string& schema);
    [[nodiscard]] const std::string& folder() const { return folder_.path(); }
    void kill_hard();  ///< SIGKILL
    void start();      ///< until it takes connections

  private:
    [[nodiscard]] std::string address() const;
    TemporaryFolder folder_;
    pid_t child_ = -1;
};

}  // namespace reference_tests

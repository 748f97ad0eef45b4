// A real kiosk-central on a free loopback port, and one question to it over the wire.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace reference_tests {

/// A folder of its own, gone with the value.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
};

struct WireAnswer {
    int status = 0;  ///< 0: no answer came
    std::string headers;
    std::string body;
    [[nodiscard]] bool has_header(const std::string& line) const {
        return headers.find(line + "\r\n") != std::string::npos;
    }
};

class CentralProcess {
  public:
    /// Keeps store, certificates and log in the folder; sample data in, the answers' clock frozen, TLS on,
    /// unless `more` says otherwise.
    explicit CentralProcess(const TemporaryFolder& folder, std::vector<std::string> more = {});
    ~CentralProcess();
    CentralProcess(const CentralProcess&) = delete;
    CentralProcess& operator=(const CentralProcess&) = delete;

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] bool runs() const;
    [[nodiscard]] std::string log() const;
    void kill_hard();  ///< SIGKILL
    int stop();        ///< SIGTERM; the exit code

    /// A new Idempotency-Key when `key` is empty.
    WireAnswer ask(const std::string& body, const std::string& terminal = "kiosk-01",
                   const std::string& key = "");
    WireAnswer request(const std::string& method, const std::string& path, const std::string& body,
                       const std::vector<std::string>& headers);

  private:
    std::string folder_;
    bool plain_ = false;
    pid_t child_ = -1;
    int port_ = 0;
};

/// Runs the program to its end; its exit code.
int run_central(const std::vector<std::string>& arguments);

std::string question(const std::string& code, const std::string& factor = "");

}  // namespace reference_tests

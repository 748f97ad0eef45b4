// A real kiosk-adapter on a free loopback port, and one question to it over the wire.
#pragma once

#include <sys/types.h>

#include <string>

namespace adapter_tests {

struct WireAnswer {
    int status = 0;  ///< 0: no answer came
    std::string headers;
    std::string body;
};

/// Keeps settings, counts and log in a folder of its own, gone with the value.
class AdapterProcess {
  public:
    struct Ways {
        std::string listen{};    ///< lines of [listen]
        std::string answers{};   ///< lines of [answers]
        std::string breaker{};   ///< lines of [breaker]
        std::string password{};  ///< empty: the one that the stand-in knows
        int wrong_per_dossier = 3;
    };

    AdapterProcess(const std::string& province, const Ways& ways);
    explicit AdapterProcess(const std::string& province) : AdapterProcess(province, Ways()) {}
    ~AdapterProcess();
    AdapterProcess(const AdapterProcess&) = delete;
    AdapterProcess& operator=(const AdapterProcess&) = delete;

    void start();
    void kill_hard();
    int stop();  ///< SIGTERM; the exit code
    [[nodiscard]] const std::string& folder() const { return folder_; }
    [[nodiscard]] std::string log() const;
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }

    /// A new Idempotency-Key when `key` is empty.
    WireAnswer look_up(const std::string& code, const std::string& factor = "", const std::string& key = "");
    WireAnswer request(const std::string& head, const std::string& body = "");

  private:
    std::string folder_;
    pid_t child_ = -1;
    int port_ = 0;
};

}  // namespace adapter_tests

// A province's system on loopback that logs in, and answers TraCuuHoSo as a test says: right, wrong, late or
// never.
#pragma once

#include <functional>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

namespace adapter_tests {

class ProvinceStandIn {
  public:
    /// A lookup's question -> a whole HTTP answer. Called on the connection's thread, so it may wait.
    using Lookup = std::function<std::string(const nlohmann::json& question)>;

    /// Answers with the sample dossier, and with an empty result for any other code.
    ProvinceStandIn();
    ~ProvinceStandIn();
    ProvinceStandIn(const ProvinceStandIn&) = delete;
    ProvinceStandIn& operator=(const ProvinceStandIn&) = delete;

    [[nodiscard]] std::string url() const;
    void answer_lookups(Lookup lookup);
    /// Of an answer to the log-in; `{1}` is where the session's name goes.
    void answer_log_ins(std::string body);
    void end_sessions();  ///< whoever has one must log in again
    [[nodiscard]] int log_ins() const;
    [[nodiscard]] int lookups() const;  ///< with a session that holds

  private:
    void accept_all();
    void serve(int descriptor);
    std::string answer(const std::string& request);
    std::string log_in(const nlohmann::json& question);

    int listener_ = -1;
    int port_ = 0;
    int stop_[2] = {-1, -1};
    mutable std::mutex mutex_;
    Lookup lookup_;
    std::string log_in_body_ = R"({"error_code":0,"session":"{1}"})";
    std::string session_;
    int log_ins_ = 0;
    int lookups_ = 0;
    std::vector<std::thread> connections_;
    std::thread thread_;
};

/// 200 with this JSON.
std::string json_answer(const std::string& body);

}  // namespace adapter_tests

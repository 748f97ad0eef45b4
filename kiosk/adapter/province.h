// A province's system as somebody to ask: logs in, keeps the session, renews it when it is old or refused.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "kiosk/adapter/adapter_settings.h"
#include "kiosk/adapter/private_file.h"
#include "kiosk/adapter/upstream_answer.h"
#include "kiosk/central/network_thread.h"

namespace kiosk::adapter {

class Province {
  public:
    Province(ProvinceSettings settings, Credentials credentials, const Endpoint& endpoint,
             Dictionary dictionary);

    /// Waits for the answer, through at most two log-ins and two questions, each within the settings' time.
    /// From any thread.
    UpstreamAnswer look_up(const std::string& code);
    /// Whoever waits stops waiting, and nobody is asked any more. From any thread.
    void close();

  private:
    struct Session {
        std::string text;
        Uptime since;
    };
    using SessionAnswer = Result<std::string, UpstreamFault>;

    /// One that is not `refused`, which may be empty.
    SessionAnswer session_other_than(const std::string& refused);
    UpstreamAnswer ask(const std::string& code, const std::string& session);
    /// The answer is read where it arrives, so that no copy of it is made.
    template <class Answer>
    Answer post(const std::string& path, std::string body, std::function<Answer(std::string_view)> read);

    ProvinceSettings settings_;
    Credentials credentials_;
    Dictionary dictionary_;
    std::mutex session_mutex_;  ///< held through a log-in, so that there is one at a time
    Session session_;
    std::mutex network_mutex_;
    std::unique_ptr<NetworkThread> network_;
};

}  // namespace kiosk::adapter

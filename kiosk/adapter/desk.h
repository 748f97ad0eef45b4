// Answers lookups from what the province says: counts tries, keeps answers for a short while, lets several
// who ask for one dossier wait for one fetch, and lets nobody wait for longer than the settings say.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

#include "kiosk/adapter/adapter_settings.h"
#include "kiosk/adapter/fetchers.h"
#include "kiosk/adapter/tallies.h"
#include "kiosk/central/problem.h"
#include "kiosk/http/http_server.h"

namespace kiosk::adapter {

/// One line an event, without codes, factors, keys or names.
using EventLog = std::function<void(const std::string& line)>;

class Desk {
  public:
    /// `province` outlives it.
    Desk(Province& province, std::unique_ptr<Tallies> tallies, const AdapterSettings& settings, EventLog log);
    ~Desk();  ///< who still waits is told of a trouble
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// From any thread; the reply comes from the desk's own.
    void ask(reference::LookupRequest request, HttpReply reply);
    /// Not while it rests after failures. From any thread.
    [[nodiscard]] bool asks_province() const {
        return std::chrono::steady_clock::now() >= resting_until_.load();
    }

  private:
    struct Asked {
        reference::LookupRequest request;
        HttpReply reply;
        Uptime deadline;
    };
    struct Fetched {
        std::string code;
        UpstreamAnswer answer;
    };
    using Event = std::variant<Asked, Fetched>;

    void post(Event event);
    void work();
    [[nodiscard]] std::optional<Uptime> next_time() const;
    void handle(Asked asked);
    void handle(Fetched fetched);
    void handle_time(Uptime now);
    /// False: the province cannot be asked now.
    bool fetch(const std::string& code, Uptime now);
    [[nodiscard]] KeptAnswer kept(UpstreamDossier found, Uptime now) const;
    [[nodiscard]] reference::Match match(const KeptAnswer& known, const LookupQuestion& question) const;

    /// From what is known; without it, as the problem.
    void answer_late(const Asked& asked, ProblemType problem);
    void answer(const Asked& asked, const KeptAnswer& known);
    /// Counts, and tells what this match comes to.
    void decide(const Asked& asked, reference::Match match, const KeptAnswer* known);
    void tell(const Asked& asked, const reference::Decision& decision, const KeptAnswer* known);
    void tell_problem(const Asked& asked, ProblemType problem, const std::string& reason);
    void log_lookup(const Asked& asked, const std::string& rest);

    const AdapterSettings settings_;
    EventLog log_;
    std::unique_ptr<Tallies> tallies_;
    Breaker breaker_;
    DossierCache cache_;
    std::map<std::string, std::vector<Asked>>
        waiting_;  ///< by code; an entry without askers is being fetched
    std::atomic<Uptime> resting_until_{Uptime{}};

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Event> events_;
    bool closing_ = false;
    std::unique_ptr<Fetchers> fetchers_;
    std::thread thread_;
};

}  // namespace kiosk::adapter

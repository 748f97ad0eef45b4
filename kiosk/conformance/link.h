// How the kit reaches the central under test: as several askers, one question at a time, and it remembers
// what came.
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <string>

#include "kiosk/central/network_thread.h"
#include "kiosk/conformance/exchange.h"
#include "kiosk/conformance/listener.h"

namespace kiosk::conformance {

/// Who asks. Empty texts: there is none.
struct Askers {
    std::string url, authority_file;
    std::string terminal, token;
    std::string second_terminal, second_token;
    std::string staff_token;
};

class Link {
  public:
    /// What is wrong with the address or the names, for the person who gave them.
    static Result<std::unique_ptr<Link>, CentralSettingsRefused> open(const Askers& askers);

    /// Waits for it. Lives as long as this.
    const Answer& ask(const Question& question);
    /// Opens an event stream; what it brings is not among the answers.
    [[nodiscard]] std::unique_ptr<Listener> follow(const Question& question) const;
    /// Everything that came, in order.
    [[nodiscard]] const std::deque<Answer>& answers() const { return answers_; }

    [[nodiscard]] const Askers& askers() const { return askers_; }
    [[nodiscard]] bool plain() const { return endpoint_.plain; }

  private:
    Link(Askers askers, Endpoint endpoint) : askers_(std::move(askers)), endpoint_(std::move(endpoint)) {}
    [[nodiscard]] ExchangeSettings settings_for(Who who) const;
    NetworkThread& thread_of(Who who);

    Askers askers_;
    Endpoint endpoint_;
    std::map<Who, std::unique_ptr<NetworkThread>> threads_;
    std::deque<Answer> answers_;
};

}  // namespace kiosk::conformance

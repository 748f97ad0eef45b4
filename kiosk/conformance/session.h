// One run of the kit: what it knows of the central under test, the questions it asks, and what it has taken.
#pragma once

#include <chrono>
#include <set>
#include <string>

#include "kiosk/conformance/facts.h"
#include "kiosk/conformance/link.h"
#include "kiosk/conformance/report.h"

namespace kiosk::conformance {

class Session {
  public:
    Session(Link& asked, const Facts& told, Report& collected)
        : link(asked), facts(told), report(collected) {}

    const Answer& get(std::string path, std::string about, Who who = Who::terminal);
    const Answer& post(std::string path, std::string body, std::string about, Who who = Who::terminal);
    /// With a key in its header.
    const Answer& post_with(const std::string& key, std::string path, std::string body, std::string about);

    /// Keeps the key, so that its ticket is given back at the end.
    const Answer& wish(const std::string& key, const std::string& service, std::string about);
    const Answer& check_in(const std::string& key, const std::string& code, std::string about);
    const Answer& cancel(const std::string& key, std::string about);
    /// What the key brought; it is given back at the end unless central refused.
    const Answer& take(const std::string& key, const Answer& answer);
    [[nodiscard]] const std::set<std::string>& taken() const { return taken_; }

    Link& link;
    const Facts& facts;
    Report& report;
    std::chrono::sys_seconds now{};     ///< central's
    std::chrono::year_month_day day{};  ///< the service day there
    const Answer* profile = nullptr;    ///< none: it could not be read
    bool offline_allowed = false;       ///< by the profile
    bool appointments_offered = false;  ///< the same

  private:
    std::set<std::string> taken_;
};

// The groups of lines, in this order.
void ask_for_health(Session& session);
void try_identities(Session& session);
void try_wrong_questions(Session& session);
void ask_for_profile(Session& session);
void ask_for_queues(Session& session);
void look_at_boards(Session& session);
/// `board`: of the hall that was told, as it was just asked for.
void follow_board(Session& session, const Answer& board);
void look_up_dossiers(Session& session);
void take_tickets(Session& session);
void cancel_tickets(Session& session);
void lease_numbers(Session& session);
void tell_entries(Session& session);
void check_in_appointments(Session& session);
void try_enrolment(Session& session);
void tell_heartbeat(Session& session);
void ask_as_staff(Session& session);
void give_back(Session& session);
void judge_all_answers(Session& session);

/// All of them.
void run(Link& link, const Facts& facts, Report& report);

}  // namespace kiosk::conformance

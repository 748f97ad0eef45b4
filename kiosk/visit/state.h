// One visit: what a citizen and the terminal are doing right now. Pure values; `update` is the only writer.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "kiosk/core/dossier.h"
#include "kiosk/core/lookup.h"
#include "kiosk/core/scanned_text.h"
#include "kiosk/core/ticket.h"
#include "kiosk/devices.h"

namespace kiosk {

enum class Language { vietnamese, english };

/// Chosen by the citizen, wiped with the visit.
struct Comfort {
    Language language = Language::vietnamese;
    bool large_text = false;
    bool high_contrast = false;
    bool low_reach = false;
    bool operator==(const Comfort&) const = default;
};

/// Numbers a request or a print so that a late answer to an earlier one is recognised and dropped.
using RequestId = std::uint64_t;

namespace state {

/// Nobody is here. The first touch only wakes.
struct Idle {
    bool operator==(const Idle&) const = default;
};
struct Home {
    bool operator==(const Home&) const = default;
};

/// Waiting for a receipt. `refused` tells what the last scan was when it was no dossier.
struct Scanning {
    std::optional<ScannedKind> refused;
    bool operator==(const Scanning&) const = default;
};

/// The code keypad.
struct Typing {
    std::string text;
    bool all_letters = false;  ///< "other letters" swaps the right block for A-Y
    std::optional<CodeRefusal> refused;
    bool operator==(const Typing&) const = default;
};

/// A question about a code before central is asked: a look-alike repair, or a date in the future.
struct Confirming {
    enum class Reason { look_alike, date_in_future };
    std::string code;
    Reason reason = Reason::look_alike;
    std::string typed;  ///< what "no" goes back to
    bool operator==(const Confirming&) const = default;
};

/// A request is under way; `anonymous` is kept when this is the second question, with the factor.
struct LookingUp {
    RequestId request = 0;
    LookupQuestion question;
    std::optional<AnonymousAnswer> anonymous;
    std::chrono::milliseconds asked_at{};  ///< uptime; nobody waits for ever
    bool operator==(const LookingUp&) const = default;
};

/// Level 1 is known; the factor would open level 2.
struct SecondFactor {
    AnonymousAnswer anonymous;
    LookupQuestion question;        ///< without the factor
    std::string entered;            ///< at most 4 characters
    std::optional<int> tries_left;  ///< after a wrong one
    bool operator==(const SecondFactor&) const = default;
};

/// The print of a slip, apart from what it tells.
struct Printing {
    enum class Phase { none, running, ended };
    Phase phase = Phase::none;
    RequestId job = 0;                             ///< 0: nothing was ever sent
    bool copy = false;                             ///< a whole reprint, marked so
    PrintOutcome outcome = PrintOutcome::unknown;  ///< when ended
    std::chrono::milliseconds started_at{};        ///< uptime
    bool operator==(const Printing&) const = default;
};

struct Showing {
    LookupAnswer answer;
    LookupQuestion question;
    Printing printing;
    int page = 0;  ///< of a long answer; how many there are is known where it is drawn
    bool operator==(const Showing&) const = default;
};

/// What became of the slip, when paper needs the citizen's attention; leads back to the answer.
struct SlipTrouble {
    Showing showing;
    PrinterCondition condition = PrinterCondition::ready;  ///< as last reported; offers a reprint once ready
    bool operator==(const SlipTrouble&) const = default;
};

/// Looking up failed: what happened, what it means, what to do.
struct LookupTrouble {
    LookupFailure failure;
    LookupQuestion question;                ///< for "try again"; empty when trying again makes no sense
    std::optional<std::string> suggestion;  ///< a look-alike of the code, on not_found
    bool operator==(const LookupTrouble&) const = default;
};

/// The services, by field; or why no numbers are given now, which follows from the hour each time it is
/// asked.
struct Choosing {
    int page = 0;
    bool operator==(const Choosing&) const = default;
};

/// Finding a service by its name, letter by letter.
struct Searching {
    std::string text;  ///< A-Z and blanks, at most SEARCH_MAX
    bool operator==(const Searching&) const = default;
};
inline constexpr std::size_t SEARCH_MAX = 24;

/// Waiting for an appointment's code. `refused` tells what the last scan was when it held none.
struct CheckingIn {
    std::optional<ScannedKind> refused;
    bool operator==(const CheckingIn&) const = default;
};

/// The keypad for an appointment's code.
struct TypingAppointment {
    std::string text;
    bool all_letters = false;
    bool refused = false;  ///< what was typed can be no such code
    bool operator==(const TypingAppointment&) const = default;
};

/// Is the citizen of a priority group? Asked only where the profile has groups.
struct AskingPriority {
    std::string service;  ///< QueueService::id
    int page = 0;
    bool operator==(const AskingPriority&) const = default;
};

/// The wait is long: a number all the same?
struct AskingConsent {
    std::string service, priority;
    int wait_minutes = 0;
    bool operator==(const AskingConsent&) const = default;
};

/// A wish is under way. It is this screen's: when the screen goes without an answer, the wish is abandoned.
struct Taking {
    RequestId request = 0;
    std::string service;                   ///< empty: that of an appointment, not known yet
    std::chrono::milliseconds asked_at{};  ///< uptime; nobody waits for ever
    bool operator==(const Taking&) const = default;
};

/// A number, with or without paper.
struct Ticketed {
    Ticket ticket;
    Printing printing;
    bool operator==(const Ticketed&) const = default;
};

/// There is no number; or nobody knows, and the wish is still this screen's to try again or to abandon.
struct NoTicket {
    RequestId request = 0;
    std::string service;  ///< empty: it was a check-in
    TicketFailure failure;
    bool operator==(const NoTicket&) const = default;
};

/// "Thank you. Your information has been cleared."
struct Done {
    bool operator==(const Done&) const = default;
};

}  // namespace state

using Screen = std::variant<state::Idle, state::Home, state::Scanning, state::Typing, state::Confirming,
                            state::LookingUp, state::SecondFactor, state::Showing, state::SlipTrouble,
                            state::LookupTrouble, state::Choosing, state::Searching, state::CheckingIn,
                            state::TypingAppointment, state::AskingPriority, state::AskingConsent,
                            state::Taking, state::Ticketed, state::NoTicket, state::Done>;

/// How long each kind of screen waits untouched. `warning` is the announced last part.
struct TimeOuts {
    std::chrono::seconds screen{60};
    std::chrono::seconds screen_large{120};  ///< with large text
    std::chrono::seconds warning{20};
    std::chrono::seconds done{8};
    bool operator==(const TimeOuts&) const = default;
};

/// All that `update` knows.
struct State {
    Screen screen = state::Idle{};
    Comfort comfort;
    std::chrono::milliseconds last_activity{};  ///< uptime; each touch and each answer resets it
    bool warning = false;                       ///< the announced last part of the time-out is running
    RequestId last_request = 0;                 ///< counts up over visits, so that late answers never match
    PrinterCondition printer = PrinterCondition::absent;
    std::shared_ptr<const KioskProfile> profile;   ///< null: not known, and no numbers are offered
    std::shared_ptr<const QueueSituation> queues;  ///< null: not known, or not wanted
    bool operator==(const State&) const = default;
};

}  // namespace kiosk

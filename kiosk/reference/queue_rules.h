// The rules of the reference central's queues: which number comes next, who gets none, who is called next,
// and how long that takes. Pure.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/board.h"
#include "kiosk/core/ticket.h"
#include "kiosk/reference/centre_day.h"

namespace kiosk::reference {

struct NumberRange {
    std::string prefix;  ///< one or two of A-Z
    int first = 1, last = 999;
    bool operator==(const NumberRange&) const = default;
};

/// "B047": as many digits as the range's last number has.
std::string number_text(const NumberRange& range, int number);

/// What central knows of a service beyond what terminals are told.
struct ServiceRules {
    NumberRange numbers;
    int contingent = 0;                 ///< tickets a day; 0: as many as there are numbers
    std::vector<std::string> counters;  ///< ids of those that call its tickets
    /// A wait after which staff are warned; 0: never; none: the centre's.
    std::optional<std::chrono::minutes> warn_after{};
    bool paused = false;
    std::optional<std::chrono::sys_seconds> paused_until;  ///< none: until somebody says otherwise
    bool operator==(const ServiceRules&) const = default;
};

struct PriorityOrder {
    enum class Kind {
        strict,      ///< groups in the profile's order, then everybody else
        interleave,  ///< after `ordinary_between` without a group, one with; each by arrival
    };
    Kind kind = Kind::strict;
    int ordinary_between = 2;
    bool operator==(const PriorityOrder&) const = default;
};

/// How many numbers terminals get to give without central, and for how long.
struct OfflineRules {
    int block = 20;  ///< of one service
    std::chrono::hours hours{12};
    bool operator==(const OfflineRules&) const = default;
};

/// When somebody with an appointment gets a number, and how they are called.
struct AppointmentRules {
    std::chrono::minutes before{30}, after{15};  ///< around its time
    std::string priority;                        ///< PriorityGroup::id; empty: in turn
    bool operator==(const AppointmentRules&) const = default;
};

/// A waiting hall, whose displays show these counters.
struct Hall {
    LocalText name;
    std::vector<std::string> counters;  ///< ids, in the order of the display
    std::vector<LocalText> notices;
    bool operator==(const Hall&) const = default;
};

/// A centre's queues as its file describes them.
struct CentreQueues {
    LocalText name, place;                         ///< of the centre, for its boards; may be empty
    KioskProfile profile;                          ///< what terminals are told
    std::map<std::string, ServiceRules> services;  ///< one for each of the profile's
    PriorityOrder order;
    std::chrono::minutes warn_after{30};  ///< of services that say nothing else; 0: staff are never warned
    OfflineRules offline;
    AppointmentRules appointments;
    std::map<std::string, Hall> halls;
    std::map<std::string, Direction> directions;  ///< of counters, where the centre gave one
    std::map<std::string, LocalText> locked;      ///< terminals that give no numbers, and why
    std::vector<KeptDay> days;  ///< that staff set, from today on; the profile's calendar has them too
    bool operator==(const CentreQueues&) const = default;
};

/// Every counter of every service, once: "1", "2", "10".
std::vector<std::string> counters_of(const CentreQueues& queues);

/// What one service day has seen of one service.
struct DayCount {
    int last_number = 0;  ///< the highest given, void or not; 0: none
    int standing = 0;     ///< tickets given and not void
    int leased = 0;       ///< numbers that terminals may be giving without central
    int booked = 0;       ///< appointments that may get a number yet
};

/// Whose place a number takes: an appointment has its own in the contingent, and gets its number up to the
/// end of the doors' hours.
enum class Claim { ordinary, appointment };

/// Why a wish that is heard for the first time gets no number; none: it gets the next one. A wish that fails
/// for several reasons is told the one that lasts longest.
std::optional<TicketFailure> refusal_of(const TicketWish& wish, bool is_locked, const CentreQueues& queues,
                                        const DayCount& count, std::chrono::sys_seconds now,
                                        Claim claim = Claim::ordinary);
/// "closed", "day_over", … for the log and the disk; only kinds that are final have one.
std::string_view name_of(TicketFailureKind kind);
std::optional<TicketFailureKind> refusal_named(std::string_view name);

int next_number(const NumberRange& range, const DayCount& count);
bool is_used_up(const ServiceRules& rules, const DayCount& count);
bool is_paused(const ServiceRules& rules, std::chrono::sys_seconds now);

/// Gives numbers at every hour of every day, for demos and tests.
void open_always(CentreQueues& queues, std::chrono::sys_seconds now);

/// In which order those waiting are called: places in `waiting`, which holds each one's priority group by
/// arrival. `ordinary_called`: how many without a group were called since the last one with.
std::vector<std::size_t> calling_order(const std::vector<std::string>& waiting,
                                       const std::vector<PriorityGroup>& groups, const PriorityOrder& order,
                                       int ordinary_called);

/// From the latest services of the day; too few of them, or no counter open, is no estimate.
inline constexpr std::size_t ESTIMATE_FROM_LATEST = 20;
inline constexpr std::size_t ESTIMATE_FROM_LEAST = 5;
std::optional<int> wait_minutes(std::vector<std::chrono::seconds> latest, int ahead, int counters_open);

}  // namespace kiosk::reference

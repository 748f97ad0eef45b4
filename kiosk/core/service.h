// What a centre offers its visitors: services, priority groups, hours and rules, as central's profile says
// it, and how long its queues are.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/calendar.h"

namespace kiosk {

/// A text of central's in the two languages; without English the Vietnamese stands for both.
struct LocalText {
    std::string vietnamese, english;
    bool operator==(const LocalText&) const = default;
};

/// Services stand under these on the screen, in the profile's order.
struct ServiceField {
    std::string id;  ///< [a-z0-9-]{1,40}, like every id here
    LocalText name;
    bool operator==(const ServiceField&) const = default;
};

struct QueueService {
    std::string id;
    std::string field;  ///< of a ServiceField
    LocalText name;
    LocalText counters;              ///< "Quầy 3, 4"
    LocalText area;                  ///< "Khu B, bên trái"; may be empty
    LocalText prepare;               ///< what to have at hand; may be empty
    std::vector<int> statuses;       ///< of dossiers that are best dealt with here (product L6)
    std::optional<WeekHours> hours;  ///< none: the centre's
    bool offline = false;            ///< numbers of a leased block may be given
    bool operator==(const QueueService&) const = default;
};

/// A ground is declared by the citizen, never proved here and never shown in the hall (domain.md 4).
struct PriorityGroup {
    std::string id;
    LocalText name;
    std::string icon;  ///< one of look.md section 8; unknown or empty: `people`
    bool operator==(const PriorityGroup&) const = default;
};

struct TicketPolicy {
    int consent_minutes = 60;      ///< longer estimated waits ask first; 0: never
    int close_before_minutes = 0;  ///< numbers end this long before the doors
    bool offline_allowed = false;
    std::chrono::seconds offline_after{120};  ///< how long the link must have been down
    std::string follow_base;  ///< https address that a ticket's secret is appended to; empty: no QR
    bool operator==(const TicketPolicy&) const = default;
};

/// Cached on disk; `etag` and `fetched_at` say how old it is.
struct KioskProfile {
    std::vector<ServiceField> fields;
    std::vector<QueueService> services;
    std::vector<PriorityGroup> priorities;  ///< empty: the question is not asked
    WeekHours hours;
    Calendar calendar;
    TicketPolicy policy;
    bool appointments = false;  ///< who booked a time may check in at the terminal
    std::string etag;
    std::chrono::sys_seconds fetched_at{};
    bool operator==(const KioskProfile&) const = default;
};

[[nodiscard]] inline const QueueService* find_service(const KioskProfile& profile, std::string_view id) {
    for (const QueueService& service : profile.services) {
        if (service.id == id) return &service;
    }
    return nullptr;
}

/// Whether this service gives numbers now.
[[nodiscard]] inline Opening opening_of(const KioskProfile& profile, const QueueService& service,
                                        const LocalTime& now) {
    const WeekHours& hours = service.hours ? *service.hours : profile.hours;
    return opening_at(now, hours, profile.calendar, profile.policy.close_before_minutes);
}

/// The service that deals best with a dossier of this status; none: the citizen chooses.
[[nodiscard]] inline const QueueService* service_for_status(const KioskProfile& profile, int status) {
    for (const QueueService& service : profile.services) {
        for (const int one : service.statuses) {
            if (one == status) return &service;
        }
    }
    return nullptr;
}

/// One service's queue as central counts it.
struct QueueLoad {
    enum class State { open, paused, used_up };
    std::string service;
    State state = State::open;
    int waiting = 0;
    std::optional<int> wait_minutes;                ///< central's estimate; none: not known
    std::optional<std::chrono::sys_seconds> until;  ///< of a pause, when its end is known
    bool operator==(const QueueLoad&) const = default;
};

/// All queues at one moment; old figures are shown as not known.
struct QueueSituation {
    std::chrono::sys_seconds as_of{};
    std::vector<QueueLoad> queues;
    std::optional<LocalText> locked;  ///< this terminal gives no numbers now; the reason for the citizen
    bool operator==(const QueueSituation&) const = default;
};

}  // namespace kiosk

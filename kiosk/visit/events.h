// Everything that can happen to a visit, and everything a visit can ask for.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/core/lookup.h"
#include "kiosk/core/ticket.h"
#include "kiosk/devices.h"
#include "kiosk/visit/state.h"

namespace kiosk {

/// The controls a screen can draw. `key` uses Pressed::character, `service` and `priority` use
/// Pressed::choice; nothing else does.
enum class Control {
    wake,          ///< anywhere on idle or done
    look_up,       ///< home, or no numbers now: to scanning
    type_code,     ///< scanning: to the keypad
    scan_instead,  ///< keypad: back to scanning
    key,           ///< keypad and second factor: one character
    backspace,
    clear,
    other_letters,  ///< keypad: swap letter block
    submit,         ///< keypad: look up; second factor: open
    yes,            ///< confirming
    no,
    skip_factor,   ///< second factor: show only the degree of completion
    enter_factor,  ///< anonymous result: to the second factor
    print_slip,
    print_again,    ///< a whole reprint, marked as copy
    close_trouble,  ///< slip trouble: back to the answer
    try_again,
    check_code,  ///< trouble: back to the keypad with the code
    use_suggestion,
    cancel,              ///< looking up, or taking a number: stop waiting
    take_number,         ///< home, or after a refusal: to the services
    ticket_for_dossier,  ///< dossier: a number for the service that deals with it
    check_in,            ///< services: to the scanner for appointments; after a refusal: there again
    search,              ///< services: to the keypad that finds one by its name
    service,             ///< one of the services
    no_priority,
    priority,  ///< one of the priority groups
    back,
    home,
    finish,  ///< "I am done": thanks, wipes
    more_time,
    previous_page,  ///< a long answer is read in pages
    next_page,
    language_vietnamese,
    language_english,
    large_text,  ///< these three toggle
    high_contrast,
    low_reach,
};

namespace event {

struct Pressed {
    Control control = Control::wake;
    char character = 0;       ///< 0-9 A-Z . - and, in a search, a blank for Control::key
    std::string choice = {};  ///< id of a service or of a priority group
};
/// Raw bytes of one whole scan; judged by classify_scan, then dropped.
struct Scanned {
    std::string bytes;
};
struct LookupAnswered {
    RequestId request = 0;
    LookupResult result;
};
struct PrintEnded {
    RequestId job = 0;
    PrintOutcome outcome = PrintOutcome::unknown;
};
struct PrinterChanged {
    PrinterCondition condition = PrinterCondition::absent;
};
/// Central's profile, as last fetched or as kept on disk. Never null.
struct ProfileChanged {
    std::shared_ptr<const KioskProfile> profile;
};
/// The queues now; null: they could not be asked.
struct QueuesChanged {
    std::shared_ptr<const QueueSituation> queues;
};
/// A request that nobody knows the outcome of may be answered again, after a retry.
struct TicketAnswered {
    RequestId request = 0;
    TicketResult result;
};
/// Staff want the slip of a number once more, from a terminal that nobody uses just now.
struct CopyWished {
    Ticket ticket;
};
/// Time passed. The runner sends one when `next_deadline` says so.
struct Tick {};

}  // namespace event

using Event = std::variant<event::Pressed, event::Scanned, event::LookupAnswered, event::PrintEnded,
                           event::PrinterChanged, event::ProfileChanged, event::QueuesChanged,
                           event::TicketAnswered, event::CopyWished, event::Tick>;

namespace action {

struct LookUp {
    RequestId request = 0;
    LookupQuestion question;
    bool operator==(const LookUp&) const = default;
};
struct CancelLookUp {
    RequestId request = 0;
    bool operator==(const CancelLookUp&) const = default;
};
/// Lay out and print the slip of this answer.
struct PrintSlip {
    RequestId job = 0;
    LookupAnswer answer;
    Language language = Language::vietnamese;
    bool copy = false;
    bool operator==(const PrintSlip&) const = default;
};
/// A new wish, to be kept on disk before central is asked. Its key is the desk's to make.
struct TakeTicket {
    RequestId request = 0;
    std::string service;   ///< QueueService::id
    std::string priority;  ///< PriorityGroup::id; empty: none
    bool operator==(const TakeTicket&) const = default;
};
/// A new wish for the number of an appointment.
struct CheckIn {
    RequestId request = 0;
    std::string code;  ///< as parse_appointment_code gives it; never kept on disk
    bool operator==(const CheckIn&) const = default;
};
/// The same wish again: nobody knows yet whether there is a number.
struct RetryTicket {
    RequestId request = 0;
    bool operator==(const RetryTicket&) const = default;
};
/// The citizen no longer waits for this wish: it is cancelled, whatever becomes of it.
struct AbandonTicket {
    RequestId request = 0;
    bool operator==(const AbandonTicket&) const = default;
};
/// Lay out and print the slip of this ticket.
struct PrintTicket {
    RequestId job = 0;
    Ticket ticket;
    QueueService service;
    std::string follow_address;  ///< empty: none
    Language language = Language::vietnamese;
    bool copy = false;
    bool operator==(const PrintTicket&) const = default;
};
/// A ticket has no slip: the printer was known not to print, so nothing was sent to it. Central is told.
struct TellUnprinted {
    std::string key;  ///< of the ticket
    PrintOutcome outcome = PrintOutcome::absent;
    bool operator==(const TellUnprinted&) const = default;
};
/// The queues are fetched, and fetched again every few seconds, only while wanted.
struct WantQueues {
    bool wanted = false;
    bool operator==(const WantQueues&) const = default;
};
/// Only while wanted are scans delivered at all.
struct WantScans {
    bool wanted = false;
    bool operator==(const WantScans&) const = default;
};
/// The last seconds before a time-out begin: a short sound.
struct Announce {
    bool operator==(const Announce&) const = default;
};
/// The visit is over: every copy of its data outside `State` is dropped and the glass is redrawn.
struct Wipe {
    bool operator==(const Wipe&) const = default;
};

}  // namespace action

using Action =
    std::variant<action::LookUp, action::CancelLookUp, action::PrintSlip, action::TakeTicket, action::CheckIn,
                 action::RetryTicket, action::AbandonTicket, action::PrintTicket, action::TellUnprinted,
                 action::WantQueues, action::WantScans, action::Announce, action::Wipe>;

}  // namespace kiosk

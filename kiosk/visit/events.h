// Everything that can happen to a visit, and everything a visit can ask for.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/core/lookup.h"
#include "kiosk/devices.h"
#include "kiosk/visit/state.h"

namespace kiosk {

/// The controls a screen can draw. `key` uses Pressed::character; nothing else does.
enum class Control {
    wake,          ///< anywhere on idle or done
    look_up,       ///< home: to scanning
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
    cancel,  ///< looking up: stop waiting
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
    char character = 0;  ///< 0-9 A-Z . - for Control::key
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
/// Time passed. The runner sends one when `next_deadline` says so.
struct Tick {};

}  // namespace event

using Event = std::variant<event::Pressed, event::Scanned, event::LookupAnswered, event::PrintEnded,
                           event::PrinterChanged, event::Tick>;

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

using Action = std::variant<action::LookUp, action::CancelLookUp, action::PrintSlip, action::WantScans,
                            action::Announce, action::Wipe>;

}  // namespace kiosk

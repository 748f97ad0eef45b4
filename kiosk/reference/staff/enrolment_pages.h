// What the page of the terminals says of who each one is, and the code for a new one. Pure.
#pragma once

#include <optional>
#include <string>

#include "kiosk/reference/kept_terminal.h"
#include "kiosk/reference/staff/staff_page.h"
#include "kiosk/reference/terminal_identity.h"

namespace kiosk::reference {

/// What came of the last form.
struct EnrolmentSaid {
    enum class Kind { offered, name_wrong, not_forgotten };
    Kind kind = Kind::offered;
    std::string terminal, code;  ///< of one that was offered; shown once
};

/// A card about it.
Html enrolment_said(const StaffFrame& frame, const EnrolmentSaid& said);
/// The card where the code for a new terminal is made; empty for those who may not.
Html enrolment_form(const StaffFrame& frame);
/// "Enrolled since 20/11/2026"; empty: by the settings.
std::string identity_text(const Catalogue& words, const TerminalIdentity* identity,
                          std::chrono::sys_seconds now);
/// What may be done about who it is, out of the way of what is done every day; empty for those who may not.
Html identity_acts(const StaffFrame& frame, const KeptTerminal& terminal, const TerminalIdentity* identity,
                   std::chrono::sys_seconds now);

}  // namespace kiosk::reference

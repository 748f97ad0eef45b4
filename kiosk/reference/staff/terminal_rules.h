// What the staff should know of a terminal at a glance. Pure.
#pragma once

#include <chrono>
#include <string_view>

#include "kiosk/reference/kept_terminal.h"
#include "kiosk/reference/terminal_identity.h"

namespace kiosk::reference {

/// One of which three in a row did not come.
inline constexpr std::chrono::seconds SILENT_AFTER = 3 * HEARTBEAT_EVERY;
/// Terminals keep time by the network; further off, waits and slips say wrong things.
inline constexpr std::chrono::seconds CLOCK_OFF{60};

enum class DeviceMood { well, soon, wants_help };
/// "paper_low" is soon; a word that is not known wants somebody to look.
DeviceMood mood_of(std::string_view state);

/// By how much its clock is ahead of central's, as far as one message can tell; behind is negative.
std::chrono::seconds clock_ahead(const KeptTerminal& terminal);

/// The worst that is known.
enum class TerminalMood { well, locked, wants_help, silent };
TerminalMood mood_of(const KeptTerminal& terminal, std::chrono::sys_seconds now);

/// It is gone: nobody heard of it lately, no lock would be lost with it, and no certificate lets it in.
bool may_forget(const KeptTerminal& terminal, const TerminalIdentity* identity, std::chrono::sys_seconds now);

}  // namespace kiosk::reference

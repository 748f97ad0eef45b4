#include "kiosk/reference/staff/terminal_rules.h"

#include <algorithm>

namespace kiosk::reference {

DeviceMood mood_of(std::string_view state) {
    if (state == "ready" || state == "busy") return DeviceMood::well;
    return state == "paper_low" ? DeviceMood::soon : DeviceMood::wants_help;
}

std::chrono::seconds clock_ahead(const KeptTerminal& terminal) {
    return terminal.heard_at ? terminal.said.at - *terminal.heard_at : std::chrono::seconds{0};
}

TerminalMood mood_of(const KeptTerminal& terminal, std::chrono::sys_seconds now) {
    if (!terminal.heard_at || now - *terminal.heard_at > SILENT_AFTER) return TerminalMood::silent;
    const auto& devices = terminal.said.devices;
    const bool wants_help = std::any_of(devices.begin(), devices.end(), [](const DeviceReport& report) {
        return mood_of(report.state) == DeviceMood::wants_help;
    });
    if (wants_help || std::chrono::abs(clock_ahead(terminal)) > CLOCK_OFF) return TerminalMood::wants_help;
    return terminal.locked ? TerminalMood::locked : TerminalMood::well;
}

bool may_forget(const KeptTerminal& terminal, const TerminalIdentity* identity,
                std::chrono::sys_seconds now) {
    const bool is_enrolled = identity != nullptr && !identity->certificate.empty();
    return mood_of(terminal, now) == TerminalMood::silent && terminal.heard_at && !terminal.locked &&
           !is_enrolled;
}

}  // namespace kiosk::reference

// kiosk-central staff: the first accounts, and those that nobody can log in to any more.
#pragma once

#include "kiosk/programs/kiosk-central/options.h"

namespace kiosk::reference {

struct StaffCommand {
    std::string act;  ///< "add", "passwd", "close", "open" or "list"
    std::string name, shown, role = "operator";
};

/// Gives the command's words their place in `command`, and the store's options to it.
CLI::App& add_staff_command(CLI::App& app, StaffCommand& command);

/// Beside a running kiosk-central or without one. The exit code.
int run_staff(const StaffCommand& command, const Options& options);

}  // namespace kiosk::reference

// What an integrator tells of the central under test, as a person writes it in TOML; config/conformance.toml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/settings/settings.h"

namespace kiosk::conformance {

/// An empty text: not told, and what needs it is skipped.
struct Facts {
    struct Dossier {
        std::string code, second_factor, wrong_factor;
        std::string receipt_id;    ///< of the same dossier
        std::string unknown_code;  ///< of no dossier
    };
    struct Tickets {
        std::string service, priority;
        std::string other_service;  ///< open as well, with numbers of its own
        std::string used_up, paused, closed;
    };
    struct Appointments {
        std::string ready, early, other_day, missed;  ///< codes
    };
    Dossier dossier;
    Tickets tickets;
    Appointments appointments;
    std::string hall;       ///< one that displays ask for
    std::string counter;    ///< of that hall, at which the kit may call
    std::string block_key;  ///< central's public key for leased numbers
};

/// All facts, or every mistake in them, by line. Pure; any bytes in.
Result<Facts, std::vector<SettingsMistake>> parse_facts(std::string_view toml);

}  // namespace kiosk::conformance

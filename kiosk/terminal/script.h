// A visit as a script: one command a line, played without a person through the same touches and scans.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/visit/events.h"
#include "kiosk/visit/view_names.h"

namespace kiosk {

namespace command {

struct Touch {  ///< touch CONTROL [CHARACTER]; touch service|priority ID
    Control control = Control::wake;
    char character = 0;
    std::string choice = {};
    bool operator==(const Touch&) const = default;
};
struct Type {  ///< type TEXT: the keys of the keypad or the second factor, one by one
    std::string text;
    bool operator==(const Type&) const = default;
};
struct ScanPicture {  ///< scan PICTURE
    std::string file;
    bool operator==(const ScanPicture&) const = default;
};
struct ScanText {  ///< scan-text TEXT
    std::string text;
    bool operator==(const ScanText&) const = default;
};
struct SteerPrinter {  ///< printer WORDS: said to the virtual printer
    std::string words;
    bool operator==(const SteerPrinter&) const = default;
};
struct Advance {  ///< advance SECONDS: the script's clock
    std::chrono::seconds time{};
    bool operator==(const Advance&) const = default;
};
struct SetClock {  ///< set-clock MOMENT, RFC 3339: the time of day; uptime runs on as if nothing had been
    std::chrono::sys_seconds to{};
    bool operator==(const SetClock&) const = default;
};
struct Wait {  ///< wait SIGHT, or wait not SIGHT; wait-print printed|sent
    Sight sight = Sight::idle;
    bool there = true;
    bool operator==(const Wait&) const = default;
};
struct Expect {  ///< expect SIGHT, or expect not SIGHT: now, without waiting
    Sight sight = Sight::idle;
    bool there = true;
    bool operator==(const Expect&) const = default;
};
struct WaitControl {  ///< wait-control [not] CONTROL [ID]: until it is on the glass, or no longer
    Touch what;
    bool there = true;
    bool operator==(const WaitControl&) const = default;
};
struct Screenshot {  ///< screenshot NAME
    std::string name;
    bool operator==(const Screenshot&) const = default;
};

}  // namespace command

/// `language vi|en` is a touch on that language.
using Command = std::variant<command::Touch, command::Type, command::ScanPicture, command::ScanText,
                             command::SteerPrinter, command::Advance, command::SetClock, command::Wait,
                             command::Expect, command::WaitControl, command::Screenshot>;

struct ScriptStep {
    int line = 0;  ///< 1-based, for messages
    Command command;
};

/// Why a line cannot be played: a sentence for whoever wrote the script.
struct ScriptMistake {
    int line = 0;
    std::string sentence;
};

/// Empty lines and lines that begin with # are left out.
Result<std::vector<ScriptStep>, ScriptMistake> parse_script(std::string_view text);

}  // namespace kiosk

// By what central knows a terminal again, and whether a request is one's. Pure.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::reference {

/// How long a code may lie before it is used: from the evening before to the installing.
inline constexpr std::chrono::hours ENROLMENT_CODE_LIVES{24};

struct TerminalIdentity {
    std::string certificate;                              ///< SHA-256, lower-case hexadecimal; empty: revoked
    std::optional<std::chrono::sys_seconds> enrolled_at;  ///< none: it never was, and the settings decide
    std::optional<std::chrono::sys_seconds> code_until{};  ///< of a code that was offered and not used
    bool operator==(const TerminalIdentity&) const = default;
};
using TerminalIdentities = std::map<std::string, TerminalIdentity>;  ///< by terminal

/// What a request shows of whoever asks; empty what it does not.
struct ShownIdentity {
    std::string_view terminal, token;
    std::string_view certificate;  ///< proved by the handshake; SHA-256 as above
};

/// What the settings say of terminals that were not enrolled.
struct TerminalTokens {
    std::map<std::string, std::string> hashes;  ///< terminal -> SHA-256 of its token
    bool is_open = false;                       ///< as long as nobody was enrolled every terminal is let in
};

/// Once a terminal was enrolled its certificate alone lets it in, and nothing after that was revoked.
bool is_known_terminal(const ShownIdentity& shown, const TerminalIdentities& enrolled,
                       const TerminalTokens& tokens);

}  // namespace kiosk::reference

#include "kiosk/reference/terminal_identity.h"

#include <algorithm>

#include "kiosk/reference/secrets.h"

namespace kiosk::reference {

bool is_known_terminal(const ShownIdentity& shown, const TerminalIdentities& enrolled,
                       const TerminalTokens& tokens) {
    const std::string terminal(shown.terminal);
    const auto own = enrolled.find(terminal);
    if (own != enrolled.end() && own->second.enrolled_at)
        return !own->second.certificate.empty() && own->second.certificate == shown.certificate;
    const auto token = tokens.hashes.find(terminal);
    if (token != tokens.hashes.end())
        return !shown.token.empty() && same_hash(token->second, sha256_text(shown.token));
    const bool has_enrolled = std::any_of(enrolled.begin(), enrolled.end(),
                                          [](const auto& one) { return one.second.enrolled_at.has_value(); });
    return tokens.is_open && !has_enrolled;
}

}  // namespace kiosk::reference

// Whom central knows by now, for the network's thread to ask while the store's thread learns.
#pragma once

#include <memory>
#include <mutex>

#include "kiosk/reference/terminal_identity.h"

namespace kiosk::reference {

class TerminalRoster {
  public:
    explicit TerminalRoster(TerminalTokens tokens) : tokens_(std::move(tokens)) {}

    /// In place of what was known; from any thread, as the next.
    void learn(TerminalIdentities enrolled) {
        auto known = std::make_shared<const TerminalIdentities>(std::move(enrolled));
        const std::lock_guard lock(mutex_);
        enrolled_ = std::move(known);
    }
    [[nodiscard]] bool knows(const ShownIdentity& shown) const {
        std::shared_ptr<const TerminalIdentities> known;
        {
            const std::lock_guard lock(mutex_);
            known = enrolled_;
        }
        return known != nullptr && is_known_terminal(shown, *known, tokens_);
    }

  private:
    TerminalTokens tokens_;
    mutable std::mutex mutex_;
    std::shared_ptr<const TerminalIdentities> enrolled_;  ///< null: nothing was learned, and nobody is known
};

}  // namespace kiosk::reference

// What a scanner that plays a keyboard types: key events become scans, by a key map of our own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "drivers/scanners/raw_scan.h"

namespace drivers {

/// The keys are those of a US keyboard, whatever the machine's own is set to.
class KeyReader {
  public:
    enum class Motion { up, down, repeated };

    /// A key of <linux/input-event-codes.h>; a scan when Enter or Tab ended one that is not empty.
    std::optional<RawScan> take(std::uint16_t key, Motion motion);
    /// No key came for a while: what there is, is the scan.
    std::optional<RawScan> finish();
    /// Events were lost: the scan they belonged to must not be taken for a whole one.
    void lose();
    [[nodiscard]] bool waiting() const { return broken_ || !text_.empty(); }

  private:
    bool hold(std::uint16_t key, bool down);
    void type(std::uint16_t key);
    void append(char character) { append_within_limit(text_, &character, 1); }

    std::string text_;
    bool shift_[2]{}, control_[2]{}, alt_[2]{};  ///< left and right
    std::uint32_t number_ = 0;                   ///< typed on the keypad while Alt is held
    bool broken_ = false;
};

}  // namespace drivers

// What a scanner on a serial line sends: bytes in pieces of any size become scans.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "drivers/scanners/raw_scan.h"

namespace drivers {

/// A scan ends with CR, LF, both, or a pause.
class FrameReader {
  public:
    /// Empty lines between scans are none.
    void take(std::string_view bytes, const std::function<void(RawScan)>& deliver);
    /// Nothing came for a while: what there is, is the scan.
    std::optional<RawScan> finish();
    [[nodiscard]] bool waiting() const { return !text_.empty(); }

  private:
    std::string text_;
};

}  // namespace drivers

// Reads ESC/POS as a printer does: bytes in, in any pieces; what they ask for out. Pure; memory is bounded.
#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "drivers/printers/escpos.h"
#include "kiosk/core/dots.h"

namespace drivers {

namespace asked {
struct Picture {
    kiosk::Dots dots;
};
struct Feed {
    int rows = 0;
};
struct Cut {};
/// GS r n: answered when the head gets there.
struct Status {
    int which = 0;
};
/// GS ( H: the same, with the job's own id.
struct ReportEnd {
    ProcessId id{};
};
}  // namespace asked

using Asked = std::variant<asked::Picture, asked::Feed, asked::Cut, asked::Status, asked::ReportEnd>;

class EscposReader {
  public:
    /// Unknown commands and stray bytes are passed over; a picture larger than MOST_PICTURE_BYTES is, too.
    std::vector<Asked> feed(std::span<const std::uint8_t> bytes);

    static constexpr std::size_t MOST_PICTURE_BYTES = 512UL * 1024;

  private:
    Bytes pending_;
};

/// Puts what was asked for onto one long paper, for looking at it. At most `most_rows` rows are kept.
class PaperRoll {
  public:
    PaperRoll(int width_dots, int most_rows) : paper_{width_dots, 0, {}}, most_rows_(most_rows) {}
    void add(const asked::Picture& picture);
    void add(const asked::Feed& feed);
    [[nodiscard]] const kiosk::Dots& paper() const { return paper_; }
    void tear_off() { paper_ = {paper_.width, 0, {}}; }

  private:
    void grow(int rows);
    kiosk::Dots paper_;
    int most_rows_;
};

}  // namespace drivers

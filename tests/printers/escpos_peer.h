// The inside of a printer for tests: takes ESC/POS bytes, says what a printer would say, keeps the slips.
#pragma once

#include <string>
#include <vector>

#include "drivers/printers/reader.h"
#include "kiosk/core/dots.h"

namespace tests {

class EscposPeer {
  public:
    /// What it answers to these bytes.
    std::string take(std::span<const std::uint8_t> bytes) {
        std::string said;
        for (const std::uint8_t byte : bytes) {
            ++taken;
            if (trouble_at != 0 && taken == trouble_at) paper_out = true;
            last_ = (last_ << 8 | byte) & 0xFFFFFF;
            waiting_.push_back(byte);
            if ((last_ & 0xFFFF00) == 0x100400) said += status(static_cast<int>(last_ & 0xFF));
            if (last_ == 0x101408) {
                waiting_.clear();
                reader_ = {};
                roll_.tear_off();
                said += std::string("\x37\x25\0", 3);
            }
            if (!paper_out && !cover_open) said += print();
        }
        return said;
    }

    std::size_t taken = 0;       ///< bytes
    std::size_t trouble_at = 0;  ///< the paper ends at this byte; 0: never
    bool paper_out = false, cover_open = false;
    std::vector<kiosk::Dots> slips;  ///< without the feed before the cut

  private:
    [[nodiscard]] std::string status(int which) const {
        int byte = 0x12;
        if (which == 2) byte |= (cover_open ? 0x04 : 0) | (paper_out ? 0x20 : 0);
        if (which == 4 && paper_out) byte |= 0x60;
        return {static_cast<char>(byte)};
    }

    std::string print() {
        std::string said;
        for (const auto& what : reader_.feed(waiting_)) {
            if (const auto* picture = std::get_if<drivers::asked::Picture>(&what)) roll_.add(*picture);
            if (std::holds_alternative<drivers::asked::Cut>(what)) {
                slips.push_back(roll_.paper());
                roll_.tear_off();
            }
            if (const auto* end = std::get_if<drivers::asked::ReportEnd>(&what))
                said += "\x37\x22" + std::string(end->id.begin(), end->id.end()) + '\0';
        }
        waiting_.clear();
        return said;
    }

    std::uint32_t last_ = 0;
    std::vector<std::uint8_t> waiting_;
    drivers::EscposReader reader_;
    drivers::PaperRoll roll_{576, 10'000};
};

}  // namespace tests

#include "drivers/decoding/decode_all.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "drivers/decoding/bar_regions.h"
#include "drivers/decoding/blank.h"
#include "drivers/decoding/read_symbol.h"

namespace drivers {
namespace {

constexpr int READS_MAX = 4;  // of one box: a symbol read again and again must not go on for ever

/// The reading of one picture: what was found so far, and a copy in which that is painted over.
class Reading {
  public:
    Reading(const LumaView& picture, const Symbologies& symbologies)
        : current_(picture), symbologies_(symbologies) {}

    std::vector<Decoded> read() {
        BlockMap map = measure_blocks(current_);
        if (symbologies_.code128) read_bars(map);
        read_dense(map);
        if (found_.empty() && read_whole(map)) read_dense(map);
        return std::move(found_);
    }

  private:
    /// Linear codes along their own axis: this is what reads tilted ones.
    void read_bars(BlockMap& map) {
        const LumaView original = current_;
        for (const BarRegion& region : find_bar_regions(map)) {
            if (found_.size() == SYMBOLS_MAX) return;
            const LumaPicture strip = straighten(original, region);
            auto symbol = read_symbol(strip.view(), {true, false, false, false, false}, Effort::straight);
            if (!symbol) continue;
            symbol->decoded.degrees = static_cast<int>(std::lround(region.angle * 180 / std::numbers::pi));
            blank(corners_of(region), map);
            add(std::move(symbol->decoded));
        }
    }

    /// What ZXing sees in the whole picture: at least as much is read as it would have read alone.
    bool read_whole(BlockMap& map) {
        auto symbol = read_symbol(current_, symbologies_, Effort::thorough);
        if (!symbol) return false;
        take(*std::move(symbol), map);
        return true;
    }

    /// Matrix symbols, where the picture is as dense as they are: several, in less time than one whole pass.
    void read_dense(BlockMap& map) {
        Symbologies matrix = symbologies_;
        matrix.code128 = false;
        for (const Box& box : dense_boxes(map)) {
            for (int reads = 0; reads < READS_MAX && found_.size() < SYMBOLS_MAX; ++reads) {
                auto symbol = read_symbol(crop(current_, box), matrix, Effort::thorough);
                if (!symbol) break;
                for (Corner& corner : symbol->corners) corner = {corner.x + box.left, corner.y + box.top};
                take(*std::move(symbol), map);
            }
        }
    }

    void take(Symbol&& symbol, BlockMap& map) {
        blank(grown(symbol), map);
        add(std::move(symbol.decoded));
    }

    void blank(const Quad& quad, BlockMap& map) {
        if (copy_.luma.empty()) {
            copy_ = copy_of(current_);
            current_ = copy_.view();
        }
        paint_over(copy_, quad);
        forget_blocks(map, quad);
    }

    void add(Decoded&& decoded) {
        const auto same = [&](const Decoded& other) { return other.text == decoded.text; };
        if (std::none_of(found_.begin(), found_.end(), same)) found_.push_back(std::move(decoded));
    }

    LumaView current_;
    LumaPicture copy_;
    Symbologies symbologies_;
    std::vector<Decoded> found_;
};

}  // namespace

std::vector<Decoded> decode_all(const LumaView& picture, const Symbologies& symbologies) {
    if (!may_hold_symbols(picture)) return {};
    return Reading(picture, symbologies).read();
}

}  // namespace drivers

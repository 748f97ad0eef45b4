#include "drivers/printers/reader.h"

#include <algorithm>
#include <optional>

namespace drivers {

namespace {

constexpr std::uint8_t LF = 0x0A, ESC = 0x1B, GS = 0x1D, DLE = 0x10;
constexpr int LINE_ROWS = 30;  // a line feed at the default spacing of 1/6 inch, about

/// Length of the command that begins here, 0 while more bytes are needed to know it.
struct Length {
    std::size_t bytes = 0;
    bool known = true;
};

Length raster_length(const Bytes& pending) {
    if (pending.size() < 8) return {};
    const std::size_t width = pending[4] + 256UL * pending[5], height = pending[6] + 256UL * pending[7];
    if (width == 0 || height == 0 || width * height > EscposReader::MOST_PICTURE_BYTES) return {8, false};
    return {8 + width * height};
}

Length gs_length(const Bytes& pending) {
    if (pending.size() < 2) return {};
    switch (pending[1]) {
        case 'v':
            if (pending.size() >= 3 && pending[2] != '0') return {2, false};
            return raster_length(pending);
        case 'V':
            if (pending.size() < 3) return {};
            return {pending[2] >= 65 ? 4UL : 3UL};
        case '(':
            if (pending.size() < 5) return {};
            return {5 + pending[3] + 256UL * pending[4]};
        case 'r':
        case 'a':
        case '!':
        case 'B':
            return {3};
        default:
            return {2, false};
    }
}

Length esc_length(const Bytes& pending) {
    if (pending.size() < 2) return {};
    switch (pending[1]) {
        case '@':
        case '2':
            return {2};
        case 'J':
        case 'd':
        case '3':
        case '!':
        case 'a':
        case 'E':
        case 't':
            return {3};
        default:
            return {2, false};
    }
}

Length length_of(const Bytes& pending) {
    switch (pending[0]) {
        case GS:
            return gs_length(pending);
        case ESC:
            return esc_length(pending);
        case DLE:
            return {3};
        default:
            return {1, pending[0] == LF};
    }
}

asked::Picture picture_of(const Bytes& command) {
    const int width = command[4] + 256 * command[5], height = command[6] + 256 * command[7];
    return {{width * 8, height, Bytes(command.begin() + 8, command.end())}};
}

std::optional<Asked> meaning_of(const Bytes& command) {
    if (command[0] == LF) return asked::Feed{LINE_ROWS};
    if (command[0] == ESC && command[1] == 'J') return asked::Feed{command[2]};
    if (command[0] == ESC && command[1] == 'd') return asked::Feed{command[2] * LINE_ROWS};
    if (command[0] != GS) return std::nullopt;
    switch (command[1]) {
        case 'v':
            return picture_of(command);
        case 'V':
            return asked::Cut{};
        case 'r':
            return asked::Status{command[2]};
        case '(':
            if (command.size() == 11 && command[2] == 'H' && command[5] == 48)
                return asked::ReportEnd{{command[7], command[8], command[9], command[10]}};
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::vector<Asked> EscposReader::feed(std::span<const std::uint8_t> bytes) {
    std::vector<Asked> all;
    for (std::size_t at = 0; at < bytes.size();) {
        const Length before = pending_.empty() ? Length{} : length_of(pending_);
        const std::size_t wanted = before.bytes > pending_.size() ? before.bytes - pending_.size() : 1;
        const std::size_t taken = std::min(wanted, bytes.size() - at);
        pending_.insert(pending_.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                        bytes.begin() + static_cast<std::ptrdiff_t>(at + taken));
        at += taken;
        const Length length = length_of(pending_);
        if (length.bytes == 0 || pending_.size() < length.bytes) continue;
        if (length.known)
            if (auto meaning = meaning_of(pending_)) all.push_back(std::move(*meaning));
        pending_.clear();
    }
    return all;
}

void PaperRoll::grow(int rows) {
    paper_.height = std::min(paper_.height + rows, most_rows_);
    paper_.bits.resize(static_cast<std::size_t>(paper_.height) * paper_.stride());
}

void PaperRoll::add(const asked::Feed& feed) {
    grow(feed.rows);
}

void PaperRoll::add(const asked::Picture& picture) {
    const int top = paper_.height;
    grow(picture.dots.height);
    const int bytes = std::min(picture.dots.stride(), paper_.stride());
    for (int y = 0; y < picture.dots.height && top + y < paper_.height; ++y)
        std::copy_n(picture.dots.bits.begin() + static_cast<std::ptrdiff_t>(y) * picture.dots.stride(), bytes,
                    paper_.bits.begin() + static_cast<std::ptrdiff_t>(top + y) * paper_.stride());
}

}  // namespace drivers

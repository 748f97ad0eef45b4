#include "drivers/printers/escpos.h"

#include <algorithm>

namespace drivers {

namespace {

constexpr std::uint8_t ESC = 0x1B, GS = 0x1D, DLE = 0x10, EOT = 0x04, ENQ = 0x05, DC4 = 0x14;
constexpr std::array<std::uint8_t, 5> OPENING{ESC, '@', ESC, '3', 0};
constexpr int MOST_ROWS = 56;  // of one GS v 0: 4 kB at 576 dots
constexpr std::size_t RASTER_HEADER = 8;
constexpr int FEED_BEFORE_CUT = 16;
constexpr int FEED_TO_TEAR = 200;  // 25 mm: the tear bar stands a little above the head

bool blank_row(const kiosk::Dots& slip, int y) {
    const auto row = slip.bits.begin() + static_cast<std::ptrdiff_t>(y) * slip.stride();
    return std::all_of(row, row + slip.stride(), [](std::uint8_t byte) { return byte == 0; });
}

/// Bytes of the widest row of a band, at least 1.
int used_bytes(const kiosk::Dots& slip, int from, int to) {
    int used = 1;
    for (int y = from; y < to; ++y)
        for (int x = slip.stride(); x > used; --x)
            if (slip.bits[static_cast<std::size_t>(y) * slip.stride() + x - 1] != 0) {
                used = x;
                break;
            }
    return used;
}

/// Of one GS v 0, beside the commands that a first band begins with.
int rows_that_fit(const kiosk::Dots& slip, std::size_t band_bytes) {
    const std::size_t room = band_bytes - std::min(band_bytes, RASTER_HEADER + OPENING.size());
    const auto rows = room / static_cast<std::size_t>(std::max(1, slip.stride()));
    return static_cast<int>(std::clamp<std::size_t>(rows, 1, MOST_ROWS));
}

void append(Bytes& bytes, std::initializer_list<int> more) {
    for (const int byte : more) bytes.push_back(static_cast<std::uint8_t>(byte));
}

/// GS v 0: a raster picture, `width` bytes by rows [from, to).
Bytes raster(const kiosk::Dots& slip, int from, int to, int width) {
    Bytes bytes;
    append(bytes, {GS, 'v', '0', 0, width & 255, width >> 8, (to - from) & 255, (to - from) >> 8});
    for (int y = from; y < to; ++y) {
        const auto row = slip.bits.begin() + static_cast<std::ptrdiff_t>(y) * slip.stride();
        bytes.insert(bytes.end(), row, row + width);
    }
    return bytes;
}

bool command_at(const Bytes& bytes, std::size_t at) {
    if (bytes[at] != DLE || at + 1 >= bytes.size()) return false;
    return bytes[at + 1] == EOT || bytes[at + 1] == ENQ || bytes[at + 1] == DC4;
}

/// The dot that is added to a byte 0x10 so that it no longer begins a real-time command. One dot of 1/8 mm
/// beside another black one is invisible; a slip that opens the drawer or drops its buffer is not.
constexpr std::uint8_t NEIGHBOUR_DOT = 0x08;

/// The parameters of GS v 0 stand first and are no command: in our sizes both high bytes are 0.
void break_real_time_commands(Bytes& raster_bytes) {
    for (std::size_t at = RASTER_HEADER; at < raster_bytes.size(); ++at)
        if (command_at(raster_bytes, at)) raster_bytes[at] |= NEIGHBOUR_DOT;
}

}  // namespace

bool holds_real_time_command(const Bytes& bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at)
        if (command_at(bytes, at)) return true;
    return false;
}

PrintJob encode(const kiosk::Dots& slip, const ProcessId& id, const Encoding& encoding) {
    const int most_rows = rows_that_fit(slip, encoding.band_bytes);
    PrintJob job;
    Bytes band(OPENING.begin(), OPENING.end());
    for (int y = 0; y < slip.height;) {
        const bool blank = blank_row(slip, y);
        int end = y + 1;
        while (end < slip.height && end - y < most_rows && blank_row(slip, end) == blank) ++end;
        Bytes picture = raster(slip, y, end, used_bytes(slip, y, end));
        break_real_time_commands(picture);
        if (band.size() + picture.size() > encoding.band_bytes) {
            job.bands.push_back(std::move(band));
            band.clear();
        }
        band.insert(band.end(), picture.begin(), picture.end());
        y = end;
    }
    job.bands.push_back(std::move(band));
    if (encoding.cutter) {
        append(job.end, {ESC, 'J', FEED_BEFORE_CUT, GS, 'V', 66, 0});
    } else {
        append(job.end, {ESC, 'J', FEED_TO_TEAR});
    }
    if (encoding.asks_for_end) append(job.end, {GS, '(', 'H', 6, 0, 48, 48, id[0], id[1], id[2], id[3]});
    return job;
}

Bytes request(StatusRequest which) {
    return {DLE, EOT, static_cast<std::uint8_t>(which)};
}

}  // namespace drivers

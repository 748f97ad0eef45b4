// ESC/POS as bytes, pure: what a slip becomes on the wire. Commands as in Epson's ESC/POS reference.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "kiosk/core/dots.h"

namespace drivers {

using Bytes = std::vector<std::uint8_t>;

/// Four bytes that make the answer to one job's end recognisable (GS ( H, function 48). Printable ASCII.
using ProcessId = std::array<std::uint8_t, 4>;

/// A job is sent band by band, with a look at the printer's state between two.
struct PrintJob {
    /// The first begins with ESC @. Each is of the encoding's size at most, holds whole GS v 0 commands and
    /// no real-time command (10 04, 10 05, 10 14).
    std::vector<Bytes> bands;
    Bytes end;  ///< feed, cut, and the request for the process id where it is asked for
};

/// What differs between printers.
struct Encoding {
    bool asks_for_end = true;       ///< ends with GS ( H; who does not know it might print it
    bool cutter = true;             ///< without one the slip is fed to where it can be torn off
    std::size_t band_bytes = 4608;  ///< at least one GS v 0 of the slip's width, however small
};

/// Blank columns at the right are left out, so that little goes over slow wires. Blank rows are pictures one
/// byte wide: how far a feed command moves the paper differs between printers, a row does not. Where a
/// picture would spell a real-time command, one black dot grows by its right neighbour.
PrintJob encode(const kiosk::Dots& slip, const ProcessId& id, const Encoding& encoding = {});

/// Real-time status requests (DLE EOT n): the printer answers at once, whatever is buffered.
enum class StatusRequest : std::uint8_t { printer = 1, offline_cause = 2, error_cause = 3, paper = 4 };
Bytes request(StatusRequest which);

/// DLE DC4 8: drops what is buffered. In real time, so that it works in the middle of a command.
inline constexpr std::array<std::uint8_t, 10> CLEAR_BUFFER{0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

/// True where a printer that obeys real-time commands inside raster data would act on these bytes.
bool holds_real_time_command(const Bytes& bytes);

}  // namespace drivers

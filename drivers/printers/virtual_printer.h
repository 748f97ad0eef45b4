// A printer that is a program: reads ESC/POS from TCP, draws each slip as a PNG, and behaves like a real one.
// Its buffer is finite, its head has a speed, queued commands are answered when the head reaches them and
// real-time ones at once, even inside raster data, as the manuals warn. It can be told to fail.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "kiosk/core/result.h"

namespace drivers {

struct VirtualPrinterOptions {
    int port = 0;  ///< on 127.0.0.1; 0 takes a free one
    std::filesystem::path out;
    int width_dots = 576;
    int head_speed = 150;  ///< mm/s; 0 = at once
    std::size_t buffer_bytes = 64UL * 1024;
};

/// What it can be told to do, now or once the head (or, for the last two, the wire) has passed `at_byte`
/// bytes from now.
enum class Steer {
    ok,  ///< paper in, cover closed, power on, printing on from where it stopped
    paper_out,
    cover,
    stall,   ///< says and does nothing more, keeps the connection
    reset,   ///< breaks the connection off and forgets its buffer
    unplug,  ///< the same, and refuses connections until `ok`
};

class VirtualPrinter {
  public:
    /// Fails with a sentence when the port is taken or the folder cannot be made.
    static kiosk::Result<std::unique_ptr<VirtualPrinter>, std::string> start(VirtualPrinterOptions options);
    ~VirtualPrinter();

    [[nodiscard]] int port() const;
    void steer(Steer what, std::size_t at_byte = 0);
    /// Pictures written so far: slip-0001.png … in `out`.
    [[nodiscard]] int slips() const;

  private:
    struct Parts;
    explicit VirtualPrinter(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace drivers

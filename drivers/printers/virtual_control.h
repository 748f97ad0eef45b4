// Steers a virtual printer from another process: one line a command over a Unix socket, one line back.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "drivers/printers/socket.h"
#include "drivers/printers/virtual_printer.h"

namespace drivers {

struct SteerCommand {
    Steer what = Steer::ok;
    std::size_t at_byte = 0;
};

/// "ok", "paper-out", "cover 1200", "stall", "reset 40", "unplug". Pure.
std::optional<SteerCommand> parse_steer(std::string_view line);

/// Serves commands until destroyed; the socket file is replaced at start and removed at the end.
class SteeringServer {
  public:
    static kiosk::Result<std::unique_ptr<SteeringServer>, std::string> start(
        const std::filesystem::path& socket, VirtualPrinter& printer);
    ~SteeringServer();

  private:
    SteeringServer(std::filesystem::path path, Descriptor listener, VirtualPrinter& printer);
    void loop(const std::stop_token& stop);

    std::filesystem::path path_;
    Descriptor listener_;
    Descriptor wake_;
    VirtualPrinter& printer_;
    std::jthread thread_;
};

/// True when the printer's process took the command.
bool send_steer(const std::filesystem::path& socket, std::string_view line);

}  // namespace drivers

// Serves the board of a terminal's hall to displays on the LAN, for as long as the terminal runs. While
// central can be reached there is nothing on it; else it says which numbers the terminal gave by itself.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "kiosk/core/board.h"
#include "kiosk/core/result.h"
#include "kiosk/http/http_server.h"

namespace kiosk {

struct OutageBoardSettings {
    std::string hall;   ///< its id at central
    LocalText name;     ///< of the hall or the centre
    std::string token;  ///< that displays show; not empty
    std::string listen_address;
    int port = 0;               ///< 0: any free one
    std::string identity_file;  ///< PEM, key and certificate: displays know its key
};

class OutageBoard {
  public:
    using WallClock = std::function<std::chrono::sys_seconds()>;

    /// Binds, listens and serves on threads of its own; a sentence for the engineer when it cannot.
    static Result<std::unique_ptr<OutageBoard>, std::string> open(OutageBoardSettings settings,
                                                                  WallClock wall);
    ~OutageBoard();
    OutageBoard(const OutageBoard&) = delete;
    OutageBoard& operator=(const OutageBoard&) = delete;

    [[nodiscard]] int port() const;
    /// What holds from now on; none: central is there. From any thread.
    void tell(const std::optional<BoardOutage>& outage);

  private:
    OutageBoard(OutageBoardSettings settings, WallClock wall, std::unique_ptr<HttpServer> server);
    [[nodiscard]] Board board();
    void publish(std::string event);
    void beat(const std::stop_token& stop);

    OutageBoardSettings settings_;
    WallClock wall_;
    std::unique_ptr<HttpServer> server_;
    std::mutex mutex_;
    std::condition_variable_any stopping_;
    std::optional<BoardOutage> outage_;
    std::jthread serving_, beating_;  ///< last: they use the rest
};

}  // namespace kiosk

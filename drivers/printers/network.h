// ESC/POS printers on TCP port 9100. A connection lasts one question or one job, since such printers serve
// one at a time.
#pragma once

#include <string>

#include "drivers/printers/socket.h"
#include "kiosk/devices.h"

namespace drivers {

struct NetworkPrinterOptions {
    std::string host = "127.0.0.1";
    int port = 9100;
    int width_dots = 576;
    bool confirms_end = true;  ///< answers GS ( H; without it the best that can be said is "sent", and a
                               ///< printer that answers nothing at all is still one
    Milliseconds connect_limit{1000};
    Milliseconds status_limit{700};
    Milliseconds silence_limit{5000};  ///< within a job: a slow head delays answers when the buffer is full
    Milliseconds job_limit{20'000};    ///< from the first byte to the confirmed end
};

class NetworkPrinter : public kiosk::Printer {
  public:
    explicit NetworkPrinter(NetworkPrinterOptions options) : options_(std::move(options)) {}

    kiosk::PrinterCondition condition() override;
    kiosk::PrintOutcome print(const kiosk::Dots& slip, std::stop_token stop) override;
    std::string describe() const override;
    void close() override {}

  private:
    NetworkPrinterOptions options_;
    bool printed_before_ = false;
};

}  // namespace drivers

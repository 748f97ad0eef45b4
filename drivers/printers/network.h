// ESC/POS printers on TCP port 9100. A connection lasts one question or one job, since such printers serve
// one at a time.
#pragma once

#include <string>

#include "drivers/printers/escpos_protocol.h"
#include "kiosk/devices.h"

namespace drivers {

struct NetworkPrinterOptions {
    std::string host = "127.0.0.1";
    int port = 9100;
    EscposRules rules;
    Milliseconds connect_limit{1000};
};

class NetworkPrinter : public kiosk::Printer {
  public:
    explicit NetworkPrinter(NetworkPrinterOptions options)
        : options_(std::move(options)), protocol_(options_.rules) {}

    kiosk::PrinterCondition condition() override;
    kiosk::PrintOutcome print(const kiosk::Dots& slip, std::stop_token stop) override;
    std::string describe() const override;
    void close() override {}

  private:
    NetworkPrinterOptions options_;
    EscposProtocol protocol_;
};

}  // namespace drivers

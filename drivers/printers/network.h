// ESC/POS printers on TCP port 9100. A connection lasts one question or one job, since such printers serve
// one at a time.
#pragma once

#include <string>

#include "drivers/printers/wired.h"

namespace drivers {

struct NetworkPrinterOptions {
    std::string host = "127.0.0.1";
    int port = 9100;
    EscposRules rules;
    Milliseconds connect_limit{1000};
};

class NetworkPrinter : public WiredPrinter {
  public:
    explicit NetworkPrinter(const NetworkPrinterOptions& options);
};

/// What an installer asks on the phone.
std::string description_of(const NetworkPrinterOptions& options);
/// One connection each time it is called.
Connect connection_to(const NetworkPrinterOptions& options);

}  // namespace drivers

// Printers behind a CUPS queue that is ours alone, for those that only CUPS knows how to reach. CUPS takes
// bytes and hands them on; whether they came out on paper it cannot say, so that the best outcome here is
// "sent".
#pragma once

#include <memory>
#include <string>

#include "drivers/printers/escpos_rules.h"
#include "kiosk/devices.h"

namespace drivers {

struct CupsPrinterOptions {
    std::string server;  ///< host, address or socket file; empty: libcups's own
    int port = 631;      ///< unused with a socket file
    std::string queue = "motcua";
    std::string device;  ///< where the queue shall print; empty: it is there and stays as it is
    EscposRules rules;
    Milliseconds answer_limit{2000};  ///< of CUPS, for each question
};

class CupsQueue;

class CupsPrinter : public kiosk::Printer {
  public:
    explicit CupsPrinter(CupsPrinterOptions options);
    ~CupsPrinter() override;

    /// Opening makes the queue ours: made or changed where `device` says what it is, and emptied of whatever
    /// an earlier program left in it.
    kiosk::PrinterCondition condition() override;
    /// Leaves nothing of the slip in CUPS's spool.
    kiosk::PrintOutcome print(const kiosk::Dots& slip, std::stop_token stop) override;
    std::string describe() const override;
    void close() override;

  private:
    bool opened();
    /// Drops the queue and keeps why; the outcome goes through.
    kiosk::PrintOutcome given_up(kiosk::PrintOutcome outcome);

    CupsPrinterOptions options_;
    std::unique_ptr<CupsQueue> queue_;
    std::string trouble_;
    bool left_half_ = true;  ///< half a command may lie in the printer
};

}  // namespace drivers

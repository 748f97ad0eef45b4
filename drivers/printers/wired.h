// ESC/POS printers that are reached over a wire made anew for each question and each job.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "drivers/printers/escpos_protocol.h"
#include "kiosk/devices.h"

namespace drivers {

/// Null when nobody is there.
using Connect = std::function<std::unique_ptr<Transport>()>;

class WiredPrinter : public kiosk::Printer {
  public:
    WiredPrinter(std::string description, Connect connect, const EscposRules& rules,
                 Surroundings surroundings = {})
        : description_(std::move(description)),
          connect_(std::move(connect)),
          protocol_(rules, std::move(surroundings)) {}

    kiosk::PrinterCondition condition() override;
    kiosk::PrintOutcome print(const kiosk::Dots& slip, std::stop_token stop) override;
    [[nodiscard]] std::string describe() const override { return description_; }
    void close() override {}

  private:
    std::string description_;
    Connect connect_;
    EscposProtocol protocol_;
};

}  // namespace drivers

// A printer whose paper is counted: warns before the roll runs out. What is used is kept in a file, so that
// it survives a start, and so that `kioskctl paper new-roll` reaches a running terminal.
#pragma once

#include <filesystem>
#include <memory>

#include "kiosk/devices.h"
#include "kiosk/printing/paper_budget.h"

namespace programs {

class CountedPaper : public kiosk::Printer {
  public:
    CountedPaper(std::unique_ptr<kiosk::Printer> printer, std::filesystem::path file, kiosk::PaperRules rules)
        : printer_(std::move(printer)), file_(std::move(file)), rules_(rules) {}

    /// paper_low also where the printer sees nothing but the roll must be nearly used up.
    kiosk::PrinterCondition condition() override;
    kiosk::PrintOutcome print(const kiosk::Dots& slip, std::stop_token stop) override;
    [[nodiscard]] std::string describe() const override;
    void close() override { printer_->close(); }

  private:
    std::unique_ptr<kiosk::Printer> printer_;
    std::filesystem::path file_;
    kiosk::PaperRules rules_;
};

/// What the file keeps; nothing used where there is none.
std::int64_t used_paper(const std::filesystem::path& file);

}  // namespace programs

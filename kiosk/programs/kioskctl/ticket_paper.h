// The slip of a number taken at the command line. What it needs is fetched before the number is taken.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "kiosk/core/ticket.h"
#include "kiosk/devices.h"
#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/settings/settings.h"
#include "kiosk/text/catalogue.h"

namespace kioskctl {

class TicketPaper {
  public:
    /// `service`: empty for an appointment's. Else the exit code, after the reason was said on stderr.
    static kiosk::Result<TicketPaper, int> prepare(kiosk::CentralClient& client,
                                                   const kiosk::Settings& settings,
                                                   const std::filesystem::path& settings_file,
                                                   const std::string& service);

    /// Prints the slip and tells central before and after.
    kiosk::PrintState print(kiosk::CentralClient& client, const kiosk::Ticket& ticket);

  private:
    TicketPaper(const kiosk::Settings& settings, kiosk::Catalogue catalogue,
                std::unique_ptr<kiosk::Printer> printer, kiosk::KioskProfile profile);

    kiosk::Settings settings_;
    kiosk::Catalogue catalogue_;
    std::unique_ptr<kiosk::Printer> printer_;
    kiosk::KioskProfile profile_;
};

}  // namespace kioskctl

// The printer that the settings name.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "drivers/printers/escpos_rules.h"
#include "kiosk/core/result.h"
#include "kiosk/devices.h"
#include "kiosk/settings/printer_profile.h"

namespace programs {

/// Null when the settings name none. Fails with a sentence when the printer's profile cannot be used;
/// `kioskctl check` says more.
kiosk::Result<std::unique_ptr<kiosk::Printer>, std::string> configured_printer(
    const kiosk::Settings& settings, const std::filesystem::path& settings_file);

/// The same without counting paper, for whoever only tries the printer out.
std::unique_ptr<kiosk::Printer> bare_printer(const kiosk::PrinterSettings& settings,
                                             const kiosk::PrinterProfile& profile);

/// What its driver goes by.
drivers::EscposRules printer_rules(const kiosk::PrinterSettings& settings,
                                   const kiosk::PrinterProfile& profile);

/// What has been printed since the last roll was put in is kept beside the journal.
std::filesystem::path paper_file(const kiosk::JournalSettings& journal);

}  // namespace programs

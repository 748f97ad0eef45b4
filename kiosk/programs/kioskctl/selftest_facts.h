// What a readiness report is made of: everything looked up, nothing judged.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/core/service.h"
#include "kiosk/core/ticket.h"
#include "kiosk/devices.h"
#include "kiosk/settings/settings.h"

namespace kioskctl {

struct Facts {
    std::chrono::sys_seconds now{};

    enum class SettingsFile { right, wrong, unreadable, wrong_profile } settings_file = SettingsFile::right;
    std::string config;
    kiosk::Settings settings;  ///< those of a right file
    /// Everything below is only looked up then.
    [[nodiscard]] bool settings_known() const { return settings_file == SettingsFile::right; }

    std::string missing_asset;  ///< a sentence or a file; empty: all there

    bool folder_there = false, folder_writable = false;
    std::uint64_t free_megabytes = 0;

    enum class Journal { none, whole, damaged, unreadable } journal = Journal::none;
    std::string journal_detail;
    std::int64_t unresolved = 0;

    std::optional<kiosk::TicketFailure> central_failure;
    std::optional<std::chrono::seconds> clock_ahead;  ///< of central's; none: not known
    std::optional<std::chrono::sys_seconds> kept_profile_of;
    std::optional<kiosk::KioskProfile> profile;  ///< central's, as it is now
    bool locked = false;

    kiosk::DeviceState scanner;
    std::string scanner_name;
    kiosk::PrinterCondition printer = kiosk::PrinterCondition::absent;
    std::string printer_name;
    std::optional<std::int64_t> paper_left_mm;  ///< none: nobody counts
    bool paper_low = false;
};

/// Prints nothing, takes no number and writes nothing. The scanner is opened for a moment; a CUPS queue is
/// not, since opening cancels what lies in it.
Facts look_up_facts(const std::string& config, const std::filesystem::path& fonts);

}  // namespace kioskctl

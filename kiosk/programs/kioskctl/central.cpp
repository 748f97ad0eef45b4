#include "kiosk/programs/kioskctl/central.h"

#include <iostream>

#include "kiosk/settings/hall_settings.h"
#include "kiosk/settings/settings_file.h"

namespace kioskctl {

namespace {

template <class Settings>
std::optional<Settings> right_or_told(const std::string& file,
                                      kiosk::Result<Settings, std::vector<kiosk::SettingsMistake>> settings) {
    if (settings) return *std::move(settings);
    std::cerr << "The settings file " << file << " has mistakes; kioskctl check lists them.\n";
    return std::nullopt;
}

std::optional<std::string> content_of(const std::string& file) {
    auto content = kiosk::read_settings_file(file);
    if (!content) std::cerr << "The settings file " << file << " cannot be read.\n";
    return content;
}

}  // namespace

std::optional<kiosk::Settings> settings_from(const std::string& file) {
    const auto content = content_of(file);
    return content ? right_or_told(file, kiosk::parse_settings(*content)) : std::nullopt;
}

std::optional<kiosk::CentralSettings> central_settings_from(const std::string& file) {
    const auto content = content_of(file);
    if (!content) return std::nullopt;
    if (kiosk::is_of_hall_display(*content)) {
        auto display = right_or_told(file, kiosk::parse_hall_settings(*content));
        return display ? std::optional(std::move(display->central)) : std::nullopt;
    }
    auto terminal = right_or_told(file, kiosk::parse_settings(*content));
    return terminal ? std::optional(std::move(terminal->central)) : std::nullopt;
}

std::unique_ptr<kiosk::CentralClient> open_central(const kiosk::CentralSettings& settings) {
    auto client = kiosk::CentralClient::open(settings);
    if (client) return std::move(*client);
    std::cerr << "The settings of central are wrong: " << client.error().detail << ".\n";
    return nullptr;
}

std::string_view name_of(kiosk::LookupFailureKind kind) {
    using enum kiosk::LookupFailureKind;
    switch (kind) {
        case not_found:
            return "not_found";
        case wrong_second_factor:
            return "wrong_second_factor";
        case too_many_tries:
            return "too_many_tries";
        case no_link:
            return "no_link";
        case slow:
            return "slow";
        case bad_answer:
            return "bad_answer";
        case not_trusted:
            return "not_trusted";
        case clock_wrong:
            return "clock_wrong";
        case not_authorised:
            return "not_authorised";
        case central_trouble:
            return "central_trouble";
    }
    return {};
}

std::string_view name_of(kiosk::TicketFailureKind kind) {
    using enum kiosk::TicketFailureKind;
    switch (kind) {
        case closed:
            return "closed";
        case used_up:
            return "used_up";
        case paused:
            return "paused";
        case locked:
            return "locked";
        case service_unknown:
            return "service_unknown";
        case day_over:
            return "day_over";
        case barred:
            return "barred";
        case appointment_unknown:
            return "appointment_unknown";
        case appointment_other_day:
            return "appointment_other_day";
        case appointment_early:
            return "appointment_early";
        case appointment_missed:
            return "appointment_missed";
        case appointment_used:
            return "appointment_used";
        case offline_forbidden:
            return "offline_forbidden";
        case ticket_unknown:
            return "ticket_unknown";
        case no_link:
            return "no_link";
        case slow:
            return "slow";
        case bad_answer:
            return "bad_answer";
        case not_trusted:
            return "not_trusted";
        case clock_wrong:
            return "clock_wrong";
        case not_authorised:
            return "not_authorised";
        case central_trouble:
            return "central_trouble";
        case not_kept:
            return "not_kept";
        case offline_used_up:
            return "offline_used_up";
    }
    return {};
}

}  // namespace kioskctl

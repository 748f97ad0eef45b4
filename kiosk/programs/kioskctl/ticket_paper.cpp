#include "kiosk/programs/kioskctl/ticket_paper.h"

#include <iostream>

#include "kiosk/printing/slip.h"
#include "kiosk/programs/configured_printer.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/terminal/print_state.h"
#include "kiosk/text/languages_folder.h"

namespace kioskctl {

namespace {

using namespace programs;

using Told = kiosk::Result<kiosk::EntriesTold, kiosk::TicketFailure>;

std::chrono::sys_seconds now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

void tell(kiosk::CentralClient& client, const kiosk::Ticket& ticket, kiosk::PrintState state) {
    // Of no journal: central counts a terminal's own entries from 1.
    const kiosk::JournalEntry entry{0, kiosk::PrintReport{ticket.key, state, false, now()}};
    const auto told = waited_for<Told>([&](auto answered) { client.tell({entry}, answered); });
    if (!told) {
        std::cerr << "Central was not told of the slip: " << name_of(told.error().kind) << " ("
                  << told.error().detail << ").\n";
    }
}

}  // namespace

TicketPaper::TicketPaper(const kiosk::Settings& settings, kiosk::Catalogue catalogue,
                         std::unique_ptr<kiosk::Printer> printer, kiosk::KioskProfile profile)
    : settings_(settings),
      catalogue_(std::move(catalogue)),
      printer_(std::move(printer)),
      profile_(std::move(profile)) {}

kiosk::Result<TicketPaper, int> TicketPaper::prepare(kiosk::CentralClient& client,
                                                     const kiosk::Settings& settings,
                                                     const std::filesystem::path& settings_file,
                                                     const std::string& service) {
    auto printer = configured_printer(settings, settings_file);
    if (!printer) {
        std::cerr << "The settings cannot be used: " << printer.error() << ".\n";
        return kiosk::Failure{WRONG_USE};
    }
    if (*printer == nullptr) {
        std::cerr << "The settings name no printer; --no-print takes the number alone.\n";
        return kiosk::Failure{WRONG_USE};
    }
    auto catalogue = kiosk::Catalogue::load(kiosk::languages_folder(), settings.language);
    if (!catalogue) {
        std::cerr << catalogue.error() << "\n";
        return kiosk::Failure{FAILED};
    }
    auto profile = waited_for<kiosk::TicketSource::ProfileResult>(
        [&](auto answered) { client.fetch_profile(std::string(), answered); });
    if (!profile) {
        std::cerr << "No number was asked for, since what its slip says is not known: "
                  << name_of(profile.error().kind) << " (" << profile.error().detail << ").\n";
        return kiosk::Failure{FAILED};
    }
    // Nothing was named that could still hold, so the profile is there.
    if (!service.empty() && kiosk::find_service(profile->value(), service) == nullptr) {
        std::cerr << "Central offers no such service; kioskctl services lists them.\n";
        return kiosk::Failure{FAILED};
    }
    return TicketPaper{settings, std::move(*catalogue), std::move(*printer), profile->value()};
}

kiosk::PrintState TicketPaper::print(kiosk::CentralClient& client, const kiosk::Ticket& ticket) {
    const std::string address = kiosk::follow_address(profile_.policy, ticket);
    const auto* const known = kiosk::find_service(profile_, ticket.service);
    const kiosk::QueueService service = known == nullptr ? kiosk::QueueService{} : *known;
    const kiosk::TicketSurroundings surroundings{service, address, settings_.centre};
    const kiosk::Dots dots = kiosk::lay_out(
        kiosk::ticket_slip(ticket, surroundings, catalogue_, /*copy=*/false, kiosk::local_time(now())),
        settings_.printer.width_dots);
    // Before the first byte leaves: if this program ends now, nobody knows what is on paper.
    tell(client, ticket, kiosk::PrintState::sent);
    const kiosk::PrintState state = kiosk::print_state_of(printer_->print(dots, {}));
    if (state != kiosk::PrintState::sent) tell(client, ticket, state);
    return state;
}

}  // namespace kioskctl

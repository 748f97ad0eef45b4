#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/central/names.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/central/ticket_names.h"
#include "kiosk/core/appointment_code.h"
#include "kiosk/core/ticket_key.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/programs/kioskctl/commands.h"
#include "kiosk/programs/kioskctl/ticket_paper.h"

namespace kioskctl {

namespace {

using namespace programs;

using Cancellation = kiosk::Result<kiosk::Cancelled, kiosk::TicketFailure>;

void print(const kiosk::Ticket& ticket) {
    std::cout << "number: " << ticket.number << "\nservice: " << ticket.service
              << "\nday: " << kiosk::iso_date_text(ticket.service_day)
              << "\nissued: " << kiosk::instant_text(ticket.issued_at) << "\n";
    if (ticket.ahead) std::cout << "ahead: " << *ticket.ahead << "\n";
    if (ticket.wait_minutes) std::cout << "wait: about " << *ticket.wait_minutes << " minutes\n";
    std::cout << std::flush;
}

int print_slip(kiosk::CentralClient& client, const kiosk::Ticket& ticket, TicketPaper& paper, bool json) {
    const kiosk::PrintState state = paper.print(client, ticket);
    const std::string word{kiosk::name_in(kiosk::PRINT_STATE_NAMES, state)};
    if (json) {
        std::cout << nlohmann::json{{"print", word}}.dump() << std::endl;
    } else {
        std::cout << "slip: " << word << std::endl;
    }
    return state == kiosk::PrintState::printed || state == kiosk::PrintState::sent ? DONE : FAILED;
}

nlohmann::ordered_json failure_json(const kiosk::TicketFailure& failure) {
    nlohmann::ordered_json object = {{"failure", name_of(failure.kind)}, {"detail", failure.detail}};
    if (failure.until) object["until"] = kiosk::instant_text(*failure.until);
    return object;
}

int report_refused(const kiosk::TicketFailure& failure, bool json) {
    if (json) std::cout << failure_json(failure).dump() << std::endl;
    std::cerr << "There is no number: " << name_of(failure.kind)
              << (failure.until ? " until " + kiosk::instant_text(*failure.until) : "") << " ("
              << failure.detail << ").\n";
    return FAILED;
}

/// Nobody stands at a command line to ask again later, so the wish is closed at once.
int report_unknown(kiosk::CentralClient& client, const kiosk::TicketWish& wish,
                   const kiosk::TicketFailure& failure, bool json) {
    std::cerr << "It is not known whether there is a number: " << name_of(failure.kind) << " ("
              << failure.detail << ").\n";
    const auto cancelled =
        waited_for<Cancellation>([&](auto answered) { client.cancel(wish.key, answered); });
    auto object = failure_json(failure);
    object["key"] = wish.key;
    object["cancelled"] = nullptr;
    if (cancelled) {
        const auto outcome = kiosk::name_in(kiosk::CANCELLED_NAMES, *cancelled);
        object["cancelled"] = outcome;
        std::cerr << "The wish was cancelled, nobody will be called for it: " << outcome << ".\n";
    } else {
        std::cerr << "Nor could the wish be cancelled: " << name_of(cancelled.error().kind) << " ("
                  << cancelled.error().detail << "). If central made a number, it is of the key " << wish.key
                  << ".\n";
    }
    if (json) std::cout << object.dump() << std::endl;
    return FAILED;
}

/// None, after the reason was said on stderr.
std::optional<std::string> appointment_of(const TicketOptions& options) {
    std::string text = options.appointment;
    if (text == "-") std::getline(std::cin, text);
    auto code = kiosk::parse_appointment_code(text);
    if (!code) std::cerr << "This is not the code of an appointment.\n";
    return code;
}

bool names_a_wish(const TicketOptions& options) {
    if (options.service.empty() && options.appointment.empty()) {
        std::cerr << "Name a service, or an appointment with --appointment.\n";
        return false;
    }
    if (options.service.empty()) return true;
    if (!kiosk::is_queue_id(options.service) ||
        (!options.priority.empty() && !kiosk::is_queue_id(options.priority))) {
        std::cerr << "This is not an id; kioskctl services lists them.\n";
        return false;
    }
    return true;
}

kiosk::TicketResult ask(kiosk::CentralClient& client, const kiosk::TicketWish& wish,
                        const std::string& appointment) {
    return waited_for<kiosk::TicketResult>([&](auto answered) {
        if (appointment.empty()) return client.issue(wish, answered);
        client.check_in({wish.key, appointment, wish.service_day}, answered);
    });
}

}  // namespace

int take_ticket(const TicketOptions& options) {
    const auto settings = settings_from(options.config);
    if (!settings || !names_a_wish(options)) return WRONG_USE;
    std::string appointment;
    if (options.service.empty()) {
        auto code = appointment_of(options);
        if (!code) return WRONG_USE;
        appointment = *std::move(code);
    }
    const auto client = open_central(settings->central);
    if (!client) return WRONG_USE;
    std::optional<TicketPaper> paper;
    if (!options.no_print) {
        auto prepared = TicketPaper::prepare(*client, *settings, options.config, options.service);
        if (!prepared) return prepared.error();
        paper.emplace(std::move(*prepared));
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const kiosk::TicketWish wish{kiosk::new_ticket_key(), options.service, options.priority,
                                 kiosk::local_time(now).date};
    const auto ticket = ask(*client, wish, appointment);
    if (!ticket) {
        return kiosk::is_final(ticket.error().kind)
                   ? report_refused(ticket.error(), options.json)
                   : report_unknown(*client, wish, ticket.error(), options.json);
    }
    // The number is said before the slip is tried: with or without paper it is a number.
    if (options.json) {
        std::cout << kiosk::to_json(*ticket) << std::endl;
    } else {
        print(*ticket);
    }
    return paper ? print_slip(*client, *ticket, *paper, options.json) : DONE;
}

}  // namespace kioskctl

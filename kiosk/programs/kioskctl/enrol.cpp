#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/central/identity.h"
#include "kiosk/central/kept_file.h"
#include "kiosk/core/enrolment_code.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/programs/kioskctl/commands.h"

namespace kioskctl {

namespace {

using namespace programs;

using Enrolled = kiosk::Result<std::string, kiosk::TicketFailure>;

int complain(const std::string& sentence, int exit_code) {
    std::cerr << sentence << std::endl;
    return exit_code;
}

/// One that an enrolment left whose answer was lost may be bound at central by now, so it is shown again.
bool make_identity(const std::string& file) {
    if (!kiosk::fault_of_identity(file)) return true;
    const auto identity = kiosk::new_identity();
    return !identity.empty() && kiosk::write_kept_file(file, identity);
}

bool keep_identity(const std::string& from, const std::string& to) {
    const auto identity = kiosk::read_kept_file(from);
    if (!identity || !kiosk::write_kept_file(to, *identity)) return false;
    std::error_code ignored;
    std::filesystem::remove(from, ignored);
    return true;
}

int report(const kiosk::TicketFailure& failure, bool json) {
    const std::string name{name_of(failure.kind)};
    if (json) std::cout << nlohmann::json{{"failure", name}, {"detail", failure.detail}}.dump() << std::endl;
    if (failure.kind == kiosk::TicketFailureKind::not_authorised)
        return complain(
            "Not enrolled: the code is wrong, was used or is older than a day. Ask for a new one.", FAILED);
    return complain("Not enrolled: " + name + " (" + failure.detail + "). The same code may be tried again.",
                    FAILED);
}

int report(const std::string& terminal, const kiosk::CentralSettings& central, bool json) {
    if (json)
        std::cout << nlohmann::json{{"terminal", terminal}, {"identity_file", central.identity_file}}.dump()
                  << std::endl;
    else
        std::cout << "enrolled as: " << terminal << "\nidentity: " << central.identity_file << std::endl;
    if (terminal != central.terminal_id)
        std::cerr << "Write terminal_id = \"" << terminal << "\" under [central], or central knows nobody.\n";
    return DONE;
}

}  // namespace

int enrol(const EnrolOptions& options) {
    const auto settings = central_settings_from(options.config);
    if (!settings) return WRONG_USE;
    const auto& central = *settings;
    if (central.identity_file.empty())
        return complain("Say under [central] where the identity goes: identity_file = \"…\".", WRONG_USE);
    std::string typed = options.code;
    if (typed == "-") std::getline(std::cin, typed);
    const auto code = kiosk::parse_enrolment_code(typed);
    if (!code) return complain("This is not a code of an enrolment, such as K7C4-2QXM-9TWH.", WRONG_USE);

    // The one in use serves until the new one is bound.
    const auto made = central.identity_file + ".new";
    if (!make_identity(made)) return complain("The identity cannot be written to " + made + ".", FAILED);
    auto shown = central;
    shown.identity_file = made;
    // Central tells the id; until then any name does.
    if (shown.terminal_id.empty()) shown.terminal_id = "new";
    const auto client = open_central(shown);
    if (!client) return WRONG_USE;
    const auto enrolled = waited_for<Enrolled>([&](auto answered) { client->enrol(*code, answered); });
    if (!enrolled) return report(enrolled.error(), options.json);
    if (!keep_identity(made, central.identity_file))
        return complain("Enrolled, but " + made + " cannot be moved to " + central.identity_file + ".",
                        FAILED);
    return report(*enrolled, central, options.json);
}

}  // namespace kioskctl

#include "kiosk/reference/enrolment_desk.h"

#include "kiosk/central/enrolment_json.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/http_words.h"

namespace kiosk::reference {
namespace {

constexpr auto NAME = "enrolment";

}  // namespace

EnrolmentDesk::EnrolmentDesk(EnrolmentStore& store, TerminalRoster& roster, const ServiceSettings& settings)
    : store_(store), roster_(roster), settings_(settings) {}

Reaction EnrolmentDesk::enrol(const HttpRequest& request) {
    const auto refuse = [this](const std::string& reason) {
        settings_.log(std::string(NAME) + " verdict=request_invalid reason=\"" + reason + '"');
        return request_invalid(400, reason);
    };
    if (!is_json_type(request.header("Content-Type"))) return refuse("Content-Type is not application/json");
    const auto code = parse_enrolment(request.body);
    if (!code) return refuse(code.error().detail);
    if (request.certificate.empty()) return refuse("the connection shows no certificate");
    return [this, code = *code, certificate = request.certificate]() -> Outcome {
        const auto terminal = store_.enrol(code, certificate, settings_.clock());
        if (!terminal) {
            settings_.log(std::string(NAME) + " verdict=central_trouble reason=\"" + terminal.error().detail +
                          '"');
            return central_trouble();
        }
        settings_.log(std::string(NAME) + (*terminal ? " terminal=" + **terminal + " verdict=enrolled"
                                                     : " verdict=terminal_unknown"));
        if (!*terminal) return terminal_unknown();
        return HttpResponse{200, "application/json", {}, enrolled_json(**terminal)};
    };
}

void EnrolmentDesk::renew(bool has_news) {
    // Until it was read: a revocation whose reading failed once must not be forgotten.
    may_be_stale_ = store_.take_changed() || has_news || may_be_stale_;
    if (!may_be_stale_) return;
    const auto changes = store_.changes();
    if (!changes) return;
    if (*changes != seen_) {
        auto identities = store_.identities();
        if (!identities) return;
        roster_.learn(*std::move(identities));
        seen_ = *changes;
    }
    may_be_stale_ = false;
}

}  // namespace kiosk::reference

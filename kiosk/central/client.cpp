#include "kiosk/central/client.h"

#include "kiosk/central/enrolment_json.h"
#include "kiosk/central/heartbeat_json.h"
#include "kiosk/central/identity.h"
#include "kiosk/central/json.h"
#include "kiosk/central/network_thread.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/central/token_file.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk {
namespace {

Request post_with_key(const char* path, std::string body, const std::string& key) {
    Request request = Request::post(path, std::move(body));
    request.add_header("Idempotency-Key", key);
    return request;
}

}  // namespace

CentralClient::CentralClient(std::unique_ptr<NetworkThread> network, WallClock wall)
    : wall_(std::move(wall)), network_(std::move(network)) {}
CentralClient::~CentralClient() = default;

CentralClient::WallClock CentralClient::system_clock() {
    return [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
}

Result<std::unique_ptr<CentralClient>, CentralSettingsRefused> CentralClient::open(
    const CentralSettings& settings, WallClock wall) {
    auto endpoint = parse_endpoint(settings);
    if (!endpoint) return Failure{endpoint.error()};
    auto token = read_token(settings.token_file);
    if (!token) return Failure{token.error()};
    if (!settings.identity_file.empty()) {
        if (auto fault = fault_of_identity(settings.identity_file)) return Failure{*std::move(fault)};
    }
    auto network = std::make_unique<NetworkThread>(ExchangeSettings{settings, *endpoint, *token}, wall);
    return std::unique_ptr<CentralClient>(new CentralClient(std::move(network), std::move(wall)));
}

void CentralClient::look_up(RequestId request, LookupQuestion question,
                            std::function<void(RequestId, LookupResult)> answered) {
    // The same key for the repeat of a request lets central count a try once.
    auto asked = post_with_key("/v1/dossier-lookups", to_json(question), new_ticket_key());
    network_->ask(
        std::move(asked),
        [request, question = std::move(question), answered = std::move(answered)](const Outcome& outcome) {
            answered(request, lookup_in(outcome, question));
        },
        request);
}

void CentralClient::cancel(RequestId request) {
    network_->cancel(request);
}

void CentralClient::fetch_profile(const std::string& etag, std::function<void(ProfileResult)> answered) {
    auto asked = Request::get("/v1/kiosk-profile");
    if (!etag.empty()) asked.add_header("If-None-Match", etag);
    network_->ask(std::move(asked),
                  [etag, wall = wall_, answered = std::move(answered)](const Outcome& outcome) {
                      answered(profile_in(outcome, etag, wall()));
                  });
}

void CentralClient::fetch_queues(std::function<void(Result<QueueSituation, TicketFailure>)> answered) {
    network_->ask(Request::get("/v1/queues"),
                  [answered = std::move(answered)](const Outcome& outcome) { answered(queues_in(outcome)); });
}

void CentralClient::issue(const TicketWish& wish, std::function<void(TicketResult)> answered) {
    network_->ask(post_with_key("/v1/tickets", to_json(wish), wish.key),
                  [wish, answered = std::move(answered)](const Outcome& outcome) {
                      answered(ticket_in(outcome, wish));
                  });
}

void CentralClient::check_in(const CheckIn& check_in, std::function<void(TicketResult)> answered) {
    // The answer is judged without the code, which stays with the question.
    const CheckIn judged{check_in.key, {}, check_in.service_day};
    network_->ask(post_with_key("/v1/check-ins", to_json(check_in), check_in.key),
                  [judged, answered = std::move(answered)](const Outcome& outcome) {
                      answered(ticket_in(outcome, judged));
                  });
}

void CentralClient::cancel(const std::string& key,
                           std::function<void(Result<Cancelled, TicketFailure>)> answered) {
    network_->ask(
        Request::post("/v1/ticket-cancellations", cancellation_json(key)),
        [answered = std::move(answered)](const Outcome& outcome) { answered(cancelled_in(outcome)); });
}

void CentralClient::tell(std::vector<JournalEntry> entries,
                         std::function<void(Result<EntriesTold, TicketFailure>)> answered) {
    network_->ask(Request::post("/v1/journal-entries", to_json(entries)),
                  [told = entries.size(), answered = std::move(answered)](const Outcome& outcome) {
                      answered(told_in(outcome, told));
                  });
}

void CentralClient::lease(std::chrono::year_month_day service_day,
                          std::function<void(Result<TicketLease, TicketFailure>)> answered) {
    network_->ask(Request::post("/v1/ticket-blocks", lease_question_json(service_day)),
                  [answered = std::move(answered)](const Outcome& outcome) { answered(lease_in(outcome)); });
}

void CentralClient::beat(const Heartbeat& heartbeat,
                         std::function<void(Result<HeartbeatAnswer, TicketFailure>)> answered) {
    network_->ask(
        Request::post("/v1/heartbeats", to_json(heartbeat)),
        [answered = std::move(answered)](const Outcome& outcome) { answered(heartbeat_in(outcome)); });
}

void CentralClient::enrol(const std::string& code,
                          std::function<void(Result<std::string, TicketFailure>)> answered) {
    network_->ask(
        Request::post("/v1/enrolments", enrolment_json(code)),
        [answered = std::move(answered)](const Outcome& outcome) { answered(enrolled_in(outcome)); });
}

}  // namespace kiosk

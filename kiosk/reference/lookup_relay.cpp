#include "kiosk/reference/lookup_relay.h"

#include "kiosk/central/json.h"
#include "kiosk/central/token_file.h"
#include "kiosk/reference/answers.h"

namespace kiosk::reference {
namespace {

/// Each may wait for as long as the settings say; more than so many mean that the other side is gone.
constexpr int WAITING_MAX = 256;
constexpr long BAD_REQUEST = 400;
constexpr std::chrono::seconds ASK_AGAIN_AFTER{5};

std::chrono::sys_seconds wall_clock() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// What a citizen's terminal is to hear of as it is. Anything else is central's own trouble, also what lies
/// between central and the other program: no terminal can mend it.
RelayedAnswer relayed_failure(const LookupFailure& failure, const LookupQuestion& question) {
    switch (failure.kind) {
        case LookupFailureKind::not_found:
            if (question.code.empty())
                return {problem_answer({ProblemType::receipt_unknown}), "receipt_unknown"};
            return {problem_answer({ProblemType::dossier_not_found}), "dossier_not_found"};
        case LookupFailureKind::wrong_second_factor:
            return {problem_answer({ProblemType::second_factor_wrong, "", failure.tries_left}),
                    "wrong_factor"};
        case LookupFailureKind::too_many_tries:
            return {problem_for_now({ProblemType::too_many_tries, "", 0, failure.retry_after},
                                    failure.retry_after),
                    "too_many_tries"};
        case LookupFailureKind::slow:
            return {problem_for_now({ProblemType::upstream_slow}, ASK_AGAIN_AFTER), "upstream_slow"};
        default:
            return {central_trouble(), "central_trouble", failure.detail};
    }
}

}  // namespace

RelayedAnswer relayed_answer(const kiosk::Outcome& outcome, const LookupQuestion& question) {
    // Central has judged the question itself; what is left is a key that came with another one.
    if (outcome && outcome->status == BAD_REQUEST)
        return {request_invalid(BAD_REQUEST, "whoever answers lookups refused the question"),
                "request_invalid"};
    const auto found = lookup_in(outcome, question);
    if (!found) return relayed_failure(found.error(), question);
    const auto* const verdict = std::holds_alternative<Dossier>(*found) ? "level2" : "level1";
    return {{200, "application/json", {}, to_json(*found)}, verdict};
}

Result<std::unique_ptr<LookupRelay>, CentralSettingsRefused> LookupRelay::open(
    const CentralSettings& settings) {
    auto endpoint = parse_endpoint(settings);
    if (!endpoint) return Failure{endpoint.error()};
    auto token = read_token(settings.token_file);
    if (!token) return Failure{token.error()};
    ExchangeSettings exchange{settings, *std::move(endpoint), *std::move(token)};
    exchange.central.terminal_id.clear();
    return std::unique_ptr<LookupRelay>(new LookupRelay(std::move(exchange)));
}

LookupRelay::LookupRelay(ExchangeSettings settings) : network_(std::move(settings), wall_clock) {}

void LookupRelay::look_up(const LookupRequest& request, Answered answered) {
    if (waiting_.fetch_add(1) >= WAITING_MAX) {
        --waiting_;
        return answered({central_trouble(), "central_trouble", "too many lookups wait"});
    }
    auto asked = Request::post("/v1/dossier-lookups", to_json(request.question));
    asked.add_header("Idempotency-Key", request.key);
    asked.add_header("X-Terminal-Id", request.terminal);
    network_.ask(std::move(asked), [this, question = request.question,
                                    answered = std::move(answered)](const kiosk::Outcome& outcome) {
        --waiting_;
        answered(relayed_answer(outcome, question));
    });
}

}  // namespace kiosk::reference

#include "kiosk/conformance/link.h"

#include <future>

namespace kiosk::conformance {
namespace {

constexpr const char* WRONG_TOKEN = "conformance-kit-no-token-of-anybody";
constexpr const char* NOBODY = "conformance-kit-nobody";

std::chrono::sys_seconds now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

CentralSettings settings_of(const Askers& askers) {
    CentralSettings settings;
    settings.url = askers.url;
    settings.ca_file = askers.authority_file;
    settings.terminal_id = askers.terminal;
    settings.allow_plain_loopback = true;
    return settings;
}

}  // namespace

Result<std::unique_ptr<Link>, CentralSettingsRefused> Link::open(const Askers& askers) {
    CentralSettings settings = settings_of(askers);
    if (!askers.second_terminal.empty()) {
        settings.terminal_id = askers.second_terminal;
        if (const auto second = parse_endpoint(settings); !second) return Failure{second.error()};
        settings.terminal_id = askers.terminal;
    }
    auto endpoint = parse_endpoint(settings);
    if (!endpoint) return Failure{endpoint.error()};
    return std::unique_ptr<Link>(new Link(askers, *std::move(endpoint)));
}

ExchangeSettings Link::settings_for(Who who) const {
    ExchangeSettings settings{settings_of(askers_), endpoint_, askers_.token};
    const bool has_second = !askers_.second_terminal.empty();
    switch (who) {
        case Who::terminal:
            break;
        case Who::without_token:
            settings.token.clear();
            break;
        case Who::with_wrong_token:
            settings.token = WRONG_TOKEN;
            break;
        case Who::under_another_id:
            settings.central.terminal_id = has_second ? askers_.second_terminal : NOBODY;
            break;
        case Who::second_terminal:
            settings.central.terminal_id = askers_.second_terminal;
            settings.token = askers_.second_token;
            break;
        case Who::staff:
            settings.token = askers_.staff_token;
            break;
    }
    return settings;
}

NetworkThread& Link::thread_of(Who who) {
    auto& thread = threads_[who];
    if (!thread) thread = std::make_unique<NetworkThread>(settings_for(who), now);
    return *thread;
}

std::unique_ptr<Listener> Link::follow(const Question& question) const {
    return std::make_unique<Listener>(settings_for(question.who), question, now);
}

const Answer& Link::ask(const Question& question) {
    const bool get = question.body.empty();
    Request request = get ? Request::get(question.path) : Request::post(question.path, question.body);
    for (const auto& [name, value] : question.headers) request.add_header(name, value);
    std::promise<Answer> promise;
    thread_of(question.who).ask(std::move(request), [&promise](const Outcome& outcome) {
        promise.set_value(answer_of(outcome));
    });
    Answer answer = promise.get_future().get();
    answer.asked = asked_as(question);
    // The contract wants no-store of all but these.
    answer.may_be_kept = question.path == "/v1/kiosk-profile" || question.path == "/v1/health" ||
                         question.path == "/v1/ticket-cancellations" ||
                         question.path == "/v1/journal-entries" || question.path.starts_with("/v1/counters/");
    return answers_.emplace_back(std::move(answer));
}

}  // namespace kiosk::conformance

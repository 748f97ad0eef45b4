#include "kiosk/adapter/province.h"

#include <future>

#include "kiosk/central/json_writer.h"

namespace kiosk::adapter {
namespace {

constexpr long OK = 200;
constexpr long UNAUTHORISED = 401;
constexpr long FORBIDDEN = 403;

std::chrono::sys_seconds wall_clock() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

UpstreamFault fault_of(const NoAnswer& reason) {
    const bool not_understood = reason.kind == NoAnswerKind::bad_answer;
    return {not_understood ? UpstreamFaultKind::not_understood : UpstreamFaultKind::no_answer, reason.detail};
}

UpstreamFault fault_of_status(long status) {
    const bool refused = status == UNAUTHORISED || status == FORBIDDEN;
    return {refused ? UpstreamFaultKind::refused : UpstreamFaultKind::no_answer,
            "HTTP " + std::to_string(status)};
}

template <class Answer>
Answer read_outcome(const Outcome& outcome, const std::function<Answer(std::string_view)>& read) {
    if (!outcome) return Failure{fault_of(outcome.error())};
    if (outcome->status != OK) return Failure{fault_of_status(outcome->status)};
    return read(outcome->body);
}

}  // namespace

Province::Province(ProvinceSettings settings, Credentials credentials, const Endpoint& endpoint,
                   Dictionary dictionary)
    : settings_(std::move(settings)),
      credentials_(std::move(credentials)),
      dictionary_(std::move(dictionary)),
      network_(
          std::make_unique<NetworkThread>(ExchangeSettings{settings_.server, endpoint, {}}, wall_clock)) {}

void Province::close() {
    std::unique_ptr<NetworkThread> ending;
    {
        const std::lock_guard lock(network_mutex_);
        ending.swap(network_);
    }
}

template <class Answer>
Answer Province::post(const std::string& path, std::string body,
                      std::function<Answer(std::string_view)> read) {
    auto request = Request::post(path, std::move(body));
    request.add_header("dstcode", settings_.destination);
    auto promise = std::make_shared<std::promise<Answer>>();
    auto answer = promise->get_future();
    {
        const std::lock_guard lock(network_mutex_);
        if (!network_) return Failure{UpstreamFault{UpstreamFaultKind::no_answer, "the adapter is ending"}};
        // From now on only the network holds the promise, so that its end ends the waiting here.
        network_->ask(std::move(request),
                      [promise = std::move(promise), read = std::move(read)](const Outcome& outcome) {
                          promise->set_value(read_outcome<Answer>(outcome, read));
                      });
    }
    return answer.get();
}

Province::SessionAnswer Province::session_other_than(const std::string& refused) {
    const std::lock_guard lock(session_mutex_);
    const auto now = std::chrono::steady_clock::now();
    const bool is_old = now - session_.since >= settings_.session_kept;
    if (!session_.text.empty() && !is_old && session_.text != refused) return session_.text;
    session_.text.clear();
    const ordered_json body{{"username", credentials_.user_name}, {"password", credentials_.password}};
    auto answer = post<SessionAnswer>(settings_.login_path, written(body), parse_session);
    if (answer) session_ = {*answer, now};
    return answer;
}

UpstreamAnswer Province::ask(const std::string& code, const std::string& session) {
    const ordered_json body{
        {"session", session}, {"madonvi", settings_.unit}, {"service", "TraCuuHoSo"}, {"MaHoSo", code}};
    return post<UpstreamAnswer>(settings_.lookup_path, written(body), [this, code](std::string_view bytes) {
        return parse_upstream_lookup(bytes, code, dictionary_);
    });
}

UpstreamAnswer Province::look_up(const std::string& code) try {
    auto session = session_other_than({});
    if (!session) return Failure{session.error()};
    auto answer = ask(code, *session);
    if (answer || answer.error().kind != UpstreamFaultKind::refused) return answer;
    // No error code of its own says that a session has ended, so any refusal may mean it.
    session = session_other_than(*session);
    if (!session) return Failure{session.error()};
    return ask(code, *session);
} catch (const std::future_error&) {
    return Failure{UpstreamFault{UpstreamFaultKind::no_answer, "the adapter is ending"}};
}

}  // namespace kiosk::adapter

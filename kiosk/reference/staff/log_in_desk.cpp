#include "kiosk/reference/staff/log_in_desk.h"

#include "kiosk/reference/answers.h"
#include "kiosk/reference/staff/passwords.h"
#include "kiosk/reference/web_files.h"

namespace kiosk::reference {
namespace {

Language language_of(std::string_view target) {
    return target.ends_with("?lang=en") ? Language::english : Language::vietnamese;
}

Outcome aside(std::function<Work()> errand) {
    return std::make_shared<Aside>(Aside{std::move(errand)});
}

}  // namespace

LogInDesk::LogInDesk(StaffStore& store, const StaffGate& gate, const ServiceSettings& settings)
    : store_(store), gate_(gate), settings_(settings) {}

std::vector<Route> LogInDesk::routes() {
    const auto log_in_form = [this](const HttpRequest& request, std::string_view) -> Reaction {
        return page({"", "", language_of(request.target)}, {});
    };
    return {
        {"staff-log-in-form", "GET", "/staff/log-in", Asker::anybody, log_in_form},
        {"staff-log-in", "POST", "/staff/log-in", Asker::anybody,
         [this](const HttpRequest& request, std::string_view) { return log_in(request); }},
        gate_.page("staff-home", "/staff", Duty::own_account,
                   [](const StaffAsk&) { return go_to("/staff/counters"); }),
        gate_.page("staff-password-form", "/staff/password", Duty::own_account,
                   [this](const StaffAsk& ask) {
                       return html_answer(200, password_page(gate_.frame(ask.visitor), std::nullopt));
                   }),
        gate_.act("staff-password", "/staff/password", Duty::own_account,
                  [this](const StaffAsk& ask) { return change_password(ask); }),
        gate_.act("staff-language", "/staff/language", Duty::own_account,
                  [this](const StaffAsk& ask) {
                      const bool is_english = value_of(ask.form, "language") == "en";
                      const auto kept = store_.choose_language(
                          ask.visitor, is_english ? Language::english : Language::vietnamese);
                      return kept ? go_to("/staff/counters") : gate_.trouble("staff-language", kept.error());
                  }),
        gate_.act("staff-log-out", "/staff/log-out", Duty::own_account,
                  [this](const StaffAsk& ask) {
                      const auto done = store_.log_out(ask.visitor, settings_.clock());
                      if (!done) return gate_.trouble("staff-log-out", done.error());
                      auto answer = go_to("/staff/log-in");
                      answer.headers.push_back(session_cookie(""));
                      return answer;
                  }),
    };
}

HttpResponse LogInDesk::page(const Given& given, const LogInSaid& outcome) const {
    const int status = outcome.kind == LogInSaid::Kind::nothing ? 200 : 403;
    return html_answer(status, log_in_page(settings_.words.of(given.language), outcome));
}

Reaction LogInDesk::log_in(const HttpRequest& request) {
    const auto form = is_form_type(request.header("Content-Type")) ? parse_form(request.body) : std::nullopt;
    if (!form) return request_invalid(400, "the form cannot be read");
    Given given{value_of(*form, "name"), value_of(*form, "password"), language_of(request.target)};
    if (!is_account_name(given.name) || given.password.size() > PASSWORD_MOST_BYTES)
        return page(given, {LogInSaid::Kind::wrong});
    return [this, given = std::move(given)] { return begin(given); };
}

Outcome LogInDesk::begin(const Given& given) {
    const auto tried = store_.begin_log_in(given.name, settings_.clock());
    if (!tried) return gate_.trouble("staff-log-in", tried.error());
    if (tried->locked_until) return page(given, {LogInSaid::Kind::locked, local_time(*tried->locked_until)});
    return aside([this, given, hash = tried->hash]() -> Work {
        const bool is_right = is_password(hash, given.password);
        return [this, given, is_right] { return finish(given, is_right); };
    });
}

HttpResponse LogInDesk::finish(const Given& given, bool is_right) {
    const auto token = store_.finish_log_in(given.name, is_right, given.language, settings_.clock());
    if (!token) return gate_.trouble("staff-log-in", token.error());
    if (!*token) return page(given, {LogInSaid::Kind::wrong});
    settings_.log("staff account=" + given.name + " verdict=logged_in");
    auto answer = go_to("/staff/counters");
    answer.headers.push_back(session_cookie(**token));
    return answer;
}

Outcome LogInDesk::change_password(const StaffAsk& ask) {
    const auto old = value_of(ask.form, "old"), wanted = value_of(ask.form, "wanted");
    const auto refused = [this, visitor = ask.visitor](PasswordFault fault) {
        return html_answer(422, password_page(gate_.frame(visitor), fault));
    };
    const auto& name = ask.visitor.account.name;
    if (const auto fault = fault_of({name, old, wanted, value_of(ask.form, "repeated")}))
        return refused(*fault);
    const auto tried = store_.begin_log_in(name, settings_.clock());
    if (!tried) return gate_.trouble("staff-password", tried.error());
    return aside([this, refused, old, wanted, hash = tried->hash, visitor = ask.visitor]() -> Work {
        if (!is_password(hash, old)) return [refused] { return refused(PasswordFault::wrong_old); };
        return [this, visitor, kept = password_hash(wanted)] { return keep_password(visitor, kept); };
    });
}

HttpResponse LogInDesk::keep_password(const Visitor& visitor, const std::string& hash) {
    if (hash.empty()) return gate_.trouble("staff-password", {"no memory to hash a password"});
    const auto token = store_.change_password(visitor, hash, settings_.clock());
    if (!token) return gate_.trouble("staff-password", token.error());
    auto answer = go_to("/staff/counters");
    answer.headers.push_back(session_cookie(*token));
    return answer;
}

}  // namespace kiosk::reference

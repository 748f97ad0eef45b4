#include "kiosk/reference/staff/staff_gate.h"

#include "kiosk/reference/answers.h"
#include "kiosk/reference/web_files.h"

namespace kiosk::reference {
namespace {

// The prefix makes browsers take it over TLS or loopback only, and for no other host (RFC 6265bis, 4.1.3).
constexpr std::string_view COOKIE = "__Host-staff";

std::string_view path_of(std::string_view target) {
    return target.substr(0, target.find('?'));
}

std::string query_of(std::string_view target) {
    const auto mark = target.find('?');
    return mark == std::string_view::npos ? std::string() : std::string(target.substr(mark + 1));
}

}  // namespace

HttpResponse go_to(const std::string& address) {
    return {303, "", {{"Location", address}, {"Cache-Control", "no-store"}, {"Content-Length", "0"}}, ""};
}

std::pair<std::string, std::string> session_cookie(const std::string& token) {
    return {"Set-Cookie", std::string(COOKIE) + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Strict" +
                              (token.empty() ? "; Max-Age=0" : "")};
}

std::string session_token(const HttpRequest& request) {
    return std::string(cookie_named(request.header("Cookie"), COOKIE));
}

bool is_form_type(std::string_view content_type) {
    return content_type.substr(0, content_type.find(';')) == "application/x-www-form-urlencoded";
}

StaffGate::StaffGate(StaffStore& store, const ServiceSettings& settings)
    : store_(store), settings_(settings) {}

Route StaffGate::page(const std::string& name, const std::string& path, Duty duty,
                      const Answer& answer) const {
    return route({name, "GET", path, Asker::anybody, {}, {}}, duty, answer);
}

Route StaffGate::act(const std::string& name, const std::string& path, Duty duty,
                     const Answer& answer) const {
    return route({name, "POST", path, Asker::anybody, {}, {}}, duty, answer);
}

StaffFrame StaffGate::frame(const Visitor& visitor) const {
    return {settings_.words.of(visitor.language), visitor.account, store_.form_word(visitor.token)};
}

HttpResponse StaffGate::trouble(const std::string& name, const StoreTrouble& trouble) const {
    settings_.log(name + " verdict=central_trouble reason=\"" + trouble.detail + '"');
    return html_answer(503, staff_trouble_page(settings_.words));
}

Route StaffGate::route(Route route, Duty duty, const Answer& answer) const {
    route.busy = [this](const HttpRequest&) { return html_answer(503, staff_trouble_page(settings_.words)); };
    const bool is_act = route.method == "POST";
    route.answer = [this, duty, answer, is_act](const HttpRequest& request,
                                                std::string_view part) -> Reaction {
        StaffAsk ask;
        ask.query = query_of(request.target);
        ask.part = path_of(part);
        if (is_act) {
            auto form =
                is_form_type(request.header("Content-Type")) ? parse_form(request.body) : std::nullopt;
            if (!form) return request_invalid(400, "the form cannot be read");
            ask.form = *std::move(form);
        }
        return [this, ask = std::move(ask), request, duty, answer] {
            return judged(ask, request, duty, answer);
        };
    };
    return route;
}

Outcome StaffGate::judged(const StaffAsk& ask, const HttpRequest& request, Duty duty,
                          const Answer& answer) const {
    const bool is_act = request.method == "POST";
    // A page that renews itself is nobody who works.
    const bool acts = is_act || ask.query != "renew";
    const auto found = store_.visitor(session_token(request), acts, settings_.clock());
    if (!found) return trouble("staff", found.error());
    if (!*found) return go_to("/staff/log-in");
    auto known = ask;
    known.visitor = **found;
    const auto& account = known.visitor.account;
    if (is_act && !same_hash(value_of(ask.form, "word"), store_.form_word(known.visitor.token)))
        return html_answer(403, staff_refusal_page(frame(known.visitor)));
    if (account.must_change && duty != Duty::own_account) return go_to("/staff/password");
    if (!may(account.role, duty)) {
        settings_.log("staff account=" + account.name +
                      " verdict=not_allowed path=" + std::string(path_of(request.target)));
        return html_answer(403, staff_refusal_page(frame(known.visitor)));
    }
    return answer(known);
}

}  // namespace kiosk::reference

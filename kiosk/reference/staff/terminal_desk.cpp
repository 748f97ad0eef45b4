#include "kiosk/reference/staff/terminal_desk.h"

#include <algorithm>

#include "kiosk/reference/answers.h"
#include "kiosk/reference/http_words.h"
#include "kiosk/reference/staff/terminal_pages.h"
#include "kiosk/reference/web_files.h"
#include "kiosk/text/unicode.h"

namespace kiosk::reference {
namespace {

constexpr auto ADDRESS = "/staff/terminals";
constexpr auto WANTS_REASON = "wants-reason";
constexpr std::size_t REASON_MOST = 160;  ///< characters; the contract allows more than a screen does

/// With those that are awaited or let in, but have said nothing yet.
std::vector<KeptTerminal> with_expected(std::vector<KeptTerminal> terminals,
                                        const TerminalIdentities& identities, std::chrono::sys_seconds now) {
    for (const auto& [name, identity] : identities) {
        const bool is_awaited =
            !identity.certificate.empty() || (identity.code_until && now <= *identity.code_until);
        const auto place = std::lower_bound(
            terminals.begin(), terminals.end(), name,
            [](const KeptTerminal& terminal, const std::string& other) { return terminal.name < other; });
        const bool is_there = place != terminals.end() && place->name == name;
        if (is_awaited && !is_there) terminals.insert(place, {name, std::nullopt, {}, std::nullopt});
    }
    return terminals;
}

}  // namespace

TerminalDesk::TerminalDesk(TerminalStore& store, EnrolmentStore& enrolments, const CentreQueues& queues,
                           const StaffGate& gate, const ServiceSettings& settings)
    : store_(store), enrolments_(enrolments), queues_(queues), gate_(gate), settings_(settings) {}

std::vector<Route> TerminalDesk::routes() {
    return {
        gate_.page("staff-terminals", ADDRESS, Duty::see_terminals,
                   [this](const StaffAsk& ask) { return page(ask, std::nullopt); }),
        gate_.act("staff-terminal", ADDRESS, Duty::steer_terminals,
                  [this](const StaffAsk& ask) { return steer(ask); }),
        gate_.act("staff-terminal-identity", "/staff/terminals/identity", Duty::enrol_terminals,
                  [this](const StaffAsk& ask) { return change_identity(ask); }),
    };
}

HttpResponse TerminalDesk::page(const StaffAsk& ask, std::optional<EnrolmentSaid> said) {
    auto terminals = store_.terminals();
    if (!terminals) return gate_.trouble("staff-terminals", terminals.error());
    const auto identities = enrolments_.identities();
    if (!identities) return gate_.trouble("staff-terminals", identities.error());
    const auto now = settings_.as_of();
    return html_answer(200,
                       terminals_page(gate_.frame(ask.visitor),
                                      {with_expected(*std::move(terminals), *identities, now), *identities,
                                       queues_.locked, now, ask.query == WANTS_REASON, std::move(said)}));
}

void TerminalDesk::note(const StaffAsk& ask, std::string_view act, const std::string& terminal,
                        bool is_done) const {
    settings_.log("staff account=" + ask.visitor.account.name + " act=" + std::string(act) +
                  " verdict=" + (is_done ? "done terminal=" + terminal : "unknown"));
}

HttpResponse TerminalDesk::steer(const StaffAsk& ask) {
    const auto act = value_in(TERMINAL_ACT_NAMES, value_of(ask.form, "act"));
    if (!act) return request_invalid(422, "no such act");
    const TerminalWish wish{*act,
                            value_of(ask.form, "terminal"),
                            ask.visitor.account.name,
                            {clean_text(value_of(ask.form, "reason"), REASON_MOST),
                             clean_text(value_of(ask.form, "reason_english"), REASON_MOST)}};
    if (*act == TerminalWish::Act::lock && wish.reason.vietnamese.empty())
        return go_to(std::string(ADDRESS) + '?' + WANTS_REASON);
    const auto is_done = store_.steer(wish, settings_.as_of());
    if (!is_done) return gate_.trouble("staff-terminal", is_done.error());
    note(ask, name_in(TERMINAL_ACT_NAMES, *act), wish.terminal, *is_done);
    return go_to(ADDRESS);
}

HttpResponse TerminalDesk::change_identity(const StaffAsk& ask) {
    const auto& terminal = value_of(ask.form, "terminal");
    if (!is_terminal_id(terminal)) return page(ask, EnrolmentSaid{EnrolmentSaid::Kind::name_wrong, "", ""});
    const auto& act = value_of(ask.form, "act");
    if (act == "offer") return offer(ask, terminal);
    if (act == "forget") return forget(ask, terminal);
    if (act != "revoke") return request_invalid(422, "no such act");
    const auto is_done = enrolments_.revoke(terminal, ask.visitor.account.name, settings_.clock());
    if (!is_done) return gate_.trouble("staff-terminal-identity", is_done.error());
    note(ask, act, terminal, *is_done);
    return go_to(ADDRESS);
}

HttpResponse TerminalDesk::offer(const StaffAsk& ask, const std::string& terminal) {
    const auto code = enrolments_.offer(terminal, ask.visitor.account.name, settings_.clock());
    if (!code) return gate_.trouble("staff-terminal-identity", code.error());
    note(ask, "offer", terminal, true);
    return page(ask, EnrolmentSaid{EnrolmentSaid::Kind::offered, terminal, *code});
}

HttpResponse TerminalDesk::forget(const StaffAsk& ask, const std::string& terminal) {
    const auto identities = enrolments_.identities();
    if (!identities) return gate_.trouble("staff-terminal-identity", identities.error());
    const auto known = identities->find(terminal);
    const auto* identity = known != identities->end() ? &known->second : nullptr;
    const auto is_done = store_.forget(terminal, identity, ask.visitor.account.name, settings_.as_of());
    if (!is_done) return gate_.trouble("staff-terminal-identity", is_done.error());
    note(ask, "forget", terminal, *is_done);
    if (!*is_done) return page(ask, EnrolmentSaid{EnrolmentSaid::Kind::not_forgotten, "", ""});
    return go_to(ADDRESS);
}

}  // namespace kiosk::reference

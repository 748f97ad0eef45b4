#include "kiosk/reference/staff/terminal_desk.h"

#include "kiosk/reference/answers.h"
#include "kiosk/reference/staff/terminal_pages.h"
#include "kiosk/reference/web_files.h"
#include "kiosk/text/unicode.h"

namespace kiosk::reference {
namespace {

constexpr auto ADDRESS = "/staff/terminals";
constexpr auto WANTS_REASON = "wants-reason";
constexpr std::size_t REASON_MOST = 160;  ///< characters; the contract allows more than a screen does

}  // namespace

TerminalDesk::TerminalDesk(TerminalStore& store, const CentreQueues& queues, const StaffGate& gate,
                           const ServiceSettings& settings)
    : store_(store), queues_(queues), gate_(gate), settings_(settings) {}

std::vector<Route> TerminalDesk::routes() {
    return {
        gate_.page("staff-terminals", ADDRESS, Duty::see_terminals,
                   [this](const StaffAsk& ask) { return show(ask); }),
        gate_.act("staff-terminal", ADDRESS, Duty::steer_terminals,
                  [this](const StaffAsk& ask) { return steer(ask); }),
    };
}

HttpResponse TerminalDesk::show(const StaffAsk& ask) {
    const auto terminals = store_.terminals();
    if (!terminals) return gate_.trouble("staff-terminals", terminals.error());
    return html_answer(200, terminals_page(gate_.frame(ask.visitor), *terminals, queues_.locked,
                                           settings_.as_of(), ask.query == WANTS_REASON));
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
    settings_.log("staff account=" + wish.account + " act=" + std::string(name_in(TERMINAL_ACT_NAMES, *act)) +
                  " verdict=" + (*is_done ? "done terminal=" + wish.terminal : "unknown"));
    return go_to(ADDRESS);
}

}  // namespace kiosk::reference

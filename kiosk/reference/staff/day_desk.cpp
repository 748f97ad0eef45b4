#include "kiosk/reference/staff/day_desk.h"

#include "kiosk/central/rfc3339.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/web_files.h"

namespace kiosk::reference {
namespace {

constexpr std::string_view SAID = "said=";
constexpr int NOT_TAKEN = 422;

HttpResponse said(std::string_view word) {
    return go_to(std::string(DAYS_ADDRESS) + '?' + std::string(SAID) + std::string(word));
}

}  // namespace

DayDesk::DayDesk(DayStore& store, const StaffGate& gate, const ServiceSettings& settings)
    : store_(store), gate_(gate), settings_(settings) {}

std::vector<Route> DayDesk::routes() {
    const std::string address(DAYS_ADDRESS);
    return {
        gate_.page("staff-days", address, Duty::see_services,
                   [this](const StaffAsk& ask) { return show(ask); }),
        gate_.act("staff-day", address, Duty::keep_days, [this](const StaffAsk& ask) { return act(ask); })};
}

void DayDesk::note(const StaffAsk& ask, std::string_view act, std::string_view verdict) const {
    settings_.log("staff account=" + ask.visitor.account.name + " act=" + std::string(act) +
                  "-day verdict=" + std::string(verdict));
}

HttpResponse DayDesk::page(const StaffAsk& ask, int status, DaysView view) {
    view.now = settings_.as_of();
    const auto queues = store_.queues_at(view.now);
    if (!queues) return gate_.trouble("staff-days", queues.error());
    return html_answer(status, days_page(gate_.frame(ask.visitor), **queues, view));
}

HttpResponse DayDesk::show(const StaffAsk& ask) {
    DaysView view;
    const std::string_view query = ask.query;
    if (query.starts_with(SAID)) view.word = query.substr(SAID.size());
    return page(ask, 200, std::move(view));
}

HttpResponse DayDesk::act(const StaffAsk& ask) {
    const auto& name = value_of(ask.form, "act");
    if (name == "take-back") return take_back(ask);
    auto form = read_day_form(ask.form);
    if (name != "set" || !form) return request_invalid(NOT_TAKEN, "no such act");
    DaysView view{*std::move(form), {}, std::nullopt, {}, {}};
    view.mistakes = mistakes_of(view.form);
    if (view.mistakes.empty()) {
        const DayWish wish{{*view.form.date, view.form.order, view.form.reason},
                           view.form.told_booked,
                           ask.visitor.account.name};
        const auto outcome = store_.keep(wish, settings_.as_of());
        if (!outcome) return gate_.trouble("staff-day", outcome.error());
        if (std::holds_alternative<DaySet>(*outcome)) {
            const auto word = name_in(DAY_ORDER_NAMES, wish.day.order);
            note(ask, name, word);
            return said(word);
        }
        if (const auto* booked = std::get_if<DayHasBooked>(&*outcome))
            view.booked = booked->count;
        else
            view.mistakes = {std::get<DayMistake>(*outcome)};
    }
    note(ask, name, view.booked ? "booked" : "refused");
    return page(ask, view.booked ? 200 : NOT_TAKEN, std::move(view));
}

HttpResponse DayDesk::take_back(const StaffAsk& ask) {
    const auto date = parse_date(value_of(ask.form, "day"));
    if (!date) return request_invalid(NOT_TAKEN, "no such day");
    const auto is_done = store_.take_back(*date, ask.visitor.account.name, settings_.as_of());
    if (!is_done) return gate_.trouble("staff-day", is_done.error());
    const std::string_view word = *is_done ? "back" : "gone";
    note(ask, "take-back", word);
    return said(word);
}

}  // namespace kiosk::reference

#include "kiosk/reference/staff/appointment_desk.h"

#include "kiosk/central/rfc3339.h"
#include "kiosk/core/appointment_code.h"
#include "kiosk/core/enrolment_code.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/secrets.h"
#include "kiosk/reference/staff/staff_times.h"
#include "kiosk/reference/web_files.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

constexpr auto ADDRESS = "/staff/appointments";
constexpr std::string_view DAY = "day=", SAID = "&said=";
/// 50 bits, as short as a person types.
constexpr std::size_t CODE_LENGTH = 10;

/// Why nobody can be served then; empty: they can.
std::string_view refusal_of(const CentreQueues& queues, const std::string& service_id, sys_seconds starts_at,
                            sys_seconds now) {
    const auto* const service = find_service(queues.profile, service_id);
    if (service == nullptr) return "unknown";
    if (starts_at < now) return "past";
    const auto opening = opening_at(local_time(starts_at), service->hours.value_or(queues.profile.hours),
                                    queues.profile.calendar);
    return opening.state == Opening::State::open ? "" : "closed";
}

}  // namespace

AppointmentDesk::AppointmentDesk(AppointmentStore& store, const CentreQueues& queues, const StaffGate& gate,
                                 const ServiceSettings& settings)
    : store_(store), queues_(queues), gate_(gate), settings_(settings) {}

std::vector<Route> AppointmentDesk::routes() {
    return {gate_.page("staff-appointments", ADDRESS, Duty::see_appointments,
                       [this](const StaffAsk& ask) { return show(ask); }),
            gate_.act("staff-appointment", ADDRESS, Duty::keep_appointments,
                      [this](const StaffAsk& ask) { return act(ask); })};
}

HttpResponse AppointmentDesk::page(const StaffAsk& ask, AppointmentsView view) {
    auto booked = store_.of(view.day);
    if (!booked) return gate_.trouble("staff-appointments", booked.error());
    view.now = settings_.as_of();
    view.booked = *std::move(booked);
    view.new_code = random_text(ENROLMENT_ALPHABET, CODE_LENGTH);
    return html_answer(200, appointments_page(gate_.frame(ask.visitor), queues_, view));
}

HttpResponse AppointmentDesk::show(const StaffAsk& ask) {
    AppointmentsView view{local_time(settings_.as_of()).date};
    std::string_view query = ask.query;
    if (const auto said = query.find(SAID); said != std::string_view::npos) {
        view.word = query.substr(said + SAID.size());
        query = query.substr(0, said);
    }
    if (query.starts_with(DAY)) view.day = parse_date(query.substr(DAY.size())).value_or(view.day);
    return page(ask, std::move(view));
}

void AppointmentDesk::note(const StaffAsk& ask, std::string_view verdict) const {
    settings_.log("staff account=" + ask.visitor.account.name + " act=" + value_of(ask.form, "act") +
                  "-appointment verdict=" + std::string(verdict));
}

HttpResponse AppointmentDesk::act(const StaffAsk& ask) {
    const auto& name = value_of(ask.form, "act");
    if (name == "book") return book(ask);
    if (name != "cancel") return request_invalid(422, "no such act");
    const auto is_done =
        store_.cancel(value_of(ask.form, "booked"), ask.visitor.account.name, settings_.as_of());
    if (!is_done) return gate_.trouble("staff-appointment", is_done.error());
    const std::string_view verdict = *is_done ? "cancelled" : "gone";
    note(ask, verdict);
    const auto day = parse_date(value_of(ask.form, "day")).value_or(local_time(settings_.as_of()).date);
    return go_to(std::string(ADDRESS) + '?' + std::string(DAY) + iso_date_text(day) + std::string(SAID) +
                 std::string(verdict));
}

/// The code is in no address: it is shown on the very page that answers.
HttpResponse AppointmentDesk::book(const StaffAsk& ask) {
    const auto now = settings_.as_of();
    const auto code = parse_appointment_code(value_of(ask.form, "code"));
    if (!code) return request_invalid(422, "no code of an appointment");
    AppointmentsView view{local_time(now).date};
    const auto day = parse_date(value_of(ask.form, "day"));
    const auto starts_at = day ? moment_of(*day, value_of(ask.form, "time")) : std::nullopt;
    view.day = day.value_or(view.day);
    const auto& service = value_of(ask.form, "service");
    const auto queues = store_.queues_at(now);
    if (!queues) return gate_.trouble("staff-appointment", queues.error());
    view.word = starts_at ? refusal_of(**queues, service, *starts_at, now) : "time";
    if (view.word.empty()) {
        const auto outcome = store_.book({*code, service, starts_at}, ask.visitor.account.name, now);
        if (!outcome) return gate_.trouble("staff-appointment", outcome.error());
        if (*outcome == BookingOutcome::kept)
            view.code = *code;
        else
            view.word = "gone";
    }
    note(ask, view.word.empty() ? "booked" : view.word);
    return page(ask, std::move(view));
}

}  // namespace kiosk::reference

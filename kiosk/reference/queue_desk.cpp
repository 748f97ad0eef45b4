#include "kiosk/reference/queue_desk.h"

#include <algorithm>

#include "kiosk/central/heartbeat_json.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/central/ticket_names.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/http_words.h"
#include "kiosk/reference/queue_answers.h"
#include "kiosk/reference/secrets.h"

namespace kiosk::reference {
namespace {

std::string terminal_of(const HttpRequest& request) {
    return std::string(request.header("X-Terminal-Id"));
}

/// What is wrong with the headers that every question of a terminal has; empty: nothing.
std::string fault_of_headers(const HttpRequest& request) {
    if (!is_terminal_id(request.header("X-Terminal-Id"))) return "X-Terminal-Id does not have its form";
    if (request.method == "POST" && !is_json_type(request.header("Content-Type")))
        return "Content-Type is not application/json";
    return {};
}

}  // namespace

QueueDesk::QueueDesk(QueueStore& store, const ServiceSettings& settings)
    : store_(store), settings_(settings) {}

HttpResponse QueueDesk::refuse(const std::string& name, const std::string& reason) const {
    settings_.log(name + " verdict=request_invalid reason=\"" + reason + "\"");
    return request_invalid(400, reason);
}

HttpResponse QueueDesk::trouble(const std::string& name, const StoreTrouble& trouble) const {
    settings_.log(name + " verdict=central_trouble reason=\"" + trouble.detail + "\"");
    return trouble_answer(trouble);
}

void QueueDesk::write_profile(const KioskProfile& profile) {
    if (written_ == profile.calendar) return;
    written_ = profile.calendar;
    profile_ = to_json(profile);
    tag_ = '"' + sha256_text(profile_) + '"';
}

Reaction QueueDesk::profile(const HttpRequest& request) {
    if (const auto fault = fault_of_headers(request); !fault.empty()) return refuse("profile", fault);
    return [this, known = std::string(request.header("If-None-Match"))] {
        const auto queues = store_.queues_at(settings_.as_of());
        if (!queues) return trouble("profile", queues.error());
        write_profile((*queues)->profile);
        return profile_answer(profile_, tag_, names_tag(known, tag_));
    };
}

Reaction QueueDesk::situation(const HttpRequest& request) {
    if (const auto fault = fault_of_headers(request); !fault.empty()) return refuse("queues", fault);
    return [this, terminal = terminal_of(request)] {
        const auto situation = store_.situation(terminal, settings_.as_of());
        if (!situation) return trouble("queues", situation.error());
        return HttpResponse{200, "application/json", {}, to_json(*situation)};
    };
}

Reaction QueueDesk::issue(const HttpRequest& request) {
    if (const auto fault = fault_of_headers(request); !fault.empty()) return refuse("ticket", fault);
    auto wish = parse_ticket_wish(request.body, std::string(request.header("Idempotency-Key")));
    if (!wish) return refuse("ticket", wish.error().detail);
    return [this, terminal = terminal_of(request), wish = *std::move(wish)] {
        const auto answer = store_.issue(wish, terminal, settings_.as_of());
        if (!answer) return trouble("ticket", answer.error());
        settings_.log("ticket terminal=" + terminal + " verdict=" + std::string(name_of(*answer)));
        return ticket_answer(*answer);
    };
}

Reaction QueueDesk::check_in(const HttpRequest& request) {
    if (const auto fault = fault_of_headers(request); !fault.empty()) return refuse("check-in", fault);
    auto asked = parse_check_in(request.body, std::string(request.header("Idempotency-Key")));
    if (!asked) return refuse("check-in", asked.error().detail);
    return [this, terminal = terminal_of(request), asked = *std::move(asked)] {
        const auto answer = store_.check_in(asked, terminal, settings_.as_of());
        if (!answer) return trouble("check-in", answer.error());
        settings_.log("check-in terminal=" + terminal + " verdict=" + std::string(name_of(*answer)));
        return ticket_answer(*answer);
    };
}

Reaction QueueDesk::book(const HttpRequest& request) {
    if (!is_json_type(request.header("Content-Type")))
        return refuse("appointments", "Content-Type is not application/json");
    auto bookings = parse_bookings(request.body);
    if (!bookings) return refuse("appointments", bookings.error().detail);
    return [this, bookings = *std::move(bookings)] {
        const auto outcomes = store_.book(bookings);
        if (!outcomes) return trouble("appointments", outcomes.error());
        settings_.log("appointments told=" + std::to_string(outcomes->size()));
        return HttpResponse{200, "application/json", {}, to_json(*outcomes)};
    };
}

Reaction QueueDesk::cancel(const HttpRequest& request) {
    if (const auto fault = fault_of_headers(request); !fault.empty()) return refuse("cancel", fault);
    auto key = parse_cancellation(request.body);
    if (!key) return refuse("cancel", key.error().detail);
    return [this, terminal = terminal_of(request), key = *std::move(key)] {
        const auto outcome = store_.cancel(key, terminal, settings_.as_of());
        if (!outcome) return trouble("cancel", outcome.error());
        const bool is_void = *outcome == Cancelled::voided;
        settings_.log("cancel terminal=" + terminal + " verdict=" +
                      (is_void    ? "voided"
                       : *outcome ? "barred"
                                  : "ticket_unknown"));
        return cancellation_answer(*outcome);
    };
}

Reaction QueueDesk::lease(const HttpRequest& request) {
    if (const auto fault = fault_of_headers(request); !fault.empty()) return refuse("lease", fault);
    const auto day = parse_lease_question(request.body);
    if (!day) return refuse("lease", day.error().detail);
    return [this, terminal = terminal_of(request), day = *day] {
        const auto answer = store_.lease(day, terminal, settings_.as_of());
        if (!answer) return trouble("lease", answer.error());
        settings_.log("lease terminal=" + terminal + " verdict=" + std::string(name_of(*answer)));
        return lease_answer(*answer);
    };
}

Reaction QueueDesk::tell(const HttpRequest& request) {
    if (const auto fault = fault_of_headers(request); !fault.empty()) return refuse("entries", fault);
    auto entries = parse_journal_entries(request.body);
    if (!entries) return refuse("entries", entries.error().detail);
    return [this, terminal = terminal_of(request), entries = *std::move(entries)] {
        const auto told = store_.tell(entries, terminal, settings_.as_of());
        if (!told) return trouble("entries", told.error());
        std::string line = "entries terminal=" + terminal;
        for (const auto& [outcome, name] : ENTRY_OUTCOME_NAMES) {
            const auto count = std::count(told->outcomes.begin(), told->outcomes.end(), outcome);
            line += " " + std::string(name) + "=" + std::to_string(count);
        }
        settings_.log(line);
        return entries_answer(*told);
    };
}

Reaction QueueDesk::beat(const HttpRequest& request) {
    if (const auto fault = fault_of_headers(request); !fault.empty()) return refuse("heartbeat", fault);
    auto heartbeat = parse_heartbeat(request.body);
    if (!heartbeat) return refuse("heartbeat", heartbeat.error().detail);
    // No line in the log: thousands of terminals say the same all day long.
    return [this, terminal = terminal_of(request), heartbeat = *std::move(heartbeat)] {
        const auto answer = store_.beat(heartbeat, terminal, settings_.as_of());
        if (!answer) return trouble("heartbeat", answer.error());
        return HttpResponse{200, "application/json", {}, to_json(*answer)};
    };
}

Reaction QueueDesk::conflicts(std::string_view day) {
    const auto wanted = parse_date(day);
    if (!wanted) return refuse("conflicts", "service_day is not a date");
    return [this, wanted = *wanted] {
        const auto conflicts = store_.conflicts(wanted);
        return conflicts ? conflicts_answer(*conflicts) : trouble("conflicts", conflicts.error());
    };
}

Reaction QueueDesk::call(const HttpRequest& request, std::string_view counter) {
    if (!is_json_type(request.header("Content-Type")))
        return refuse("call", "Content-Type is not application/json");
    auto call = parse_counter_call(counter, request.body);
    if (!call) return refuse("call", call.error().detail);
    return [this, call = *std::move(call)] {
        const auto answer = store_.call(call, settings_.as_of());
        if (!answer) return trouble("call", answer.error());
        settings_.log("call counter=" + call.counter + " action=" + std::string(name_of(call.action)) +
                      " verdict=" + (std::holds_alternative<CounterState>(*answer) ? "done" : "refused"));
        return call_answer(*answer);
    };
}

}  // namespace kiosk::reference

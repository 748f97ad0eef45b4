#include "kiosk/reference/staff/counter_pages.h"

#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

/// More than fit a glass: the rest is a number.
constexpr std::size_t WAITING_SHOWN = 12;

/// One counter, for one reader.
struct Scene {
    const StaffFrame& frame;
    const CounterSight& sight;
    const KioskProfile& profile;

    [[nodiscard]] std::string word(Message message) const { return frame.words(message); }
    [[nodiscard]] std::string service(const std::string& id) const {
        const auto* const found = find_service(profile, id);
        return found == nullptr ? id : in_language(found->name, frame.words.language());
    }
    [[nodiscard]] bool is_own() const {
        return sight.shift.state != ShiftState::closed && sight.shift.account == frame.account->name;
    }
    [[nodiscard]] std::string address() const { return "/staff/counters/" + sight.counter; }
};

std::string state_text(const Catalogue& words, const Shift& shift, const std::string& shown) {
    switch (shift.state) {
        case ShiftState::open:
            return words(tr("Open · {1}"), {shown});
        case ShiftState::paused:
            return shift.reason.empty() ? words(tr("Paused · {1}"), {shown})
                                        : words(tr("Paused · {1} · {2}"), {shown, shift.reason});
        case ShiftState::closed:
            break;
    }
    return words(tr("Closed"));
}

std::string_view look_of(ShiftState state) {
    if (state == ShiftState::open) return "pill ok";
    return state == ShiftState::paused ? "pill warn" : "pill";
}

struct Button {
    std::string_view act;
    Message label;
    bool is_main = false;
    std::string_view number = {};  ///< of another ticket than the counter's
};

void add_button(Html& html, const Scene& scene, const Button& button) {
    html.piece(form_to(scene.frame, scene.address()));
    if (!button.number.empty())
        html.opening("input", {{"type", "hidden"}, {"name", "number"}, {"value", button.number}});
    if (button.is_main)
        html.element("button", {{"name", "act"}, {"value", button.act}, {"class", "main"}, {"autofocus", ""}},
                     scene.word(button.label));
    else
        html.element("button", {{"name", "act"}, {"value", button.act}}, scene.word(button.label));
    html.markup("</form>\n");
}

void add_transfer(Html& html, const Scene& scene) {
    html.piece(form_to(scene.frame, scene.address()))
        .opening("select", {{"name", "service"}, {"aria-label", scene.word(tr("Another service"))}});
    for (const auto& service : scene.profile.services) {
        if (service.id != scene.sight.queue.at_counter->service)
            html.element("option", {{"value", service.id}}, scene.service(service.id));
    }
    html.markup("</select>");
    html.element("button", {{"name", "act"}, {"value", "transfer"}}, scene.word(tr("Transfer")))
        .markup("</form>\n");
}

void add_pause(Html& html, const Scene& scene) {
    html.piece(form_to(scene.frame, scene.address()));
    html.opening("input", {{"name", "reason"},
                           {"maxlength", "80"},
                           {"aria-label", scene.word(tr("Reason"))},
                           {"placeholder", scene.word(tr("Reason, for colleagues"))}});
    html.element("button", {{"name", "act"}, {"value", "pause"}}, scene.word(tr("Pause")))
        .markup("</form>\n");
}

void add_citizen_buttons(Html& html, const Scene& scene) {
    if (scene.sight.queue.at_counter->stage == Stage::called) {
        add_button(html, scene, {"start", tr("Has come: start"), true});
        add_button(html, scene, {"recall", tr("Call again")});
        add_button(html, scene, {"no_show", tr("Has not come")});
    } else {
        add_button(html, scene, {"finish", tr("Finish"), true});
    }
    add_button(html, scene, {"park", tr("Set aside")});
    add_transfer(html, scene);
}

void add_shift_buttons(Html& html, const Scene& scene) {
    switch (scene.sight.shift.state) {
        case ShiftState::closed:
            return add_button(html, scene, {"open", tr("Open this counter"), true});
        case ShiftState::paused:
            add_button(html, scene, {"go_on", tr("Go on"), true});
            break;
        case ShiftState::open:
            add_button(html, scene, {"next", tr("Call the next number"), true});
            add_pause(html, scene);
            break;
    }
    add_button(html, scene, {"close", tr("Close this counter")});
}

/// None for whoever inspects.
void add_buttons(Html& html, const Scene& scene) {
    if (!may(scene.frame.account->role, Duty::serve_at_counters)) return;
    html.opening("div", {{"class", "acts"}});
    if (scene.sight.shift.state != ShiftState::closed && !scene.is_own())
        add_button(html, scene, {"take_over", tr("Take over this counter")});
    else if (scene.is_own() && scene.sight.queue.at_counter)
        add_citizen_buttons(html, scene);
    else
        add_shift_buttons(html, scene);
    html.markup("</div>\n");
}

void add_marks(Html& html, const Scene& scene, const CounterTicket& ticket) {
    if (ticket.has_priority) html.element("span", {{"class", "mark"}}, scene.word(tr("Priority")));
    if (ticket.is_unprinted)
        html.element("span", {{"class", "mark warn"}}, scene.word(tr("Slip not printed")));
}

void add_now(Html& html, const Scene& scene) {
    const auto& ticket = scene.sight.queue.at_counter;
    html.opening("div", {{"class", ticket ? "now has" : "now"}});
    if (ticket) {
        html.element("p", scene.word(ticket->stage == Stage::called ? tr("Called to this counter")
                                                                    : tr("Being served")));
        html.element("p", {{"class", "number"}}, ticket->number).element("p", scene.service(ticket->service));
        add_marks(html, scene, *ticket);
    } else {
        html.element("p", scene.word(tr("Nobody is at this counter")));
        html.element("p", {{"class", "number"}}, "–");
        html.element(
            "p", scene.frame.words(tr("{1} waiting"), {std::to_string(scene.sight.queue.waiting.size())}));
    }
    html.markup("</div>\n");
}

void add_row(Html& html, const Scene& scene, const CounterTicket& ticket) {
    html.markup("<tr>")
        .element("th", {{"scope", "row"}}, ticket.number)
        .element("td", scene.service(ticket.service));
    html.element("td", {{"class", "time"}}, clock_text(local_time(ticket.arrived_at))).markup("<td>");
    add_marks(html, scene, ticket);
    html.markup("</td>");
}

void add_waiting(Html& html, const Scene& scene) {
    const auto& waiting = scene.sight.queue.waiting;
    html.opening("section", {{"class", "card"}})
        .markup("<h2>")
        .text(scene.word(tr("Waiting, in calling order")));
    html.markup(" ").element("b", std::to_string(waiting.size())).markup("</h2>\n");
    if (waiting.empty()) html.element("p", scene.word(tr("Nobody waits.")));
    if (!waiting.empty()) html.markup("<table>\n");
    for (std::size_t place = 0; place < std::min(waiting.size(), WAITING_SHOWN); ++place) {
        add_row(html, scene, waiting[place]);
        html.markup("</tr>\n");
    }
    if (!waiting.empty()) html.markup("</table>\n");
    if (waiting.size() > WAITING_SHOWN)
        html.element("p",
                     scene.frame.words(tr("and {1} more"), {std::to_string(waiting.size() - WAITING_SHOWN)}));
    html.markup("</section>\n");
}

void add_set_aside(Html& html, const Scene& scene) {
    const auto& tickets = scene.sight.queue.set_aside;
    if (tickets.empty()) return;
    html.opening("section", {{"class", "card"}})
        .element("h2", scene.word(tr("Not come, or set aside")))
        .markup("<table>\n");
    const bool may_recall =
        scene.is_own() && scene.sight.shift.state == ShiftState::open && !scene.sight.queue.at_counter;
    for (const auto& ticket : tickets) {
        add_row(html, scene, ticket);
        html.markup("<td>")
            .text(scene.word(ticket.stage == Stage::missed ? tr("Not come") : tr("Set aside")))
            .markup("</td><td>");
        if (may_recall) add_button(html, scene, {"recall", tr("Call again"), false, ticket.number});
        html.markup("</td></tr>\n");
    }
    html.markup("</table>\n</section>\n");
}

Html outcome_band(const Catalogue& words, CounterSaid outcome) {
    if (outcome == CounterSaid::not_possible)
        return said("warn", words(tr("That could not be done: somebody else was quicker, or the counter has "
                                     "changed. This is how it is now.")));
    if (outcome == CounterSaid::nobody_waits)
        return said("", words(tr("Nobody waits for this counter now.")));
    return {};
}

}  // namespace

std::string counters_page(const StaffFrame& frame, const std::vector<CounterLine>& counters) {
    const auto& words = frame.words;
    StaffDocument document{words(tr("Counters")), {}, "/staff/counters", true};
    auto& main = document.main;
    main.element("h1", document.title).opening("div", {{"class", "tiles"}}).markup("\n");
    for (const auto& line : counters) {
        main.opening("a", {{"class", "card tile"}, {"href", "/staff/counters/" + line.counter}});
        main.element("h2", words(tr("Counter {1}"), {line.counter}));
        main.element("p", {{"class", line.number.empty() ? "number none" : "number"}},
                     line.number.empty() ? "–" : line.number);
        main.element("p", {{"class", look_of(line.shift.state)}}, state_text(words, line.shift, line.shown));
        main.element("p", words(tr("{1} waiting"), {std::to_string(line.waiting)})).markup("</a>\n");
    }
    main.markup("</div>\n");
    return staff_page(frame, document);
}

std::string counter_page(const StaffFrame& frame, const CounterSight& sight, const KioskProfile& profile,
                         CounterSaid outcome) {
    const auto& words = frame.words;
    const Scene scene{frame, sight, profile};
    StaffDocument document{words(tr("Counter {1}"), {sight.counter}), {}, "/staff/counters", true};
    auto& main = document.main;
    main.opening("div", {{"class", "heading"}}).element("h1", document.title);
    main.element("p", {{"class", look_of(sight.shift.state)}}, state_text(words, sight.shift, sight.shown))
        .markup("</div>\n");
    main.piece(outcome_band(words, outcome));
    main.opening("div", {{"class", "desk"}}).opening("section", {{"class", "card serve"}});
    add_now(main, scene);
    add_buttons(main, scene);
    main.markup("</section>\n").opening("div", {{"class", "beside"}});
    add_waiting(main, scene);
    add_set_aside(main, scene);
    main.markup("</div>\n</div>\n");
    return staff_page(frame, document);
}

}  // namespace kiosk::reference

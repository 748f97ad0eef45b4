#include "kiosk/reference/staff/terminal_pages.h"

#include <array>

#include "kiosk/reference/staff/terminal_rules.h"
#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

constexpr auto ADDRESS = "/staff/terminals";

struct Word {
    std::string_view word;
    Message text;
};

// Words of heartbeat.h that are known here; any other is shown as it came.
constexpr std::array DEVICES{Word{"printer", tr("Printer")}, Word{"scanner", tr("Barcode reader")},
                             Word{"camera", tr("Camera")}, Word{"board", tr("Hall display")},
                             Word{"speaker", tr("Loudspeaker")}};
constexpr std::array STATES{Word{"ready", tr("Ready")},
                            Word{"busy", tr("Working")},
                            Word{"paper_low", tr("Little paper left")},
                            Word{"paper_out", tr("No paper")},
                            Word{"cover_open", tr("Cover open")},
                            Word{"absent", tr("Not found")},
                            Word{"failed", tr("Does not work")},
                            Word{"needs_help", tr("Needs a look")},
                            Word{"no_permission", tr("May not be opened")},
                            Word{"in_use", tr("Used by another program")},
                            Word{"wrong_mode", tr("Set to another mode")},
                            Word{"wrong_device", tr("Another device")},
                            Word{"too_dark", tr("Too dark")},
                            Word{"stale", tr("No connection to its board")},
                            Word{"off", tr("Switched off")}};

template <class Words>
std::string shown(const Catalogue& words, const Words& table, const std::string& word) {
    for (const auto& [known, text] : table) {
        if (known == word) return words(text);
    }
    return word;
}

std::string_view look_of(TerminalMood mood) {
    switch (mood) {
        case TerminalMood::well:
            return "pill ok";
        case TerminalMood::locked:
            return "pill";
        case TerminalMood::wants_help:
            return "pill warn";
        case TerminalMood::silent:
            break;
    }
    return "pill stop";
}

Message name_of(TerminalMood mood) {
    switch (mood) {
        case TerminalMood::well:
            return tr("Works well");
        case TerminalMood::locked:
            return tr("Gives no numbers");
        case TerminalMood::wants_help:
            return tr("Please look after it");
        case TerminalMood::silent:
            break;
    }
    return tr("Not heard of");
}

std::string_view look_of(DeviceMood mood) {
    if (mood == DeviceMood::well) return "";
    return mood == DeviceMood::soon ? "mark warn" : "mark stop";
}

void add_row(Html& html, const std::string& name, const std::string& value, std::string_view look = "") {
    html.markup("<div>").element("dt", name).markup("<dd>");
    if (look.empty())
        html.text(value);
    else
        html.element("span", {{"class", look}}, value);
    html.markup("</dd></div>\n");
}

std::string moment_text(sys_seconds moment, sys_seconds now) {
    const auto then = local_time(moment);
    if (then.date == local_time(now).date) return clock_text(then);
    return date_text(then.date) + ' ' + clock_text(then);
}

void add_clock(Html& html, const Catalogue& words, const KeptTerminal& terminal) {
    const auto ahead = clock_ahead(terminal);
    if (std::chrono::abs(ahead) <= CLOCK_OFF) return;
    const auto minutes =
        std::to_string(std::chrono::ceil<std::chrono::minutes>(std::chrono::abs(ahead)).count());
    add_row(html, words(tr("Clock")),
            ahead.count() > 0 ? words(tr("{1} min fast"), {minutes}) : words(tr("{1} min slow"), {minutes}),
            "mark stop");
}

void add_figures(Html& html, const Catalogue& words, const KeptTerminal& terminal,
                 const std::string& known_by, sys_seconds now) {
    html.markup("<dl class=\"facts\">\n");
    const auto& said = terminal.said;
    if (terminal.heard_at) {
        for (const auto& [device, state] : said.devices)
            add_row(html, shown(words, DEVICES, device), shown(words, STATES, state),
                    look_of(mood_of(state)));
        add_clock(html, words, terminal);
        if (said.untold > 0) add_row(html, words(tr("Not sent yet")), std::to_string(said.untold));
        add_row(html, words(tr("Heard of last")), moment_text(*terminal.heard_at, now));
        add_row(html, words(tr("Running since")), moment_text(said.started_at, now));
        if (!said.version.empty()) add_row(html, words(tr("Version")), said.version);
    }
    if (!known_by.empty()) add_row(html, words(tr("Enrolment")), known_by);
    html.markup("</dl>\n");
}

Html form_for(const StaffFrame& frame, const std::string& terminal) {
    Html html = form_to(frame, ADDRESS);
    return html.opening("input", {{"type", "hidden"}, {"name", "terminal"}, {"value", terminal}});
}

void add_button(Html& html, const StaffFrame& frame, const std::string& terminal, std::string_view act,
                Message label) {
    html.piece(form_for(frame, terminal));
    html.element("button", {{"name", "act"}, {"value", act}}, frame.words(label)).markup("</form>\n");
}

void add_lock(Html& html, const StaffFrame& frame, const std::string& terminal) {
    const auto& words = frame.words;
    html.piece(form_for(frame, terminal));
    html.markup("<label>").element("span", words(tr("Why it gives no numbers, for citizens")));
    html.opening("input", {{"name", "reason"}, {"required", ""}, {"maxlength", "160"}, {"lang", "vi"}})
        .markup("</label>\n<label>")
        .element("span", words(tr("The same in English, if you like")));
    html.opening("input", {{"name", "reason_english"}, {"maxlength", "160"}, {"lang", "en"}})
        .markup("</label>\n");
    html.element("button", {{"name", "act"}, {"value", "lock"}}, words(tr("Lock"))).markup("</form>\n");
}

void add_acts(Html& html, const StaffFrame& frame, const KeptTerminal& terminal, bool is_locked_by_file) {
    if (!may(frame.account->role, Duty::steer_terminals)) return;
    html.opening("div", {{"class", "steer"}});
    if (terminal.locked)
        add_button(html, frame, terminal.name, "unlock", tr("Unlock"));
    else if (!is_locked_by_file)
        add_lock(html, frame, terminal.name);
    add_button(html, frame, terminal.name, "reload", tr("Let it fetch the settings of the queues"));
    html.markup("</div>\n");
}

std::string reason_text(const Catalogue& words, const LocalText& reason) {
    return words(tr("It tells citizens: {1}"), {in_language(reason, words.language())});
}

void add_terminal(Html& html, const StaffFrame& frame, const KeptTerminal& terminal,
                  const TerminalsView& view) {
    const auto by_file = view.locks.find(terminal.name);
    const bool is_locked_by_file = by_file != view.locks.end();
    const auto shown_lock = is_locked_by_file ? std::optional{by_file->second} : terminal.locked;
    const auto known = view.identities.find(terminal.name);
    const auto* identity = known != view.identities.end() ? &known->second : nullptr;
    auto judged = terminal;
    judged.locked = shown_lock;
    const auto mood = mood_of(judged, view.now);
    html.opening("section", {{"class", "card terminal"}}).markup("<div class=\"heading\">");
    html.element("h2", terminal.name)
        .element("span", {{"class", look_of(mood)}}, frame.words(name_of(mood)))
        .markup("</div>\n");
    if (shown_lock) html.piece(said("", reason_text(frame.words, *shown_lock)));
    if (is_locked_by_file)
        html.element("p", frame.words(tr("Locked in queues.toml, where it must be unlocked as well.")));
    add_figures(html, frame.words, terminal, identity_text(frame.words, identity, view.now), view.now);
    add_acts(html, frame, terminal, is_locked_by_file);
    html.piece(identity_acts(frame, terminal, identity, view.now));
    html.markup("</section>\n");
}

}  // namespace

std::string terminals_page(const StaffFrame& frame, const TerminalsView& view) {
    const auto& words = frame.words;
    // A code is shown once: by itself the page would take it away.
    StaffDocument document{words(tr("Terminals")), {}, ADDRESS, !view.enrolment};
    auto& main = document.main;
    main.element("h1", document.title);
    if (view.enrolment) main.piece(enrolment_said(frame, *view.enrolment));
    if (view.wants_reason)
        main.piece(said("warn", words(tr("Please write why, so that citizens can read it. Nothing was "
                                         "changed."))));
    if (view.terminals.empty())
        main.element("p", words(tr("No terminal has reported yet. Each does within a minute of its start.")));
    main.opening("div", {{"class", "terminals"}});
    for (const auto& terminal : view.terminals) add_terminal(main, frame, terminal, view);
    main.piece(enrolment_form(frame)).markup("</div>\n");
    return staff_page(frame, document);
}

}  // namespace kiosk::reference

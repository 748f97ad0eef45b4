#include "kiosk/reference/staff/office_pages.h"

#include <array>

#include "kiosk/reference/staff/number_pages.h"
#include "kiosk/text/dates.h"

namespace kiosk::reference {
namespace {

constexpr std::array<std::pair<AuditAct, Message>, AUDIT_ACT_NAMES.size()> ACT_TEXTS{{
    {AuditAct::logged_in, tr("Logged in")},
    {AuditAct::log_in_refused, tr("Wrong password")},
    {AuditAct::logged_out, tr("Logged out")},
    {AuditAct::password_changed, tr("Changed the password")},
    {AuditAct::account_added, tr("Added the account")},
    {AuditAct::password_reset, tr("Gave a new first password")},
    {AuditAct::account_closed, tr("Closed the account")},
    {AuditAct::account_opened, tr("Opened the account again")},
    {AuditAct::terminal_locked, tr("Locked the terminal")},
    {AuditAct::terminal_unlocked, tr("Unlocked the terminal")},
    {AuditAct::terminal_reloaded, tr("Let the terminal fetch the settings of the queues")},
    {AuditAct::terminal_offered, tr("Made a code for the terminal")},
    {AuditAct::terminal_enrolled, tr("The terminal was enrolled")},
    {AuditAct::terminal_revoked, tr("Revoked the terminal")},
    {AuditAct::terminal_forgotten, tr("Took the terminal off its page")},
    {AuditAct::number_given, tr("Gave a number")},
    {AuditAct::number_entered, tr("Entered a number written by hand")},
    {AuditAct::number_taken_out, tr("Took a number out")},
    {AuditAct::slip_wished, tr("Wanted a slip printed again")},
    {AuditAct::service_paused, tr("Paused the service")},
    {AuditAct::service_resumed, tr("Let the service give numbers again")},
    {AuditAct::appointment_booked, tr("Booked an appointment")},
    {AuditAct::appointment_cancelled, tr("Cancelled an appointment")},
    {AuditAct::day_closed, tr("Closed a day")},
    {AuditAct::day_worked, tr("Set a day as worked")},
    {AuditAct::day_taken_back, tr("Took a day back")},
    {AuditAct::counter_opened, tr("Opened the counter")},
    {AuditAct::counter_paused, tr("Began a break")},
    {AuditAct::counter_went_on, tr("Went on")},
    {AuditAct::counter_taken_over, tr("Took over the counter")},
    {AuditAct::counter_closed, tr("Closed the counter")},
    {AuditAct::called_next, tr("Called a number")},
    {AuditAct::called_again, tr("Called again")},
    {AuditAct::not_come, tr("Has not come")},
    {AuditAct::started, tr("Began to serve")},
    {AuditAct::finished, tr("Finished")},
    {AuditAct::transferred, tr("Transferred")},
    {AuditAct::parked, tr("Set aside")},
}};

Message act_name(AuditAct act) {
    for (const auto& [known, text] : ACT_TEXTS) {
        if (known == act) return text;
    }
    return {};
}

bool is_about_a_counter(AuditAct act) {
    return act >= AuditAct::counter_opened;
}

std::string who_text(const Catalogue& words, const AuditEntry& entry) {
    if (entry.act == AuditAct::terminal_enrolled) return words(tr("the terminal itself"));
    return entry.account.empty() ? words(tr("the computer's administrator")) : entry.account;
}

std::string detail_text(const Catalogue& words, const AuditEntry& entry) {
    const auto reason = value_in(OUT_REASON_NAMES, entry.detail);
    if (entry.act != AuditAct::number_taken_out || !reason) return entry.detail;
    return words(reason_name(*reason));
}

std::string state_of(const Catalogue& words, const KeptAccount& kept, std::chrono::sys_seconds now) {
    if (kept.account.is_closed) return words(tr("Closed"));
    if (is_locked(kept.tries, now))
        return words(tr("Locked until {1}"), {clock_text(local_time(kept.tries.locked_until))});
    return kept.account.must_change ? words(tr("Has a first password")) : words(tr("In use"));
}

void add_account_act(Html& html, const StaffFrame& frame, const std::string& name, std::string_view act,
                     Message label) {
    html.piece(form_to(frame, "/staff/accounts"));
    html.opening("input", {{"type", "hidden"}, {"name", "name"}, {"value", name}});
    html.element("button", {{"name", "act"}, {"value", act}}, frame.words(label)).markup("</form>\n");
}

void add_new_account(Html& html, const StaffFrame& frame) {
    const auto& words = frame.words;
    html.opening("section", {{"class", "card"}})
        .element("h2", words(tr("New account")))
        .piece(form_to(frame, "/staff/accounts"));
    html.opening("div", {{"class", "fields"}})
        .markup("<label>")
        .element("span", words(tr("Account, small letters and digits")));
    html.markup(
        "<input name=\"name\" required maxlength=\"32\" pattern=\"[a-z0-9._\\-]+\" autocapitalize=\"none\" "
        "autocomplete=\"off\"></label>\n<label>");
    html.element("span", words(tr("Name shown to colleagues")));
    html.markup("<input name=\"shown\" required maxlength=\"60\" autocomplete=\"off\"></label>\n<label>");
    html.element("span", words(tr("Role"))).markup("<select name=\"role\">");
    for (const auto& [role, name] : ROLE_NAMES)
        html.element("option", {{"value", name}}, words(role_name(role)));
    html.markup("</select></label>\n");
    html.element("button", {{"name", "act"}, {"value", "add"}, {"class", "main"}}, words(tr("Add")))
        .markup("</div></form>\n</section>\n");
}

Html outcome_band(const Catalogue& words, const AccountsSaid& outcome) {
    using Kind = AccountsSaid::Kind;
    Html html;
    switch (outcome.kind) {
        case Kind::nothing:
            break;
        case Kind::added:
        case Kind::reset:
            html.opening("div", {{"class", "said ok"}, {"role", "status"}});
            html.element(
                "p",
                words(
                    tr("The first password of {1}, shown only now; it must be changed at the first log-in:"),
                    {outcome.name}));
            html.element("p", {{"class", "number"}}, outcome.password).markup("</div>\n");
            break;
        case Kind::name_taken:
            return said("warn", words(tr("There is an account {1} already."), {outcome.name}));
        case Kind::name_wrong:
            return said("warn", words(tr("An account has small letters without accents, digits, dots and "
                                         "dashes, and a name to show.")));
    }
    return html;
}

}  // namespace

std::string accounts_page(const StaffFrame& frame, const std::vector<KeptAccount>& accounts,
                          std::chrono::sys_seconds now, const AccountsSaid& outcome) {
    const auto& words = frame.words;
    StaffDocument document{words(tr("Accounts")), {}, "/staff/accounts"};
    auto& main = document.main;
    main.element("h1", document.title).piece(outcome_band(words, outcome));
    main.opening("section", {{"class", "card"}}).markup("<table>\n<tr>");
    for (const auto& heading : {tr("Account"), tr("Name"), tr("Role"), tr("State")})
        main.element("th", {{"scope", "col"}}, words(heading));
    main.markup("<td></td></tr>\n");
    for (const auto& kept : accounts) {
        const auto& account = kept.account;
        main.markup("<tr>").element("th", {{"scope", "row"}}, account.name).element("td", account.shown);
        main.element("td", words(role_name(account.role))).element("td", state_of(words, kept, now));
        main.opening("td", {{"class", "row"}});
        if (account.name != frame.account->name) {
            if (!account.is_closed)
                add_account_act(main, frame, account.name, "reset", tr("New first password"));
            if (account.is_closed)
                add_account_act(main, frame, account.name, "open", tr("Open the account again"));
            else
                add_account_act(main, frame, account.name, "close", tr("Close"));
        }
        main.markup("</td></tr>\n");
    }
    main.markup("</table>\n</section>\n");
    add_new_account(main, frame);
    return staff_page(frame, document);
}

std::string audit_page(const StaffFrame& frame, const std::vector<AuditEntry>& entries) {
    const auto& words = frame.words;
    StaffDocument document{words(tr("Audit")), {}, "/staff/audit"};
    auto& main = document.main;
    main.element("h1", document.title);
    main.element("p",
                 words(tr("Every act of the staff, latest first. Nothing here can be changed or deleted.")));
    main.opening("section", {{"class", "card"}}).markup("<table>\n<tr>");
    for (const auto& heading : {tr("Time"), tr("Account"), tr("Act"), tr("On"), tr("Detail")})
        main.element("th", {{"scope", "col"}}, words(heading));
    main.markup("</tr>\n");
    for (const auto& entry : entries) {
        const auto time = local_time(entry.at);
        main.markup("<tr>").element("td", {{"class", "time"}}, date_text(time.date) + " " + clock_text(time));
        main.element("td", who_text(words, entry));
        main.element("td", words(act_name(entry.act)));
        main.element(
            "td", is_about_a_counter(entry.act) ? words(tr("Counter {1}"), {entry.subject}) : entry.subject);
        main.element("td", detail_text(words, entry)).markup("</tr>\n");
    }
    main.markup("</table>\n</section>\n");
    if (entries.size() == static_cast<std::size_t>(AUDIT_LINES))
        main.element(
            "a", {{"class", "button"}, {"href", "/staff/audit?before=" + std::to_string(entries.back().id)}},
            words(tr("Earlier")));
    return staff_page(frame, document);
}

}  // namespace kiosk::reference

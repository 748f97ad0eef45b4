#include "kiosk/reference/staff/enrolment_pages.h"

#include "kiosk/core/enrolment_code.h"
#include "kiosk/reference/staff/terminal_rules.h"
#include "kiosk/text/dates.h"

namespace kiosk::reference {
namespace {

constexpr auto ADDRESS = "/staff/terminals/identity";

bool may_act(const StaffFrame& frame) {
    return may(frame.account->role, Duty::enrol_terminals);
}

void add_act(Html& html, const StaffFrame& frame, const std::string& terminal, std::string_view act,
             Message label) {
    html.piece(form_to(frame, ADDRESS));
    html.opening("input", {{"type", "hidden"}, {"name", "terminal"}, {"value", terminal}});
    html.element("button", {{"name", "act"}, {"value", act}}, frame.words(label)).markup("</form>\n");
}

bool has_code(const TerminalIdentity& identity, std::chrono::sys_seconds now) {
    return identity.code_until && now <= *identity.code_until;
}

}  // namespace

Html enrolment_said(const StaffFrame& frame, const EnrolmentSaid& said_of) {
    const auto& words = frame.words;
    if (said_of.kind == EnrolmentSaid::Kind::name_wrong)
        return said(
            "warn",
            words(tr("A terminal's name has 1 to 64 letters without accents, digits, dots, dashes and "
                     "underscores. Nothing was changed.")));
    if (said_of.kind == EnrolmentSaid::Kind::not_forgotten)
        return said("warn",
                    words(tr("This terminal is still in use, so it stays here. Nothing was changed.")));
    Html html;
    html.opening("div", {{"class", "said ok"}, {"role", "status"}});
    html.element("p", words(tr("The code for {1}, shown only now. It works once, within 24 hours:"),
                            {said_of.terminal}));
    html.element("p", {{"class", "number"}}, enrolment_code_text(said_of.code));
    html.element("p",
                 words(tr("On the terminal: {1}"), {"kioskctl enrol " + enrolment_code_text(said_of.code)}));
    return html.markup("</div>\n");
}

Html enrolment_form(const StaffFrame& frame) {
    Html html;
    if (!may_act(frame)) return html;
    html.opening("section", {{"class", "card enrolment"}}).element("h2", frame.words(tr("A new terminal")));
    html.element("p",
                 frame.words(tr("Give it a name, and take the code to it. From then on only that machine can "
                                "speak under this name.")));
    html.piece(form_to(frame, ADDRESS)).markup("<label>");
    html.element("span", frame.words(tr("Name of the terminal, such as {1}"), {"kiosk-02"}));
    html.opening("input",
                 {{"name", "terminal"}, {"required", ""}, {"maxlength", "64"}, {"autocomplete", "off"}})
        .markup("</label>\n");
    html.element("button", {{"class", "first"}, {"name", "act"}, {"value", "offer"}},
                 frame.words(tr("Make a code")));
    return html.markup("</form>\n</section>\n");
}

std::string identity_text(const Catalogue& words, const TerminalIdentity* identity,
                          std::chrono::sys_seconds now) {
    if (identity == nullptr) return {};
    if (identity->enrolled_at && identity->certificate.empty()) return words(tr("Revoked"));
    if (identity->enrolled_at)
        return words(tr("Enrolled since {1}"), {date_text(local_time(*identity->enrolled_at).date)});
    return has_code(*identity, now) ? words(tr("A code waits for it")) : std::string();
}

Html identity_acts(const StaffFrame& frame, const KeptTerminal& terminal, const TerminalIdentity* identity,
                   std::chrono::sys_seconds now) {
    Html html;
    if (!may_act(frame)) return html;
    html.markup("<details>\n").element("summary", frame.words(tr("Enrolment")));
    const bool is_enrolled = identity != nullptr && !identity->certificate.empty();
    add_act(html, frame, terminal.name, "offer",
            is_enrolled ? tr("Make a code for its successor") : tr("Make a code to enrol it"));
    if (is_enrolled || (identity != nullptr && has_code(*identity, now)))
        add_act(html, frame, terminal.name, "revoke", tr("Revoke: let it in no more"));
    if (may_forget(terminal, identity, now))
        add_act(html, frame, terminal.name, "forget", tr("Take it off this page"));
    return html.markup("</details>\n");
}

}  // namespace kiosk::reference

#include "kiosk/reference/staff/log_in_pages.h"

#include "kiosk/text/dates.h"

namespace kiosk::reference {
namespace {

void add_field(Html& html, const std::string& label, std::string_view name, Html::Attributes attributes) {
    html.markup("<label>").element("span", label);
    html.markup("<input name=\"").markup(name).markup("\" ");
    for (const auto& [key, value] : attributes) html.markup(key).markup("=\"").text(value).markup("\" ");
    html.markup("required></label>\n");
}

Html outcome_band(const Catalogue& words, const LogInSaid& outcome) {
    if (outcome.kind == LogInSaid::Kind::wrong)
        return said("stop", words(tr("That name or password is not right.")));
    if (outcome.kind == LogInSaid::Kind::locked && outcome.locked_until)
        return said("stop", words(tr("After several wrong passwords this account rests until {1}."),
                                  {clock_text(*outcome.locked_until)}));
    return {};
}

std::string sentence_of(const Catalogue& words, PasswordFault fault) {
    switch (fault) {
        case PasswordFault::wrong_old:
            return words(tr("The present password is not right."));
        case PasswordFault::too_short:
            return words(tr("The new password needs at least {1} characters."),
                         {std::to_string(PASSWORD_LEAST)});
        case PasswordFault::too_long:
            return words(tr("The new password is too long."));
        case PasswordFault::is_old:
            return words(tr("The new password must differ from the present one."));
        case PasswordFault::holds_name:
            return words(tr("The new password must not contain your account's name."));
        case PasswordFault::not_repeated:
            return words(tr("The new password was not repeated in the same way."));
    }
    return {};
}

}  // namespace

std::string log_in_page(const Catalogue& words, const LogInSaid& outcome) {
    const bool is_vietnamese = words.language() == Language::vietnamese;
    const StaffFrame frame{words, std::nullopt, ""};
    StaffDocument document{words(tr("Log in")), {}, {}};
    auto& main = document.main;
    main.opening("div", {{"class", "card narrow"}}).element("h1", document.title);
    main.piece(outcome_band(words, outcome));
    main.opening("form",
                 {{"method", "post"}, {"action", is_vietnamese ? "/staff/log-in" : "/staff/log-in?lang=en"}});
    add_field(
        main, words(tr("Account")), "name",
        {{"autocomplete", "username"}, {"autocapitalize", "none"}, {"maxlength", "32"}, {"autofocus", ""}});
    add_field(main, words(tr("Password")), "password",
              {{"type", "password"}, {"autocomplete", "current-password"}});
    main.element("button", {{"class", "main"}}, words(tr("Log in"))).markup("</form>\n");
    main.element("a",
                 {{"href", is_vietnamese ? "?lang=en" : "?lang=vi"}, {"lang", is_vietnamese ? "en" : "vi"}},
                 is_vietnamese ? "English" : "Tiếng Việt");
    main.markup("</div>\n");
    return staff_page(frame, document);
}

std::string password_page(const StaffFrame& frame, const std::optional<PasswordFault>& fault) {
    const auto& words = frame.words;
    StaffDocument document{words(tr("Change your password")), {}, {}};
    auto& main = document.main;
    main.opening("div", {{"class", "card narrow"}}).element("h1", document.title);
    if (fault) main.piece(said("stop", sentence_of(words, *fault)));
    if (frame.account->must_change)
        main.element("p",
                     words(tr("Somebody else knows your present password. Please choose one of your own.")));
    main.piece(form_to(frame, "/staff/password"));
    add_field(main, words(tr("Present password")), "old",
              {{"type", "password"}, {"autocomplete", "current-password"}, {"autofocus", ""}});
    add_field(main, words(tr("New password, at least {1} characters"), {std::to_string(PASSWORD_LEAST)}),
              "wanted", {{"type", "password"}, {"autocomplete", "new-password"}});
    add_field(main, words(tr("New password once more")), "repeated",
              {{"type", "password"}, {"autocomplete", "new-password"}});
    main.element("button", {{"class", "main"}}, words(tr("Change the password"))).markup("</form>\n</div>\n");
    return staff_page(frame, document);
}

}  // namespace kiosk::reference

#include "kiosk/reference/staff/staff_page.h"

#include <array>

namespace kiosk::reference {
namespace {

struct Place {
    std::string_view address;
    Message name;
    Duty duty;
};

constexpr std::array PLACES{
    Place{"/staff/counters", tr("Counters"), Duty::see_counters},
    Place{"/staff/numbers", tr("Numbers"), Duty::serve_at_counters},
    Place{"/staff/appointments", tr("Appointments"), Duty::see_appointments},
    Place{"/staff/load", tr("Load now"), Duty::see_load},
    Place{"/staff/services", tr("Services"), Duty::see_services},
    Place{"/staff/terminals", tr("Terminals"), Duty::see_terminals},
    Place{"/staff/reports", tr("Reports"), Duty::see_reports},
    Place{"/staff/accounts", tr("Accounts"), Duty::keep_accounts},
    Place{"/staff/audit", tr("Audit"), Duty::see_audit},
};

Html navigation(const StaffFrame& frame, std::string_view here) {
    Html html;
    html.opening("nav", {{"aria-label", frame.words(tr("Pages"))}});
    for (const auto& place : PLACES) {
        if (!may(frame.account->role, place.duty)) continue;
        if (place.address == here)
            html.element("a", {{"href", place.address}, {"aria-current", "page"}}, frame.words(place.name));
        else
            html.element("a", {{"href", place.address}}, frame.words(place.name));
    }
    return html.markup("</nav>\n");
}

Html own_corner(const StaffFrame& frame) {
    const bool is_vietnamese = frame.words.language() == Language::vietnamese;
    Html html;
    html.opening("div", {{"class", "own"}});
    html.opening("a", {{"href", "/staff/password"}, {"title", frame.words(tr("Change your password"))}});
    html.text(frame.account->shown).markup(" ");
    html.element("small", frame.words(role_name(frame.account->role))).markup("</a>\n");
    html.piece(form_to(frame, "/staff/language"));
    html.element(
        "button",
        {{"name", "language"}, {"value", is_vietnamese ? "en" : "vi"}, {"lang", is_vietnamese ? "en" : "vi"}},
        is_vietnamese ? "English" : "Tiếng Việt");
    html.markup("</form>\n").piece(form_to(frame, "/staff/log-out"));
    html.element("button", {}, frame.words(tr("Log out")));
    return html.markup("</form>\n</div>\n");
}

}  // namespace

Message role_name(Role role) {
    switch (role) {
        case Role::clerk:
            return tr("Operator");
        case Role::administrator:
            return tr("Administrator");
        case Role::inspector:
            break;
    }
    return tr("Inspector");
}

std::string staff_page(const StaffFrame& frame, const StaffDocument& document) {
    const bool is_vietnamese = frame.words.language() == Language::vietnamese;
    Html html;
    html.markup("<!DOCTYPE html>\n").opening("html", {{"lang", is_vietnamese ? "vi" : "en"}});
    html.markup("\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", document.title);
    html.markup("<link rel=\"stylesheet\" href=\"/web/staff.css\">\n");
    if (document.renews) html.markup("<script src=\"/web/staff.js\" defer></script>\n");
    html.markup("</head>\n")
        .opening("body",
                 {{"data-lost", frame.words(tr("Central does not answer. What you see may be old."))}});
    html.markup("\n<header>\n").element("strong", frame.words(tr("One-stop centre")));
    if (frame.account) html.piece(navigation(frame, document.place)).piece(own_corner(frame));
    html.markup("</header>\n<main>\n").piece(document.main);
    return html.markup("</main>\n</body>\n</html>\n").bytes();
}

Html form_to(const StaffFrame& frame, std::string_view address) {
    Html html;
    html.opening("form", {{"method", "post"}, {"action", address}});
    return html.opening("input", {{"type", "hidden"}, {"name", "word"}, {"value", frame.form_word}});
}

Html said(std::string_view look, std::string_view sentence) {
    Html html;
    return html.element("p", {{"class", "said " + std::string(look)}, {"role", "status"}}, sentence);
}

std::string staff_refusal_page(const StaffFrame& frame) {
    StaffDocument document{frame.words(tr("Not allowed")), {}, {}};
    document.main.element("h1", document.title);
    document.main.element(
        "p", frame.words(
                 tr("Your account may not do this. If you think it should, please ask the administrator.")));
    document.main.element("a", {{"href", "/staff/counters"}, {"class", "button"}},
                          frame.words(tr("To the counters")));
    return staff_page(frame, document);
}

std::string staff_trouble_page(const Catalogues& words) {
    Html main;
    for (const auto* one : {&words.vietnamese, &words.english}) {
        main.element("h1", (*one)(tr("Central cannot answer just now")));
        main.element("p", (*one)(tr("Nothing was changed. Please try again in a moment.")));
    }
    return staff_page({words.vietnamese, std::nullopt, ""},
                      {words.vietnamese(tr("Central cannot answer just now")), main, {}});
}

}  // namespace kiosk::reference

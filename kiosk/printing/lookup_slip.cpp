// What stands on the slip of an answer.
#include "kiosk/printing/slip_parts.h"
#include "kiosk/text/dates.h"

namespace kiosk {

namespace {

using slip::Align;
using slip::moment_text;
using slip::Style;

void add_due_date(Slip& slip, const Dossier& dossier, const Catalogue& catalogue) {
    if (dossier.status == Status::returned || dossier.status == Status::refused) return;
    const bool moved = dossier.apology.has_value();
    const auto due = moved ? std::optional(dossier.apology->new_due) : dossier.due;
    if (!due) {
        slip.push_back(slip::Text{catalogue(tr("By rule, this dossier has no set date."))});
        return;
    }
    slip.push_back(
        slip::Text{moved ? catalogue(tr("New date for the result")) : catalogue(tr("Date for the result"))});
    slip.push_back(slip::Text{date_text(due->date), Style::date});
    if (due->hour_minute)
        slip.push_back(slip::Text{
            catalogue(tr("{1}, at {2}"),
                      {weekday_text(catalogue, due->date),
                       clock_text({due->date, due->hour_minute->first, due->hour_minute->second})}),
            Style::heading});
}

void add_answer(Slip& slip, const Dossier& dossier, const Catalogue& catalogue) {
    slip.push_back(slip::Text{dossier.code, Style::code, Align::centre});
    slip.push_back(slip::BlackBar{dossier.status_label});
    add_due_date(slip, dossier, catalogue);
    const std::string handler = handler_text(dossier);
    if (handler.empty()) return;
    slip.push_back(slip::Gap{});
    slip.push_back(slip::Text{catalogue(tr("Handled by"))});
    slip.push_back(slip::Text{handler, Style::heading});
}

void add_answer(Slip& slip, const AnonymousAnswer& answer, const Catalogue& catalogue) {
    slip.push_back(slip::Text{answer.code, Style::code, Align::centre});
    const auto total = answer.progress.labels.size();
    slip.push_back(slip::BlackBar{
        catalogue(tr("Step {1} of {2}"), {std::to_string(answer.progress.current), std::to_string(total)})});
    if (answer.progress.current >= 1 && answer.progress.current <= static_cast<int>(total))
        slip.push_back(
            slip::Text{answer.progress.labels[answer.progress.current - 1], Style::heading, Align::centre});
}

/// What stands between < and > is one thing to fill in, and a number belongs to the word before it: their
/// spaces do not break lines.
std::string unbroken(const std::string& syntax) {
    constexpr const char* NO_BREAK_SPACE = "\u00A0";
    const std::size_t last = syntax.rfind(' ');
    std::string text;
    bool inside = false;
    for (std::size_t at = 0; at < syntax.size(); ++at) {
        if (syntax[at] == '<' || syntax[at] == '>') inside = syntax[at] == '<';
        if (syntax[at] == ' ' && (inside || at == last)) {
            text += NO_BREAK_SPACE;
        } else {
            text += syntax[at];
        }
    }
    return text;
}

void add_where_to_ask(Slip& slip, const CentreSettings& centre, const Catalogue& catalogue) {
    if (!centre.portal_url.empty()) {
        slip.push_back(slip::Qr{centre.portal_url, catalogue(tr("Look it up yourself")),
                                catalogue(tr("National Public Service Portal: {1}"), {centre.portal_name})});
        slip.push_back(slip::Rule{});
    }
    if (!centre.sms_syntax.empty())
        slip.push_back(
            slip::Text{catalogue(tr("Text message: {1}"), {unbroken(centre.sms_syntax)}), Style::labelled});
    const std::string hours = centre.help_hours.empty() ? "" : ", " + centre.help_hours;
    slip.push_back(slip::Text{catalogue(tr("Call: {1}"), {centre.help_line + hours}), Style::labelled});
    slip.push_back(slip::Rule{});
    slip.push_back(slip::Text{catalogue(tr("This slip does not replace the receipt of your dossier")),
                              Style::body, Align::centre});
}

}  // namespace

Slip lookup_slip(const LookupAnswer& answer, const CentreSettings& centre, const Catalogue& catalogue,
                 bool copy, const LocalTime& printed_at) {
    Slip slip;
    const slip::BlackBar copy_bar{catalogue(tr("COPY"))};
    if (copy) slip.push_back(copy_bar);
    slip::add_centre(slip, centre, catalogue);
    slip.push_back(slip::Text{catalogue(tr("DOSSIER STATUS")), Style::heading, Align::centre});
    std::visit([&](const auto& content) { add_answer(slip, content, catalogue); }, answer);
    slip.push_back(slip::Rule{});
    std::visit(
        [&](const auto& content) {
            slip.push_back(slip::Pair{catalogue(tr("Data from")), moment_text(content.as_of)});
            if (content.stale)
                slip.push_back(slip::Text{catalogue(tr("Old data: the system could not be asked.")),
                                          Style::body_strong});
        },
        answer);
    if (copy) slip.push_back(slip::Pair{catalogue(tr("Printed again at")), moment_text(printed_at)});
    slip.push_back(slip::Rule{});
    add_where_to_ask(slip, centre, catalogue);
    if (copy) slip.push_back(copy_bar);
    return slip;
}

}  // namespace kiosk

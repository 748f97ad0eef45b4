// Level 2: what central sends, in the order of what the citizen needs first. The terminal computes no
// deadline.
#include "kiosk/text/dates.h"
#include "ui/present/parts.h"

namespace ui {

using kiosk::Status;
using kiosk::tr;

namespace {

struct StatusLook {
    Tone tone = Tone::neutral;
    StatusIcon icon = StatusIcon::info;
    kiosk::Message title;
    kiosk::Message sentence;
};

/// Plain words for each status that the National Portal exchanges; an unknown one shows central's own label.
StatusLook look_of(Status status) {
    switch (status) {
        case Status::registered:
            return {Tone::neutral, StatusIcon::doc, tr("Submitted"),
                    tr("Your dossier was submitted and waits for our staff to receive it.")};
        case Status::received:
            return {Tone::neutral, StatusIcon::doc, tr("Received"),
                    tr("Your dossier was received. You do not need to do anything now.")};
        case Status::refused:
            return {
                Tone::stop, StatusIcon::cross, tr("Not accepted"),
                tr("This dossier was not accepted. Please ask at a counter; our staff will explain why.")};
        case Status::processing:
            return {
                Tone::neutral, StatusIcon::wait, tr("In progress"),
                tr("Your dossier is with the agency that handles it. You do not need to do anything now.")};
        case Status::supplement_asked:
            return {Tone::warn, StatusIcon::warn, tr("Papers missing"),
                    tr("Your dossier lacks papers. The agency may ask for more papers only once.")};
        case Status::fee_due:
            return {Tone::warn, StatusIcon::money, tr("Payment due"),
                    tr("Please pay the fee or tax below so that your dossier can go on.")};
        case Status::withdrawn:
            return {Tone::neutral, StatusIcon::pause, tr("Withdrawal requested"),
                    tr("You asked to withdraw this dossier. Please ask at a counter.")};
        case Status::stopped:
            return {Tone::stop, StatusIcon::pause, tr("Stopped"),
                    tr("This dossier is no longer being handled. Please ask at a counter; our staff will "
                       "explain why.")};
        case Status::result_ready:
            return {Tone::ok, StatusIcon::check, tr("Result ready"),
                    tr("Your result is ready. Please come to the results counter.")};
        case Status::returned:
            return {Tone::ok, StatusIcon::check, tr("Result returned"),
                    tr("The result of this dossier was returned.")};
        case Status::unknown:
            break;
    }
    return {};
}

void add_status(DossierView& view, const Words& words, const kiosk::Dossier& dossier) {
    const StatusLook look = look_of(dossier.status);
    view.tone = dossier.stale ? Tone::stale : look.tone;
    view.icon = look.icon;
    view.status = dossier.status == Status::unknown ? dossier.status_label : words(look.title);
    view.sentence = !dossier.status_note.empty() ? dossier.status_note
                    : dossier.status == Status::unknown
                        ? words(tr("Please ask at a counter if you have questions."))
                        : words(look.sentence);
    if (!dossier.stale) return;
    view.stale_strong = stale_line(words, dossier.as_of);
    view.stale_sentence = words(tr("The province's system could not be asked just now."));
}

std::string due_moment(const Words& words, const kiosk::DueDate& due) {
    const std::string weekday = kiosk::weekday_text(words.catalogue, due.date);
    if (!due.hour_minute) return weekday;
    return words(tr("{1}, at {2}"),
                 {weekday, kiosk::clock_text({due.date, due.hour_minute->first, due.hour_minute->second})});
}

void add_due_date(DossierView& view, const Words& words, const kiosk::Dossier& dossier) {
    const bool moved = dossier.apology.has_value();
    if (moved) {
        view.apology = !dossier.apology->text.empty()
                           ? dossier.apology->text
                           : words(tr("The agency apologises for the delay. New date: {1}."),
                                   {kiosk::date_text(dossier.apology->new_due.date)});
    }
    if (dossier.status == Status::returned || dossier.status == Status::refused) return;
    const auto due = moved ? std::optional(dossier.apology->new_due) : dossier.due;
    if (!due) {
        view.no_due_sentence = words(tr("By rule, this dossier has no set date."));
        return;
    }
    view.due_caption = moved ? words(tr("New date for the result")) : words(tr("Date for the result"));
    view.due_date = kiosk::date_text(due->date);
    view.due_moment = due_moment(words, *due);
}

/// The one list that matters for the status: papers to add, fees to pay, or what to bring.
void add_list(DossierView& view, const Words& words, const kiosk::Dossier& dossier) {
    if (!dossier.missing_papers.empty()) {
        view.list_heading = words(tr("Papers to add"));
        view.list = dossier.missing_papers;
    } else if (!dossier.fees.empty()) {
        view.list_heading = words(tr("To pay"));
        for (const kiosk::Fee& fee : dossier.fees)
            view.list.push_back(fee.name + ": " + kiosk::money_text(fee.amount_dong));
    } else if (!dossier.bring.empty()) {
        view.list_heading = words(tr("Please bring"));
        view.list = dossier.bring;
    }
}

std::string channel_text(const Words& words, kiosk::ReturnChannel channel) {
    switch (channel) {
        case kiosk::ReturnChannel::counter:
            return words(tr("At the counter"));
        case kiosk::ReturnChannel::post:
            return words(tr("By post"));
        case kiosk::ReturnChannel::online:
            return words(tr("Online"));
        case kiosk::ReturnChannel::unknown:
            break;
    }
    return {};
}

void add_facts(DossierView& view, const Words& words, const kiosk::Dossier& dossier) {
    const auto add = [&view](std::string label, std::string value, bool strong = false) {
        if (!value.empty()) view.facts.push_back({std::move(label), std::move(value), strong});
    };
    add(words(tr("Dossier code")), dossier.code, true);
    add(words(tr("Applicant")), dossier.owner);
    add(words(tr("Procedure")), dossier.procedure);
    add(words(tr("Lead agency")), dossier.lead_agency);
    add(words(tr("Handled by")), dossier.department.empty() ? dossier.agency : dossier.department);
    add(words(tr("Officer")), dossier.officer);
    add(words(tr("Result comes")), channel_text(words, dossier.return_channel));
}

}  // namespace

DossierView present_dossier(const Words& words, const kiosk::Dossier& dossier,
                            const kiosk::state::Showing& showing) {
    DossierView view{.chrome = chrome(words, Navigation::home)};
    add_status(view, words, dossier);
    add_due_date(view, words, dossier);
    add_list(view, words, dossier);
    for (const kiosk::Step& step : dossier.steps)
        view.steps.push_back({step.label, step.at ? moment_text(*step.at) : "", step.state});
    add_facts(view, words, dossier);
    view.as_of_marked = as_of_text(words, dossier.as_of);
    view.notice = print_notice(words, showing.printing);
    if (dossier.stale)
        view.try_again = {words(tr("Try again")), ""};
    else
        view.print = print_choice(words, showing.printing);
    view.finish = {words(tr("I am done")), ""};
    return view;
}

}  // namespace ui

// Level 2: what central sends, in the order of what the citizen needs first. The terminal computes no
// deadline.
#include "kiosk/text/dates.h"
#include "ui/present/queue_parts.h"

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
                    tr("Your dossier lacks papers. Please ask at a counter which ones.")};
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

/// The sentence of the table, unless the answer itself tells more: how many papers, nothing listed to pay, or
/// that the result does not wait at a counter.
std::string plain_sentence(const Words& words, const kiosk::Dossier& dossier, kiosk::Message usual) {
    const std::size_t papers = dossier.missing_papers.size();
    const auto channel = dossier.return_channel;
    switch (dossier.status) {
        case Status::unknown:
            return words(tr("Please ask at a counter if you have questions."));
        case Status::supplement_asked:
            if (papers == 1)
                return words(
                    tr("Your dossier lacks the paper below. The agency may ask for more papers only once."));
            if (papers > 1)
                return words(tr("Your dossier lacks the {1} papers below. The agency may ask for more papers "
                                "only once."),
                             {std::to_string(papers)});
            return words(tr("Your dossier lacks papers. Please ask at a counter which ones."));
        case Status::fee_due:
            if (dossier.fees.empty())
                return words(tr("A fee or tax is to be paid. Please ask at a counter how much and how."));
            return words(usual);
        case Status::result_ready:
            if (channel == kiosk::ReturnChannel::post)
                return words(tr("Your result is ready. It comes to you by post."));
            if (channel == kiosk::ReturnChannel::online)
                return words(tr("Your result is ready. It is returned online."));
            return words(usual);
        default:
            return words(usual);
    }
}

void add_status(DossierView& view, const Words& words, const kiosk::Dossier& dossier) {
    const StatusLook look = look_of(dossier.status);
    view.tone = dossier.stale ? Tone::stale : look.tone;
    view.icon = look.icon;
    view.status = dossier.status == Status::unknown ? dossier.status_label : words(look.title);
    view.sentence =
        dossier.status_note.empty() ? plain_sentence(words, dossier, look.sentence) : dossier.status_note;
    if (!dossier.stale) return;
    view.sentence.clear();  // what to do may have changed since
    view.stale_strong = stale_line(words, dossier.as_of);
    view.stale_sentence = words(tr("The province's system could not be asked just now."));
}

std::string due_moment(const Words& words, const kiosk::DueDate& due) {
    std::string weekday = kiosk::weekday_text(words.catalogue, due.date);
    if (!due.hour_minute) return weekday;
    return words(tr("{1}, at {2}"),
                 {weekday, kiosk::clock_text({due.date, due.hour_minute->first, due.hour_minute->second})});
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

/// "By rule, no set date" is said of a dossier that was received and still waits for its result; of others a
/// missing date says nothing.
bool waits_for_its_date(Status status) {
    return status == Status::received || status == Status::processing || status == Status::supplement_asked ||
           status == Status::fee_due;
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
        if (waits_for_its_date(dossier.status))
            view.no_due_sentence = words(tr("By rule, this dossier has no set date."));
        return;
    }
    const std::string channel = channel_text(words, dossier.return_channel);
    view.due_caption = moved ? words(tr("New date for the result")) : words(tr("Date for the result"));
    if (!channel.empty()) view.due_caption += " · " + channel;
    view.due_date = kiosk::date_text(due->date);
    view.due_moment = due_moment(words, *due);
}

std::vector<std::string> fee_lines(const kiosk::Dossier& dossier) {
    std::vector<std::string> lines;
    for (const kiosk::Fee& fee : dossier.fees)
        lines.push_back(fee.name + ": " + kiosk::money_text(fee.amount_dong));
    return lines;
}

/// The list that the status is about stands out; what else there is follows as facts, so nothing is left out.
enum class List { papers, fees, bring };
List main_list(const kiosk::Dossier& dossier) {
    if (dossier.status == Status::fee_due && !dossier.fees.empty()) return List::fees;
    if (dossier.status == Status::result_ready && !dossier.bring.empty()) return List::bring;
    if (!dossier.missing_papers.empty()) return List::papers;
    return dossier.fees.empty() ? List::bring : List::fees;
}

struct Listed {
    List list;
    kiosk::Message heading;
    std::vector<std::string> things;
};
std::vector<Listed> all_lists(const kiosk::Dossier& dossier) {
    return {{List::papers, tr("Papers to add"), dossier.missing_papers},
            {List::fees, tr("To pay"), fee_lines(dossier)},
            {List::bring, tr("Please bring"), dossier.bring}};
}

void add_list(DossierView& view, const Words& words, const kiosk::Dossier& dossier) {
    for (Listed& listed : all_lists(dossier)) {
        if (listed.list != main_list(dossier) || listed.things.empty()) continue;
        view.list_heading = words(listed.heading);
        view.list = std::move(listed.things);
    }
}

void add_facts(DossierView& view, const Words& words, const kiosk::Dossier& dossier) {
    const auto add = [&view](std::string label, std::string value, bool strong = false) {
        if (!value.empty()) view.facts.push_back({std::move(label), std::move(value), strong});
    };
    add(words(tr("Dossier code")), dossier.code, true);
    add(words(tr("Applicant")), dossier.owner);
    add(words(tr("Procedure")), dossier.procedure);
    add(words(tr("Lead agency")), dossier.lead_agency);
    add(words(tr("Handled by")), kiosk::handler_text(dossier));
    add(words(tr("Officer")), dossier.officer);
    if (view.due_date.empty())  // else it stands with the date
        add(words(tr("Result comes")), channel_text(words, dossier.return_channel));
    for (const Listed& listed : all_lists(dossier)) {
        if (listed.list == main_list(dossier)) continue;
        std::string joined;
        for (const std::string& thing : listed.things) joined += (joined.empty() ? "" : "; ") + thing;
        add(words(listed.heading), joined);
    }
}

std::string step_moment(const Words& words, const kiosk::Step& step) {
    if (!step.at) return {};
    const std::string moment = moment_text(*step.at);
    return step.state == kiosk::StepState::current ? words(tr("since {1}"), {moment}) : moment;
}

}  // namespace

DossierView present_dossier(const Words& words, const kiosk::Dossier& dossier,
                            const kiosk::state::Showing& showing) {
    DossierView view{.chrome = chrome(words, Navigation::home), .pages = pages_of(words, showing)};
    add_status(view, words, dossier);
    add_due_date(view, words, dossier);
    add_list(view, words, dossier);
    for (const kiosk::Step& step : dossier.steps)
        view.steps.push_back({step.label, step_moment(words, step), step.state});
    add_facts(view, words, dossier);
    view.as_of_marked = as_of_text(words, dossier.as_of);
    add_choices(view, words, showing.printing, dossier.stale);
    view.ticket =
        ticket_choice(words, dossier, showing.printing.phase == kiosk::state::Printing::Phase::running);
    return view;
}

}  // namespace ui

// What is asked before a number is taken, and the moment while it is.
#include "kiosk/text/sentences.h"
#include "ui/present/queue_parts.h"

namespace ui {

using kiosk::tr;

namespace {

const kiosk::QueueService* service_of(const Words& words, const std::string& id) {
    return words.state.profile ? kiosk::find_service(*words.state.profile, id) : nullptr;
}

std::string name_of_service(const Words& words, const std::string& id) {
    const auto* service = service_of(words, id);
    return service ? local(words, service->name) : "";
}

}  // namespace

View present_asking_priority(const Words& words, const kiosk::state::AskingPriority& asking) {
    PriorityView view{.chrome = chrome(words, Navigation::back_and_home),
                      .service = name_of_service(words, asking.service),
                      .title = words(tr("Do you belong to a priority group?"))};
    view.none = {words(tr("No, a normal number")), ""};
    view.groups_heading = words(tr("If so, please choose one"));
    if (words.state.profile)
        for (const kiosk::PriorityGroup& group : words.state.profile->priorities)
            view.groups.push_back({group.id, local(words, group.name), group.icon});
    view.privacy =
        words(tr("The ground is not printed on the slip and not shown in the hall. Our staff may ask at the "
                 "counter."));
    view.pages = pages_of(words, asking.page);
    return view;
}

View present_asking_consent(const Words& words, const kiosk::state::AskingConsent& asking) {
    ConsentView view{.chrome = chrome(words, Navigation::back_and_home),
                     .title = words(tr("The wait is long. Do you want a number?")),
                     .wait = {}};
    const auto* service = service_of(words, asking.service);
    std::string sentence = name_of_service(words, asking.service);
    if (service) {
        const auto offer = kiosk::offer_of(words.state, *service, words.context.now);
        if (offer.load)
            sentence = words(tr("{1}: {2} waiting"), {sentence, std::to_string(offer.load->waiting)});
    }
    view.wait = {words(tr("You would wait about")), kiosk::minutes_text(words.catalogue, asking.wait_minutes),
                 sentence};
    view.yes = {words(tr("Yes, take a number")), ""};
    view.no = {words(tr("No, go back")), ""};
    return view;
}

View present_taking(const Words& words, const kiosk::state::Taking& taking) {
    return TakingView{chrome(words, Navigation::none),
                      taking.service.empty() ? words(tr("Looking for your appointment…"))
                                             : words(tr("Taking your number…")),
                      words(tr("This usually takes a moment.")),
                      {words(tr("Cancel, no number")), ""}};
}

}  // namespace ui

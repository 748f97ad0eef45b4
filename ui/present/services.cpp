// The services by field, each with how its queue stands now; and what home tells of the queues.
#include <algorithm>

#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"
#include "kiosk/text/search.h"
#include "ui/present/queue_parts.h"

namespace ui {

using kiosk::ServiceOffer;
using kiosk::tr;

namespace {

/// "Tạm dừng đến 14:00"; an end on another day is not said, since this day's numbers are what counts.
std::string paused_text(const Words& words, const ServiceOffer& offer) {
    const auto today = kiosk::local_time(words.context.now.wall).date;
    if (offer.load && offer.load->until) {
        const auto until = kiosk::local_time(*offer.load->until);
        if (until.date == today) return words(tr("Paused until {1}"), {kiosk::clock_text(until)});
    }
    return words(tr("Paused"));
}

std::string closed_text(const Words& words, const kiosk::Opening& opening) {
    const auto today = kiosk::local_time(words.context.now.wall).date;
    if (opening.reopens && opening.reopens->date == today)
        return words(tr("Open from {1}"), {kiosk::clock_text(*opening.reopens)});
    return opening.state == kiosk::Opening::State::after_hours ? words(tr("Closed for today"))
                                                               : words(tr("Not today"));
}

std::string waiting_text(const Words& words, int waiting) {
    if (waiting == 0) return words(tr("nobody waiting"));
    return words(tr("{1} waiting"), {std::to_string(waiting)});
}

ServiceTile tile_of(const Words& words, const kiosk::QueueService& service) {
    const ServiceOffer offer = kiosk::offer_of(words.state, service, words.context.now);
    ServiceTile tile{.id = service.id, .name = local(words, service.name), .counters = {}, .queue = {}};
    tile.enabled = offer.state == ServiceOffer::State::open;
    if (!tile.enabled) {
        tile.queue = hindrance_text(words, offer);
        tile.icon = offer.state == ServiceOffer::State::closed ? TileIcon::clock : TileIcon::pause;
        return tile;
    }
    tile.counters = local(words, service.counters);
    if (!offer.load) return tile;
    tile.queue = waiting_text(words, offer.load->waiting);
    tile.icon = TileIcon::people;
    return tile;
}

/// In the profile's order; services of no known field come last.
std::vector<ServiceGroup> groups_of(const Words& words, const kiosk::KioskProfile& profile) {
    std::vector<ServiceGroup> groups;
    std::vector<std::string> fields;
    for (const kiosk::ServiceField& field : profile.fields) {
        groups.push_back({local(words, field.name), {}});
        fields.push_back(field.id);
    }
    groups.push_back({});
    for (const kiosk::QueueService& service : profile.services) {
        const auto found = std::find(fields.begin(), fields.end(), service.field);
        groups[static_cast<std::size_t>(found - fields.begin())].tiles.push_back(tile_of(words, service));
    }
    std::erase_if(groups, [](const ServiceGroup& group) { return group.tiles.empty(); });
    return groups;
}

Choice search_choice(const Words& words) {
    if (!kiosk::offers_search(words.state)) return {};
    return {words(tr("Search by name")), ""};
}

}  // namespace

const std::string& local(const Words& words, const kiosk::LocalText& text) {
    return kiosk::in_language(text, words.catalogue.language());
}

std::string hindrance_text(const Words& words, const ServiceOffer& offer) {
    switch (offer.state) {
        case ServiceOffer::State::closed:
            return closed_text(words, offer.opening);
        case ServiceOffer::State::paused:
            return paused_text(words, offer);
        case ServiceOffer::State::used_up:
            return words(tr("No numbers left today"));
        case ServiceOffer::State::open:
            break;
    }
    return {};
}

Pages pages_of(const Words& words, int page) {
    return {page, words(tr("Previous page")), words(tr("Next page"))};
}

View present_choosing(const Words& words, const kiosk::state::Choosing& choosing) {
    if (kiosk::locked(words.state)) return present_locked(words);
    ServicesView view{.chrome = chrome(words, Navigation::back_and_home),
                      .title = words(tr("What do you need today?")),
                      .groups = {},
                      .pages = pages_of(words, choosing.page),
                      .search = search_choice(words),
                      .check_in = check_in_choice(words)};
    if (!words.state.profile) return view;
    if (const auto opening = kiosk::all_closed(*words.state.profile, words.context.now))
        return present_closed(words, *opening);
    view.groups = groups_of(words, *words.state.profile);
    return view;
}

View present_searching(const Words& words, const kiosk::state::Searching& searching) {
    if (kiosk::locked(words.state)) return present_locked(words);
    SearchingView view{.chrome = chrome(words, Navigation::back_and_home),
                       .title = words(tr("Find a service by its name")),
                       .instruction = words(tr("Type a few letters, without marks: {1}"), {"KHAI SINH"}),
                       .typed = searching.text,
                       .found = {},
                       .nothing = {},
                       .more = words(tr("Type more letters to see the other services.")),
                       .space = words(tr("Space"))};
    if (!words.state.profile) return view;
    if (const auto opening = kiosk::all_closed(*words.state.profile, words.context.now))
        return present_closed(words, *opening);
    const std::string typed = kiosk::plain_letters(searching.text);
    // In both languages: who reads English may know the Vietnamese name.
    const auto is_called_so = [&](const kiosk::LocalText& name) {
        return kiosk::finds(typed, kiosk::plain_letters(name.vietnamese)) ||
               kiosk::finds(typed, kiosk::plain_letters(name.english));
    };
    for (const kiosk::QueueService& service : words.state.profile->services)
        if (is_called_so(service.name)) view.found.push_back(tile_of(words, service));
    if (!typed.empty() && view.found.empty())
        view.nothing =
            words(tr("No service here has such a name. Please try fewer letters, or ask our staff."));
    return view;
}

void add_numbers(HomeView& view, const Words& words) {
    if (!kiosk::offers_numbers(words.state)) return;
    const auto& profile = *words.state.profile;
    const auto& now = words.context.now;
    view.take_number = {words(tr("Take a number")),
                        words(tr("To hand in a dossier, collect a result or ask at a counter"))};
    if (const auto opening = kiosk::all_closed(profile, now)) {
        view.queues_strong = words(tr("No numbers are given now"));
        if (opening->reopens) view.queues = reopening_text(words, *opening->reopens);
        return;
    }
    if (now.clock_known_right) {
        const auto opening = kiosk::opening_at(kiosk::local_time(now.wall), profile.hours, profile.calendar,
                                               profile.policy.close_before_minutes);
        if (!opening.today.empty())
            view.queues =
                words(tr("Numbers are given {1}"), {kiosk::hours_text(words.catalogue, opening.today)});
    }
    if (!words.state.queues) return;
    int waiting = 0;
    for (const kiosk::QueueLoad& load : words.state.queues->queues) waiting += load.waiting;
    view.queues_strong = waiting == 0 ? words(tr("Nobody is waiting now"))
                                      : words(tr("{1} waiting now"), {std::to_string(waiting)});
}

/// A number for this dossier, at the service that deals with it; or why there is none now.
Choice ticket_choice(const Words& words, const kiosk::LookupAnswer& answer, bool printing) {
    const auto* service = kiosk::service_for(answer, words.state);
    if (!service) return {};
    Choice choice{.label = words(tr("Take a number for this dossier")), .second_line = {}};
    const ServiceOffer offer = kiosk::offer_of(words.state, *service, words.context.now);
    choice.second_line = kiosk::locked(words.state) ? words(tr("This machine gives no numbers now"))
                                                    : hindrance_text(words, offer);
    choice.enabled = choice.second_line.empty() && !printing;
    return choice;
}

}  // namespace ui

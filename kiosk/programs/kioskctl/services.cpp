#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/programs/kioskctl/commands.h"

namespace kioskctl {

namespace {

using namespace programs;

using kiosk::QueueLoad;
using Profile = kiosk::TicketSource::ProfileResult;
using Queues = kiosk::Result<kiosk::QueueSituation, kiosk::TicketFailure>;

const QueueLoad* queue_of(const kiosk::QueueSituation& situation, const std::string& service) {
    for (const QueueLoad& queue : situation.queues) {
        if (queue.service == service) return &queue;
    }
    return nullptr;
}

std::string words_for(const QueueLoad* queue) {
    if (queue == nullptr) return "queue not known";
    std::string words = std::to_string(queue->waiting) + " waiting";
    if (queue->wait_minutes) words += ", about " + std::to_string(*queue->wait_minutes) + " minutes";
    switch (queue->state) {
        case QueueLoad::State::open:
            return words + ", open";
        case QueueLoad::State::used_up:
            return words + ", no numbers left today";
        case QueueLoad::State::paused:
            return words + ", paused" + (queue->until ? " until " + kiosk::instant_text(*queue->until) : "");
    }
    return words;
}

void print(const kiosk::KioskProfile& profile, const kiosk::QueueSituation& situation) {
    for (const kiosk::ServiceField& field : profile.fields) {
        std::cout << field.name.vietnamese << "\n";
        for (const kiosk::QueueService& service : profile.services) {
            if (service.field != field.id) continue;
            std::cout << "  " << service.id << ": " << service.name.vietnamese << " ("
                      << service.counters.vietnamese << "), " << words_for(queue_of(situation, service.id))
                      << "\n";
        }
    }
    for (const kiosk::PriorityGroup& group : profile.priorities) {
        std::cout << "priority " << group.id << ": " << group.name.vietnamese << "\n";
    }
    if (situation.locked) std::cout << "locked: " << situation.locked->vietnamese << "\n";
    std::cout << "as of: " << kiosk::instant_text(situation.as_of) << "\n";
}

int report(const kiosk::TicketFailure& failure, bool json) {
    const std::string name{name_of(failure.kind)};
    if (json)
        std::cout << nlohmann::ordered_json{{"failure", name}, {"detail", failure.detail}}.dump()
                  << std::endl;
    std::cerr << "No answer: " << name << " (" << failure.detail << ").\n";
    return FAILED;
}

}  // namespace

int list_services(const ServicesOptions& options) {
    const auto settings = settings_from(options.config);
    if (!settings) return WRONG_USE;
    const auto client = open_central(settings->central);
    if (!client) return WRONG_USE;
    const auto profile =
        waited_for<Profile>([&](auto answered) { client->fetch_profile(std::string(), answered); });
    if (!profile) return report(profile.error(), options.json);
    const auto queues = waited_for<Queues>([&](auto answered) { client->fetch_queues(answered); });
    if (!queues) return report(queues.error(), options.json);
    // Nothing was named that could still hold, so the profile is there.
    if (options.json) {
        std::cout << R"({"profile":)" << kiosk::to_json(profile->value()) << R"(,"queues":)"
                  << kiosk::to_json(*queues) << "}" << std::endl;
    } else {
        print(profile->value(), *queues);
    }
    return DONE;
}

}  // namespace kioskctl

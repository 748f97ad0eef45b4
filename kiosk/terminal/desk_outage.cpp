#include "kiosk/terminal/desk_outage.h"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

/// More than all blocks of a terminal hold.
constexpr std::size_t ENTRIES_MOST = 100 * BLOCK_NUMBERS_MAX;

LocalText name_of(const KioskProfile* profile, const std::string& service) {
    const QueueService* const known = profile == nullptr ? nullptr : find_service(*profile, service);
    return known == nullptr ? LocalText{service, {}} : known->name;
}

std::size_t place_of(const KioskProfile* profile, const std::string& service) {
    const QueueService* const known = profile == nullptr ? nullptr : find_service(*profile, service);
    return known == nullptr ? SIZE_MAX : static_cast<std::size_t>(known - profile->services.data());
}

}  // namespace

std::vector<OutageNumbers> outage_numbers(const std::vector<JournalEntry>& entries,
                                          const KioskProfile* profile) {
    std::vector<OutageNumbers> services;
    for (const JournalEntry& entry : entries) {
        const auto* const issue = std::get_if<OfflineIssue>(&entry.what);
        if (issue == nullptr) continue;
        const std::string& number = issue->ticket.number;
        const std::string& service = issue->ticket.service;
        auto found = std::find_if(services.begin(), services.end(),
                                  [&](const OutageNumbers& one) { return one.service == service; });
        if (found == services.end())
            found = services.insert(found, {service, name_of(profile, service), 0, number, {}});
        ++found->given;
        found->last = number;
    }
    std::stable_sort(services.begin(), services.end(),
                     [&](const OutageNumbers& one, const OutageNumbers& other) {
                         return place_of(profile, one.service) < place_of(profile, other.service);
                     });
    return services;
}

DeskOutage::DeskOutage(const DeskLink& link, DeskJournal& journal, const DeskWatch& watch, Tell tell)
    : link_(link), journal_(journal), watch_(watch), tell_(std::move(tell)) {}

void DeskOutage::look(const Now& now) {
    if (!tell_) return;
    if (!link_.is_down())
        since_.reset();
    else if (!since_)
        since_ = now.wall - std::chrono::floor<std::chrono::seconds>(link_.down_for());
    auto outage = this->outage(now);
    if (outage == told_) return;
    told_ = std::move(outage);
    tell_(told_);
}

std::optional<BoardOutage> DeskOutage::outage(const Now& now) const {
    if (!since_) return std::nullopt;
    const Journal* const journal = journal_.if_open();
    if (journal == nullptr) return BoardOutage{*since_, {}};
    auto entries = journal->outbox(ENTRIES_MOST);
    std::erase_if(entries, [&](const JournalEntry& entry) {
        const auto* const issue = std::get_if<OfflineIssue>(&entry.what);
        return issue == nullptr || issue->ticket.service_day != local_time(now.wall).date;
    });
    return BoardOutage{*since_, outage_numbers(entries, watch_.profile())};
}

}  // namespace kiosk

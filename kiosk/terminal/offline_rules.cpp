#include "kiosk/terminal/offline_rules.h"

#include <algorithm>

namespace kiosk {
namespace {

/// A block that ends so soon would not outlast an outage worth having it for.
constexpr std::chrono::minutes AS_GOOD_AS_EXPIRED{30};

}  // namespace

bool may_go_offline(const KioskProfile& profile, const TicketWish& wish, std::chrono::milliseconds down_for,
                    const Now& now) {
    const TicketPolicy& policy = profile.policy;
    if (!policy.offline_allowed || down_for < policy.offline_after || !now.clock_known_right) return false;
    const QueueService* service = find_service(profile, wish.service);
    if (!service || !service->offline) return false;
    const LocalTime local = local_time(now.wall);
    return local.date == wish.service_day &&
           opening_of(profile, *service, local).state == Opening::State::open;
}

const TicketBlock::Number* LeftNumbers::next(const TicketWish& wish, std::chrono::sys_seconds latest) const {
    for (const TicketBlock& block : blocks_) {
        if (block.service != wish.service || block.service_day != wish.service_day) continue;
        if (latest >= block.expires_at) continue;
        for (const auto& number : block.numbers) {
            if (!gave_(number.number, block.service_day)) return &number;
        }
    }
    return nullptr;
}

bool LeftNumbers::run_low(std::chrono::year_month_day today, std::chrono::sys_seconds latest) const {
    const auto is_low = [&](const TicketBlock& block) {
        const auto given = std::count_if(block.numbers.begin(), block.numbers.end(), [&](const auto& number) {
            return gave_(number.number, block.service_day);
        });
        return block.service_day != today || latest + AS_GOOD_AS_EXPIRED >= block.expires_at ||
               2 * static_cast<std::size_t>(given) > block.numbers.size();
    };
    return blocks_.empty() || std::any_of(blocks_.begin(), blocks_.end(), is_low);
}

bool wants_blocks(const KioskProfile& profile) {
    return profile.policy.offline_allowed &&
           std::any_of(profile.services.begin(), profile.services.end(),
                       [](const QueueService& service) { return service.offline; });
}

}  // namespace kiosk

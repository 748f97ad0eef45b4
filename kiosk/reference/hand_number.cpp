#include "kiosk/reference/hand_number.h"

#include <algorithm>
#include <charconv>

#include "kiosk/core/ticket_block.h"
#include "kiosk/core/ticket_key.h"
#include "kiosk/reference/offline_rules.h"

namespace kiosk::reference {
namespace {

/// Behind the letters; 0: there are other signs.
int digits_of(const std::string& number) {
    const auto first = number.find_first_of("0123456789");
    if (first == std::string::npos) return 0;
    int value = 0;
    const auto [end, error] = std::from_chars(number.data() + first, number.data() + number.size(), value);
    return error == std::errc{} && end == number.data() + number.size() ? value : 0;
}

/// "B12" and "B012" are one number to whoever hears it called.
bool has_letters_of_a_service(const std::string& number, const CentreQueues& queues) {
    const auto letters = number.substr(0, number.find_first_of("0123456789"));
    return letters == std::string(1, OFFLINE_PREFIX) ||
           std::any_of(queues.services.begin(), queues.services.end(),
                       [&](const auto& service) { return service.second.numbers.prefix == letters; });
}

}  // namespace

NumberPlace place_of(const std::string& number, const CentreQueues& queues) {
    const int sequence = digits_of(number);
    if (sequence > 0 && sequence <= OFFLINE_SEQUENCE_LAST && number == offline_number(sequence))
        return {{std::string(1, OFFLINE_PREFIX), 1, OFFLINE_SEQUENCE_LAST}, sequence};
    for (const auto& [service, rules] : queues.services) {
        const auto& range = rules.numbers;
        if (sequence >= range.first && sequence <= range.last && number == number_text(range, sequence))
            return {range, sequence};
    }
    return {};
}

std::optional<HandRefusal> fault_of(const HandNumber& hand, const CentreQueues& queues,
                                    std::chrono::sys_seconds now) {
    const bool is_of_none = place_of(hand.number, queues).range.prefix.empty();
    if (!is_ticket_number(hand.number) || (is_of_none && has_letters_of_a_service(hand.number, queues)))
        return HandRefusal::not_a_number;
    const auto& groups = queues.profile.priorities;
    const bool is_group = hand.priority.empty() ||
                          std::any_of(groups.begin(), groups.end(),
                                      [&](const PriorityGroup& group) { return group.id == hand.priority; });
    if (!is_group || !queues.services.contains(hand.service)) return HandRefusal::unknown_service;
    if (hand.came_at && (*hand.came_at > now || local_time(*hand.came_at).date != local_time(now).date))
        return HandRefusal::in_the_future;
    return std::nullopt;
}

}  // namespace kiosk::reference

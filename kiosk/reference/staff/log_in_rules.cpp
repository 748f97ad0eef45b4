#include "kiosk/reference/staff/log_in_rules.h"

#include <algorithm>

namespace kiosk::reference {
namespace {

/// UTF-8's leading bytes.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

bool is_locked(const Tries& tries, std::chrono::sys_seconds now) {
    return now < tries.locked_until && tries.locked_until - now <= LOCK_TIME;
}

Tries after_try(const Tries& tries, std::chrono::sys_seconds now) {
    const bool was_locked = tries.locked_until != std::chrono::sys_seconds{};
    const int wrong = was_locked ? 1 : tries.wrong + 1;
    return {wrong, wrong >= WRONG_MOST ? now + LOCK_TIME : std::chrono::sys_seconds{}};
}

bool is_over(const SessionTimes& times, std::chrono::sys_seconds now) {
    return now - times.seen_at >= SESSION_IDLE || now - times.started_at >= SESSION_LONGEST;
}

std::optional<PasswordFault> fault_of(const NewPassword& given) {
    if (given.wanted.size() > PASSWORD_MOST_BYTES) return PasswordFault::too_long;
    if (characters(given.wanted) < PASSWORD_LEAST) return PasswordFault::too_short;
    if (given.wanted == given.old) return PasswordFault::is_old;
    if (given.wanted.find(given.account) != std::string_view::npos) return PasswordFault::holds_name;
    if (given.wanted != given.repeated) return PasswordFault::not_repeated;
    return std::nullopt;
}

}  // namespace kiosk::reference

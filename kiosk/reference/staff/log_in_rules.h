// Who may try a password, and which passwords are taken. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace kiosk::reference {

/// After so many wrong passwords in a row an account rests.
inline constexpr int WRONG_MOST = 5;
inline constexpr std::chrono::minutes LOCK_TIME{15};
/// A session ends when its person has done nothing for so long, and in any case at the end of a long day.
inline constexpr std::chrono::minutes SESSION_IDLE{30};
inline constexpr std::chrono::hours SESSION_LONGEST{12};

inline constexpr std::size_t PASSWORD_LEAST = 10;        ///< characters
inline constexpr std::size_t PASSWORD_MOST_BYTES = 256;  ///< longer ones cost time and are no better

struct Tries {
    int wrong = 0;
    std::chrono::sys_seconds locked_until{};
    bool operator==(const Tries&) const = default;
};

/// A clock set back lengthens no lock.
bool is_locked(const Tries& tries, std::chrono::sys_seconds now);
/// Counted before the password is judged, so that many at once are no more tries than one after another.
Tries after_try(const Tries& tries, std::chrono::sys_seconds now);

struct SessionTimes {
    std::chrono::sys_seconds started_at{}, seen_at{};
};
bool is_over(const SessionTimes& times, std::chrono::sys_seconds now);

/// `wrong_old` is for whoever judges the present one.
enum class PasswordFault { wrong_old, too_short, too_long, is_old, holds_name, not_repeated };
struct NewPassword {
    std::string_view account, old, wanted, repeated;
};
std::optional<PasswordFault> fault_of(const NewPassword& given);

}  // namespace kiosk::reference

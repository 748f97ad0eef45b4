// The key that names one citizen's wish for a number for ever, and the ids of services and priority groups.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// Random, as a UUID of version 4: 36 characters of 0-9 a-f and -.
[[nodiscard]] std::string new_ticket_key();
/// 36 characters of a-z 0-9 and -.
[[nodiscard]] bool is_ticket_key(std::string_view text);
/// 1 to 40 characters of a-z 0-9 and -.
[[nodiscard]] bool is_queue_id(std::string_view text);
/// As called in the hall: 2 to 6 characters of A-Z 0-9.
[[nodiscard]] bool is_ticket_number(std::string_view text);

}  // namespace kiosk

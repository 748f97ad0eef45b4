#include "kiosk/reference/staff/account.h"

namespace kiosk::reference {

bool is_account_name(std::string_view text) {
    return !text.empty() && text.size() <= 32 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string_view::npos;
}

}  // namespace kiosk::reference

#include "kiosk/central/failures.h"

namespace kiosk {

std::chrono::sys_days build_day() {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds{std::chrono::seconds{MOTCUA_BUILD_SECONDS}});
}

}  // namespace kiosk

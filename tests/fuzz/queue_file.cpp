#include <cstdint>
#include <cstdlib>

#include "kiosk/core/ticket_block.h"
#include "kiosk/reference/queue_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::reference;
    const auto file = parse_queue_file({reinterpret_cast<const char*>(data), size});
    if (!file) {
        if (file.error().empty()) std::abort();
        return 0;
    }
    // What the store relies on: every service has its rules, a counter, and no offline prefix.
    for (const auto& service : file->queues.profile.services) {
        const auto& rules = file->queues.services.at(service.id);
        const auto& numbers = rules.numbers;
        if (rules.counters.empty() || numbers.first > numbers.last || numbers.prefix.empty() ||
            numbers.prefix.front() == kiosk::OFFLINE_PREFIX)
            std::abort();
    }
    return 0;
}

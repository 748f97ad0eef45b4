// Central's answer to a wish or to its cancellation, any bytes; a ticket is the wish's own, and what is read
// once is written and read back the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/ticket_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace std::chrono;
    const kiosk::TicketWish wish{"6f1e0c52-9a34-4a0b-8f27-2b5f0f6f9d11", "chung-thuc", "",
                                 year{2026} / November / 20};
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto ticket = kiosk::parse_ticket(text, wish);
    if (ticket) {
        const bool own = ticket->key == wish.key && ticket->service == wish.service &&
                         ticket->service_day == wish.service_day;
        const auto again = kiosk::parse_ticket(kiosk::to_json(*ticket), wish);
        if (!own || !again || !(*again == *ticket)) std::abort();
    }
    const auto cancelled = kiosk::parse_cancelled(text);
    if (cancelled) {
        const auto again = kiosk::parse_cancelled(kiosk::to_json(*cancelled));
        if (!again || *again != *cancelled) std::abort();
    }
    return 0;
}

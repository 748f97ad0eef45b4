// A problem document about tickets, any bytes with any status: only 404 and 409 can be final, and only for
// questions that have a final answer.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/ticket_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using kiosk::TicketQuestion;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const long status : {204L, 400L, 401L, 404L, 409L, 503L}) {
        for (const auto question :
             {TicketQuestion::wish, TicketQuestion::check_in, TicketQuestion::cancellation,
              TicketQuestion::lease, TicketQuestion::any_other}) {
            const auto failure = kiosk::parse_ticket_problem(status, text, question);
            const bool may_be_final =
                (status == 404 || status == 409) && question != TicketQuestion::any_other;
            if (kiosk::is_final(failure.kind) && !may_be_final) std::abort();
        }
    }
    return 0;
}

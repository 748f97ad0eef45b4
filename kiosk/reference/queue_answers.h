// What central says of queues and tickets, as HTTP answers of the contract.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/http/http_server.h"
#include "kiosk/reference/queue_store.h"

namespace kiosk::reference {

HttpResponse profile_answer(const std::string& profile, const std::string& tag, bool is_had);
HttpResponse ticket_answer(const IssueAnswer& answer);
HttpResponse cancellation_answer(const std::optional<Cancelled>& outcome);
HttpResponse lease_answer(const LeaseAnswer& answer);
HttpResponse entries_answer(const EntriesTold& told);
HttpResponse conflicts_answer(const std::vector<TicketConflict>& conflicts);
HttpResponse call_answer(const CallAnswer& answer);
/// None: no such hall.
HttpResponse board_answer(const std::optional<Board>& board);

/// For the log: "issued", "closed", …
std::string_view name_of(const IssueAnswer& answer);
std::string_view name_of(const LeaseAnswer& answer);

}  // namespace kiosk::reference

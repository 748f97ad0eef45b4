#include "kiosk/central/json_documents.h"
#include "kiosk/central/json_hours.h"
#include "kiosk/central/json_members.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/central/ticket_names.h"

namespace kiosk {
namespace {

constexpr std::size_t QUEUES = 100;
constexpr std::size_t REASON_TEXT = 400;
constexpr int WAITING_MAX = 9999;
constexpr int WAIT_MINUTES_MAX = 1440;

QueueLoad read_queue(const JsonReader& reader) {
    return {.service = read_id(reader.required("service")),
            .state = read_named(reader.required("state"), QUEUE_STATE_NAMES),
            .waiting = static_cast<int>(reader.required("waiting").integer(0, WAITING_MAX)),
            .wait_minutes = read_optional_number(reader, "wait_minutes", WAIT_MINUTES_MAX),
            .until = read_optional_instant(reader, "until")};
}

QueueSituation read_situation(const JsonReader& reader) {
    QueueSituation situation;
    situation.as_of = read_instant(reader.required("as_of"));
    if (const auto locked = reader.optional("locked")) {
        situation.locked = read_local_text(*locked, REASON_TEXT);
    }
    reader.required("queues").each(QUEUES, [&](const JsonReader& item) {
        QueueLoad queue = read_queue(item);
        for (const QueueLoad& before : situation.queues) {
            if (before.service == queue.service) item.refuse("a service that came before");
        }
        situation.queues.push_back(std::move(queue));
    });
    return situation;
}

/// A number for another wish would send somebody to the wrong counter. An appointment has any service.
Ticket read_ticket(const JsonReader& reader, const TicketWish& wish) {
    Ticket ticket;
    ticket.key = reader.required("key").raw_text();
    if (ticket.key != wish.key) reader.required("key").refuse("not the key of the wish");
    ticket.service = read_id(reader.required("service"));
    if (!wish.service.empty() && ticket.service != wish.service)
        reader.required("service").refuse("not the service that was wished");
    ticket.service_day = read_date(reader.required("service_day"));
    if (ticket.service_day != wish.service_day) {
        reader.required("service_day").refuse("not the day of the wish");
    }
    ticket.number = read_number(reader.required("number"));
    ticket.issued_at = read_instant(reader.required("issued_at"));
    ticket.ahead = read_optional_number(reader, "ahead", WAITING_MAX);
    ticket.wait_minutes = read_optional_number(reader, "wait_minutes", WAIT_MINUTES_MAX);
    if (const auto secret = reader.optional("secret")) ticket.secret = read_secret(*secret);
    ticket.offline = reader.required("offline").boolean();
    return ticket;
}

}  // namespace

Result<QueueSituation, TicketFailure> parse_queues(std::string_view bytes) {
    return answered<QueueSituation>(bytes, read_situation);
}

TicketResult parse_ticket(std::string_view bytes, const TicketWish& wish) {
    return answered<Ticket>(bytes, [&wish](const JsonReader& reader) { return read_ticket(reader, wish); });
}

TicketResult parse_ticket(std::string_view bytes, const CheckIn& check_in) {
    return parse_ticket(bytes, TicketWish{check_in.key, {}, {}, check_in.service_day});
}

Result<Cancelled, TicketFailure> parse_cancelled(std::string_view bytes) {
    return answered<Cancelled>(bytes, [](const JsonReader& reader) {
        return read_named(reader.required("outcome"), CANCELLED_NAMES);
    });
}

}  // namespace kiosk

#include "kiosk/reference/appointment_request.h"

#include "kiosk/central/json_documents.h"
#include "kiosk/central/json_members.h"
#include "kiosk/central/json_writer.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t BOOKINGS_MAX_BYTES = std::size_t{16} * 1024;

constexpr NameTable<BookingOutcome, 3> OUTCOME_NAMES{{
    {BookingOutcome::kept, "kept"},
    {BookingOutcome::used, "used"},
    {BookingOutcome::service_unknown, "service_unknown"},
}};

Booking read_booking(const JsonReader& reader) {
    const auto cancelled = reader.optional("cancelled");
    Booking booking{read_appointment_code(reader.required("code")), {}, {}};
    if (cancelled) {
        reader.holds_only({"code", "cancelled"});
        if (!cancelled->boolean()) cancelled->refuse("not true");
        return booking;
    }
    reader.holds_only({"code", "service", "starts_at"});
    booking.service = read_id(reader.required("service"));
    booking.starts_at = read_instant(reader.required("starts_at"));
    return booking;
}

std::vector<Booking> read_bookings(const JsonReader& reader) {
    reader.holds_only({"appointments"});
    std::vector<Booking> bookings;
    const auto list = reader.required("appointments");
    list.each(BOOKINGS_MAX, [&](const JsonReader& item) { bookings.push_back(read_booking(item)); });
    if (bookings.empty()) list.refuse("empty");
    return bookings;
}

}  // namespace

Result<std::vector<Booking>, QuestionRefused> parse_bookings(std::string_view bytes) {
    return asked<std::vector<Booking>>(bytes, read_bookings, BOOKINGS_MAX_BYTES);
}

std::string to_json(const std::vector<BookingOutcome>& outcomes) {
    ordered_json list = ordered_json::array();
    for (const auto outcome : outcomes) list.push_back(name_in(OUTCOME_NAMES, outcome));
    return written({{"outcomes", list}});
}

}  // namespace kiosk::reference

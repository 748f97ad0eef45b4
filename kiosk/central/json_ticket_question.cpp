#include "kiosk/central/json_documents.h"
#include "kiosk/central/json_members.h"
#include "kiosk/central/json_writer.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk {
namespace {

TicketWish read_wish(const JsonReader& reader, std::string key) {
    reader.holds_only({"service", "priority", "service_day"});
    TicketWish wish;
    wish.key = std::move(key);
    wish.service = read_id(reader.required("service"));
    if (const auto priority = reader.optional("priority")) wish.priority = read_id(*priority);
    wish.service_day = read_date(reader.required("service_day"));
    return wish;
}

CheckIn read_check_in(const JsonReader& reader, std::string key) {
    reader.holds_only({"code", "service_day"});
    return {std::move(key), read_appointment_code(reader.required("code")),
            read_date(reader.required("service_day"))};
}

std::string read_cancellation(const JsonReader& reader) {
    reader.holds_only({"key"});
    return read_key(reader.required("key"));
}

}  // namespace

std::string to_json(const TicketWish& wish) {
    ordered_json document = {{"service", wish.service}};
    if (!wish.priority.empty()) document["priority"] = wish.priority;
    document["service_day"] = iso_date_text(wish.service_day);
    return written(document);
}

std::string to_json(const CheckIn& check_in) {
    return written({{"code", check_in.code}, {"service_day", iso_date_text(check_in.service_day)}});
}

std::string cancellation_json(const std::string& key) {
    return written({{"key", key}});
}

Result<TicketWish, QuestionRefused> parse_ticket_wish(std::string_view bytes, std::string key) {
    if (!is_ticket_key(key)) return Failure{QuestionRefused{"Idempotency-Key: not a key"}};
    return asked<TicketWish>(bytes,
                             [&key](const JsonReader& reader) { return read_wish(reader, std::move(key)); });
}

Result<CheckIn, QuestionRefused> parse_check_in(std::string_view bytes, std::string key) {
    if (!is_ticket_key(key)) return Failure{QuestionRefused{"Idempotency-Key: not a key"}};
    return asked<CheckIn>(bytes,
                          [&key](const JsonReader& reader) { return read_check_in(reader, std::move(key)); });
}

Result<std::string, QuestionRefused> parse_cancellation(std::string_view bytes) {
    return asked<std::string>(bytes, read_cancellation);
}

}  // namespace kiosk

#include "kiosk/central/json_members.h"

#include <algorithm>

#include "kiosk/central/rfc3339.h"
#include "kiosk/core/appointment_code.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk {
namespace {

constexpr std::size_t SECRET_SIZE = 32;

}  // namespace

std::chrono::year_month_day read_date(const JsonReader& reader) {
    const auto date = parse_date(reader.raw_text());
    if (!date) reader.refuse("not a date");
    return *date;
}

std::chrono::sys_seconds read_instant(const JsonReader& reader) {
    const auto instant = parse_instant(reader.raw_text());
    if (!instant) reader.refuse("not an RFC 3339 date-time");
    return *instant;
}

std::optional<std::chrono::sys_seconds> read_optional_instant(const JsonReader& reader, const char* name) {
    const auto member = reader.optional(name);
    return member ? std::optional{read_instant(*member)} : std::nullopt;
}

std::optional<int> read_optional_number(const JsonReader& reader, const char* name, int last) {
    const auto member = reader.optional(name);
    return member ? std::optional{static_cast<int>(member->integer(0, last))} : std::nullopt;
}

std::string read_key(const JsonReader& reader) {
    if (!is_ticket_key(reader.raw_text())) reader.refuse("not a key");
    return reader.raw_text();
}

std::string read_number(const JsonReader& reader) {
    if (!is_ticket_number(reader.raw_text())) reader.refuse("not a ticket number");
    return reader.raw_text();
}

std::string read_appointment_code(const JsonReader& reader) {
    auto code = parse_appointment_code(reader.raw_text());
    if (!code || code->size() != reader.raw_text().size()) reader.refuse("not the code of an appointment");
    return *std::move(code);
}

std::string read_secret(const JsonReader& reader) {
    const std::string& secret = reader.raw_text();
    if (secret.size() != SECRET_SIZE || secret.find_first_not_of("0123456789abcdef") != std::string::npos) {
        reader.refuse("not 32 hexadecimal digits");
    }
    return secret;
}

std::string read_plain(const JsonReader& reader, std::size_t max, const char* rule) {
    const std::string& text = reader.raw_text();
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (text.empty() || text.size() > max || !plain) reader.refuse(rule);
    return text;
}

std::string read_id(const JsonReader& reader) {
    if (!is_queue_id(reader.raw_text())) reader.refuse("not an id");
    return reader.raw_text();
}

}  // namespace kiosk

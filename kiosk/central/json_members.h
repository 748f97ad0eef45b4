// Members that several documents of the contract share, read in one place.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/central/json_reader.h"
#include "kiosk/central/names.h"

namespace kiosk {

/// Any JSON library counts so far without rounding.
inline constexpr long long EXACT_NUMBER_MAX = (1LL << 53) - 1;

std::chrono::year_month_day read_date(const JsonReader& reader);
std::chrono::sys_seconds read_instant(const JsonReader& reader);
std::optional<std::chrono::sys_seconds> read_optional_instant(const JsonReader& reader, const char* name);
std::optional<int> read_optional_number(const JsonReader& reader, const char* name, int last);
/// The key of a wish.
std::string read_key(const JsonReader& reader);
/// The number of a ticket.
std::string read_number(const JsonReader& reader);
/// The code of an appointment, as codes are compared.
std::string read_appointment_code(const JsonReader& reader);
/// What a ticket's follow address ends with.
std::string read_secret(const JsonReader& reader);
/// 1 to so many printable ASCII characters without blanks; `rule` says what it is not.
std::string read_plain(const JsonReader& reader, std::size_t max, const char* rule);
/// The id of a service, field or priority group.
std::string read_id(const JsonReader& reader);

/// The value of a word of the contract; any other is refused.
template <class Value, std::size_t COUNT>
Value read_named(const JsonReader& reader, const NameTable<Value, COUNT>& table) {
    const auto value = value_in(table, reader.raw_text());
    if (!value) reader.refuse("not a word of the contract");
    return *value;
}

}  // namespace kiosk

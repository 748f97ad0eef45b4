// Forms and cookies of the staff's pages: no bytes break them, what is read is no longer than what was sent,
// and a day that may be set has all that citizens are told of it.
#include "kiosk/reference/staff/form.h"

#include <cstdlib>

#include "kiosk/reference/staff/day_form.h"
#include "kiosk/text/unicode.h"

namespace {

using namespace kiosk::reference;

void check_reason(const std::string& reason) {
    constexpr std::size_t BYTES_OF_A_CHARACTER = 4;
    if (reason.size() > DAY_REASON_MOST * BYTES_OF_A_CHARACTER || !kiosk::is_valid_utf8(reason)) std::abort();
}

void check_day(const Form& form) {
    const auto day = read_day_form(form);
    if (!day) return;
    check_reason(day->reason.vietnamese);
    check_reason(day->reason.english);
    if (day->told_booked && *day->told_booked < 0) std::abort();
    if (!mistakes_of(*day).empty()) return;
    if (!day->date || !day->date->ok()) std::abort();
    if (day->order == DayOrder::closed && day->reason.vietnamese.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    std::size_t read = 0;
    if (const auto form = parse_form(bytes)) {
        for (const auto& [name, value] : *form) read += name.size() + value.size();
        check_day(*form);
    }
    const auto cookie = cookie_named(bytes, "__Host-staff");
    if (read > size || cookie.size() > size) std::abort();
    return 0;
}

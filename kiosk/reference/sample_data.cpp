#include "kiosk/reference/sample_data.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "kiosk/core/appointment_code.h"
#include "kiosk/core/ticket_key.h"
#include "kiosk/reference/dossier_entry.h"

namespace kiosk::reference {
namespace {

using nlohmann::ordered_json;

std::string text_of(const ordered_json& entry, const char* member) {
    const auto found = entry.find(member);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

using std::chrono::sys_seconds;

/// None: the entry is none.
std::optional<Booking> booking_of(const ordered_json& entry, sys_seconds now) {
    const auto number = [&](const char* member) {
        return entry.contains(member) && entry[member].is_number_integer() ? entry[member].get<int>() : 0;
    };
    const auto code = parse_appointment_code(text_of(entry, "code"));
    const std::string service = text_of(entry, "service");
    if (!code || !is_queue_id(service)) return std::nullopt;
    const sys_seconds day = std::chrono::sys_days{local_time(now).date} - VIETNAM_OFFSET;
    const sys_seconds end = day + std::chrono::days(1) - std::chrono::minutes(1);
    const sys_seconds soon =
        std::clamp<sys_seconds>(now + std::chrono::minutes(number("in_minutes")), day, end);
    return Booking{*code, service, soon + std::chrono::days(number("in_days"))};
}

std::optional<std::string> text_in(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

Result<std::vector<Submission>, std::string> parse_dossiers(std::string_view json) {
    const auto document = ordered_json::parse(json, nullptr, false);
    if (!document.is_object() || !document.contains("dossiers") || !document["dossiers"].is_array())
        return Failure{std::string("no JSON object with a list \"dossiers\"")};
    std::vector<Submission> submissions;
    for (const auto& entry : document["dossiers"]) {
        const auto place = "dossiers[" + std::to_string(submissions.size()) + "]: ";
        if (const auto mistakes = mistakes_of(entry); !mistakes.empty())
            return Failure{place + mistakes.front().column + ' ' + mistakes.front().cause};
        submissions.push_back(submission_of(entry));
    }
    return submissions;
}

Result<std::vector<Submission>, std::string> read_dossiers(const std::string& file) {
    const auto text = text_in(file);
    if (!text) return Failure{file + " cannot be read"};
    auto submissions = parse_dossiers(*text);
    if (!submissions) return Failure{file + ": " + submissions.error()};
    return submissions;
}

Result<std::vector<Booking>, std::string> parse_sample_bookings(std::string_view json, sys_seconds now) {
    const auto document = ordered_json::parse(json, nullptr, false);
    if (!document.is_object() || !document.contains("appointments") || !document["appointments"].is_array())
        return Failure{std::string("no JSON object with a list \"appointments\"")};
    std::vector<Booking> bookings;
    for (const auto& entry : document["appointments"]) {
        auto booking = entry.is_object() ? booking_of(entry, now) : std::nullopt;
        if (!booking)
            return Failure{"appointments[" + std::to_string(bookings.size()) + "]: no code or no service"};
        bookings.push_back(*std::move(booking));
    }
    return bookings;
}

Result<std::vector<Booking>, std::string> read_sample_bookings(const std::string& file, sys_seconds now) {
    const auto text = text_in(file);
    if (!text) return Failure{file + " cannot be read"};
    auto bookings = parse_sample_bookings(*text, now);
    if (!bookings) return Failure{file + ": " + bookings.error()};
    return bookings;
}

}  // namespace kiosk::reference

#include "kiosk/reference/sample_data.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "kiosk/central/json.h"
#include "kiosk/core/appointment_code.h"
#include "kiosk/core/masking.h"
#include "kiosk/core/ticket_key.h"
#include "kiosk/reference/answers.h"

namespace kiosk::reference {
namespace {

using nlohmann::ordered_json;

std::string text_of(const ordered_json& entry, const char* member) {
    const auto found = entry.find(member);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Only what central needs later: the owner masked, numbers of phone and ID paper out of the document.
Submission submission_of(ordered_json entry) {
    Submission submission;
    submission.code = text_of(entry, "code");
    submission.receipt_id = text_of(entry, "receipt_id");
    submission.as_of = text_of(entry, "as_of");
    submission.secret_code = text_of(entry, "secret_code");
    submission.phone = text_of(entry, "phone");
    submission.id_number = text_of(entry, "id_number");
    const auto status = entry.find("status");
    submission.status = status != entry.end() && status->is_number_integer() ? status->get<int>() : -1;
    for (const char* own : {"code", "receipt_id", "as_of", "secret_code", "phone", "id_number", "status"})
        entry.erase(own);
    if (entry.contains("owner")) entry["owner"] = mask_name(text_of(entry, "owner"));
    submission.document = entry.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    return submission;
}

std::string fault_of(const Submission& submission) {
    const KeptDossier kept{submission.code, submission.status, submission.document, submission.as_of, true};
    const LocalTime some_day{std::chrono::year(2026) / 1 / 1, 0, 0};
    const auto answer = parse_lookup_answer(level2_text(kept, some_day));
    return answer ? std::string() : answer.error().detail;
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
        if (!entry.is_object()) return Failure{place + "no object"};
        submissions.push_back(submission_of(entry));
        if (const auto fault = fault_of(submissions.back()); !fault.empty()) return Failure{place + fault};
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

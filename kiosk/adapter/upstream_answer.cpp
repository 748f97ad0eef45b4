#include "kiosk/adapter/upstream_answer.h"

#include <algorithm>
#include <charconv>

#include "kiosk/adapter/upstream_time.h"
#include "kiosk/central/json.h"
#include "kiosk/central/json_reader.h"
#include "kiosk/core/dossier_code.h"
#include "kiosk/core/masking.h"
#include "kiosk/text/unicode.h"

namespace kiosk::adapter {
namespace {

using nlohmann::json;

constexpr std::size_t SESSION_MAX = 1024;
constexpr std::size_t RESULTS_MAX = 100;
constexpr std::size_t PERSON_MAX = 120;
constexpr std::size_t PROCEDURE_MAX = 400;
constexpr std::size_t AGENCY_MAX = 200;
constexpr std::size_t FEES_MAX = 50;
constexpr std::size_t FEE_NAME_MAX = 200;
constexpr long long FEE_DONG_MAX = 1'000'000'000'000;

/// A text, or a whole number as a text, since systems differ; empty when it is absent or null.
std::string word(const json& object, const char* name) {
    const auto member = object.find(name);
    if (member == object.end() || member->is_null()) return {};
    if (member->is_string()) return member->get<std::string>();
    if (member->is_number_integer()) return member->dump();
    throw Unacceptable{std::string(name) + ": neither a text nor a whole number"};
}

std::string shown(const json& object, const char* name, std::size_t max_characters) {
    return clean_text(word(object, name), max_characters);
}

/// The objects of a list; none when it is absent or null.
std::vector<const json*> objects(const json& object, const char* name, std::size_t most) {
    std::vector<const json*> found;
    const auto member = object.find(name);
    if (member == object.end() || member->is_null()) return found;
    if (!member->is_array() || member->size() > most)
        throw Unacceptable{std::string(name) + ": not a list, or too long"};
    found.reserve(member->size());
    for (const auto& item : *member) {
        if (!item.is_object()) throw Unacceptable{std::string(name) + ": an item is not an object"};
        found.push_back(&item);
    }
    return found;
}

/// A date that cannot be read is no missing date, which would mean "no set date".
std::optional<LocalTime> moment(const json& object, const char* name) {
    const auto text = word(object, name);
    if (text.empty()) return std::nullopt;
    const auto time = parse_upstream_time(text);
    if (!time) throw Unacceptable{std::string(name) + ": not yyyyMMddHHmmss"};
    return time;
}

/// The date that the system gave with its newest request for papers, else the first one. Nothing is computed.
std::optional<DueDate> due_date(const json& dossier) {
    auto due = moment(dossier, "NgayHenTra");
    std::string newest;  // as written, since these sort like the moments they name
    for (const json* supplement : objects(dossier, "DanhSachHoSoBoSung", RESULTS_MAX)) {
        (void)moment(*supplement, "NgayBoSung");  // refuses another form
        const auto asked = word(*supplement, "NgayBoSung");
        const auto renewed = moment(*supplement, "NgayHenTraMoi");
        if (!renewed || asked < newest) continue;
        newest = asked;
        due = renewed;
    }
    if (!due) return std::nullopt;
    return DueDate{due->date, std::pair{due->hour, due->minute}};
}

std::optional<long long> dong(const std::string& text) {
    long long amount = -1;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, amount);
    const bool fits = error == std::errc{} && stop == end && amount >= 0 && amount <= FEE_DONG_MAX;
    return fits ? std::optional{amount} : std::nullopt;
}

/// All or none: a list with a hole would name a wrong sum.
std::vector<Fee> fees_of(const json& dossier) {
    std::vector<Fee> fees;
    for (const json* item : objects(dossier, "DanhSachLePhi", FEES_MAX)) {
        const auto amount = dong(word(*item, "Gia"));
        auto name = shown(*item, "TenPhiLePhi", FEE_NAME_MAX);
        if (!amount || name.empty()) return {};
        fees.push_back({std::move(name), *amount});
    }
    return fees;
}

UpstreamDossier dossier_in(const json& found, const std::string& code, const Dictionary& dictionary) {
    UpstreamDossier result;
    Dossier& dossier = result.dossier;
    dossier.code = code;
    const auto known = dictionary.statuses.find(shown(found, "TrangThaiHoSo", PERSON_MAX));
    result.status_known = known != dictionary.statuses.end();
    // The province's own word may say anything, so one that is not in the table is not shown either.
    dossier.status = result.status_known ? known->second.status : Status::unknown;
    dossier.status_label = result.status_known ? known->second.label : dictionary.unknown_label;
    dossier.owner = mask_name(shown(found, "ChuHoSo", PERSON_MAX));
    dossier.procedure = shown(found, "TenTTHC", PROCEDURE_MAX);
    dossier.agency = shown(found, "DonViXuLy", AGENCY_MAX);
    dossier.received_at = moment(found, "NgayTiepNhan");
    dossier.due = due_date(found);
    if (dossier.status == Status::fee_due) dossier.fees = fees_of(found);
    result.phone_end = last_four_digits(word(found, "SoDienThoai"));
    result.id_end = last_four_digits(word(found, "MaDoiTuong"));
    return result;
}

/// "0", "00" and 0 say that all is well.
bool is_well(const std::string& error_code) {
    return !error_code.empty() && error_code.find_first_not_of('0') == std::string::npos;
}

std::string error_code_of(const json& document) {
    auto code = word(document, "error_code");
    if (code.empty()) throw Unacceptable{"error_code: missing"};
    return code;
}

Failure<UpstreamFault> fault(UpstreamFaultKind kind, std::string detail) {
    return {UpstreamFault{kind, std::move(detail)}};
}

}  // namespace

Result<std::string, UpstreamFault> parse_session(std::string_view bytes) try {
    const json document = parse_bounded(bytes, ANSWER_MAX_BYTES);
    if (!is_well(error_code_of(document))) return fault(UpstreamFaultKind::refused, "the log-in was refused");
    auto session = word(document, "session");
    if (session.empty() || session.size() > SESSION_MAX)
        return fault(UpstreamFaultKind::not_understood, "session: empty or too long");
    return session;
} catch (const Unacceptable& reason) {
    return fault(UpstreamFaultKind::not_understood, reason.detail);
}

UpstreamAnswer parse_upstream_lookup(std::string_view bytes, const std::string& code,
                                     const Dictionary& dictionary) try {
    const json document = parse_bounded(bytes, ANSWER_MAX_BYTES);
    const auto error_code = error_code_of(document);
    if (dictionary.not_found_codes.contains(error_code)) return std::optional<UpstreamDossier>();
    if (!is_well(error_code)) return fault(UpstreamFaultKind::refused, "an error code was answered");
    if (!document.contains("result")) return fault(UpstreamFaultKind::not_understood, "result: missing");
    const auto dossiers = objects(document, "result", RESULTS_MAX);
    if (dossiers.empty()) return std::optional<UpstreamDossier>();
    for (const json* found : dossiers) {
        if (normalise_code(word(*found, "MaHoSo")) == normalise_code(code))
            return std::optional{dossier_in(*found, code, dictionary)};
    }
    return fault(UpstreamFaultKind::not_understood, "result: dossiers of other codes only");
} catch (const Unacceptable& reason) {
    return fault(UpstreamFaultKind::not_understood, reason.detail);
}

}  // namespace kiosk::adapter

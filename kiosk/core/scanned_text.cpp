#include "kiosk/core/scanned_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "kiosk/core/code_shape.h"
#include "kiosk/core/id_number.h"
#include "kiosk/core/scanned_url.h"

namespace kiosk {

namespace {

constexpr std::size_t SCAN_MAX = 4096;

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> fields;
    for (;;) {
        const auto end = text.find(separator);
        fields.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return fields;
        text.remove_prefix(end + 1);
    }
}

/// Number | old number or nothing | name | birth | sex | residence | issue
bool is_id_card(const std::vector<std::string_view>& fields) {
    return fields.size() >= 6 && fields[0].size() == 12 && all_digits(fields[0]) && all_digits(fields[1]) &&
           (fields[1].empty() || fields[1].size() == 9 || fields[1].size() == 12);
}

/// Card number | name in hexadecimal | …
bool is_health_card(const std::vector<std::string_view>& fields) {
    const auto is_hex = [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    const auto is_letter_or_digit = [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); };
    return fields.size() >= 5 && fields[0].size() >= 10 && fields[0].size() <= 15 &&
           std::all_of(fields[0].begin(), fields[0].end(), is_letter_or_digit) && fields[1].size() >= 4 &&
           fields[1].size() % 2 == 0 && std::all_of(fields[1].begin(), fields[1].end(), is_hex);
}

/// EMVCo: two digits of tag, two of length, value; 00 = "01" comes first and 63, the checksum, last.
bool is_vietqr(std::string_view text) {
    if (!text.starts_with("000201")) return false;
    while (text.size() >= 4 && all_digits(text.substr(0, 4))) {
        const auto tag = text.substr(0, 2);
        const int length = (text[2] - '0') * 10 + (text[3] - '0');
        const auto field = 4 + static_cast<std::size_t>(length);
        if (text.size() < field) return false;
        text.remove_prefix(field);
        if (text.empty()) return tag == "63" && length == 4;
    }
    return false;
}

/// A number of our own queue: one or two letters, three or four digits.
bool is_ticket_number(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') ++letters;
    const auto digits = text.substr(letters);
    return letters >= 1 && letters <= 2 && digits.size() >= 3 && digits.size() <= 4 && all_digits(digits);
}

bool is_receipt_id(std::string_view text) {
    const auto allowed = [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
               c == '-';
    };
    return text.size() >= 4 && text.size() <= 128 && std::all_of(text.begin(), text.end(), allowed) &&
           !may_be_id_number(text);
}

bool is_code_key(std::string_view key) {
    static constexpr std::array<std::string_view, 6> KEYS = {"MHS",      "maHoSo",  "ma",
                                                             "ma_ho_so", "keyword", "dossierNo"};
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    return std::any_of(KEYS.begin(), KEYS.end(), [&](std::string_view known) {
        return std::equal(known.begin(), known.end(), key.begin(), key.end(), same);
    });
}

/// The opaque id of "…/apiqr/qr?id=…"; empty when there is none.
std::string receipt_id_in(const std::vector<UrlPart>& parts) {
    const auto segment = [&](std::size_t i, std::string_view name) {
        return parts[i].key.empty() && parts[i].value == name;
    };
    for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
        if (!segment(i, "apiqr") || !segment(i + 1, "qr")) continue;
        if (parts[i + 2].key == "id" && is_receipt_id(parts[i + 2].value)) return parts[i + 2].value;
    }
    return {};
}

/// A code of the national format counts wherever it stands, one of a local pattern only under a key made for
/// codes: other values may be anything, even a personal number.
ScannedText classify_url(const std::vector<UrlPart>& parts, const CodeRules& rules, const Now& now) {
    ScannedText found;
    for (const auto& part : parts) {
        const std::string text = normalise_code(part.value);
        if (may_be_id_number(text)) continue;
        const auto code = parse_dossier_code(text, is_code_key(part.key) ? rules : CodeRules{}, now);
        if (!code) continue;
        if (found.kind == ScannedKind::url_with_code && found.dossier_code != code->text) return {};
        found = {ScannedKind::url_with_code, code->text, "", code->date_in_future};
    }
    if (found.kind == ScannedKind::url_with_code) return found;
    const std::string id = receipt_id_in(parts);
    if (id.empty()) return {};
    return {ScannedKind::receipt_id, "", id, false};
}

}  // namespace

ScannedText classify_scan(std::string_view bytes, const CodeRules& rules, const Now& now) {
    if (bytes.size() > SCAN_MAX) return {};
    const auto is_blank = [](char c) { return c >= 0 && c <= ' '; };
    while (!bytes.empty() && is_blank(bytes.front())) bytes.remove_prefix(1);
    while (!bytes.empty() && is_blank(bytes.back())) bytes.remove_suffix(1);

    if (bytes.find('|') != std::string_view::npos) {
        const auto fields = split(bytes, '|');
        if (is_id_card(fields)) return {ScannedKind::id_card, "", "", false};
        if (is_health_card(fields)) return {ScannedKind::health_card, "", "", false};
        return {};
    }
    if (is_vietqr(bytes)) return {ScannedKind::vietqr, "", "", false};

    const std::string text = normalise_code(bytes);
    const auto code = parse_dossier_code(text, rules, now);
    if (code) return {ScannedKind::dossier_code, code->text, "", code->date_in_future};
    if (code.error() == CodeRefusal::payment_id) return {ScannedKind::payment_id, "", "", false};
    if (is_ticket_number(text)) return {ScannedKind::ticket, "", "", false};
    return classify_url(parts_of_url(bytes), rules, now);
}

std::string_view name_of(ScannedKind kind) {
    switch (kind) {
        case ScannedKind::dossier_code:
            return "dossier_code";
        case ScannedKind::url_with_code:
            return "url_with_code";
        case ScannedKind::receipt_id:
            return "receipt_id";
        case ScannedKind::ticket:
            return "ticket";
        case ScannedKind::id_card:
            return "id_card";
        case ScannedKind::health_card:
            return "health_card";
        case ScannedKind::vietqr:
            return "vietqr";
        case ScannedKind::payment_id:
            return "payment_id";
        case ScannedKind::unknown:
            break;
    }
    return "unknown";
}

}  // namespace kiosk

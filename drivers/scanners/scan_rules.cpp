#include "drivers/scanners/scan_rules.h"

#include <algorithm>
#include <utility>

namespace drivers {
namespace {

/// Blanks and control characters; bytes of UTF-8 letters are neither.
bool is_trimmed(char c) {
    return (c >= 0 && c <= ' ') || c == 0x7F;
}

bool is_upper_or_digit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_letter_or_digit(char c) {
    return is_upper_or_digit(c) || (c >= 'a' && c <= 'z');
}

void trim(std::string& text) {
    const auto first = std::find_if_not(text.begin(), text.end(), is_trimmed);
    text.erase(text.begin(), first);
    while (!text.empty() && is_trimmed(text.back())) text.pop_back();
}

bool is_aim_identifier(std::string_view text) {
    return text.size() >= 3 && text[0] == ']' && is_letter_or_digit(text[1]) && !(text[1] <= '9') &&
           is_letter_or_digit(text[2]);
}

/// Short codes of digits without a proper check, and goods: EAN, interleaved and other 2 of 5, MSI, Codabar,
/// DataBar, Plessey. A part of one is easily taken for the whole.
bool is_refused_symbology(std::string_view aim) {
    constexpr std::string_view REFUSED = "EIRSMFeP";
    return aim.size() == 3 && REFUSED.find(aim[1]) != std::string_view::npos;
}

/// Tag and subtag of three characters each, data, and where to store it: "PAPHHF.", "SUFBK2990D0A!".
bool is_honeywell_command(std::string_view text) {
    constexpr std::size_t TAG_AND_SUBTAG = 6;
    if (text.size() <= TAG_AND_SUBTAG || (text.back() != '.' && text.back() != '!')) return false;
    const std::string_view tag = text.substr(0, TAG_AND_SUBTAG);
    const std::string_view data = text.substr(TAG_AND_SUBTAG, text.size() - TAG_AND_SUBTAG - 1);
    return std::all_of(tag.begin(), tag.end(), is_upper_or_digit) &&
           std::all_of(data.begin(), data.end(),
                       [](char c) { return is_upper_or_digit(c) || c == ',' || c == ';'; });
}

}  // namespace

bool is_programming_code(std::string_view text) {
    constexpr char FNC3 = '\x82';
    if (text.empty()) return false;
    if (text.front() == FNC3) return true;
    const bool command =
        (text.front() == '$' || text.front() == '@' || text.front() == '#') && text.size() >= 2 &&
        std::all_of(text.begin() + 1, text.end(), [](char c) {
            return is_letter_or_digit(c) || std::string_view{"$@#%^+-,;!."}.find(c) != std::string_view::npos;
        });
    return command || is_honeywell_command(text);
}

kiosk::Result<RawScan, ScanRefusal> tidy_scan(RawScan scan) {
    if (scan.bytes.size() > SCAN_LENGTH_MAX) return kiosk::Failure{ScanRefusal::too_long};
    trim(scan.bytes);
    if (is_aim_identifier(scan.bytes)) {
        scan.aim = scan.bytes.substr(0, 3);
        scan.bytes.erase(0, 3);
        trim(scan.bytes);
    }
    if (!is_aim_identifier(scan.aim)) scan.aim.clear();
    if (scan.bytes.empty()) return kiosk::Failure{ScanRefusal::empty};
    if (is_programming_code(scan.bytes)) return kiosk::Failure{ScanRefusal::programming_code};
    if (is_refused_symbology(scan.aim)) return kiosk::Failure{ScanRefusal::symbology};
    return scan;
}

kiosk::Result<std::string, ScanRefusal> ScanRules::judge(RawScan scan, std::chrono::milliseconds now) {
    auto tidy = tidy_scan(std::move(scan));
    if (!tidy) return kiosk::Failure{tidy.error()};
    auto& oldest = passed_[oldest_];
    if (oldest && now - *oldest < std::chrono::seconds{1}) return kiosk::Failure{ScanRefusal::too_many};
    oldest = now;
    oldest_ = (oldest_ + 1) % passed_.size();
    return std::move(tidy->bytes);
}

}  // namespace drivers

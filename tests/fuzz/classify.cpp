#include <cstdint>
#include <cstdlib>

#include "kiosk/core/scanned_text.h"

// Whatever is scanned: what comes out is a code that parses, or a bounded id, and never an ID number of an
// address.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const kiosk::CodeRules rules{{R"(HS-\d{4}-\d{4})"}};
    const kiosk::Now now{{}, std::chrono::sys_days{std::chrono::year{2026} / 11 / 20}, true};
    const auto scan = kiosk::classify_scan(text, rules, now);
    const bool with_code =
        scan.kind == kiosk::ScannedKind::dossier_code || scan.kind == kiosk::ScannedKind::url_with_code;
    if (with_code != !scan.dossier_code.empty()) std::abort();
    if ((scan.kind == kiosk::ScannedKind::receipt_id) != !scan.receipt_id.empty()) std::abort();
    if (with_code && !kiosk::parse_dossier_code(scan.dossier_code, rules, now)) std::abort();
    if (scan.receipt_id.size() > 128 || kiosk::name_of(scan.kind).empty()) std::abort();
    return 0;
}

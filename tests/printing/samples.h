// Answers that are nobody's, and their slips.
#pragma once

#include <doctest/doctest.h>

#include "kiosk/printing/sample.h"
#include "kiosk/printing/slip.h"

namespace tests {

inline kiosk::Catalogue catalogue(kiosk::Language language) {
    auto loaded = kiosk::Catalogue::load(MOTCUA_LANGUAGES_DIR, language);
    REQUIRE(loaded.has_value());
    return *loaded;
}

inline const kiosk::LocalTime PRINTED_AT{std::chrono::year{2026} / 11 / 20, 9, 44};

inline kiosk::AnonymousAnswer anonymous() {
    kiosk::AnonymousAnswer answer;
    answer.code = "H20.14.05-261109-0123";
    answer.progress = {3, {"Tiếp nhận", "Chuyển xử lý", "Đang giải quyết", "Trả kết quả"}};
    answer.as_of = kiosk::sample_dossier().as_of;
    return answer;
}

inline kiosk::Slip slip_of(const kiosk::LookupAnswer& answer,
                           kiosk::Language language = kiosk::Language::vietnamese, bool copy = false) {
    return kiosk::lookup_slip(answer, kiosk::sample_centre(), catalogue(language), copy, PRINTED_AT);
}

}  // namespace tests

// Answers and a centre that are nobody's, and their slips.
#pragma once

#include <doctest/doctest.h>

#include "kiosk/printing/slip.h"

namespace tests {

inline kiosk::Catalogue catalogue(kiosk::Language language) {
    auto loaded = kiosk::Catalogue::load(MOTCUA_LANGUAGES_DIR, language);
    REQUIRE(loaded.has_value());
    return *loaded;
}

inline const kiosk::LocalTime AS_OF{std::chrono::year{2026} / 11 / 20, 9, 41};
inline const kiosk::LocalTime PRINTED_AT{std::chrono::year{2026} / 11 / 20, 9, 44};

inline kiosk::Dossier dossier() {
    kiosk::Dossier dossier;
    dossier.code = "H20.14.05-261109-0123";
    dossier.status = kiosk::Status::processing;
    dossier.status_label = "Đang giải quyết";
    dossier.department = "Phòng Kinh tế, Hạ tầng và Đô thị";
    dossier.due = kiosk::DueDate{std::chrono::year{2026} / 11 / 25, std::pair{16, 30}};
    dossier.as_of = AS_OF;
    return dossier;
}

inline kiosk::AnonymousAnswer anonymous() {
    kiosk::AnonymousAnswer answer;
    answer.code = "H20.14.05-261109-0123";
    answer.progress = {3, {"Tiếp nhận", "Chuyển xử lý", "Đang giải quyết", "Trả kết quả"}};
    answer.as_of = AS_OF;
    return answer;
}

inline kiosk::CentreSettings centre() {
    kiosk::CentreSettings centre;
    centre.place = "Phường Mẫu, tỉnh Mẫu";
    centre.place_english = "Sample Ward, Sample Province";
    centre.help_hours = "07:00 – 19:00";
    centre.sms_syntax = "HS <mã số hồ sơ> gửi 8xxx";
    return centre;
}

inline kiosk::Slip slip_of(const kiosk::LookupAnswer& answer,
                           kiosk::Language language = kiosk::Language::vietnamese, bool copy = false) {
    return kiosk::lookup_slip(answer, centre(), catalogue(language), copy, PRINTED_AT);
}

}  // namespace tests

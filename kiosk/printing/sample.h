// The answer and the centre of sample slips: nothing that could be somebody's.
#pragma once

#include "kiosk/core/dossier.h"
#include "kiosk/settings/settings.h"

namespace kiosk {

inline Dossier sample_dossier() {
    using namespace std::chrono;
    Dossier dossier;
    dossier.code = "H20.14.05-261109-0123";
    dossier.status = Status::processing;
    dossier.status_label = "Đang giải quyết";
    dossier.department = "Phòng Kinh tế, Hạ tầng và Đô thị";
    dossier.due = DueDate{year{2026} / 11 / 25, std::pair{16, 30}};
    dossier.as_of = {year{2026} / 11 / 20, 9, 41};
    return dossier;
}

inline CentreSettings sample_centre() {
    CentreSettings centre;
    centre.place = "Phường Mẫu, tỉnh Mẫu";
    centre.place_english = "Sample Ward, Sample Province";
    centre.help_hours = "07:00 – 19:00";
    centre.sms_syntax = "HS <mã số hồ sơ> gửi 8xxx";
    return centre;
}

}  // namespace kiosk

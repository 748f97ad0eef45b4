// The answer, the ticket and the centre of sample slips: nothing that could be somebody's.
#pragma once

#include "kiosk/core/dossier.h"
#include "kiosk/core/ticket.h"
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

inline Ticket sample_ticket() {
    using namespace std::chrono;
    Ticket ticket;
    ticket.number = "B047";
    ticket.service = "land";
    ticket.service_day = year{2026} / 11 / 20;
    ticket.issued_at = sys_days{ticket.service_day} + hours{2} + minutes{41};  // 09:41 in Vietnam
    ticket.ahead = 11;
    ticket.wait_minutes = 35;
    ticket.secret = "0123456789abcdef0123456789abcdef";
    return ticket;
}

inline QueueService sample_service() {
    QueueService service;
    service.id = "land";
    service.name = {"Đất đai, xây dựng", "Land and construction"};
    service.counters = {"Quầy 3, 4", "Counters 3, 4"};
    service.area = {"Khu B", "Area B"};
    service.prepare = {"căn cước, giấy tờ của hồ sơ, phí và lệ phí nếu có.",
                       "identity card, the papers of your dossier, fees if any."};
    return service;
}

/// Reserved for examples, so it leads nowhere.
inline std::string sample_follow_address() {
    return "https://xepso.example/" + sample_ticket().secret;
}

}  // namespace kiosk

// A wish, its ticket, a profile and the queues of a sample centre, and a way to spoil their JSON.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "kiosk/core/ticket_block.h"

namespace central_test {

inline const std::string KEY = "6f1e0c52-9a34-4a0b-8f27-2b5f0f6f9d11";

inline std::chrono::sys_seconds instant(int day, int hour, int minute, int second) {
    using namespace std::chrono;
    return sys_days{year{2026} / November / day} + hours{hour} + minutes{minute} + seconds{second} -
           kiosk::VIETNAM_OFFSET;
}

inline kiosk::TicketWish sample_wish() {
    using namespace std::chrono;
    return {KEY, "chung-thuc", "uu-tien", year{2026} / November / 20};
}

inline kiosk::Ticket sample_ticket() {
    return {.key = KEY,
            .number = "A025",
            .service = "chung-thuc",
            .service_day = sample_wish().service_day,
            .issued_at = instant(20, 9, 41, 6),
            .ahead = 12,
            .wait_minutes = 45,
            .secret = "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d",
            .offline = false};
}

/// As a terminal tells it of the key that `sample_wish` has.
inline kiosk::Ticket sample_offline_ticket() {
    kiosk::Ticket ticket;
    ticket.key = KEY;
    ticket.number = "N0021";
    ticket.service = sample_wish().service;
    ticket.service_day = sample_wish().service_day;
    ticket.issued_at = instant(20, 9, 45, 12);
    ticket.offline = true;
    return ticket;
}

inline kiosk::TicketBlock sample_block() {
    return {"0d5c9f6e-1b7a-4c3e-9d21-6a4f0b8e7c52",
            "kiosk-01",
            "chung-thuc",
            sample_wish().service_day,
            instant(20, 17, 0, 0),
            {{"N0021", "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d"}, {"N0022", ""}}};
}

inline kiosk::KioskProfile sample_profile() {
    using namespace std::chrono;
    kiosk::KioskProfile profile;
    profile.fields = {{"tu-phap", {"Tư pháp", "Civil status"}}, {"dat-dai", {"Đất đai", ""}}};
    kiosk::WeekHours mornings;
    for (std::size_t i = 0; i < 5; ++i) mornings.days[i] = {{450, 690}};
    profile.hours = mornings;
    profile.hours.days[4] = {{450, 690}, {810, 1440}};
    profile.services = {
        {"chung-thuc",
         "tu-phap",
         {"Chứng thực bản sao", "Certified copies"},
         {"Quầy 3, 4", ""},
         {"Khu B, bên trái", ""},
         {"Bản chính và bản sao.", ""},
         {},
         {},
         true},
        {"tra-ket-qua", "dat-dai", {"Trả kết quả", ""}, {"Quầy 7", ""}, {}, {}, {9, 6}, mornings, false}};
    profile.priorities = {{"uu-tien", {"Người cao tuổi", ""}, "elder"}, {"khac", {"Khác", "Other"}, ""}};
    profile.calendar.years = {2025, 2026};
    profile.calendar.days = {{year{2026} / August / 22, kiosk::DayKind::working_saturday, "", "", true},
                             {year{2026} / August / 31, kiosk::DayKind::compensatory_off, "", "", false},
                             {year{2026} / November / 24, kiosk::DayKind::holiday, "Ngày Văn hóa Việt Nam",
                              "Vietnamese Culture Day", true}};
    profile.policy = {30, 15, true, seconds{300}, "https://central.province.example/t/"};
    return profile;
}

inline kiosk::QueueSituation sample_situation() {
    using enum kiosk::QueueLoad::State;
    return {.as_of = instant(20, 9, 41, 0),
            .queues = {{"chung-thuc", open, 12, 45, {}},
                       {"tra-ket-qua", paused, 3, {}, instant(20, 10, 15, 0)},
                       {"ho-tich", used_up, 0, 0, {}}},
            .locked = kiosk::LocalText{"Máy này tạm dừng cấp số.", "This terminal gives no numbers now."}};
}

inline std::string with(std::string json, const std::string& from, const std::string& to) {
    const auto at = json.find(from);
    REQUIRE(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

}  // namespace central_test

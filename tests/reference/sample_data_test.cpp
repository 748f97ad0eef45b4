#include "kiosk/reference/sample_data.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "central_process.h"
#include "kiosk/core/appointment_code.h"
#include "kiosk/reference/answers.h"

using namespace kiosk::reference;

TEST_CASE("the sample dossiers cover every status and every odd case") {
    const auto all = read_dossiers(std::string(MOTCUA_SOURCE_DIR) + "/config/sample/dossiers.json");
    REQUIRE(all.has_value());
    CHECK(all->size() >= 40);
    std::set<int> statuses;
    for (const auto& dossier : *all) statuses.insert(dossier.status);
    for (int status = 1; status <= 10; ++status) CHECK(statuses.contains(status));
    CHECK(statuses.contains(42));
    const auto some = [&](auto is) { return std::any_of(all->begin(), all->end(), is); };
    const auto says = [&](const char* text) {
        return some([&](const Submission& one) { return one.document.find(text) != std::string::npos; });
    };
    for (const auto* member : {"missing_papers", "fees", "apology", "lead_agency", "\"post\"", "\"online\""})
        CHECK(says(member));
    CHECK(some([](const Submission& one) { return !one.as_of.empty(); }));
    CHECK(some([](const Submission& one) {
        return one.status == 4 && one.document.find("\"due\"") == std::string::npos;
    }));
}

TEST_CASE("no name and no number of a person reaches the document that is kept") {
    const auto read =
        parse_dossiers(R"({"dossiers":[{"code":"H20-261101-0001","status":4,"status_label":"Đang giải quyết",
        "owner":"Công dân Mẫu 01","phone":"0000123456","id_number":"000000000789","secret_code":"K7C4"}]})");
    REQUIRE(read.has_value());
    const auto& document = read->front().document;
    CHECK(document == R"({"status_label":"Đang giải quyết","owner":"C*** d** M** 0*"})");
}

TEST_CASE("a stored member that the contract does not know never leaves") {
    const kiosk::LocalTime now{std::chrono::year(2026) / 11 / 20, 9, 41};
    const KeptDossier kept{"A", 4, R"({"status_label":"x","owner":"Công dân Mẫu 01","phone":"CANARY"})", "",
                           true};
    CHECK(level2_text(kept, now) ==
          R"({"level":2,"code":"A","status":4,"status_label":"x","owner":"C*** d** M** 0*",)"
          R"("as_of":"2026-11-20T09:41:00+07:00","stale":false})");
    CHECK(level2_text({"A", 4, "rubbish", "", true}, now).empty());
}

TEST_CASE("data that the contract would refuse is refused before it is stored, by its place") {
    for (const auto* text : {"", "[]", "{}", R"({"dossiers":7})", R"({"dossiers":[7]})",
                             R"({"dossiers":[{}]})", R"({"dossiers":[{"code":"A","status":1}]})",
                             R"({"dossiers":[{"code":"A","status":"1","status_label":"x"}]})",
                             R"({"dossiers":[{"code":"A","status":1,"status_label":"x","as_of":"today"}]})"})
        CHECK_FALSE(parse_dossiers(text).has_value());
    CHECK(parse_dossiers(R"({"dossiers":[{"code":"A","status":1}]})").error().starts_with("dossiers[0]: "));
}

TEST_CASE("the sample appointments are one of each kind, at any hour of the day they are put in") {
    const auto day = std::chrono::sys_days{std::chrono::year(2026) / 11 / 20};
    const std::string file = std::string(MOTCUA_SOURCE_DIR) + "/config/sample/appointments.json";
    for (const auto hour : {0, 9, 23}) {
        const std::chrono::sys_seconds now = day + std::chrono::hours(hour) - kiosk::VIETNAM_OFFSET;
        const auto bookings = read_sample_bookings(file, now);
        REQUIRE(bookings.has_value());
        int today = 0;
        for (const auto& booking : *bookings) {
            CHECK(kiosk::parse_appointment_code(booking.code) == booking.code);
            if (kiosk::local_time(*booking.starts_at).date == kiosk::local_time(now).date) ++today;
        }
        CHECK(today == 4);
        CHECK(bookings->size() == 5);
    }
    const auto morning = read_sample_bookings(file, day + std::chrono::hours(2));
    CHECK(morning->front().starts_at == day + std::chrono::hours(2) + std::chrono::minutes(10));
    for (const char* json :
         {"[]", "{}", R"({"appointments":[{}]})", R"({"appointments":[{"code":"ABC","service":"a"}]})"})
        CHECK_FALSE(parse_sample_bookings(json, day).has_value());
}

#include "kiosk/adapter/upstream_answer.h"

#include <doctest/doctest.h>

#include "kiosk/adapter/upstream_time.h"
#include "kiosk/central/json.h"
#include "sample_dossier.h"

using namespace adapter_tests;
using namespace kiosk;
using namespace kiosk::adapter;
using nlohmann::json;

namespace {

Dictionary dictionary() {
    Dictionary words;
    words.statuses["4"] = {Status::processing, "Đang giải quyết"};
    words.statuses["6"] = {Status::fee_due, "Chờ nộp phí"};
    words.statuses["Đã trả"] = {Status::returned, "Đã trả kết quả"};
    words.not_found_codes = {"-2"};
    return words;
}

UpstreamAnswer read(const std::string& bytes) {
    return parse_upstream_lookup(bytes, CODE, dictionary());
}

UpstreamDossier read(const json& dossier) {
    auto answer = read(found(dossier));
    REQUIRE(answer);
    REQUIRE(answer->has_value());
    return **answer;
}

UpstreamFaultKind fault(const std::string& bytes) {
    const auto answer = read(bytes);
    REQUIRE_FALSE(answer);
    return answer.error().kind;
}

json with(const char* name, const json& value) {
    auto dossier = sample_dossier();
    dossier[name] = value;
    return dossier;
}

}  // namespace

TEST_CASE("a dossier of the province becomes a dossier of the contract") {
    const auto [dossier, status_known, phone_end, id_end] = read(sample_dossier());
    CHECK(dossier.code == CODE);
    CHECK(dossier.status == Status::processing);
    CHECK(dossier.status_label == "Đang giải quyết");
    CHECK(status_known);
    CHECK(dossier.owner == "C*** d** M** 0*");
    CHECK(dossier.procedure == "Đăng ký khai sinh");
    CHECK(dossier.agency == "UBND phường Mẫu, tỉnh Mẫu");
    using namespace std::chrono;
    CHECK(dossier.received_at == LocalTime{2026y / 11 / 9, 8, 30});
    CHECK(dossier.due == DueDate{2026y / 11 / 23, std::pair{17, 0}});
    CHECK(dossier.fees.empty());
    CHECK(phone_end == PHONE_END);
    CHECK(id_end == ID_END);
}

TEST_CASE("nothing of a person but the masked name is in what the contract gets") {
    auto dossier = read(sample_dossier()).dossier;
    dossier.as_of = {std::chrono::year{2026} / 11 / 20, 9, 41};
    const auto bytes = to_json(LookupAnswer{dossier});
    for (const auto& text : personal_texts()) {
        INFO(text);
        CHECK(bytes.find(text) == std::string::npos);
    }
    CHECK(parse_lookup_answer(bytes));
}

TEST_CASE("an error code is a number or a text, and only zeros are well") {
    const auto answers = [](const std::string& code) {
        return read(R"({"error_code":)" + code + R"(,"result":[]})");
    };
    for (const char* well : {"0", R"("0")", R"("00")"}) {
        INFO(well);
        const auto answer = answers(well);
        REQUIRE(answer);
        CHECK_FALSE(answer->has_value());
    }
    for (const char* ill : {"-1", R"("-1")", "7", R"("E0")"}) {
        INFO(ill);
        REQUIRE_FALSE(answers(ill));
        CHECK(answers(ill).error().kind == UpstreamFaultKind::refused);
    }
    for (const char* other : {"null", "true", "0.0", "[]", R"("")"}) {
        INFO(other);
        REQUIRE_FALSE(answers(other));
        CHECK(answers(other).error().kind == UpstreamFaultKind::not_understood);
    }
}

TEST_CASE("no dossier is an empty result or an error code that the settings name") {
    for (const char* bytes : {R"({"error_code":"-2"})", R"({"error_code":-2,"result":null})",
                              R"({"error_code":0,"result":null})"}) {
        INFO(bytes);
        const auto answer = read(std::string(bytes));
        REQUIRE(answer);
        CHECK_FALSE(answer->has_value());
    }
}

TEST_CASE("dossiers of other codes answer nothing, and the right one is found among them") {
    auto other = with("MaHoSo", "H20.14.05-261109-0124");
    CHECK(fault(found(other)) == UpstreamFaultKind::not_understood);
    const auto both = json{{"error_code", 0}, {"result", {other, sample_dossier()}}}.dump();
    const auto answer = read(both);
    REQUIRE(answer);
    CHECK((*answer)->dossier.code == CODE);
}

TEST_CASE("an empty date is none, and one that cannot be read is no answer") {
    for (const char* name : {"NgayHenTra", "NgayTiepNhan"}) {
        for (const auto& none : {json(""), json(nullptr)}) CHECK(read(found(with(name, none))));
        for (const auto& odd :
             {json("2026-11-23"), json("20261323170000"), json("20261123240000"), json(true)})
            CHECK(fault(found(with(name, odd))) == UpstreamFaultKind::not_understood);
    }
    CHECK_FALSE(read(with("NgayHenTra", "")).dossier.due);
    CHECK_FALSE(read(with("NgayHenTra", nullptr)).dossier.due);
}

TEST_CASE("moments have fourteen digits and exist") {
    CHECK(parse_upstream_time("20240229235959"));
    for (const char* odd : {"", "2024022923595", "202402292359599", "20230229000000", "20240229006000",
                            "20240229000060", "2024022900000x", "00000101000000"})
        CHECK_FALSE(parse_upstream_time(odd));
}

TEST_CASE("the date given with the newest request for papers is the due date") {
    const auto asked = [](const char* at, const char* renewed) {
        return json{{"NgayBoSung", at}, {"NgayHenTraMoi", renewed}};
    };
    const auto due = [](const json& supplements) {
        return read(with("DanhSachHoSoBoSung", supplements)).dossier.due->date;
    };
    using namespace std::chrono;
    CHECK(due({asked("20261115080000", "20261201170000"), asked("20261110080000", "20261127170000")}) ==
          2026y / 12 / 1);
    CHECK(due({asked("20261110080000", "20261127170000"), asked("20261115080000", "")}) == 2026y / 11 / 27);
    CHECK(due(json::array({asked("", "")})) == 2026y / 11 / 23);
}

TEST_CASE("a status is told by the table, by word or number, and no other word is guessed or repeated") {
    CHECK(read(with("TrangThaiHoSo", 4)).dossier.status == Status::processing);
    CHECK(read(with("TrangThaiHoSo", "Đã trả")).dossier.status == Status::returned);
    for (const auto& odd : {json("Mẫu 01 chưa đến"), json(44), json(""), json(nullptr)}) {
        const auto unknown = read(with("TrangThaiHoSo", odd));
        CHECK_FALSE(unknown.status_known);
        CHECK(unknown.dossier.status == Status::unknown);
        CHECK(unknown.dossier.status_label == dictionary().unknown_label);
    }
}

TEST_CASE("fees are told while one is due, all of them or none") {
    auto dossier = with("TrangThaiHoSo", "6");
    CHECK(read(dossier).dossier.fees == std::vector<Fee>{{"Lệ phí hộ tịch", 8000}});
    dossier["DanhSachLePhi"].push_back({{"TenPhiLePhi", "Phí khác"}, {"Gia", "theo quy định"}});
    CHECK(read(dossier).dossier.fees.empty());
}

TEST_CASE("numbers too short to hide anything behind their end open nothing") {
    auto dossier = with("SoDienThoai", "0037");
    dossier["MaDoiTuong"] = "";
    const auto answer = read(dossier);
    CHECK(answer.phone_end.empty());
    CHECK(answer.id_end.empty());
}

TEST_CASE("bytes of another shape are told as such, without a word of them") {
    for (const std::string bytes :
         {"", "<html>", "[]", "{}", R"({"error_code":0})", R"({"error_code":0,"result":"K7C4"})",
          R"({"error_code":0,"result":["K7C4"]})", R"({"error_code":0,"error_code":0,"result":[]})"}) {
        INFO(bytes);
        const auto answer = read(bytes);
        REQUIRE_FALSE(answer);
        CHECK(answer.error().kind == UpstreamFaultKind::not_understood);
        CHECK(answer.error().detail.find("K7C4") == std::string::npos);
    }
}

TEST_CASE("a session is a text that came with a good error code") {
    CHECK(*parse_session(R"({"error_code":0,"session":"abc"})") == "abc");
    CHECK(*parse_session(R"({"error_code":"00","session":17})") == "17");
    CHECK(parse_session(R"({"error_code":"-1"})").error().kind == UpstreamFaultKind::refused);
    for (const char* bytes : {"", "{}", R"({"error_code":0})", R"({"error_code":0,"session":""})"})
        CHECK(parse_session(bytes).error().kind == UpstreamFaultKind::not_understood);
}

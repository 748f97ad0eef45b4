#include "kiosk/central/json.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace kiosk;

namespace {

const std::string LEVEL_1 =
    R"({"level":1,"code":"H19.14-230724-0003","progress":{"current":2,"labels":["Tiếp nhận",)"
    R"("Giải quyết","Trả kết quả"]},"second_factor":"secret_code",)"
    R"("as_of":"2026-11-20T09:41:00+07:00","stale":false})";

LocalTime moment(int day, int hour, int minute) {
    using namespace std::chrono;
    return {year{2026} / November / std::chrono::day{static_cast<unsigned>(day)}, hour, minute};
}

Dossier sample_dossier() {
    using namespace std::chrono;
    Dossier dossier;
    dossier.code = "000.00.16.H20-200617-0001";
    dossier.status = Status::supplement_asked;
    dossier.status_label = "Yêu cầu bổ sung giấy tờ";
    dossier.status_note = "Mời ông/bà nộp bổ sung tại quầy.";
    dossier.owner = "C*** D** M*** 01";
    dossier.procedure = "Đăng ký khai sinh";
    dossier.agency = "Ủy ban nhân dân Phường Mẫu";
    dossier.department = "Bộ phận Một cửa";
    dossier.officer = "Cán bộ Mẫu 01";
    dossier.received_at = moment(12, 8, 30);
    dossier.due = DueDate{year{2026} / November / 25, std::pair{17, 0}};
    dossier.apology = Apology{"Xin lỗi ông/bà.", DueDate{year{2026} / November / 27, std::nullopt}};
    dossier.steps = {{"Tiếp nhận", StepState::done, moment(12, 8, 30)},
                     {"Thẩm định", StepState::current, std::nullopt},
                     {"Trả kết quả", StepState::to_come, std::nullopt}};
    dossier.missing_papers = {"Giấy chứng sinh"};
    dossier.fees = {{"Lệ phí", 50'000}};
    dossier.bring = {"Giấy tờ tùy thân"};
    dossier.return_channel = ReturnChannel::post;
    dossier.lead_agency = "Sở Mẫu";
    dossier.as_of = moment(20, 9, 41);
    dossier.stale = true;
    return dossier;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The detail of a refusal; an answer is a failed test.
std::string refusal(const std::string& json) {
    const LookupResult result = parse_lookup_answer(json);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == LookupFailureKind::bad_answer);
    return result.error().detail;
}

Dossier read_dossier(const std::string& json) {
    const LookupResult result = parse_lookup_answer(json);
    REQUIRE(result);
    return std::get<Dossier>(*result);
}

const std::string SHORT_DOSSIER =
    R"({"level":2,"code":"H19.14-230724-0003","status":4,"status_label":"Đang xử lý",)"
    R"("as_of":"2026-11-20T02:41:00Z","stale":false})";

}  // namespace

TEST_CASE("a level 1 answer is read whole") {
    const LookupResult result = parse_lookup_answer(LEVEL_1);
    REQUIRE(result);
    const auto& answer = std::get<AnonymousAnswer>(*result);
    CHECK(answer.code == "H19.14-230724-0003");
    CHECK(answer.progress.current == 2);
    CHECK(answer.progress.labels == std::vector<std::string>{"Tiếp nhận", "Giải quyết", "Trả kết quả"});
    CHECK(answer.second_factor == SecondFactorKind::secret_code);
    CHECK(answer.as_of == moment(20, 9, 41));
    CHECK_FALSE(answer.stale);
}

TEST_CASE("both levels survive writing and reading") {
    const LookupResult level_1 = parse_lookup_answer(LEVEL_1);
    REQUIRE(level_1);
    CHECK(to_json(*level_1) == LEVEL_1);
    const LookupAnswer dossier = sample_dossier();
    const LookupResult level_2 = parse_lookup_answer(to_json(dossier));
    REQUIRE(level_2);
    CHECK(*level_2 == dossier);
}

TEST_CASE("a dossier with only what the contract requires is read") {
    const Dossier dossier = read_dossier(SHORT_DOSSIER);
    CHECK(dossier.status == Status::processing);
    CHECK_FALSE(dossier.due);
    CHECK(dossier.steps.empty());
    CHECK(dossier.as_of == moment(20, 9, 41));
}

TEST_CASE("null means not known") {
    const std::string json = replaced(
        SHORT_DOSSIER, R"("stale")",
        R"("due":null,"apology":null,"received_at":null,"owner":null,"fees":null,"steps":null,"bring":null,"stale")");
    CHECK(read_dossier(json) == read_dossier(SHORT_DOSSIER));
}

TEST_CASE("an unknown status number keeps its label") {
    for (const char* number : {"11", "0", "999"}) {
        const Dossier dossier =
            read_dossier(replaced(SHORT_DOSSIER, R"("status":4)", R"("status":)" + std::string(number)));
        CHECK(dossier.status == Status::unknown);
        CHECK(dossier.status_label == "Đang xử lý");
    }
}

TEST_CASE("unknown members and an unknown return channel do no harm") {
    const Dossier dossier = read_dossier(replaced(
        SHORT_DOSSIER, R"("stale")", R"("new_thing":{"a":[1,2]},"return_channel":"pigeon","stale")"));
    CHECK(dossier.return_channel == ReturnChannel::unknown);
}

TEST_CASE("texts come out clean") {
    const Dossier dossier =
        read_dossier(replaced(SHORT_DOSSIER, "Đang xử lý", "Đang\\u0000 x\\u001bư\\u0309 ly\\u0301\\u202e"));
    CHECK(dossier.status_label == "Đang xử lý");
}

TEST_CASE("a text longer than the contract allows is cut") {
    const Dossier dossier = read_dossier(replaced(SHORT_DOSSIER, "Đang xử lý", std::string(5000, 'a')));
    CHECK(dossier.status_label == std::string(120, 'a'));
}

TEST_CASE("a refusal names the place and never the value") {
    const std::string whole = to_json(LookupAnswer{sample_dossier()});
    CHECK(refusal(replaced(whole, R"("label":"Thẩm định")", R"("label":{"secret":"7K2M"})")) ==
          "$.steps[1].label: not a text");
    CHECK(refusal(replaced(whole, R"("2026-11-12T08:30:00+07:00")", R"("secret 7K2M")")) ==
          "$.received_at: not an RFC 3339 date-time");
    CHECK(refusal(replaced(whole, R"("amount_dong":50000)", R"("amount_dong":-1)")) ==
          "$.fees[0].amount_dong: out of range");
    CHECK(refusal(replaced(whole, R"("amount_dong":50000)", R"("amount_dong":18446744073709551615)")) ==
          "$.fees[0].amount_dong: out of range");
    CHECK(refusal(replaced(whole, R"("amount_dong":50000)", R"("amount_dong":5.5)")) ==
          "$.fees[0].amount_dong: not an integer");
    CHECK(refusal(replaced(whole, R"("time":"17:00")", R"("time":"25:00")")) == "$.due.time: not HH:MM");
    CHECK(refusal(replaced(whole, R"("2026-11-25")", R"("2026-02-30")")) == "$.due.date: not a date");
    CHECK(refusal(replaced(LEVEL_1, R"("stale":false)", R"("stale":"no")")) == "$.stale: not true or false");
    CHECK(refusal(replaced(LEVEL_1, R"("current":2)", R"("current":4)")) ==
          "$.progress.current: out of range");
    CHECK(refusal(replaced(LEVEL_1, R"("secret_code")", R"("blood")")) ==
          "$.second_factor: not a word of the contract");
    CHECK(refusal(replaced(LEVEL_1, R"("level":1)", R"("level":3)")) == "$.level: out of range");
    CHECK(refusal(replaced(LEVEL_1, R"("as_of")", R"("as_off")")) == "$.as_of: missing");
    CHECK(refusal(replaced(LEVEL_1, "H19.14-230724-0003", "H19 14")) == "$.code: not a dossier code");
}

TEST_CASE("lists longer than the contract allows are refused, since a cut list would mislead") {
    std::string papers;
    for (int i = 0; i < 51; ++i) papers += (i == 0 ? "\"a\"" : ",\"a\"");
    CHECK(refusal(replaced(SHORT_DOSSIER, R"("stale")", R"("missing_papers":[)" + papers + R"(],"stale")")) ==
          "$.missing_papers: too many items");
}

TEST_CASE("every truncation of an answer is refused") {
    const std::string whole = to_json(LookupAnswer{sample_dossier()});
    for (std::size_t size = 0; size < whole.size(); ++size) refusal(whole.substr(0, size));
}

TEST_CASE("hostile documents are refused") {
    CHECK(refusal(std::string(100'000, '[')) == "the document is nested too deeply");
    CHECK(refusal(R"({"a":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}") ==
          "the document is nested too deeply");
    CHECK(refusal(std::string(50'000'000, ' ')) == "the document is too long");
    CHECK(refusal(replaced(LEVEL_1, "Giải", "Gi\xff\xfe")) == "the document is not JSON");
    CHECK(refusal(replaced(LEVEL_1, R"("stale")", R"("code":"H19.14-230724-0004","stale")")) ==
          "a member is given twice");
    for (const char* json : {"", "null", "[]", "1", "\"a\"", "<html>", "{", "{}", "]]]]", "{\"level\":1e999}",
                             "\xef\xbb\xbf{}"}) {
        refusal(json);
    }
    CHECK(refusal(std::string("{\0}", 3)) == "the document is not JSON");
}

TEST_CASE("brackets inside texts are no nesting") {
    const std::string brackets = "\\\"" + std::string(100, '[');
    CHECK(read_dossier(replaced(SHORT_DOSSIER, "Đang xử lý", brackets)).status_label ==
          "\"" + std::string(100, '['));
}

TEST_CASE("a question holds only what is asked") {
    CHECK(to_json(LookupQuestion{"H19.14-230724-0003", "", ""}) == R"({"code":"H19.14-230724-0003"})");
    CHECK(to_json(LookupQuestion{"", "3f9c1a7e", "7K2M"}) ==
          R"({"receipt_id":"3f9c1a7e","second_factor":"7K2M"})");
}

TEST_CASE("central reads a question as strictly") {
    const LookupQuestion question{"H19.14-230724-0003", "", "7K2M"};
    const auto read = parse_lookup_question(to_json(question));
    REQUIRE(read);
    CHECK(*read == question);
    for (const char* json :
         {"{}", R"({"code":"A","receipt_id":"abcd"})", R"({"code":""})", R"({"code":7})",
          R"({"receipt_id":"a b c d"})", R"({"code":"A","second_factor":"12345678901234567"})",
          R"({"code":"A","second_factor":null})", R"({"code":"A","receipt_id":null})", "x"}) {
        CHECK_FALSE(parse_lookup_question(json));
    }
    CHECK_FALSE(parse_lookup_question(R"({"code":")" + std::string(5000, 'A') + R"("})"));
}

TEST_CASE("a question with a member that central does not know is refused without repeating it") {
    const auto read = parse_lookup_question(R"({"code":"H19.14-230724-0003","000000000012":true})");
    REQUIRE_FALSE(read);
    CHECK(read.error().detail == "$: holds a member that the contract does not know");
}

TEST_CASE("every example of the contract is read") {
    int read = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(MOTCUA_SOURCE_DIR "/tests/fuzz/corpus/lookup_answer")) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string json{std::istreambuf_iterator<char>{stream}, {}};
        INFO(entry.path().filename().string());
        CHECK(parse_lookup_answer(json));
        ++read;
    }
    CHECK(read >= 6);
}

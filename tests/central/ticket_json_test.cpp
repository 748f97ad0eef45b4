#include "kiosk/central/ticket_json.h"

#include "seeds.h"
#include "ticket_samples.h"

using namespace kiosk;
using namespace central_test;

namespace {

const std::string PROFILE = to_json(sample_profile());
const std::string QUEUES = to_json(sample_situation());
const std::string TICKET = to_json(sample_ticket());

/// The detail of a refusal; an answer is a failed test.
template <class Value>
std::string refusal_of(const Result<Value, TicketFailure>& result) {
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == TicketFailureKind::bad_answer);
    return result.error().detail;
}
std::string profile_refusal(const std::string& from, const std::string& to) {
    return refusal_of(parse_profile(with(PROFILE, from, to)));
}
std::string queues_refusal(const std::string& from, const std::string& to) {
    return refusal_of(parse_queues(with(QUEUES, from, to)));
}
std::string ticket_refusal(const std::string& from, const std::string& to) {
    return refusal_of(parse_ticket(with(TICKET, from, to), sample_wish()));
}

std::string list_of(int count, const std::string& item) {
    std::string list = "[";
    for (int i = 0; i < count; ++i) list += (i == 0 ? "" : ",") + item;
    return list + "]";
}

}  // namespace

TEST_CASE("profile, queues and tickets survive writing and reading") {
    const auto profile = parse_profile(PROFILE);
    REQUIRE(profile);
    CHECK(*profile == sample_profile());
    const auto queues = parse_queues(QUEUES);
    REQUIRE(queues);
    CHECK(*queues == sample_situation());
    const auto ticket = parse_ticket(TICKET, sample_wish());
    REQUIRE(ticket);
    CHECK(*ticket == sample_ticket());
    for (const auto outcome : {Cancelled::voided, Cancelled::barred, Cancelled::superseded}) {
        const auto read = parse_cancelled(to_json(outcome));
        REQUIRE(read);
        CHECK(*read == outcome);
    }
}

TEST_CASE("a ticket with only what the contract requires is read") {
    Ticket bare = sample_ticket();
    bare.ahead = bare.wait_minutes = std::nullopt;
    bare.secret.clear();
    const std::string json = to_json(bare);
    CHECK(json == R"({"key":")" + KEY +
                      R"(","number":"A025","service":"chung-thuc","service_day":"2026-11-20",)"
                      R"("issued_at":"2026-11-20T09:41:06+07:00","offline":false})");
    const auto ticket = parse_ticket(json, sample_wish());
    REQUIRE(ticket);
    CHECK(*ticket == bare);
    CHECK(
        parse_ticket(with(json, R"("offline")", R"("ahead":null,"new_thing":[1],"offline")"), sample_wish()));
}

TEST_CASE("the ticket of an appointment has the service that central says, and the wish's key and day") {
    const CheckIn check_in{KEY, "MAU-1001", sample_wish().service_day};
    for (const char* service : {"chung-thuc", "ho-tich"}) {
        const auto ticket = parse_ticket(with(TICKET, "chung-thuc", service), check_in);
        REQUIRE(ticket);
        CHECK(ticket->service == service);
    }
    CHECK_FALSE(parse_ticket(with(TICKET, "chung-thuc", "Chung thuc"), check_in));
    CHECK_FALSE(parse_ticket(with(TICKET, "6f1e0c52", "6f1e0c53"), check_in));
    CHECK_FALSE(parse_ticket(with(TICKET, R"("service_day":"2026-11-20")", R"("service_day":"2026-11-21")"),
                             check_in));
}

TEST_CASE("appointments are offered only where the profile says so") {
    CHECK_FALSE(sample_profile().appointments);
    CHECK(PROFILE.find("appointments") == std::string::npos);
    KioskProfile offering = sample_profile();
    offering.appointments = true;
    const auto read = parse_profile(to_json(offering));
    REQUIRE(read);
    CHECK(*read == offering);
    CHECK_FALSE(
        parse_profile(with(to_json(offering), R"({"offered":true})", R"({"offered":false})"))->appointments);
    CHECK_FALSE(parse_profile(with(to_json(offering), R"({"offered":true})", R"({"offered":1})")));
}

TEST_CASE("a ticket that is not the wish's own is refused") {
    CHECK(ticket_refusal("6f1e0c52", "6f1e0c53") == "$.key: not the key of the wish");
    CHECK(ticket_refusal("chung-thuc", "ho-tich") == "$.service: not the service that was wished");
    CHECK(ticket_refusal("2026-11-20", "2026-11-21") == "$.service_day: not the day of the wish");
}

TEST_CASE("numbers and secrets that could not be called or shown are refused") {
    for (const char* number : {"", "A", "A025000", "a025", "A 25", "A-25", "\u0110025"}) {
        CHECK(ticket_refusal("A025", number) == "$.number: not a ticket number");
    }
    for (const char* secret : {"", "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6", "9B1DEB4D3B7D4BAD9BDD2B0D7B3DCB6D",
                               "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6/"}) {
        CHECK(ticket_refusal("9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d", secret) ==
              "$.secret: not 32 hexadecimal digits");
    }
    CHECK(ticket_refusal(R"("ahead":12)", R"("ahead":-1)") == "$.ahead: out of range");
    CHECK(ticket_refusal(R"("wait_minutes":45)", R"("wait_minutes":1441)") == "$.wait_minutes: out of range");
    CHECK(ticket_refusal("T09:41:06", "T09:61:06") == "$.issued_at: not an RFC 3339 date-time");
    CHECK(ticket_refusal(R"("offline":false)", R"("x":1)") == "$.offline: missing");
}

TEST_CASE("ids of a profile are ids, known, and none comes twice") {
    CHECK(profile_refusal(R"("id":"tu-phap")", R"("id":"Tu phap")") == "$.fields[0].id: not an id");
    CHECK(profile_refusal(R"("id":"tu-phap")", R"("id":")" + std::string(41, 'a') + "\"") ==
          "$.fields[0].id: not an id");
    CHECK(profile_refusal(R"("id":"dat-dai")", R"("id":"tu-phap")") == "$.fields[1]: an id that came before");
    CHECK(profile_refusal(R"("field":"tu-phap")", R"("field":"y-te")") ==
          "$.services[0].field: not a field of this profile");
    CHECK(profile_refusal(R"("id":"tra-ket-qua")", R"("id":"chung-thuc")") ==
          "$.services[1]: an id that came before");
    CHECK(profile_refusal(R"("id":"khac")", R"("id":"uu-tien")") ==
          "$.priorities[1]: an id that came before");
}

TEST_CASE("hours are in order, apart and of one day") {
    const std::string span = R"(["07:30","11:30"])";
    const std::string place = "$.services[1].hours.mon[0]";
    CHECK(profile_refusal(span, R"(["11:30","07:30"])") == place + ": not a beginning and a later end");
    CHECK(profile_refusal(span, R"(["07:30"])") == place + ": not a beginning and a later end");
    CHECK(profile_refusal(span, R"(["07:30","11:30","12:00"])") == place + ": too many items");
    CHECK(profile_refusal(span, R"(["07:30","24:01"])") == place + "[1]: not HH:MM");
    CHECK(profile_refusal(span, R"(["24:00","24:00"])") == place + ": not a beginning and a later end");
    CHECK(profile_refusal(span, span + R"(,["11:30","12:00"])") ==
          "$.services[1].hours.mon[1]: not after the one before");
    CHECK(profile_refusal(R"("sun":[]})", "\"son\":[]}") == "$.services[1].hours.sun: missing");
}

TEST_CASE("days and years of a calendar are in order, once each") {
    CHECK(profile_refusal("2026-08-31", "2026-08-22") == "$.calendar.days[1]: not after the one before");
    CHECK(profile_refusal("[2025,2026]", "[2026,2026]") == "$.calendar.years[1]: not after the one before");
    CHECK(profile_refusal("compensatory_off", "sick") ==
          "$.calendar.days[1].kind: not a word of the contract");
    CHECK(profile_refusal("2026-11-24", "2026-11-31") == "$.calendar.days[2].date: not a date");
    CHECK(profile_refusal(R"("certain":false)", R"("certain":0)") ==
          "$.calendar.days[1].certain: not true or false");
}

TEST_CASE("the follow page is https or nothing") {
    const std::string address = "https://central.province.example/t/";
    for (const char* other : {"http://central.province.example/t/", "javascript:alert(1)", "/t/",
                              "https://a b/", "https://tỉnh.example/"}) {
        CHECK(profile_refusal(address, other) == "$.policy.follow_base: not an https address");
    }
    CHECK(profile_refusal(address, "https://" + std::string(200, 'a')) ==
          "$.policy.follow_base: not an https address");
    const auto none = parse_profile(with(PROFILE, address, ""));
    REQUIRE(none);
    CHECK(none->policy.follow_base.empty());
}

TEST_CASE("lists longer than the contract allows are refused") {
    CHECK(profile_refusal("[9,6]", list_of(21, "9")) == "$.services[1].statuses: too many items");
    CHECK(profile_refusal("[2025,2026]", list_of(21, "2026")) == "$.calendar.years: too many items");
    const auto filled = [](const char* member, int count) {
        const std::string empty =
            R"({"fields":[],"services":[],"priorities":[],"hours":{"mon":[],"tue":[],"wed":[],"thu":[],)"
            R"("fri":[],"sat":[],"sun":[]},"calendar":{"years":[],"days":[]},"policy":{}})";
        return refusal_of(parse_profile(with(empty, std::string("\"") + member + "\":[]",
                                             std::string("\"") + member + "\":" + list_of(count, "{}"))));
    };
    CHECK(filled("fields", 21) == "$.fields: too many items");
    CHECK(filled("services", 101) == "$.services: too many items");
    CHECK(filled("priorities", 21) == "$.priorities: too many items");
    CHECK(filled("days", 201) == "$.calendar.days: too many items");
    CHECK(filled("mon", 9) == "$.hours.mon: too many items");
    CHECK(refusal_of(parse_queues(R"({"as_of":"2026-11-20T09:41:00Z","queues":)" + list_of(101, "{}") +
                                  "}")) == "$.queues: too many items");
}

TEST_CASE("texts of central come out clean and no longer than the contract allows") {
    const auto profile = parse_profile(
        with(with(PROFILE, "Chứng thực bản sao", "Chứng\\u0000 thu\\u031b\\u0323c bản sao\\u202e"), "Quầy 7",
             std::string(5000, 'a')));
    REQUIRE(profile);
    CHECK(profile->services[0].name.vietnamese == "Chứng thực bản sao");
    CHECK(profile->services[1].counters.vietnamese == std::string(120, 'a'));
    CHECK(profile_refusal(R"("vi":"Quầy 7")", R"("vi":"\u200b")") == "$.services[1].counters.vi: empty");
    CHECK(profile_refusal(R"("vi":"Quầy 7")", R"("en":"Counter 7")") == "$.services[1].counters.vi: missing");
}

TEST_CASE("queues against the contract are refused") {
    CHECK(queues_refusal(R"("service":"ho-tich")", R"("service":"chung-thuc")") ==
          "$.queues[2]: a service that came before");
    CHECK(queues_refusal("used_up", "empty") == "$.queues[2].state: not a word of the contract");
    CHECK(queues_refusal(R"("waiting":12)", R"("waiting":10000)") == "$.queues[0].waiting: out of range");
    CHECK(queues_refusal(R"("until":"2026)", R"("until":"26)") ==
          "$.queues[1].until: not an RFC 3339 date-time");
    CHECK(queues_refusal("\"as_of\"", "\"as_off\"") == "$.as_of: missing");
}

TEST_CASE("every truncation of profile, queues and ticket is refused") {
    for (std::size_t size = 0; size < PROFILE.size(); ++size)
        refusal_of(parse_profile(PROFILE.substr(0, size)));
    for (std::size_t size = 0; size < QUEUES.size(); ++size) refusal_of(parse_queues(QUEUES.substr(0, size)));
    for (std::size_t size = 0; size < TICKET.size(); ++size) {
        refusal_of(parse_ticket(TICKET.substr(0, size), sample_wish()));
    }
}

TEST_CASE("hostile documents about tickets are refused") {
    for (const std::string& json :
         {std::string(), std::string("null"), std::string("[]"), std::string("{}"), std::string(100'000, '['),
          std::string("\xff{}"), std::string(2'000'000, ' '),
          std::string(R"({"outcome":"voided","outcome":"barred"})")}) {
        refusal_of(parse_profile(json));
        refusal_of(parse_queues(json));
        refusal_of(parse_ticket(json, sample_wish()));
        refusal_of(parse_cancelled(json));
    }
    CHECK(refusal_of(parse_cancelled(R"({"outcome":"issued"})")) == "$.outcome: not a word of the contract");
}

TEST_CASE("what a terminal asks about tickets, central reads as it was meant") {
    CHECK(to_json(sample_wish()) ==
          R"({"service":"chung-thuc","priority":"uu-tien","service_day":"2026-11-20"})");
    TicketWish plain = sample_wish();
    plain.priority.clear();
    for (const TicketWish& wish : {sample_wish(), plain}) {
        const auto read = parse_ticket_wish(to_json(wish), KEY);
        REQUIRE(read);
        CHECK(*read == wish);
    }
    const auto cancelled = parse_cancellation(cancellation_json(KEY));
    REQUIRE(cancelled);
    CHECK(*cancelled == KEY);
}

TEST_CASE("central refuses a question about tickets that is not exactly of the contract") {
    const std::string wish = to_json(sample_wish());
    for (const auto& [from, to] : std::initializer_list<std::pair<std::string, std::string>>{
             {"chung-thuc", "Chung thuc"},
             {R"("uu-tien")", "null"},
             {R"("uu-tien")", R"("")"},
             {"2026-11-20", "20/11/2026"},
             {"2026-11-20", "2026-02-29"},
             {R"({"service")", R"({"new":1,"service")"},
             {R"("service":"chung-thuc",)", ""}}) {
        INFO(to);
        CHECK_FALSE(parse_ticket_wish(with(wish, from, to), KEY));
    }
    for (const std::string& key : {std::string(), KEY + "0", std::string(36, 'A'), KEY.substr(1) + "\n"}) {
        CHECK_FALSE(parse_ticket_wish(wish, key));
        CHECK_FALSE(parse_cancellation(R"({"key":")" + key + R"("})"));
    }
    CHECK_FALSE(parse_cancellation(R"({"key":")" + KEY + R"(","reason":"x"})"));
    CHECK_FALSE(parse_cancellation(std::string(5000, ' ') + cancellation_json(KEY)));
}

TEST_CASE("a check-in is read as it was meant, and no other") {
    const CheckIn check_in{KEY, "MAU-1001", sample_wish().service_day};
    const std::string json = to_json(check_in);
    CHECK(json == R"({"code":"MAU-1001","service_day":"2026-11-20"})");
    const auto read = parse_check_in(with(json, "MAU", "mau"), KEY);
    REQUIRE(read);
    CHECK(*read == check_in);
    for (const char* code : {"", "MAU", " MAU-1001", "MAU 1001", "000000000012"})
        CHECK_FALSE(parse_check_in(with(json, "MAU-1001", code), KEY));
    CHECK_FALSE(parse_check_in(with(json, R"({"code")", R"({"service":"ho-tich","code")"), KEY));
    CHECK_FALSE(parse_check_in(json, KEY + "0"));
    const auto refused = parse_check_in(with(json, "MAU-1001", "MAU_SECRET"), KEY);
    CHECK(refused.error().detail.find("SECRET") == std::string::npos);
}

TEST_CASE("a refused question about tickets is not repeated in the refusal") {
    const auto refused =
        parse_ticket_wish(R"({"000000000012":1,"service":"a","service_day":"2026-11-20"})", KEY);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == "$: holds a member that the contract does not know");
}

TEST_CASE("every example of the queue half of the contract is read") {
    CHECK(each_seed("profile", [](auto&, auto& json) { CHECK(parse_profile(json)); }) >= 2);
    CHECK(each_seed("queues", [](auto&, auto& json) { CHECK(parse_queues(json)); }) >= 2);
    CHECK(each_seed("ticket", [](auto& name, auto& json) {
              CHECK((name.starts_with("ticket") ? parse_ticket(json, sample_wish()).has_value()
                                                : parse_cancelled(json).has_value()));
          }) >= 4);
    CHECK(each_seed("ticket_question", [](auto& name, auto& json) {
              CHECK((name.starts_with("wish")       ? parse_ticket_wish(json, KEY).has_value()
                     : name.starts_with("check-in") ? parse_check_in(json, KEY).has_value()
                                                    : parse_cancellation(json).has_value()));
          }) >= 4);
}

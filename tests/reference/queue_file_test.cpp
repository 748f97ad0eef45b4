#include "kiosk/reference/queue_file.h"

#include <doctest/doctest.h>

#include <set>

#include "kiosk/central/ticket_json.h"
#include "kiosk/settings/settings_file.h"

using namespace kiosk::reference;

namespace {

const std::string SOURCE = MOTCUA_SOURCE_DIR;

const std::string HEAD = "[hours]\nmon = [\"07:30-11:30\"]\n[[field]]\nid = \"all\"\nname = \"Tất cả\"\n";

/// A service that is right, from line 6 on, with these lines more.
std::string service(const std::string& more, const std::string& id = "land",
                    const std::string& prefix = "B") {
    return "[[service]]\nid = \"" + id +
           "\"\nfield = \"all\"\nname = \"Đất đai\"\ncounters = [\"3\", \"4\"]\nprefix = \"" + prefix +
           "\"\n" + more;
}

/// "LINE cause" of each mistake; empty: none.
std::string mistakes_in(const std::string& toml) {
    const kiosk::Catalogue words;
    std::string told;
    const auto file = parse_queue_file(toml);
    if (file) return told;
    for (const auto& mistake : file.error()) {
        CHECK_FALSE(words(mistake.remedy).empty());
        told += std::to_string(mistake.line) + " " + words(mistake.cause) + "\n";
    }
    return told;
}

}  // namespace

TEST_CASE("the sample file is right, and terminals can read the profile that comes of it") {
    const auto file = parse_queue_file(*kiosk::read_settings_file(SOURCE + "/config/queues.toml"));
    REQUIRE(file.has_value());
    CHECK(file->calendars == "calendars");
    const auto& profile = file->queues.profile;
    CHECK(profile.services.size() == 8);
    CHECK(profile.priorities.size() == 5);
    CHECK(kiosk::service_for_status(profile, 9)->counters.vietnamese == "Quầy 7");
    CHECK(kiosk::find_service(profile, "dat-dai")->counters.english == "Counters 3, 4");
    CHECK(file->queues.services.at("dat-dai").numbers.prefix == "B");
    const auto read = kiosk::parse_profile(to_json(profile));
    REQUIRE(read.has_value());
    CHECK(read->services == profile.services);
    CHECK(read->hours == profile.hours);
}

TEST_CASE("every text of the sample file is in both languages") {
    const auto file = parse_queue_file(*kiosk::read_settings_file(SOURCE + "/config/queues.toml"));
    REQUIRE(file.has_value());
    const auto is_told_twice = [](const kiosk::LocalText& text) {
        return text.vietnamese.empty() == text.english.empty();
    };
    for (const auto& one : file->queues.profile.services) {
        CHECK(is_told_twice(one.name));
        CHECK(is_told_twice(one.area));
        CHECK(is_told_twice(one.prepare));
    }
    for (const auto& one : file->queues.profile.priorities) CHECK(is_told_twice(one.name));
}

TEST_CASE("a small file is enough") {
    const auto file = parse_queue_file(HEAD + service(""));
    REQUIRE(file.has_value());
    const auto& rules = file->queues.services.at("land");
    CHECK(rules.numbers == NumberRange{"B", 1, 999});
    CHECK(rules.counters == std::vector<std::string>{"3", "4"});
    CHECK(file->queues.profile.hours.days[0] == std::vector<kiosk::HourSpan>{{450, 690}});
    CHECK(file->queues.profile.hours.days[1].empty());
}

TEST_CASE("a service's own hours, pause and numbers are read") {
    const auto file = parse_queue_file(HEAD + service("first = 500\nlast = 1200\ncontingent = 40\n"
                                                      "paused_until = \"2026-11-20T14:00:00+07:00\"\n"
                                                      "[service.hours]\nfri = [\"19:00-24:00\"]\n"));
    REQUIRE(file.has_value());
    const auto& rules = file->queues.services.at("land");
    CHECK(rules.numbers == NumberRange{"B", 500, 1200});
    CHECK(rules.contingent == 40);
    CHECK(rules.paused);
    CHECK(rules.paused_until.has_value());
    CHECK(file->queues.profile.services[0].hours->days[4] == std::vector<kiosk::HourSpan>{{1140, 1440}});
}

TEST_CASE("the prefix of numbers without central is no service's") {
    CHECK(mistakes_in(HEAD + service("", "land", "N")) ==
          "11 prefix begins with N, which only numbers given without central do\n");
    CHECK(mistakes_in(HEAD + service("", "land", "NA")).find("begins with N") != std::string::npos);
    CHECK(mistakes_in(HEAD + service("", "land", "AN")).empty());
}

TEST_CASE("a block is of 20 numbers for 12 hours, unless the file says otherwise") {
    const auto plain = parse_queue_file(HEAD + service("offline = true\n"));
    REQUIRE(plain.has_value());
    CHECK(plain->queues.offline == OfflineRules{20, std::chrono::hours(12)});
    CHECK_FALSE(plain->queues.profile.policy.offline_allowed);
    CHECK(plain->queues.profile.services[0].offline);
    const std::string policy = "[policy]\noffline_allowed = true\n";
    const auto other = parse_queue_file(HEAD + policy + "offline_block = 200\noffline_hours = 1\n");
    REQUIRE(other.has_value());
    CHECK(other->queues.offline == OfflineRules{200, std::chrono::hours(1)});
    CHECK(other->queues.profile.policy.offline_allowed);
    for (const auto* line :
         {"offline_block = 0\n", "offline_block = 201\n", "offline_hours = 0\n", "offline_hours = 25\n"})
        CHECK(mistakes_in(HEAD + policy + line).starts_with("8 policy.offline_"));
}

TEST_CASE("appointments are offered and judged as the file says, and not at all when it says nothing") {
    const auto plain = parse_queue_file(HEAD + service(""));
    REQUIRE(plain);
    CHECK_FALSE(plain->queues.profile.appointments);
    CHECK(plain->queues.appointments ==
          AppointmentRules{std::chrono::minutes(30), std::chrono::minutes(15), {}});
    const std::string group = "[[priority]]\nid = \"hen-truoc\"\nname = \"Hẹn trước\"\n";
    const std::string section =
        "[appointments]\noffered = true\nbefore_minutes = 10\nafter_minutes = 0\npriority = \"hen-truoc\"\n";
    const auto read = parse_queue_file(section + HEAD + service("") + group);
    REQUIRE(read);
    CHECK(read->queues.profile.appointments);
    CHECK(read->queues.appointments ==
          AppointmentRules{std::chrono::minutes(10), std::chrono::minutes(0), "hen-truoc"});
    CHECK(mistakes_in(section + HEAD + service("")) ==
          "5 appointments.priority is not the id of a priority group\n");
    CHECK(mistakes_in("[appointments]\nbefore_minutes = -1\n" + HEAD).starts_with("2 appointments."));
}

TEST_CASE("services share a prefix only with ranges apart") {
    const auto two = [](const std::string& first, const std::string& second) {
        return mistakes_in(HEAD + service(first, "land") + service(second, "civil"));
    };
    CHECK(two("last = 499\n", "first = 500\n").empty());
    CHECK(two("last = 500\n", "first = 500\n") ==
          "18 prefix and its numbers belong to another service already\n");
    CHECK(two("", "") == "17 prefix and its numbers belong to another service already\n");
}

TEST_CASE("each mistake is told with its line") {
    CHECK(mistakes_in("") == "1 hours is missing\n");
    CHECK(mistakes_in("[hours]\nmon = [\"7:30-11:30\"]\n") == "2 hours.mon[1] is not a span of hours\n");
    CHECK(mistakes_in("[hours]\nmon = [\"08:00-07:00\"]\n") == "2 hours.mon[1] is not a span of hours\n");
    CHECK(mistakes_in("[hours]\nmon = [\"07:00-08:00\", \"08:00-09:00\"]\n") ==
          "2 hours.mon has spans that touch or are not in order\n");
    CHECK(mistakes_in(HEAD + service("colour = \"red\"\n")) == "12 There is no setting colour\n");
    CHECK(mistakes_in(HEAD + service("first = 9\nlast = 8\n")) ==
          "13 last is smaller than the first number\n");
    CHECK(mistakes_in(HEAD + service("statuses = [9, \"x\"]\n")) ==
          "12 statuses must be a list of numbers\n");
    CHECK(mistakes_in(HEAD + service("paused_until = \"14:00\"\n")) == "12 paused_until is not a moment\n");
    CHECK(mistakes_in(HEAD + service("") + service("", "land", "C")) == "13 id stands in this file twice\n");
    CHECK(mistakes_in(HEAD + "[[service]]\nid = \"Đất đai\"\n").find("7 id is not a short name") !=
          std::string::npos);
    CHECK(mistakes_in(HEAD + "[policy]\npriority_order = \"random\"\n") ==
          "7 policy.priority_order is not an order of calling\n");
    CHECK(mistakes_in(HEAD + "[policy]\nfollow_base = \"http://a\"\n") ==
          "7 policy.follow_base is not a web address\n");
    CHECK(mistakes_in("service = 1").find("1 service must be a section of its own") != std::string::npos);
}

TEST_CASE("what a service lacks is told at its own line") {
    const auto told = mistakes_in(HEAD + "[[service]]\nfield = \"none\"\n");
    for (const auto* wanted : {"6 id is missing", "7 field is not the id of a field", "6 name is missing",
                               "6 counters is missing", "6 prefix is missing"})
        CHECK(told.find(wanted) != std::string::npos);
}

TEST_CASE("a line that is no TOML, and a file that is far too long, are one mistake each") {
    CHECK(mistakes_in("[hours").find("1 This line cannot be understood") == 0);
    CHECK(mistakes_in(std::string(300'000, '#')) == "1 The file is far too long for settings\n");
}

TEST_CASE("a file without halls has one with every counter, in the order in which people count") {
    const auto file = parse_queue_file(HEAD + service("") +
                                       "[[service]]\nid = \"civil\"\nfield = \"all\"\n"
                                       "name = \"Hộ tịch\"\ncounters = [\"10\", \"1\", "
                                       "\"3\"]\nprefix = \"C\"\n");
    REQUIRE(file.has_value());
    REQUIRE(file->queues.halls.size() == 1);
    CHECK(file->queues.halls.at("sanh").counters == std::vector<std::string>{"1", "3", "4", "10"});
}

TEST_CASE("halls keep the order of their counters, and counters tell where they lie") {
    const auto file = parse_queue_file(
        HEAD + service("") +
        "[[hall]]\nid = \"b\"\nname = \"Khu B\"\ncounters = [\"4\", \"3\"]\nnotices = [\"Xin chờ\"]\n"
        "[[counter]]\nid = \"4\"\ndirection = \"up\"\n");
    REQUIRE(file.has_value());
    const auto& hall = file->queues.halls.at("b");
    CHECK(hall.counters == std::vector<std::string>{"4", "3"});
    CHECK(hall.notices == std::vector<kiosk::LocalText>{{"Xin chờ", ""}});
    CHECK(file->queues.directions.at("4") == kiosk::Direction::up);
}

TEST_CASE("a hall or counter that cannot be is told by its line") {
    const auto wrong = [](const std::string& more) { return mistakes_in(HEAD + service("") + more); };
    CHECK(wrong("[[hall]]\nid = \"b\"\nname = \"B\"\ncounters = [\"9\"]\n") ==
          "15 counters names a counter that no service has\n");
    CHECK(wrong("[[counter]]\nid = \"9\"\n") == "13 id names a counter that no service has\n");
    CHECK(wrong("[[counter]]\nid = \"3\"\ndirection = \"north\"\n") == "14 direction is not a direction\n");
    CHECK(wrong("[[hall]]\nid = \"b\"\nname = \"B\"\nnotices = [\"" + std::string(401, 'x') + "\"]\n") ==
          "15 notices[1] is too long\n");
}

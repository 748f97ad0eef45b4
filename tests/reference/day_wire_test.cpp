// The staff's page of the days, and what a terminal fetches, on a real kiosk-central.
#include <doctest/doctest.h>

#include "central_process.h"
#include "staff_person.h"

using namespace reference_tests;
using kiosk::reference::Role;

namespace {

constexpr auto DAYS = "/staff/services/days";
constexpr auto CLOSED = "act=set&kind=closed&day=2026-11-25&reason=M%E1%BA%A5t+%C4%91i%E1%BB%87n";

WireAnswer profile(CentralProcess& central, const std::string& etag = "") {
    std::vector<std::string> headers{"X-Terminal-Id: kiosk-01"};
    if (!etag.empty()) headers.push_back("If-None-Match: " + etag);
    return central.request("GET", "/v1/kiosk-profile", "", headers);
}

std::string etag_of(const WireAnswer& answer) {
    const auto at = answer.headers.find("ETag: ") + 6;
    return answer.headers.substr(at, answer.headers.find("\r\n", at) - at);
}

bool has(const WireAnswer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a day that an administrator closes is in the profile with a new tag, and gone when taken back") {
    const TemporaryFolder folder;
    add_account(folder, "quan-tri", Role::administrator);
    CentralProcess central(folder, {"--plain"});
    Person person{central};
    person.log_in("quan-tri");
    const auto before = profile(central);
    REQUIRE(before.status == 200);
    CHECK(profile(central, etag_of(before)).status == 304);
    CHECK(leads_to(person.send(DAYS, CLOSED), std::string(DAYS) + "?said=closed"));
    const auto after = profile(central, etag_of(before));
    CHECK(after.status == 200);
    CHECK(has(after, R"("date":"2026-11-25","kind":"holiday","name":"Mất điện")"));
    CHECK(has(person.get(DAYS), "Mất điện"));
    CHECK(has(person.get("/staff/services"), "Mất điện"));
    CHECK(leads_to(person.send(DAYS, "act=take-back&day=2026-11-25"), std::string(DAYS) + "?said=back"));
    CHECK(profile(central, etag_of(before)).status == 304);
    CHECK(leads_to(person.send(DAYS, "act=take-back&day=2026-11-25"), std::string(DAYS) + "?said=gone"));
}

TEST_CASE("nobody books a time on a day that was closed") {
    const TemporaryFolder folder;
    add_account(folder, "quan-tri", Role::administrator);
    CentralProcess central(folder, {"--plain"});
    Person person{central};
    person.log_in("quan-tri");
    const auto book = [&](const std::string& code) {
        return has(person.send("/staff/appointments",
                               "act=book&service=dat-dai&day=2026-11-25&time=09:00&code=" + code),
                   code);
    };
    CHECK(book("7K3M9QXT2A"));
    const auto asked = person.send(DAYS, CLOSED);
    CHECK(asked.status == 200);
    CHECK(has(asked, R"(name="told" value="1")"));
    CHECK(leads_to(person.send(DAYS, std::string(CLOSED) + "&told=1"), std::string(DAYS) + "?said=closed"));
    CHECK_FALSE(book("7K3M9QXT2B"));
}

TEST_CASE("a form with a mistake comes back as it was sent, marked and escaped, and nothing is changed") {
    const TemporaryFolder folder;
    add_account(folder, "quan-tri", Role::administrator);
    CentralProcess central(folder, {"--plain"});
    Person person{central};
    person.log_in("quan-tri");
    const auto tag = etag_of(profile(central));
    const auto past =
        person.send(DAYS, "act=set&kind=closed&day=2026-11-19&reason=%22%3E%3Cscript%3Ealert(1)");
    CHECK(past.status == 422);
    CHECK(has(past, R"(value="2026-11-19")"));
    CHECK(has(past, "&quot;&gt;&lt;script&gt;"));
    CHECK_FALSE(has(past, "<script>alert"));
    CHECK(has(past, R"(id="day-mistake")"));
    CHECK(has(person.send(DAYS, "act=set&kind=closed&day=2026-11-25&reason="), R"(id="reason-mistake")"));
    CHECK(has(person.send(DAYS, "act=set&kind=worked&day=2026-11-25&reason="), R"(id="day-mistake")"));
    CHECK(person.send(DAYS, "act=set&kind=half&day=2026-11-25&reason=a").status == 422);
    CHECK(person.send(DAYS, "act=burn&kind=closed&day=2026-11-25&reason=a").status == 422);
    CHECK(person.send(DAYS, "act=take-back&day=tomorrow").status == 422);
    CHECK(person.get(std::string(DAYS) + "?said=%3Cscript%3E").status == 200);
    CHECK(etag_of(profile(central)) == tag);
}

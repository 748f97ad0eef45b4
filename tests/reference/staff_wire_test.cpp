#include <doctest/doctest.h>

#include <algorithm>
#include <future>

#include "central_process.h"
#include "queue_house.h"
#include "staff_person.h"

using namespace reference_tests;

namespace {

using kiosk::name_in;
using kiosk::reference::Role;
using kiosk::reference::ROLE_NAMES;

struct Endpoint {
    bool is_act;
    std::string address, form;
    std::vector<Role> allowed;
};

const std::vector<Role> ALL{Role::clerk, Role::administrator, Role::inspector};
const std::vector<Endpoint> ENDPOINTS{
    {false, "/staff/counters", "", ALL},
    {false, "/staff/counters/3", "", ALL},
    {true, "/staff/counters/3", "act=next", {Role::clerk, Role::administrator}},
    {false, "/staff/numbers", "", {Role::clerk, Role::administrator}},
    {true, "/staff/numbers", "act=take-out&number=B001&reason=other", {Role::clerk, Role::administrator}},
    {false, "/staff/load", "", ALL},
    {true, "/staff/numbers", "act=print-again&number=B001", {Role::clerk, Role::administrator}},
    {false, "/staff/services", "", ALL},
    {true, "/staff/services", "act=resume&service=nothing", {Role::clerk, Role::administrator}},
    {false, "/staff/services/days", "", ALL},
    {true, "/staff/services/days", "act=take-back&day=2026-11-25", {Role::administrator}},
    {false, "/staff/appointments", "", ALL},
    {true, "/staff/appointments", "act=cancel&booked=00", {Role::clerk, Role::administrator}},
    {false, "/staff/terminals", "", ALL},
    {true, "/staff/terminals", "act=reload&terminal=kiosk-01", {Role::clerk, Role::administrator}},
    {true, "/staff/terminals/identity", "act=revoke&terminal=kiosk-01", {Role::administrator}},
    {false, "/staff/accounts", "", {Role::administrator}},
    {true, "/staff/accounts", "act=close&name=nobody", {Role::administrator}},
    {false, "/staff/audit", "", {Role::administrator, Role::inspector}},
    {false, "/staff/reports", "", {Role::administrator, Role::inspector}},
    {false, "/staff/reports/file?kind=month", "", {Role::administrator, Role::inspector}},
    {false, "/staff/password", "", ALL},
};

}  // namespace

TEST_CASE(
    "every address of the staff wants a session, the role that may, and for an act the session's own word") {
    const TemporaryFolder folder;
    for (const auto role : ALL) add_account(folder, std::string(name_in(ROLE_NAMES, role)), role);
    CentralProcess central(folder, {"--plain"});
    const Person nobody{central};
    for (const auto role : ALL) {
        Person person{central};
        REQUIRE(leads_to(person.log_in(std::string(name_in(ROLE_NAMES, role))), "/staff/counters"));
        for (const auto& [is_act, address, form, allowed] : ENDPOINTS) {
            const bool is_allowed = std::find(allowed.begin(), allowed.end(), role) != allowed.end();
            INFO(address << " " << form << " as " << name_in(ROLE_NAMES, role));
            const auto answer = is_act ? person.send(address, form) : person.get(address);
            CHECK((answer.status == 403) == !is_allowed);
            CHECK((answer.status == 200 || answer.status == 303) == is_allowed);
            CHECK(leads_to(is_act ? nobody.send(address, form) : nobody.get(address), "/staff/log-in"));
            if (is_act) CHECK(Person{central, person.cookie, nobody.word}.send(address, form).status == 403);
        }
    }
}

TEST_CASE("a first password opens nothing but its change, and a stolen word is no session") {
    const TemporaryFolder folder;
    add_account(folder, "quay-3", Role::clerk, true);
    CentralProcess central(folder, {"--plain"});
    Person person{central};
    person.log_in("quay-3");
    CHECK(leads_to(person.get("/staff/counters"), "/staff/password"));
    CHECK(leads_to(person.send("/staff/counters/3", "act=open"), "/staff/password"));
    const auto change = [&](const std::string& old, const std::string& wanted) {
        return person.send("/staff/password", "old=" + old + "&wanted=" + wanted + "&repeated=" + wanted)
            .status;
    };
    CHECK(change("wrong", "another+long+one") == 422);
    CHECK(change(PASSWORD, "short") == 422);
    CHECK(change(PASSWORD, "another+long+one") == 303);
    CHECK(leads_to(person.get("/staff/counters"), "/staff/log-in"));
    CHECK(leads_to(person.log_in("quay-3", "another+long+one"), "/staff/counters"));
    CHECK(person.get("/staff/counters").status == 200);
}

TEST_CASE("after five wrong passwords the right one is refused too, whoever guesses at once") {
    const TemporaryFolder folder;
    add_account(folder, "quay-3", Role::clerk);
    CentralProcess central(folder, {"--plain"});
    Person person{central};
    for (int wrong = 0; wrong < 5; ++wrong) CHECK(person.log_in("quay-3", "wrong").status == 403);
    CHECK(person.log_in("quay-3").status == 403);
    CHECK(central.log().find("wrong") == std::string::npos);
}

TEST_CASE("what is no form, no session or no account is refused and breaks nothing") {
    const TemporaryFolder folder;
    add_account(folder, "quay-3", Role::clerk);
    CentralProcess central(folder, {"--plain"});
    CHECK(central.request("POST", "/staff/log-in", "name=%", {FORM}).status == 400);
    CHECK(central.request("POST", "/staff/log-in", "{}", {"Content-Type: application/json"}).status == 400);
    Person person{central};
    CHECK(person.log_in("Nobody'; DROP TABLE staff_account; --").status == 403);
    CHECK(person.log_in("quay-3", std::string(5000, 'a')).status == 403);
    CHECK(leads_to(person.log_in("quay-3"), "/staff/counters"));
    CHECK(person.send("/staff/counters/99", "act=open").status == 303);
    CHECK(person.send("/staff/counters/3", "act=explode").status == 422);
    CHECK(person.send("/staff/counters/3", "act=transfer&service=no-such").status == 303);
    CHECK(person.send("/staff/counters/a%20b", "act=open").status == 422);
    CHECK(central.request("GET", "/web/../staff.css", "", {}).status == 404);
    CHECK(central.request("GET", "/web/staff.css", "", {}).status == 200);
    CHECK(central.request("GET", "/board/no-such-hall", "", {}).status == 404);
    CHECK(central.request("GET", "/board/sanh", "", {}).status == 200);
}

TEST_CASE("two clerks who give numbers at once give each once, and a form sent twice gives one") {
    const TemporaryFolder folder;
    for (const char* name : {"quay-3", "quay-4"}) add_account(folder, name, Role::clerk);
    CentralProcess central(folder, {"--plain"});
    const auto give = [&](const std::string& name, int first) {
        Person person{central};
        person.log_in(name);
        std::vector<std::string> pages;
        for (int key = first; key < first + 10; ++key) {
            const auto form = "act=give&service=dat-dai&priority=&key=" + wish(key).key;
            const auto answer = person.send("/staff/numbers", form);
            const auto again = person.send("/staff/numbers", form);
            CHECK(leads_to(answer, "/staff/numbers?key=" + wish(key).key));
            CHECK(leads_to(again, "/staff/numbers?key=" + wish(key).key));
            const auto page = person.get("/staff/numbers?key=" + wish(key).key).body;
            const auto at = page.find("class=\"number\">");
            pages.push_back(at == std::string::npos ? "" : page.substr(at + 15, 4));
        }
        return pages;
    };
    auto other = std::async(std::launch::async, give, "quay-4", 100);
    auto numbers = give("quay-3", 1);
    const auto more = other.get();
    numbers.insert(numbers.end(), more.begin(), more.end());
    std::sort(numbers.begin(), numbers.end());
    CHECK(numbers.front() == "B001");
    CHECK(numbers.back() == "B020");
    CHECK(std::adjacent_find(numbers.begin(), numbers.end()) == numbers.end());
}

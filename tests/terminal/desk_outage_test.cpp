#include "kiosk/terminal/desk_outage.h"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

JournalEntry given(std::int64_t id, const std::string& service, const std::string& number) {
    OfflineIssue issue;
    issue.ticket.service = service;
    issue.ticket.number = number;
    return {id, issue};
}

KioskProfile profile() {
    KioskProfile made;
    made.services.resize(2);
    made.services[0].id = "dat-dai";
    made.services[0].name = {"Đất đai", "Land"};
    made.services[1].id = "ho-tich";
    made.services[1].name = {"Hộ tịch", "Civil status"};
    return made;
}

}  // namespace

TEST_CASE("numbers of an outage stand by service, in the profile's order, from the first to the last") {
    const KioskProfile known = profile();
    const std::vector<JournalEntry> entries{given(1, "ho-tich", "N0021"),
                                            given(2, "dat-dai", "N0041"),
                                            {3, PrintReport{}},
                                            given(4, "ho-tich", "N0022")};
    CHECK(outage_numbers(entries, &known) ==
          std::vector<OutageNumbers>{{"dat-dai", {"Đất đai", "Land"}, 1, "N0041", "N0041"},
                                     {"ho-tich", {"Hộ tịch", "Civil status"}, 2, "N0021", "N0022"}});
}

TEST_CASE("a number of a service that the profile has lost is told all the same") {
    const KioskProfile known = profile();
    const std::vector<JournalEntry> entries{given(1, "cu", "N0061"), given(2, "dat-dai", "N0041")};
    const auto told = outage_numbers(entries, &known);
    REQUIRE(told.size() == 2);
    CHECK(told.back() == OutageNumbers{"cu", {"cu", ""}, 1, "N0061", "N0061"});
    CHECK(outage_numbers(entries, nullptr).size() == 2);
    CHECK(outage_numbers({}, &known).empty());
}

#include "kiosk/journal/verify.h"
#include "kiosk/sqlite/sqlite.h"
#include "tests/journal/ledger.h"

using namespace ledger;

namespace {

Ticket offline(int number, const std::string& leased, std::chrono::year_month_day day = DAY) {
    Ticket given = ticket(number, day);
    given.number = leased;
    given.ahead.reset();
    given.offline = true;
    return given;
}

void give(Journal& journal, int number, const std::string& leased, std::chrono::year_month_day day = DAY) {
    REQUIRE(journal.begin(wish(number, day), MORNING));
    REQUIRE(journal.issued(offline(number, leased, day)));
}

}  // namespace

TEST_CASE("an offline number waits for central before the reports of its slip, over a new start") {
    const Folder folder;
    {
        const auto journal = open(folder.file());
        give(*journal, 3, "N0007");
        REQUIRE(journal->print_state({key(3), PrintState::sent, false, MORNING}));
    }
    const auto journal = open(folder.file());
    const auto waiting = journal->outbox(9);
    REQUIRE(waiting.size() == 2);
    const auto& issue = std::get<OfflineIssue>(waiting[0].what);
    CHECK(issue.ticket == offline(3, "N0007"));
    CHECK(issue.priority == "nguoi-cao-tuoi");
    CHECK(std::holds_alternative<PrintReport>(waiting[1].what));
    CHECK(journal->has_untold_numbers());
    REQUIRE(journal->acknowledged(waiting[0].id, EntryOutcome::superseding));
    CHECK_FALSE(journal->has_untold_numbers());
    CHECK(journal->outbox(9).size() == 1);
}

TEST_CASE("a number that was given is known as given, also after a new start and when its day is over") {
    const Folder folder;
    give(*open(folder.file()), 1, "N0007");
    const auto journal = open(folder.file());
    CHECK(journal->gave("N0007", DAY));
    CHECK_FALSE(journal->gave("N0008", DAY));
    const auto tomorrow = DAY.year() / DAY.month() / (DAY.day() + std::chrono::days{1});
    CHECK_FALSE(journal->gave("N0007", tomorrow));
    REQUIRE(journal->begin(wish(2, tomorrow), MORNING + 24h));
    CHECK(journal->gave("N0008", DAY));  // that day's numbers are not looked at any more
}

TEST_CASE("a lease holds until the next one, and a damaged journal holds none") {
    const Folder folder;
    {
        const auto journal = open(folder.file());
        CHECK(journal->lease().empty());
        REQUIRE(journal->leased(key(100), MORNING));
        give(*journal, 1, "N0001");
    }
    {
        const auto journal = open(folder.file());
        CHECK(journal->lease() == key(100));
        REQUIRE(journal->leased(key(101), MORNING + 1h));
        CHECK(journal->lease() == key(101));
    }
    // The end is cut off: what it held may have given any number.
    const auto report = journal::verify(folder.file());
    REQUIRE(report);
    sqlite::Database{folder.file(), sqlite::Database::Use::write}.run(
        ("DELETE FROM record WHERE id = " + std::to_string(report->last)).c_str());
    {
        const auto journal = open(folder.file());
        REQUIRE(journal->loss());
        CHECK(journal->lease().empty());
        CHECK(journal->gave("N0001", DAY));
        CHECK(journal->has_untold_numbers());
    }
    const auto journal = open(folder.file());
    CHECK_FALSE(journal->loss());
    CHECK(journal->lease().empty());
}

TEST_CASE("the latest moment is of this lease, and is noted now and then while it holds") {
    const Folder folder;
    const auto journal = open(folder.file());
    const auto records = [&] { return journal->last_id(); };
    REQUIRE(journal->begin(wish(1), MORNING + 240h));  // a clock that was far ahead
    REQUIRE(journal->leased(key(100), MORNING));
    CHECK(journal->latest_moment() == MORNING);
    CHECK(records() == 2);
    REQUIRE(journal->leased(key(100), MORNING + 9min));
    CHECK(records() == 2);
    REQUIRE(journal->leased(key(100), MORNING + 10min));
    CHECK(records() == 3);
    CHECK(journal->latest_moment() == MORNING + 10min);
    REQUIRE(journal->leased(key(100), MORNING - 1h));
    CHECK(records() == 3);
    CHECK(open(Folder{}.file())->last_id() == 0);
}

TEST_CASE("what central does not know yet outlives the purge, however old it is") {
    const Folder folder;
    const auto much_later = std::chrono::year{2027} / 3 / 1;
    {
        const auto journal = open(folder.file());
        give(*journal, 1, "N0007");
        CHECK(*journal->purge(much_later) == 0);
        REQUIRE(journal->begin(wish(2, much_later), MORNING + 2400h));
    }
    const auto journal = open(folder.file());
    REQUIRE(journal->outbox(9).size() == 1);
    CHECK(std::get<OfflineIssue>(journal->outbox(9)[0].what).ticket.number == "N0007");
    REQUIRE(journal->acknowledged(journal->outbox(9)[0].id, EntryOutcome::kept));
    CHECK(*journal->purge(much_later) == 2);
}

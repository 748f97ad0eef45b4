#include <atomic>
#include <thread>

#include "kiosk/journal/verify.h"
#include "kiosk/sqlite/sqlite.h"
#include "tests/journal/ledger.h"

using namespace ledger;

TEST_CASE("a wish goes from open to issued, and its slip from none to printed") {
    const Folder folder;
    const auto journal = open(folder.file());
    REQUIRE(journal->begin(wish(3), MORNING));
    REQUIRE(journal->unresolved().size() == 1);
    CHECK(journal->unresolved()[0].wish == wish(3));
    CHECK(journal->unresolved()[0].state == WishState::open);
    CHECK(journal->unresolved()[0].wished_at == MORNING);
    REQUIRE(journal->issued(ticket(3)));
    CHECK(journal->unresolved().empty());
    REQUIRE(journal->print_state({key(3), PrintState::sent, false, MORNING}));
    REQUIRE(journal->print_state({key(3), PrintState::failed, false, MORNING}));
    REQUIRE(journal->print_state({key(3), PrintState::sent, true, MORNING}));
    REQUIRE(journal->print_state({key(3), PrintState::printed, true, MORNING}));
    const auto kept = journal->find(key(3));
    REQUIRE(kept);
    REQUIRE(kept->has_value());
    CHECK((*kept)->state == WishState::issued);
    CHECK((*kept)->ticket == ticket(3));
    CHECK((*kept)->print == PrintState::printed);
    CHECK((*kept)->copies == 1);
    CHECK(journal->printing().empty());
    REQUIRE(journal->print_state({key(3), PrintState::sent, true, MORNING}));
    REQUIRE(journal->printing().size() == 1);
    CHECK(journal->printing()[0].copies == 2);
    REQUIRE(journal->print_state({key(3), PrintState::sent, true, MORNING}));
    CHECK(journal->printing().empty());
    CHECK((*journal->find(key(3)))->copies == 2);
}

TEST_CASE("what was kept is there when the journal is opened again") {
    const Folder folder;
    {
        const auto journal = open(folder.file());
        serve(*journal, 1);
        REQUIRE(journal->begin(wish(2), MORNING));
        REQUIRE(journal->begin(wish(3), MORNING + 1s));
        REQUIRE(journal->to_cancel(key(3)));
        REQUIRE(journal->begin(wish(4), MORNING));
        REQUIRE(journal->refused(key(4)));
    }
    const auto journal = open(folder.file());
    CHECK_FALSE(journal->loss());
    const auto open_wishes = journal->unresolved();
    REQUIRE(open_wishes.size() == 2);
    CHECK(open_wishes[0].wish == wish(2));
    CHECK(open_wishes[1].state == WishState::to_cancel);
    CHECK(open_wishes[1].wished_at == MORNING + 1s);
    CHECK((*journal->find(key(1)))->ticket == ticket(1));
    CHECK((*journal->find(key(4)))->state == WishState::refused);
    CHECK_FALSE(*journal->find(key(5)));
}

TEST_CASE("the same call again changes nothing") {
    const Folder folder;
    const auto journal = open(folder.file());
    const auto records = [&] { return journal::verify(folder.file())->last; };
    REQUIRE(journal->begin(wish(1), MORNING));
    REQUIRE(journal->begin(wish(1), MORNING));
    CHECK(records() == 1);
    REQUIRE(journal->issued(ticket(1)));
    REQUIRE(journal->issued(ticket(1)));
    CHECK(records() == 2);
    REQUIRE(journal->begin(wish(2), MORNING));
    REQUIRE(journal->to_cancel(key(2)));
    REQUIRE(journal->to_cancel(key(2)));
    REQUIRE(journal->cancelled(key(2), Cancelled::voided));
    REQUIRE(journal->cancelled(key(2), Cancelled::voided));
    CHECK(records() == 5);
    REQUIRE(journal->begin(wish(4), MORNING));
    REQUIRE(journal->refused(key(4)));
    REQUIRE(journal->refused(key(4)));
    CHECK(records() == 7);
    REQUIRE(journal->print_state({key(1), PrintState::sent, false, MORNING}));
    const auto id = journal->outbox(1)[0].id;
    REQUIRE(journal->acknowledged(id, EntryOutcome::kept));
    REQUIRE(journal->acknowledged(id, EntryOutcome::kept));
    CHECK(records() == 9);
}

TEST_CASE("a call that does not fit what is kept is refused and leaves no trace") {
    const Folder folder;
    const auto journal = open(folder.file());
    CHECK_FALSE(journal->issued(ticket(1)));
    CHECK_FALSE(journal->to_cancel(key(1)));
    REQUIRE(journal->begin(wish(1), MORNING));
    auto other = wish(1);
    other.service = "dat-dai";
    CHECK_FALSE(journal->begin(other, MORNING));
    CHECK_FALSE(journal->cancelled(key(1), Cancelled::barred));
    CHECK_FALSE(journal->print_state({key(1), PrintState::sent, false, MORNING}));
    REQUIRE(journal->issued(ticket(1)));
    CHECK_FALSE(journal->to_cancel(key(1)));
    CHECK_FALSE(journal->refused(key(1)));
    auto second = ticket(1);
    second.number = "A999";
    CHECK_FALSE(journal->issued(second));
    REQUIRE(journal->begin(wish(2), MORNING));
    REQUIRE(journal->to_cancel(key(2)));
    CHECK_FALSE(journal->issued(ticket(2)));  // too late: its citizen is gone
    CHECK((*journal->find(key(1)))->ticket == ticket(1));
    CHECK(journal::verify(folder.file())->last == 4);
}

TEST_CASE("print reports wait in their order until each is acknowledged") {
    const Folder folder;
    {
        const auto journal = open(folder.file());
        for (const int number : {1, 2, 3}) {
            REQUIRE(journal->begin(wish(number), MORNING));
            REQUIRE(journal->issued(ticket(number)));
            REQUIRE(journal->print_state({key(number), PrintState::sent, false, MORNING}));
        }
        REQUIRE(journal->acknowledged(journal->outbox(1)[0].id, EntryOutcome::kept));
    }
    const auto journal = open(folder.file());
    const auto waiting = journal->outbox(9);
    REQUIRE(waiting.size() == 2);
    CHECK(std::get<PrintReport>(waiting[0].what) == PrintReport{key(2), PrintState::sent, false, MORNING});
    CHECK(std::get<PrintReport>(waiting[1].what).key == key(3));
    CHECK(waiting[0].id < waiting[1].id);
    CHECK(journal->outbox(1).size() == 1);
}

TEST_CASE("records go 30 days after their service day, those that are needed stay") {
    const Folder folder;
    const auto purge_all = [](Journal& journal, std::chrono::year_month_day today) {
        int gone = 0;
        while (true) {
            const auto step = journal.purge(today);
            REQUIRE(step);
            if (*step == 0) return gone;
            gone += *step;
        }
    };
    const auto later = [](int days) {
        return std::chrono::year_month_day{sys_days{DAY} + std::chrono::days{days}};
    };
    {
        const auto journal = open(folder.file());
        for (int number = 1; number <= 200; ++number) serve(*journal, number);
        REQUIRE(journal->begin(wish(201), MORNING));
        REQUIRE(journal->to_cancel(key(201)));
        serve(*journal, 202);
        CHECK(purge_all(*journal, later(30)) == 0);
        CHECK(purge_all(*journal, later(31)) == 1200);
        CHECK(purge_all(*journal, later(300)) == 0);  // the wish not resolved stands before the rest
    }
    const auto journal = open(folder.file());
    CHECK_FALSE(journal->loss());
    REQUIRE(journal->unresolved().size() == 1);
    CHECK_FALSE(*journal->find(key(200)));
    REQUIRE(journal->cancelled(key(201), Cancelled::barred));
    CHECK(purge_all(*journal, later(31)) == 9);
    serve(*journal, 300, later(31));
    const auto report = journal::verify(folder.file());
    CHECK_FALSE(report->damage);
    CHECK(report->wishes == 1);
}

TEST_CASE("a journal whose oldest records go while somebody reads it looks whole") {
    const Folder folder;
    const auto journal = open(folder.file());
    serve(*journal, 1);
    std::atomic<bool> ended{false};
    std::vector<std::string> damages;
    std::thread reader{[&] {
        while (!ended) {
            const auto report = journal::verify(folder.file());
            if (!report) damages.push_back(report.error().detail);
            if (report && report->damage) damages.push_back(*report->damage);
        }
    }};
    for (int number = 2; number < 1000; ++number) {
        serve(*journal, number);
        REQUIRE(journal->purge(std::chrono::year_month_day{sys_days{DAY} + std::chrono::days{31}}));
    }
    ended = true;
    reader.join();
    CHECK(damages == std::vector<std::string>{});
}

TEST_CASE("a number of an earlier day still takes its late print report") {
    const Folder folder;
    const auto journal = open(folder.file());
    serve(*journal, 1);
    serve(*journal, 2, std::chrono::year{2026} / 11 / 26);
    REQUIRE(journal->print_state({key(1), PrintState::unknown, false, MORNING}));
    CHECK((*journal->find(key(1)))->print == PrintState::unknown);
}

TEST_CASE("a journal is open in one program at a time") {
    const Folder folder;
    const auto first = open(folder.file());
    const auto second = Journal::open(folder.file(), MORNING);
    REQUIRE_FALSE(second);
    CHECK(second.error().detail == "the journal is open in another program");
}

TEST_CASE("a folder that cannot be written is a trouble and no loss") {
    const Folder folder;
    CHECK_FALSE(Journal::open(folder.place / "nowhere" / "journal.db", MORNING));
}

TEST_CASE("a journal of a newer program is left alone") {
    const Folder folder;
    open(folder.file()).reset();
    {
        const sqlite::Database database{folder.file(), sqlite::Database::Use::write};
        auto row = database.prepare("SELECT sum FROM base");
        REQUIRE(row.step());
        const std::string sum = row.text(0);
        row.run();
        database.prepare("UPDATE base SET version = 3, check_sum = ?")
            .bind_bytes(1, journal::view(journal::checksum("3;0;" + sum)))
            .run();
    }
    const auto opened = Journal::open(folder.file(), MORNING);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().detail == "a newer program made this journal: version 3");
}

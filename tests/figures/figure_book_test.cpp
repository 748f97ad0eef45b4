#include "kiosk/figures/figure_book.h"

#include <sys/wait.h>

#include <csignal>

#include "tests/journal/ledger.h"

using namespace ledger;

namespace {

constexpr auto NEXT_DAY = std::chrono::year{2026} / 11 / 26;

path book_of(const Folder& folder) {
    return figures_file(folder.file());
}

std::unique_ptr<FigureBook> open_book(const path& file) {
    auto opened = FigureBook::open(file, FigureBook::Use::write);
    if (!opened) FAIL(opened.error().detail);
    return std::move(*opened);
}

FigureSums all_of(const Folder& folder) {
    auto sums = all_figures(book_of(folder), folder.file());
    if (!sums) FAIL(sums.error().detail);
    return *sums;
}

FigureOfDay of_service(Figure figure, std::chrono::year_month_day day = DAY) {
    return {sys_days{day}, figure, "ho-tich"};
}
FigureOfDay of_slips(Figure figure, std::chrono::year_month_day day = DAY) {
    return {sys_days{day}, figure, ""};
}

/// Two numbers with printed slips, one of them with a copy that failed; one refused, one cancelled.
void live_a_day(Journal& journal) {
    serve(journal, 1);
    serve(journal, 2);
    REQUIRE(journal.print_state({key(2), PrintState::sent, true, MORNING + 2s}));
    REQUIRE(journal.print_state({key(2), PrintState::failed, true, MORNING + 3s}));
    REQUIRE(journal.begin(wish(3), MORNING));
    REQUIRE(journal.refused(key(3)));
    REQUIRE(journal.begin(wish(4), MORNING));
    REQUIRE(journal.to_cancel(key(4)));
    REQUIRE(journal.cancelled(key(4), Cancelled::barred));
}

const FigureSums THAT_DAY{
    {of_service(Figure::numbers), 2},           {of_service(Figure::numbers_refused), 1},
    {of_service(Figure::numbers_cancelled), 1}, {of_slips(Figure::ticket_slips_printed), 2},
    {of_slips(Figure::ticket_slips_failed), 1}, {of_slips(Figure::ticket_slips_copies), 1}};

}  // namespace

TEST_CASE("a day's figures are what its records say, whether they are in the book yet or not") {
    const Folder folder;
    const auto journal = open(folder.file());
    live_a_day(*journal);
    CHECK(all_of(folder) == THAT_DAY);
    const auto book = open_book(book_of(folder));
    CHECK(all_of(folder) == THAT_DAY);
    REQUIRE(book->take_up(folder.file()));
    CHECK(all_of(folder) == THAT_DAY);
    CHECK(book->read()->sums == THAT_DAY);
}

TEST_CASE("what was taken up is not counted again, and a print that went on behind it is counted once") {
    const Folder folder;
    const auto journal = open(folder.file());
    const auto book = open_book(book_of(folder));
    REQUIRE(journal->begin(wish(1), MORNING));
    REQUIRE(journal->issued(ticket(1)));
    REQUIRE(journal->print_state({key(1), PrintState::sent, false, MORNING}));
    REQUIRE(book->take_up(folder.file()));
    REQUIRE(journal->print_state({key(1), PrintState::sent, false, MORNING + 1s}));
    REQUIRE(book->take_up(folder.file()));
    REQUIRE(book->take_up(folder.file()));
    CHECK(all_of(folder) ==
          FigureSums{{of_service(Figure::numbers), 1}, {of_slips(Figure::ticket_slips_sent), 1}});
}

TEST_CASE("the figures stay when the journal forgets the records they came from") {
    const Folder folder;
    const auto journal = open(folder.file());
    live_a_day(*journal);
    REQUIRE(open_book(book_of(folder))->take_up(folder.file()));
    serve(*journal, 5, NEXT_DAY);
    const auto later = std::chrono::year{2026} / 12 / 26;
    CHECK(*journal->purge(later) > 0);
    CHECK_FALSE(journal->find(key(1))->has_value());
    FigureSums expected = THAT_DAY;
    expected[of_service(Figure::numbers, NEXT_DAY)] = 1;
    expected[of_slips(Figure::ticket_slips_printed, NEXT_DAY)] = 1;
    CHECK(all_of(folder) == expected);
}

TEST_CASE("a journal that lost its end gives the same ids again, and each is counted once") {
    const Folder folder;
    {
        const auto journal = open(folder.file());
        serve(*journal, 1);
        serve(*journal, 2);
        REQUIRE(open_book(book_of(folder))->take_up(folder.file()));
    }
    std::filesystem::remove(folder.file());
    const auto journal = open(folder.file());
    REQUIRE(journal->loss());
    REQUIRE(open_book(book_of(folder))->journal_ends_at(journal->last_id()));
    serve(*journal, 3);
    CHECK(all_of(folder) ==
          FigureSums{{of_service(Figure::numbers), 3}, {of_slips(Figure::ticket_slips_printed), 3}});
}

TEST_CASE("a program killed while it adds up has counted all of it or nothing") {
    const Folder folder;
    const auto journal = open(folder.file());
    for (int round = 1; round <= 30; ++round) {
        serve(*journal, round);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto book = FigureBook::open(book_of(folder), FigureBook::Use::write);
            _exit(book && (*book)->take_up(folder.file()) ? 0 : 1);
        }
        usleep(static_cast<useconds_t>(round * 150));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        REQUIRE(all_of(folder)[of_service(Figure::numbers)] == round);
    }
    REQUIRE(open_book(book_of(folder))->take_up(folder.file()));
    CHECK(all_of(folder) ==
          FigureSums{{of_service(Figure::numbers), 30}, {of_slips(Figure::ticket_slips_printed), 30}});
}

TEST_CASE("what was counted as it happened is there after the next start") {
    const Folder folder;
    REQUIRE(open_book(book_of(folder))->count(of_slips(Figure::visits), 2));
    REQUIRE(open_book(book_of(folder))->count(of_slips(Figure::visits), 1));
    CHECK(all_of(folder) == FigureSums{{of_slips(Figure::visits), 3}});
}

TEST_CASE("a damaged book says so, is set aside on demand, and a new one begins") {
    const Folder folder;
    REQUIRE(open_book(book_of(folder))->count(of_slips(Figure::visits), 2));
    write(book_of(folder), "no database at all, but long enough to be taken for one perhaps");
    const auto opened = FigureBook::open(book_of(folder), FigureBook::Use::write);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().damaged);
    CHECK(bytes_of(book_of(folder)).starts_with("no database"));
    CHECK(bytes_of(set_aside(book_of(folder))).starts_with("no database"));
    CHECK(open_book(book_of(folder))->read()->sums.empty());
}

TEST_CASE("where nothing was ever kept, there are no figures") {
    const Folder folder;
    CHECK(all_of(folder).empty());
}

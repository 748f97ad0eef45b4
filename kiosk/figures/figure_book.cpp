#include "kiosk/figures/figure_book.h"

#include <optional>
#include <utility>

#include "kiosk/journal/verify.h"

namespace kiosk {
namespace {

using sqlite::Database;
using sqlite::SqliteError;
using sqlite::Transaction;
using std::chrono::days;
using std::chrono::sys_days;

constexpr const char* TABLES = R"(
CREATE TABLE sum(
    day INTEGER NOT NULL,
    figure TEXT NOT NULL,
    service TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, figure, service)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal(
    one INTEGER PRIMARY KEY CHECK (one = 1),
    counted_until INTEGER NOT NULL
) STRICT;
INSERT INTO journal VALUES (1, 0);)";

constexpr const char* NO_MARK = "it does not say what it has counted";

/// SQLite's troubles end here.
template <class T, class Work>
Result<T, FigureTrouble> guarded(const Work& work) {
    try {
        return work();
    } catch (const std::filesystem::filesystem_error& error) {
        return Failure{FigureTrouble{error.code().message()}};
    } catch (const SqliteError& error) {
        return Failure{FigureTrouble{
            std::string{error.what()} + " (SQLite " + std::to_string(error.code) + ")", error.is_damage()}};
    }
}

struct Unread {
    FigureSums sums;
    std::int64_t last = 0;  ///< id; 0: there is nothing to read
};

Result<Unread, FigureTrouble> sums_behind(std::int64_t counted_until, const std::filesystem::path& journal) {
    JournalSums sums{counted_until};
    const auto report = journal::verify(journal, [&](const journal::Record& record) { sums.take(record); });
    if (!report) return Failure{FigureTrouble{report.error().detail}};
    if (report->damage) return Failure{FigureTrouble{"the journal is damaged: " + *report->damage}};
    return Unread{sums.sums(), report->last};
}

std::optional<std::int64_t> mark_of(const Database& database) {
    auto row = database.prepare("SELECT counted_until FROM journal");
    if (!row.step()) return std::nullopt;
    return row.number(0);
}

bool is_there(const std::filesystem::path& file) {
    std::error_code error;
    return std::filesystem::exists(file, error);
}

/// Under its name once it is whole: a reader finds none, or one that it need not mend.
void make_book(const std::filesystem::path& file) {
    const std::filesystem::path fresh = file.string() + ".new";
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(fresh.string() + ending);
    {
        const Database database{fresh, Database::Use::write};
        database.run("PRAGMA journal_mode = WAL;");
        database.run(TABLES);
    }
    std::filesystem::rename(fresh, file);
}

}  // namespace

FigureBook::Kept<std::unique_ptr<FigureBook>> FigureBook::open(const std::filesystem::path& file, Use use) {
    using Opened = std::unique_ptr<FigureBook>;
    return guarded<Opened>([&]() -> Kept<Opened> {
        const bool writes = use == Use::write;
        if (writes && !is_there(file)) make_book(file);
        Database database{file, writes ? Database::Use::write : Database::Use::read_only};
        if (writes) database.run("PRAGMA synchronous = NORMAL;");
        Opened book{new FigureBook{std::move(database)}};
        // Damage is found now, not in the middle of a day.
        if (const auto read = book->read(); !read) return Failure{read.error()};
        return book;
    });
}

void FigureBook::add(const FigureSums& sums) {
    auto insert = database_.prepare(
        "INSERT INTO sum VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count");
    for (const auto& [what, count] : sums) {
        insert.bind(1, std::int64_t{what.day.time_since_epoch().count()})
            .bind(2, name_in(FIGURE_NAMES, what.figure))
            .bind(3, what.service)
            .bind(4, count)
            .run();
    }
}

FigureBook::Kept<FigureBook::Done> FigureBook::count(const FigureOfDay& what, std::int64_t how_many) {
    return guarded<Done>([&] {
        add({{what, how_many}});
        return Done{};
    });
}

FigureBook::Kept<FigureBook::Done> FigureBook::take_up(const std::filesystem::path& journal) {
    return guarded<Done>([&]() -> Kept<Done> {
        const auto mark = mark_of(database_);
        if (!mark) return Failure{FigureTrouble{NO_MARK}};
        const auto unread = sums_behind(*mark, journal);
        if (!unread) return Failure{unread.error()};
        if (unread->last <= *mark) return Done{};
        Transaction transaction{database_};
        add(unread->sums);
        database_.prepare("UPDATE journal SET counted_until = ?").bind(1, unread->last).run();
        transaction.commit();
        return Done{};
    });
}

FigureBook::Kept<FigureBook::Done> FigureBook::journal_ends_at(std::int64_t id) {
    return guarded<Done>([&] {
        database_.prepare("UPDATE journal SET counted_until = min(counted_until, ?)").bind(1, id).run();
        return Done{};
    });
}

FigureBook::Kept<FigureBook::Contents> FigureBook::read() const {
    return guarded<Contents>([&]() -> Kept<Contents> {
        Contents contents;
        // One statement, so that both tables are read as they stood at one moment.
        auto rows =
            database_.prepare("SELECT counted_until, day, figure, service, count FROM journal LEFT JOIN sum");
        if (!rows.step()) return Failure{FigureTrouble{NO_MARK}};
        contents.counted_until = rows.number(0);
        bool more = rows.maybe_number(1).has_value();
        for (; more; more = rows.step()) {
            const auto figure = value_in(FIGURE_NAMES, rows.view(2));
            if (!figure) return Failure{FigureTrouble{"it holds a figure that this program does not know"}};
            contents.sums[{sys_days{days{rows.number(1)}}, *figure, rows.text(3)}] = rows.number(4);
        }
        return contents;
    });
}

Result<FigureSums, FigureTrouble> all_figures(const std::filesystem::path& book,
                                              const std::filesystem::path& journal) {
    FigureBook::Contents figures;
    if (is_there(book)) {
        const auto opened = FigureBook::open(book, FigureBook::Use::read_only);
        if (!opened) return Failure{opened.error()};
        auto read = (*opened)->read();
        if (!read) return Failure{read.error()};
        figures = std::move(*read);
    }
    if (!is_there(journal)) return figures.sums;
    const auto unread = sums_behind(figures.counted_until, journal);
    if (!unread) return Failure{unread.error()};
    for (const auto& [what, count] : unread->sums) figures.sums[what] += count;
    return figures.sums;
}

std::filesystem::path set_aside(const std::filesystem::path& book) {
    std::filesystem::path aside = book.string() + ".damaged";
    std::error_code error;
    std::filesystem::rename(book, aside, error);
    for (const char* ending : {"-wal", "-shm"}) std::filesystem::remove(book.string() + ending, error);
    return aside;
}

}  // namespace kiosk

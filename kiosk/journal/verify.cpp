#include "kiosk/journal/verify.h"

#include "kiosk/journal/opening.h"

namespace kiosk::journal {
namespace {

void count(const Record& record, JournalReport& report) {
    if (report.first == 0) report.first = record.id;
    report.last = record.id;
    report.wishes += record.kind == Kind::begun ? 1 : 0;
    report.issued += record.kind == Kind::issued ? 1 : 0;
    report.refused += record.kind == Kind::refused ? 1 : 0;
    report.cancelled += record.kind == Kind::cancelled ? 1 : 0;
}

std::optional<Damage> read_all(const std::filesystem::path& file, const std::optional<Position>& mark,
                               const std::function<void(const Record&)>& each, JournalReport& report) {
    Log log{file, Database::Use::read_only};
    // A terminal may drop its oldest records meanwhile: the chain's beginning and its rows are of one moment.
    const Transaction moment{log.database(), Database::Use::read_only};
    if (log.is_empty_file()) {
        if (mark && mark->id > 0) return Damage{0, "the journal is empty"};
        return std::nullopt;
    }
    MarkComparison comparison{mark};
    if (const auto base = log.base()) comparison.see(base->position);
    Memory memory;
    auto damage = log.read([&](const Record& record, const Position& here) {
        comparison.see(here);
        count(record, report);
        memory.apply(record);
        each(record);
    });
    report.unresolved = static_cast<std::int64_t>(memory.unresolved().size());
    report.waiting = static_cast<std::int64_t>(memory.outbox(SIZE_MAX).size());
    return damage ? damage : comparison.damage(log.tail());
}

}  // namespace

Result<JournalReport, JournalTrouble> verify(const std::filesystem::path& file,
                                             const std::function<void(const Record&)>& each) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return Failure{JournalTrouble{"there is no such journal"}};
    // First: a terminal may be writing, and then the log is ahead of the mark, never behind it.
    const auto mark = read_mark(mark_of(file));
    JournalReport report;
    std::optional<Damage> damage;
    try {
        damage = read_all(file, mark, each, report);
    } catch (const SqliteError& trouble) {
        if (!trouble.is_damage()) return Failure{JournalTrouble{trouble.what()}};
        damage = Damage{report.last, trouble.what()};
    }
    if (damage) {
        report.damage = damage->what;
        report.last_good = damage->last_good;
    }
    return report;
}

}  // namespace kiosk::journal

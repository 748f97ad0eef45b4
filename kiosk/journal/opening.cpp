#include "kiosk/journal/opening.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace kiosk::journal {
namespace {

using std::filesystem::path;

constexpr const char* WAL = "-wal";
constexpr const char* SHARED_MEMORY = "-shm";

path beside(const path& file, const std::string& ending) {
    return file.string() + ending;
}

/// "-damaged-20261122T012345Z", and a number behind it when that name is taken.
path name_aside(const path& file, std::chrono::sys_seconds now) {
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{now - day};
    std::array<char, 40> time{};
    std::snprintf(time.data(), time.size(), "-damaged-%04d%02u%02uT%02d%02d%02dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    path name = beside(file, time.data());
    std::error_code error;
    for (int next = 2; std::filesystem::exists(name, error); ++next)
        name = beside(file, time.data() + ("-" + std::to_string(next)));
    return name;
}

void flush_folder(const path& file) {
    const path folder = file.has_parent_path() ? file.parent_path() : path{"."};
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
}

void remove_with_companions(const path& file) {
    std::error_code error;
    for (const char* ending : {"", WAL, SHARED_MEMORY, "-journal"})
        std::filesystem::remove(beside(file, ending), error);
}

/// Copies what the old log still says, up to its last good record, into a new file. Gives how many records.
std::int64_t rebuild(const path& damaged, const path& fresh, const Damage& damage, Record no_lease) {
    remove_with_companions(fresh);
    Log to{fresh, Database::Use::write};
    std::int64_t taken = 0;
    try {
        Log from{damaged, Database::Use::read_only};
        const auto base = from.base();
        if (base && damage.last_good > base->position.id) {
            to.create({base->position.id, new_beginning()});
            Transaction transaction{to.database()};
            bool leased = false;
            from.read([&](const Record& record, const Position&) {
                if (record.id > damage.last_good) return;
                to.append_as_it_is(record);
                ++taken;
                if (record.kind == Kind::leased) leased = !record.key.empty();
            });
            // What was lost may have given any of its numbers.
            if (leased) to.append(no_lease);
            transaction.commit();
        }
    } catch (const SqliteError& error) {
        if (!error.is_damage()) throw;
    }
    if (to.is_empty_file()) to.create({damage.last_good, new_beginning()});
    to.database().run("PRAGMA wal_checkpoint(TRUNCATE)");
    return taken;
}

/// The new file takes the old one's place. The log beside the old one goes first: it must never be read as
/// the new one's.
JournalTrouble replace(const path& file, const path& fresh, const path& aside) {
    std::error_code error;
    std::filesystem::remove(beside(file, SHARED_MEMORY), error);
    error.clear();
    if (std::filesystem::exists(beside(file, WAL)))
        std::filesystem::rename(beside(file, WAL), beside(aside, WAL), error);
    if (!error && std::filesystem::exists(file)) std::filesystem::create_hard_link(file, aside, error);
    if (!error) std::filesystem::rename(fresh, file, error);
    remove_with_companions(fresh);
    flush_folder(file);
    return {error ? "a damaged journal could not be set aside: " + error.message() : std::string()};
}

struct Reading {
    std::unique_ptr<Log> log;
    Memory memory;
    std::optional<Damage> damage;
    std::optional<std::int64_t> newer_version;
};

Reading read_log(const path& file, const std::optional<Position>& mark) {
    Reading reading;
    try {
        reading.log = std::make_unique<Log>(file, Database::Use::write);
        Log& log = *reading.log;
        if (log.is_empty_file() && mark && mark->id > 0) {
            reading.damage = Damage{0, "the journal is empty"};
            return reading;
        }
        if (log.is_empty_file()) log.create({0, new_beginning()});
        if (const auto base = log.base(); base && base->version > LOG_VERSION) {
            reading.newer_version = base->version;
            return reading;
        }
        MarkComparison comparison{mark};
        if (const auto base = log.base()) comparison.see(base->position);
        reading.damage = log.read([&](const Record& record, const Position& here) {
            comparison.see(here);
            reading.memory.apply(record);
        });
        if (!reading.damage) reading.damage = comparison.damage(log.tail());
    } catch (const SqliteError& error) {
        if (!error.is_damage()) throw;
        reading.damage = Damage{0, error.what()};
    }
    return reading;
}

}  // namespace

void MarkComparison::see(const Position& position) {
    if (mark_ && position.id == mark_->id && position.sum != mark_->sum) differs_ = true;
}

std::optional<Damage> MarkComparison::damage(const Position& end) const {
    if (marked() > end.id)
        return Damage{end.id, "the last " + std::to_string(marked() - end.id) + " records are missing"};
    if (differs_) return Damage{end.id, "it is not the journal that its mark was written for"};
    return std::nullopt;
}

Result<Opened, JournalTrouble> open_log(const path& file, std::chrono::sys_seconds now) {
    auto mark = Mark::open(mark_of(file));
    if (!mark) return Failure{mark.error()};
    const auto marked = (*mark)->read();
    const bool there = std::filesystem::exists(file);
    Reading reading = read_log(file, marked);
    if (reading.newer_version)
        return Failure{JournalTrouble{"a newer program made this journal: version " +
                                      std::to_string(*reading.newer_version)}};
    std::optional<JournalLoss> loss;
    if (reading.damage) {
        const Damage damage = *reading.damage;
        reading.log.reset();
        const path aside = name_aside(file, now);
        const path fresh = beside(file, "-new");
        loss = JournalLoss{there ? aside : path{}, damage.what,
                           rebuild(file, fresh, damage, record_of_lease("", now)),
                           std::max<std::int64_t>(0, (marked ? marked->id : 0) - damage.last_good)};
        // SQLite has made an empty file where there was none; nobody needs to look into that.
        if (!there) remove_with_companions(file);
        if (auto trouble = replace(file, fresh, aside); !trouble.detail.empty()) return Failure{trouble};
        reading = read_log(file, std::nullopt);
        if (reading.damage)
            return Failure{JournalTrouble{"a new journal is damaged: " + reading.damage->what}};
    }
    (*mark)->write(reading.log->tail());
    flush_folder(file);
    return Opened{std::move(*mark), std::move(reading.log), std::move(reading.memory), std::move(loss)};
}

}  // namespace kiosk::journal

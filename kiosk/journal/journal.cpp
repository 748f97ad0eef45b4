#include "kiosk/journal/journal.h"

#include "kiosk/journal/opening.h"

namespace kiosk {

using journal::Kind;
using journal::Record;

namespace {

/// Only what follows a wish must find it.
bool is_of_a_wish(Kind kind) {
    return kind != Kind::begun && kind != Kind::acknowledged && kind != Kind::leased;
}

}  // namespace

struct Journal::Parts {
    journal::Opened opened;

    journal::Memory& memory() { return opened.memory; }

    /// A wish of an earlier day is read back from the log.
    const KeptWish* find(const std::string& key) {
        if (const KeptWish* kept = memory().find(key)) return kept;
        journal::Memory past;
        for (const Record& record : opened.log->of_key(key)) past.apply(record);
        if (const KeptWish* kept = past.find(key)) memory().remember(*kept);
        return memory().find(key);
    }

    struct Old {
        int count = 0;
        std::optional<journal::Position> last;
    };
    /// Of the first `most` records, those that may be dropped: from the oldest to the first that may not.
    Old droppable(std::chrono::year_month_day today, std::int64_t most) {
        constexpr std::int64_t KEPT_DAYS = 30;
        Old old;
        for (const auto& [record, position] : opened.log->first(most)) {
            const bool past = record.day + KEPT_DAYS < journal::day_number(today);
            if (!past || memory().needs(record)) break;
            old.last = position;
            ++old.count;
        }
        return old;
    }

    Kept<Done> keep(Record record) {
        if (is_of_a_wish(record.kind)) {
            const KeptWish* wish = find(record.key);
            if (wish == nullptr) return Failure{JournalTrouble{"no such wish is kept"}};
            record.day = journal::day_number(wish->wish.service_day);
            // Said once: by the wish, unless only central knew it.
            if (record.service == wish->wish.service) record.service.clear();
        }
        using Verdict = journal::Memory::Verdict;
        const Verdict verdict = memory().judge(record);
        if (verdict == Verdict::known_already) return Done{};
        if (verdict == Verdict::does_not_fit)
            return Failure{JournalTrouble{"the record does not fit what is kept of its wish"}};
        opened.log->append(record);
        opened.mark->write(opened.log->tail());
        memory().apply(record);
        return Done{};
    }
};

namespace {

/// SQLite's troubles end here.
template <class T, class Work>
Journal::Kept<T> guarded(const Work& work) {
    try {
        return work();
    } catch (const journal::SqliteError& error) {
        return Failure{
            JournalTrouble{std::string{error.what()} + " (SQLite " + std::to_string(error.code) + ")"}};
    }
}

Record plain(Kind kind, const std::string& key) {
    Record record;
    record.kind = kind;
    record.key = key;
    return record;
}

constexpr std::int64_t PURGE_STEP = 500;

}  // namespace

Journal::Journal(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Journal::~Journal() = default;

Result<std::unique_ptr<Journal>, JournalTrouble> Journal::open(const std::filesystem::path& file,
                                                               std::chrono::sys_seconds now) {
    return guarded<std::unique_ptr<Journal>>([&]() -> Kept<std::unique_ptr<Journal>> {
        auto opened = journal::open_log(file, now);
        if (!opened) return Failure{opened.error()};
        return std::unique_ptr<Journal>{new Journal(std::make_unique<Parts>(Parts{std::move(*opened)}))};
    });
}

const std::optional<JournalLoss>& Journal::loss() const {
    return parts_->opened.loss;
}

Journal::Kept<Journal::Done> Journal::begin(const TicketWish& wish, std::chrono::sys_seconds now) {
    return guarded<Done>([&] { return parts_->keep(journal::record_of(wish, now)); });
}

Journal::Kept<Journal::Done> Journal::issued(const Ticket& ticket) {
    return guarded<Done>([&] { return parts_->keep(journal::record_of(ticket)); });
}

Journal::Kept<Journal::Done> Journal::refused(const std::string& key) {
    return guarded<Done>([&] { return parts_->keep(plain(Kind::refused, key)); });
}

Journal::Kept<Journal::Done> Journal::to_cancel(const std::string& key) {
    return guarded<Done>([&] { return parts_->keep(plain(Kind::to_cancel, key)); });
}

Journal::Kept<Journal::Done> Journal::cancelled(const std::string& key, Cancelled outcome) {
    Record record = plain(Kind::cancelled, key);
    record.outcome = static_cast<std::int64_t>(outcome);
    return guarded<Done>([&] { return parts_->keep(std::move(record)); });
}

Journal::Kept<Journal::Done> Journal::print_state(const PrintReport& report) {
    return guarded<Done>([&] { return parts_->keep(journal::record_of(report)); });
}

Journal::Kept<Journal::Done> Journal::acknowledged(std::int64_t outgoing, EntryOutcome outcome) {
    Record record = plain(Kind::acknowledged, "");
    record.outgoing = outgoing;
    record.outcome = static_cast<std::int64_t>(outcome);
    return guarded<Done>([&]() -> Kept<Done> {
        const auto* key = parts_->memory().waiting(outgoing);
        if (key == nullptr) return Done{};
        record.key = *key;
        if (const KeptWish* wish = parts_->find(record.key))
            record.day = journal::day_number(wish->wish.service_day);
        return parts_->keep(std::move(record));
    });
}

Journal::Kept<Journal::Done> Journal::leased(const std::string& lease, std::chrono::sys_seconds now) {
    return guarded<Done>([&] { return parts_->keep(journal::record_of_lease(lease, now)); });
}

const std::string& Journal::lease() const {
    return parts_->memory().lease();
}

std::chrono::sys_seconds Journal::latest_moment() const {
    return parts_->memory().latest_moment();
}

bool Journal::gave(const std::string& number, std::chrono::year_month_day day) const {
    return parts_->memory().gave(number, journal::day_number(day));
}

bool Journal::has_untold_numbers() const {
    return parts_->memory().has_untold_numbers();
}

std::int64_t Journal::last_id() const {
    return parts_->opened.log->tail().id;
}

std::vector<KeptWish> Journal::unresolved() const {
    return parts_->memory().unresolved();
}

std::vector<KeptWish> Journal::printing() const {
    return parts_->memory().printing();
}

Journal::Kept<std::optional<KeptWish>> Journal::find(const std::string& key) const {
    using Found = std::optional<KeptWish>;
    return guarded<Found>([&]() -> Kept<Found> {
        const KeptWish* kept = parts_->find(key);
        return kept == nullptr ? Found{} : Found{*kept};
    });
}

std::vector<JournalEntry> Journal::outbox(std::size_t most) const {
    return parts_->memory().outbox(most);
}

std::size_t Journal::untold() const {
    return parts_->memory().untold();
}

Journal::Kept<bool> Journal::may_purge(std::chrono::year_month_day today) const {
    return guarded<bool>([&]() -> Kept<bool> { return parts_->droppable(today, 1).count > 0; });
}

Journal::Kept<int> Journal::purge(std::chrono::year_month_day today) {
    return guarded<int>([&]() -> Kept<int> {
        const auto old = parts_->droppable(today, PURGE_STEP);
        if (old.last) parts_->opened.log->drop_until(*old.last);
        return old.count;
    });
}

}  // namespace kiosk

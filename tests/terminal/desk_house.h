// A ticket desk on a table, for tests: a real journal on disk, a central that answers as told, a clock moved
// by hand.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/journal/verify.h"
#include "kiosk/terminal/clocks.h"
#include "kiosk/terminal/ticket_desk.h"

namespace desk_house {

using namespace kiosk;
using namespace std::chrono_literals;
using std::chrono::sys_days;

inline constexpr std::chrono::seconds GENEROUS{60};
inline constexpr auto DAY = std::chrono::year{2026} / 11 / 25;
inline constexpr std::chrono::sys_seconds MORNING = sys_days{DAY} + 2h;

/// A centre with one service, and no hours yet.
inline KioskProfile one_service() {
    KioskProfile profile;
    profile.fields = {{"ho-tich", {"Hộ tịch", "Civil status"}}};
    QueueService service;
    service.id = "khai-sinh";
    service.field = "ho-tich";
    service.name = {"Khai sinh", "Births"};
    service.counters = {"Quầy 1", "Counter 1"};
    profile.services = {service};
    return profile;
}

struct Folder {
    std::filesystem::path place;
    Folder() {
        std::string name = std::filesystem::temp_directory_path() / "motcua-desk-XXXXXX";
        REQUIRE(mkdtemp(name.data()) != nullptr);
        place = name;
    }
    ~Folder() {
        std::error_code error;
        std::filesystem::remove_all(place, error);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::filesystem::path journal() const { return place / "journal.db"; }
    [[nodiscard]] std::filesystem::path profile() const { return place / "profile.json"; }
};

/// One question to central, held until the test answers it.
struct Asked {
    enum class What { profile, queues, issue, check_in, cancel, tell, lease, beat };
    What what = What::issue;
    TicketWish wish;
    std::string code;  ///< check_in
    std::string key;   ///< cancel; the ETag of a profile
    std::vector<JournalEntry> entries;
    std::function<void(TicketResult)> issue;
    std::function<void(Result<Cancelled, TicketFailure>)> cancel;
    std::function<void(Result<EntriesTold, TicketFailure>)> tell;
    std::function<void(Result<TicketLease, TicketFailure>)> lease;
    std::function<void(TicketSource::ProfileResult)> profile;
    std::function<void(Result<QueueSituation, TicketFailure>)> queues;
    Heartbeat heartbeat;
    std::function<void(Result<HeartbeatAnswer, TicketFailure>)> beat;

    [[nodiscard]] const PrintReport& report(std::size_t place = 0) const {
        return std::get<PrintReport>(entries.at(place).what);
    }
    [[nodiscard]] const OfflineIssue& offline(std::size_t place = 0) const {
        return std::get<OfflineIssue>(entries.at(place).what);
    }
    /// Central has heard all of it.
    void heard(EntryOutcome outcome = EntryOutcome::kept) const {
        EntriesTold told;
        for (const JournalEntry& entry : entries) {
            told.outcomes.push_back(outcome);
            told.acknowledged = entry.id;
        }
        tell(std::move(told));
    }
};

class ScriptedCentral : public TicketSource {
  public:
    void fetch_profile(const std::string& etag, std::function<void(ProfileResult)> answered) override {
        Asked asked;
        asked.what = Asked::What::profile;
        asked.key = etag;
        asked.profile = std::move(answered);
        add(std::move(asked));
    }
    void fetch_queues(std::function<void(Result<QueueSituation, TicketFailure>)> answered) override {
        Asked asked;
        asked.what = Asked::What::queues;
        asked.queues = std::move(answered);
        add(std::move(asked));
    }
    void issue(const TicketWish& wish, std::function<void(TicketResult)> answered) override {
        if (before_issue) before_issue(wish);
        Asked asked;
        asked.wish = wish;
        asked.key = wish.key;
        asked.issue = std::move(answered);
        add(std::move(asked));
    }
    void check_in(const CheckIn& check_in, std::function<void(TicketResult)> answered) override {
        if (before_issue) before_issue({check_in.key, {}, {}, check_in.service_day});
        Asked asked;
        asked.what = Asked::What::check_in;
        asked.wish = {check_in.key, {}, {}, check_in.service_day};
        asked.key = check_in.key;
        asked.code = check_in.code;
        asked.issue = std::move(answered);
        add(std::move(asked));
    }
    void cancel(const std::string& key,
                std::function<void(Result<Cancelled, TicketFailure>)> answered) override {
        Asked asked;
        asked.what = Asked::What::cancel;
        asked.key = key;
        asked.cancel = std::move(answered);
        add(std::move(asked));
    }
    void tell(std::vector<JournalEntry> entries,
              std::function<void(Result<EntriesTold, TicketFailure>)> answered) override {
        Asked asked;
        asked.what = Asked::What::tell;
        asked.entries = std::move(entries);
        asked.tell = std::move(answered);
        add(std::move(asked));
    }
    void lease(std::chrono::year_month_day service_day,
               std::function<void(Result<TicketLease, TicketFailure>)> answered) override {
        Asked asked;
        asked.what = Asked::What::lease;
        asked.wish.service_day = service_day;
        asked.lease = std::move(answered);
        add(std::move(asked));
    }
    void beat(const Heartbeat& heartbeat,
              std::function<void(Result<HeartbeatAnswer, TicketFailure>)> answered) override {
        Asked asked;
        asked.what = Asked::What::beat;
        asked.heartbeat = heartbeat;
        asked.beat = std::move(answered);
        add(std::move(asked));
    }

    /// The next question of this kind; fails when a generous limit passes without one.
    Asked next(Asked::What what) {
        std::unique_lock lock{mutex_};
        auto place = asked_.end();
        const auto there = [&] {
            place = std::find_if(asked_.begin(), asked_.end(),
                                 [&](const Asked& one) { return one.what == what; });
            return place != asked_.end();
        };
        REQUIRE(changed_.wait_for(lock, GENEROUS, there));
        Asked found = std::move(*place);
        asked_.erase(place);
        return found;
    }
    /// What a terminal that is gone has asked.
    void forget() {
        const std::scoped_lock lock{mutex_};
        asked_.clear();
    }
    bool has(Asked::What what) {
        const std::scoped_lock lock{mutex_};
        return std::any_of(asked_.begin(), asked_.end(), [&](const Asked& one) { return one.what == what; });
    }

    /// Looks on as a wish leaves.
    std::function<void(const TicketWish&)> before_issue;

  private:
    void add(Asked asked) {
        {
            const std::scoped_lock lock{mutex_};
            asked_.push_back(std::move(asked));
        }
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Asked> asked_;
};

inline Ticket ticket_for(const TicketWish& wish, const std::string& number) {
    Ticket ticket;
    ticket.key = wish.key;
    ticket.number = number;
    ticket.service = wish.service;
    ticket.service_day = wish.service_day;
    ticket.issued_at = MORNING;
    return ticket;
}

inline TicketFailure failing(TicketFailureKind kind) {
    TicketFailure failure;
    failure.kind = kind;
    return failure;
}

/// The journal's records, read beside the desk that writes them.
inline std::vector<journal::Record> records(const Folder& folder) {
    std::vector<journal::Record> found;
    const auto report =
        journal::verify(folder.journal(), [&](const journal::Record& record) { found.push_back(record); });
    REQUIRE(report);
    CHECK_FALSE(report->damage);
    return found;
}

/// The desk of one start of a terminal.
struct Desk {
    ScriptedCentral& central;
    ScriptClock& clock;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Event> events;
    std::vector<JournalLoss> losses;
    std::vector<OfflineIssue> conflicts;
    std::vector<std::string> unbelieved;
    std::deque<std::optional<BoardOutage>> outages;
    TicketDesk desk;

    Desk(ScriptedCentral& source, ScriptClock& hands, const Folder& folder, LeaseSettings lease)
        : central(source),
          clock(hands),
          desk({{source,
                 folder.journal(),
                 folder.profile(),
                 std::move(lease),
                 alarms(),
                 {},
                 "1.2.3",
                 [this](const std::optional<BoardOutage>& told) { keep(outages, told); }},
                hands,
                [this](Event event) { keep(events, std::move(event)); }}) {}

    DeskAlarms alarms() {
        return {[this](const JournalLoss& loss) { keep(losses, loss); }, [](const JournalTrouble&) {},
                [this](const OfflineIssue& issue) { keep(conflicts, issue); },
                [this](const std::string& why) { keep(unbelieved, why); }};
    }
    template <class Things, class Thing>
    void keep(Things& things, Thing thing) {
        {
            const std::scoped_lock lock{mutex};
            things.push_back(std::move(thing));
        }
        changed.notify_all();
    }

    /// The next event of this kind.
    template <class Wanted>
    Wanted next() {
        std::unique_lock lock{mutex};
        auto place = events.end();
        const auto there = [&] {
            place = std::find_if(events.begin(), events.end(),
                                 [](const Event& event) { return std::holds_alternative<Wanted>(event); });
            return place != events.end();
        };
        REQUIRE(changed.wait_for(lock, GENEROUS, there));
        Wanted found = std::get<Wanted>(std::move(*place));
        events.erase(place);
        return found;
    }
    template <class Wanted>
    bool has() {
        const std::scoped_lock lock{mutex};
        return std::any_of(events.begin(), events.end(),
                           [](const Event& event) { return std::holds_alternative<Wanted>(event); });
    }
    /// All that was asked of the desk before is done when this returns.
    void settle() {
        std::mutex done_mutex;
        std::condition_variable done_changed;
        bool done = false;
        // Twice: what the first round of work leads to is begun before the second.
        for (int round = 0; round < 2; ++round) {
            done = false;
            desk.note_print("", PrintState::none, false, [&](bool) {
                const std::scoped_lock lock{done_mutex};
                done = true;
                done_changed.notify_all();
            });
            std::unique_lock lock{done_mutex};
            REQUIRE(done_changed.wait_for(lock, GENEROUS, [&] { return done; }));
        }
    }
    void advance(std::chrono::milliseconds time) {
        clock.advance(time);
        desk.look_at_clock();
    }
    /// A citizen takes a number and central gives it.
    Ticket serve(RequestId request, const std::string& number) {
        desk.take(request, "ho-tich", "");
        const Asked asked = central.next(Asked::What::issue);
        asked.issue(ticket_for(asked.wish, number));
        const auto answered = next<event::TicketAnswered>();
        REQUIRE(answered.result);
        return *answered.result;
    }
};

struct House {
    Folder folder;
    ScriptedCentral central;
    ScriptClock clock{MORNING};
    LeaseSettings lease{folder.place / "ticket-blocks"};
    std::optional<Desk> desk;

    House() { start(); }
    /// A terminal that starts on what the one before left on disk.
    void start() {
        desk.reset();
        central.forget();
        desk.emplace(central, clock, folder, lease);
    }
    /// What the journal says, read beside the desk.
    [[nodiscard]] std::optional<KeptWish> kept(const std::string& key) {
        desk.reset();
        const auto journal = Journal::open(folder.journal(), MORNING);
        REQUIRE(journal);
        auto found = (*journal)->find(key);
        REQUIRE(found);
        return *found;
    }
};

}  // namespace desk_house

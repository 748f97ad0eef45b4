#include "kiosk/terminal/ticket_desk.h"

#include <algorithm>
#include <utility>

#include "kiosk/core/dead_stack.h"
#include "kiosk/terminal/desk_blocks.h"
#include "kiosk/terminal/desk_errands.h"
#include "kiosk/terminal/desk_figures.h"
#include "kiosk/terminal/desk_inbox.h"
#include "kiosk/terminal/desk_outage.h"
#include "kiosk/terminal/desk_pulse.h"
#include "kiosk/terminal/desk_watch.h"
#include "kiosk/terminal/desk_wishes.h"

namespace kiosk {
namespace {

constexpr std::chrono::minutes TIDY_EVERY{5};

}  // namespace

/// All that lives on the desk's thread.
struct TicketDesk::Counter {
    Counter(const TicketDeskParts& parts, const std::shared_ptr<DeskInbox>& inbox)
        : alarms(parts.ticketing.alarms),
          tools{parts.ticketing.source, parts.clock, parts.report,
                [inbox](std::function<void()> job) { inbox->post(std::move(job)); }, alarms},
          figures(parts.ticketing.figures_file, parts.ticketing.journal_file, parts.clock, alarms.uncounted),
          journal(parts.ticketing.journal_file, parts.clock, [this](auto& loss) { journal_lost(loss); }),
          link(parts.clock, [this] { errands.link_back(); }),
          errands(tools, journal, link,
                  {[this](const std::string& key) { return wishes.waits_for(key); },
                   [this](std::int64_t acknowledged) { judge_age(acknowledged); }}),
          watch(tools, parts.ticketing.profile_file, link),
          pulse(tools, journal, link, parts.ticketing.version, [this] { watch.profile_old(); }),
          blocks(tools, journal, link, watch, parts.ticketing.lease),
          wishes(tools, journal, link, blocks, [this] { watch.profile_old(); }),
          outage(link, journal, watch, parts.ticketing.outage) {}

    Due look() {
        const Now now = tools.clock.now();
        // Before the watch: what central wishes may be for it.
        const Due pulsed = pulse.look(now);
        const Due wish = earlier(pulsed, earlier(wishes.look(now), watch.look(now)));
        tidy_up(now);
        outage.look(now);
        return earlier(wish, earlier(errands.look(now), blocks.look(now)));
    }

    void journal_lost(const JournalLoss& loss) {
        alarms.lost(loss);
        figures.journal_ends_at(journal.if_open()->last_id());
    }

    void judge_age(std::int64_t acknowledged) {
        if (blocks.fits(acknowledged)) return;
        JournalLoss loss;
        loss.damage = "central knows entries behind its end: it is an old copy";
        loss.lost_at_least = acknowledged - journal.if_open()->last_id();
        alarms.lost(loss);
    }

    /// A few old records at a time, not while the day's first numbers are taken, and none by a clock that may
    /// be wrong. Adding up reads the journal to its end: only when there is something to drop.
    void tidy_up(const Now& now) {
        if (now.uptime < tidy_due) return;
        tidy_due = now.uptime + TIDY_EVERY;
        figures.count_minutes();
        if (!now.clock_known_right || journal.if_open() == nullptr) return;
        const auto today = local_time(now.wall).date;
        const auto any = journal.if_open()->may_purge(today);
        if (any && *any && figures.add_up(today)) (void)journal.if_open()->purge(today);
    }

    void note_print(const PrintReport& report, const std::function<void(bool)>& then) {
        const auto ready = journal.ready();
        const bool kept = ready && (*ready)->print_state(report);
        if (then) then(kept);
    }

    DeskAlarms alarms;
    DeskTools tools;
    DeskFigures figures;
    DeskJournal journal;
    DeskLink link;
    DeskErrands errands;
    DeskWatch watch;
    DeskPulse pulse;
    DeskBlocks blocks;
    DeskWishes wishes;
    DeskOutage outage;
    std::chrono::milliseconds tidy_due = tools.clock.now().uptime + TIDY_EVERY;
};

TicketDesk::TicketDesk(TicketDeskParts parts)
    : parts_(std::move(parts)),
      inbox_(std::make_shared<DeskInbox>()),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

TicketDesk::~TicketDesk() = default;

void TicketDesk::work(const std::stop_token& stop) {
    counter_ = std::make_unique<Counter>(parts_, inbox_);
    // Where the journal cannot be opened now, the first wish tries again and says so.
    if (const auto ready = counter_->journal.ready(); !ready) counter_->alarms.closed(ready.error());
    while (!stop.stop_requested()) {
        const Due due = counter_->look();
        std::optional<std::chrono::milliseconds> limit;
        if (due) limit = std::max(*due - parts_.clock.now().uptime, std::chrono::milliseconds{0});
        inbox_->work(stop, limit);
        // An appointment's code was in its hands.
        wipe_dead_stack();
    }
    // What was said before the end still counts: a visit given up, the outcome of a print.
    inbox_->work(stop, std::chrono::milliseconds{0});
    counter_.reset();
}

void TicketDesk::take(RequestId request, std::string service, std::string priority) {
    inbox_->post([this, request, service = std::move(service), priority = std::move(priority)] {
        counter_->wishes.take(request, service, priority);
    });
}

void TicketDesk::check_in(RequestId request, std::string code) {
    inbox_->post([this, request, code = std::move(code)] { counter_->wishes.check_in(request, code); });
}

void TicketDesk::retry(RequestId request) {
    inbox_->post([this, request] { counter_->wishes.retry(request); });
}

void TicketDesk::abandon(RequestId request) {
    inbox_->post([this, request] { counter_->wishes.abandon(request); });
}

void TicketDesk::note_print(std::string key, PrintState state, bool copy, std::function<void(bool)> then) {
    PrintReport report{std::move(key), state, copy, parts_.clock.now().wall};
    inbox_->post(
        [this, report = std::move(report), then = std::move(then)] { counter_->note_print(report, then); });
}

void TicketDesk::count(Figure figure) {
    inbox_->post([this, figure] { counter_->figures.count(figure); });
}

void TicketDesk::device(DeviceReport report) {
    inbox_->post([this, report = std::move(report)] { counter_->pulse.device(report); });
}

void TicketDesk::want_queues(bool wanted) {
    inbox_->post([this, wanted] { counter_->watch.want_queues(wanted); });
}

void TicketDesk::look_at_clock() {
    inbox_->post([] {});
}

}  // namespace kiosk

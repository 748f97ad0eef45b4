#include "kiosk/terminal/desk_errands.h"

#include <utility>

namespace kiosk {

DeskErrands::DeskErrands(DeskTools tools, DeskJournal& journal, DeskLink& link, Hints hints)
    : tools_(std::move(tools)), journal_(journal), link_(link), hints_(std::move(hints)) {}

std::optional<std::string> DeskErrands::next_to_cancel() const {
    for (const KeptWish& kept : journal_.if_open()->unresolved()) {
        if (!hints_.waited_for(kept.wish.key)) return kept.wish.key;
    }
    return std::nullopt;
}

Due DeskErrands::look(const Now& now) {
    if (journal_.if_open() == nullptr) return std::nullopt;
    const auto key = next_to_cancel();
    const Due cancelling = look_at(cancels_, now, key.has_value(), [&] { cancel(*key); });
    Journal& journal = *journal_.if_open();
    const bool waiting = !journal.outbox(1).empty();
    // A lease from before this start holds only if central knows nothing that this journal has forgotten.
    if (!must_ask_) must_ask_ = !journal.lease().empty();
    const Due telling =
        look_at(entries_, now, *must_ask_ || waiting, [&] { tell(journal.outbox(JOURNAL_ENTRIES_MAX)); });
    return earlier(cancelling, telling);
}

Due DeskErrands::look_at(Lane& lane, const Now& now, bool work, const std::function<void()>& begin) {
    if (lane.under_way || !work) return std::nullopt;
    if (now.uptime < lane.not_before) return lane.not_before;
    lane.under_way = true;
    begin();
    return std::nullopt;
}

void DeskErrands::cancel(const std::string& key) {
    tools_.source.cancel(key, [this, key, soon = tools_.soon](Result<Cancelled, TicketFailure> answer) {
        soon([this, key, answer = std::move(answer)] {
            link_.note(answer);
            done(cancels_, keep_cancelled(key, answer));
        });
    });
}

bool DeskErrands::keep_cancelled(const std::string& key, const Result<Cancelled, TicketFailure>& answer) {
    // A final refusal means that central knows no such wish of this terminal, and so has no number for it.
    if (!answer && !is_final(answer.error().kind)) return false;
    Journal& journal = *journal_.if_open();
    if (!journal.to_cancel(key)) return false;
    return journal.cancelled(key, answer ? *answer : Cancelled::barred).has_value();
}

void DeskErrands::tell(std::vector<JournalEntry> entries) {
    auto kept = entries;
    tools_.source.tell(std::move(entries), [this, kept = std::move(kept),
                                            soon = tools_.soon](Result<EntriesTold, TicketFailure> answer) {
        soon([this, kept, answer = std::move(answer)] {
            link_.note(answer);
            done(entries_, answer && keep_told(kept, *answer));
        });
    });
}

bool DeskErrands::keep_told(const std::vector<JournalEntry>& entries, const EntriesTold& told) {
    bool all_kept = true;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto* issue = std::get_if<OfflineIssue>(&entries[i].what);
        if (issue && told.outcomes[i] == EntryOutcome::conflict) tools_.alarms.conflict(*issue);
        all_kept &= journal_.if_open()->acknowledged(entries[i].id, told.outcomes[i]).has_value();
    }
    must_ask_ = false;
    hints_.known_until(told.acknowledged);
    return all_kept;
}

void DeskErrands::done(Lane& lane, bool well) {
    lane.under_way = false;
    if (well) {
        lane.back_off.succeeded();
        lane.not_before = {};
        return;
    }
    lane.not_before = tools_.clock.now().uptime + lane.back_off.after_failure();
}

void DeskErrands::link_back() {
    for (Lane* lane : {&cancels_, &entries_}) lane->not_before = {};
}

}  // namespace kiosk

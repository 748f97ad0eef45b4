#include "kiosk/terminal/desk_errands.h"

#include <utility>

namespace kiosk {

DeskErrands::DeskErrands(DeskTools tools, DeskJournal& journal,
                         std::function<bool(const std::string&)> waited_for)
    : tools_(std::move(tools)), journal_(journal), waited_for_(std::move(waited_for)) {}

std::optional<std::string> DeskErrands::next_to_cancel() const {
    for (const KeptWish& kept : journal_.if_open()->unresolved()) {
        if (!waited_for_(kept.wish.key)) return kept.wish.key;
    }
    return std::nullopt;
}

Due DeskErrands::look(const Now& now) {
    if (journal_.if_open() == nullptr) return std::nullopt;
    const auto key = next_to_cancel();
    const Due cancelling = look_at(cancels_, now, key.has_value(), [&] { cancel(*key); });
    const auto first = journal_.if_open()->outbox(1);
    const Due telling = look_at(reports_, now, !first.empty(), [&] { tell(first.front()); });
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
        soon([this, key, answer = std::move(answer)] { done(cancels_, keep_cancelled(key, answer)); });
    });
}

bool DeskErrands::keep_cancelled(const std::string& key, const Result<Cancelled, TicketFailure>& answer) {
    // A final refusal means that central knows no such wish of this terminal, and so has no number for it.
    if (!answer && !is_final(answer.error().kind)) return false;
    Journal& journal = *journal_.if_open();
    if (!journal.to_cancel(key)) return false;
    return journal.cancelled(key, answer ? *answer : Cancelled::barred).has_value();
}

void DeskErrands::tell(const Outgoing& outgoing) {
    using Answer = Result<TicketSource::Told, TicketFailure>;
    tools_.source.tell(outgoing.report, [this, id = outgoing.id, soon = tools_.soon](Answer answer) {
        soon([this, id, answer = std::move(answer)] {
            // What central refuses for good it would refuse again; the reports behind it must not wait.
            const bool heard = answer.has_value() || is_final(answer.error().kind);
            done(reports_, heard && journal_.if_open()->acknowledged(id).has_value());
        });
    });
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

void DeskErrands::link_seen() {
    for (Lane* lane : {&cancels_, &reports_}) lane->not_before = {};
}

}  // namespace kiosk

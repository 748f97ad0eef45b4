// What central is still to be told: wishes to cancel, one at a time, and journal entries, many at a time; in
// their order, in the background and until it has been told.
#pragma once

#include <string>

#include "kiosk/central/back_off.h"
#include "kiosk/terminal/desk_link.h"

namespace kiosk {

class DeskErrands {
  public:
    struct Hints {
        /// Does a citizen still wait for this key? Then it is left alone.
        std::function<bool(const std::string& key)> waited_for;
        /// How far central knows this journal.
        std::function<void(std::int64_t acknowledged)> known_until;
    };
    DeskErrands(DeskTools tools, DeskJournal& journal, DeskLink& link, Hints hints);

    /// Does what is due; gives when more will be.
    Due look(const Now& now);
    /// Central answers again: nothing waits for a back-off to end.
    void link_back();

  private:
    struct Lane {
        bool under_way = false;
        std::chrono::milliseconds not_before{};
        BackOff back_off;
    };
    [[nodiscard]] std::optional<std::string> next_to_cancel() const;
    Due look_at(Lane& lane, const Now& now, bool work, const std::function<void()>& begin);
    void cancel(const std::string& key);
    void tell(std::vector<JournalEntry> entries);
    bool keep_told(const std::vector<JournalEntry>& entries, const EntriesTold& told);
    void done(Lane& lane, bool well);
    bool keep_cancelled(const std::string& key, const Result<Cancelled, TicketFailure>& answer);

    DeskTools tools_;
    DeskJournal& journal_;
    DeskLink& link_;
    Hints hints_;
    Lane cancels_, entries_;
    /// Whether central must be asked how far it knows the journal; none: not looked at yet.
    std::optional<bool> must_ask_;
};

}  // namespace kiosk

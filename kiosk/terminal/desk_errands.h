// What central is still to be told: wishes to cancel and print reports, one of each at a time, in their
// order, in the background and until it has been told.
#pragma once

#include <string>

#include "kiosk/terminal/desk_tools.h"

namespace kiosk {

class DeskErrands {
  public:
    /// `waited_for`: does a citizen still wait for this key? Then it is left alone.
    DeskErrands(DeskTools tools, DeskJournal& journal, std::function<bool(const std::string&)> waited_for);

    /// Does what is due; gives when more will be.
    Due look(const Now& now);
    /// Central answers again: nothing waits for a back-off to end.
    void link_seen();

  private:
    struct Lane {
        bool under_way = false;
        std::chrono::milliseconds not_before{};
        BackOff back_off;
    };
    [[nodiscard]] std::optional<std::string> next_to_cancel() const;
    Due look_at(Lane& lane, const Now& now, bool work, const std::function<void()>& begin);
    void cancel(const std::string& key);
    void tell(const Outgoing& outgoing);
    void done(Lane& lane, bool well);
    bool keep_cancelled(const std::string& key, const Result<Cancelled, TicketFailure>& answer);

    DeskTools tools_;
    DeskJournal& journal_;
    std::function<bool(const std::string&)> waited_for_;
    Lane cancels_, reports_;
};

}  // namespace kiosk

// The wishes of citizens who are still there: kept on disk, then asked for, until central has answered or
// nobody waits any more.
#pragma once

#include <map>
#include <string>

#include "kiosk/terminal/desk_blocks.h"

namespace kiosk {

/// A wish whose citizen has not said for this long that it still counts is cancelled.
inline constexpr std::chrono::minutes WISH_LIFE{3};

class DeskWishes {
  public:
    /// `profile_old`: central knows no such service.
    DeskWishes(DeskTools tools, DeskJournal& journal, DeskLink& link, DeskBlocks& blocks,
               std::function<void()> profile_old);

    void take(RequestId request, std::string service, std::string priority);
    /// `code`: kept here, in memory, while its citizen waits.
    void check_in(RequestId request, std::string code);
    void retry(RequestId request);
    void abandon(RequestId request);
    /// Abandons what grew too old; gives when the next one will.
    Due look(const Now& now);
    /// Is somebody still waiting for this key?
    [[nodiscard]] bool waits_for(const std::string& key) const;

  private:
    struct Live {
        TicketWish wish;
        std::chrono::milliseconds since{};
        bool on_disk = false;
        std::string appointment = {};  ///< its code; empty: an ordinary wish
    };
    void begin(RequestId request, TicketWish wish, std::string appointment);
    void send(RequestId request, const Live& live);
    void ask(RequestId request, Live& live);
    void answered(RequestId request, const TicketResult& answer);
    TicketResult kept(const TicketResult& result, const Live& live);
    void report(RequestId request, TicketResult result) const;

    DeskTools tools_;
    DeskJournal& journal_;
    DeskLink& link_;
    DeskBlocks& blocks_;
    std::function<void()> profile_old_;
    std::map<RequestId, Live> live_;
};

}  // namespace kiosk

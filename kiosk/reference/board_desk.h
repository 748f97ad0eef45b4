// Answers the halls' displays: a board as it is now, or a stream of all that happens there. What a hall shows
// is read aloud in it and holds nothing about a person, so anybody may ask.
#pragma once

#include <string_view>

#include "kiosk/reference/board_feed.h"
#include "kiosk/reference/routes.h"

namespace kiosk::reference {

class BoardDesk {
  public:
    BoardDesk(QueueStore& store, BoardFeed& feed, const ServiceSettings& settings);

    Reaction board(std::string_view hall);
    Reaction events(const HttpRequest& request, std::string_view hall);
    /// For a television: `rest` is what the address has behind "/board/".
    [[nodiscard]] HttpResponse page(std::string_view rest) const;

  private:
    QueueStore& store_;
    BoardFeed& feed_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference

// A hall's board as a web page for a television: the frame and its texts; web/board.js fills it from the
// board's event stream. Pure.
#pragma once

#include <string>

#include "kiosk/reference/board_request.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/text/catalogue.h"

namespace kiosk::reference {

/// The hall is there. `has_voice`: central has clips, so that the page can say what it was asked to say.
std::string board_page(const CentreQueues& queues, const BoardPageRequest& asked, const Catalogue& words,
                       bool has_voice);
std::string no_board_page(const CentreQueues& queues, const Catalogue& words);

}  // namespace kiosk::reference

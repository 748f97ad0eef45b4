// A hall's board as a web page for a television: the frame and its texts; web/board.js fills it from the
// board's event stream. Pure.
#pragma once

#include <string>

#include "kiosk/reference/queue_rules.h"
#include "kiosk/text/catalogue.h"

namespace kiosk::reference {

std::string board_page(const CentreQueues& queues, const std::string& hall, const Catalogue& words);
std::string no_board_page(const CentreQueues& queues, const Catalogue& words);

}  // namespace kiosk::reference

// What a terminal answers the displays of its hall: the board half of the contract, to who shows the token.
// Pure.
#pragma once

#include <string>

#include "kiosk/core/board.h"
#include "kiosk/http/http_server.h"

namespace kiosk::outage {

/// The name that streams of events are published under.
inline constexpr auto STREAM = "board";

/// `token`: what displays show, never empty. `board`: as it is now; its hall is the only one here.
HttpResponse answer(const HttpRequest& request, const std::string& token, const Board& board);

/// What the server says by itself: bytes that are no request, or no room for another display.
HttpResponse transport_answer(int status);

}  // namespace kiosk::outage

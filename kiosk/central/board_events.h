// What a board's event stream carries, as text/event-stream (WHATWG HTML, server-sent events). Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/core/board.h"

namespace kiosk {

/// One call; its id is the call's sequence, from which a display goes on after a broken link.
std::string call_event(const BoardCall& call);
/// The whole board as it is now; without an id, since it may be missed.
std::string board_event(const Board& board);
/// A sign of life, with the time of the figures and the sequence that has been sent.
std::string beat_event(std::chrono::sys_seconds now, std::int64_t sequence);

/// Of a Last-Event-ID; none: absent, or not one of ours.
std::optional<std::int64_t> parse_last_event(std::string_view text);

}  // namespace kiosk

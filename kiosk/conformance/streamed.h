// What an event stream of the central under test brought while the kit listened.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kiosk/central/event_stream.h"
#include "kiosk/conformance/exchange.h"

namespace kiosk::conformance {

struct Streamed {
    struct Event {
        StreamEvent what;
        std::chrono::milliseconds at{};  ///< since the stream was asked for
    };

    Answer answer;  ///< to the question that opened it; without a body when it was a stream
    std::vector<Event> events;
    bool has_ended = false;  ///< by itself: nothing more comes
};

/// The names of the events, or what came instead of any.
std::string said_of(const Streamed& stream);

}  // namespace kiosk::conformance

#include "kiosk/central/board_events.h"

#include <charconv>

#include "kiosk/central/board_json.h"
#include "kiosk/central/rfc3339.h"

namespace kiosk {
namespace {

/// JSON of ours has no line ends, so one data line carries it.
std::string event(std::string_view name, const std::string& data) {
    return "event: " + std::string(name) + "\ndata: " + data + "\n\n";
}

}  // namespace

std::string call_event(const BoardCall& call) {
    return "id: " + std::to_string(call.sequence) + '\n' + event("call", to_json(call));
}

std::string board_event(const Board& board) {
    return event("board", to_json(board));
}

std::string beat_event(std::chrono::sys_seconds now, std::int64_t sequence) {
    return event("beat",
                 R"({"as_of":")" + instant_text(now) + R"(","sequence":)" + std::to_string(sequence) + "}");
}

std::optional<std::int64_t> parse_last_event(std::string_view text) {
    std::int64_t sequence = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, sequence);
    if (error != std::errc() || stopped != end || sequence < 0) return std::nullopt;
    return sequence;
}

}  // namespace kiosk

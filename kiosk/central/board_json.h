// A hall's board and its calls as JSON of the contract (openapi.yaml, boards). Pure.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/core/board.h"
#include "kiosk/core/result.h"

namespace kiosk {

std::string to_json(const Board& board);
std::string to_json(const BoardCall& call);

/// Why a display shows nothing of what came: a place and a rule, no value.
struct BoardRefused {
    std::string detail;
};
/// A display's side. Members that it does not know are ignored; texts are cleaned and cut.
Result<Board, BoardRefused> parse_board(std::string_view bytes);
Result<BoardCall, BoardRefused> parse_board_call(std::string_view bytes);

/// A sign of life.
struct BoardBeat {
    std::chrono::sys_seconds as_of{};  ///< of the figures
    std::int64_t sequence = 0;         ///< of the last call that was told
    bool operator==(const BoardBeat&) const = default;
};
Result<BoardBeat, BoardRefused> parse_board_beat(std::string_view bytes);

}  // namespace kiosk

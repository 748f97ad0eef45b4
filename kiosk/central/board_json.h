// A hall's board and its calls as JSON of the contract (openapi.yaml, boards). Pure.
#pragma once

#include <string>

#include "kiosk/core/board.h"

namespace kiosk {

std::string to_json(const Board& board);
std::string to_json(const BoardCall& call);

}  // namespace kiosk

// What terminals and displays say of their hall: [hall_board] of a terminal, [hall] and [outage] of a
// display.
#pragma once

#include "kiosk/settings/hall_settings.h"
#include "kiosk/settings/table_reader.h"

namespace kiosk {

/// Central's id of a hall.
void read_hall_id(TableReader& reader, const std::string& name, std::string& hall);
/// After [central], whose identity a board is served with.
void read_hall_board(TableReader& reader, const CentralSettings& central, HallBoardSettings& board);
void read_outage(TableReader& reader, OutageSettings& outage);

}  // namespace kiosk

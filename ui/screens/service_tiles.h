// A service as a button, and how such buttons stand beside each other.
#pragma once

#include "ui/views.h"
#include "ui/widgets.h"

namespace ui {

inline constexpr int TILE_GAP = 20;  ///< between two rows

struct TileGrid {
    int columns, tile_height;
};
TileGrid tile_grid(const Canvas& canvas);

void draw_service_tile(Canvas& canvas, Rect area, const ServiceTile& tile);

}  // namespace ui

// Every screen as a function from its view to a drawing: one small file each.
#pragma once

#include "ui/paint.h"
#include "ui/views.h"

namespace ui {

/// Draws the view; returns the colour of the ground around and under it.
Colour draw_view(PaintTarget& target, const View& view);

}  // namespace ui

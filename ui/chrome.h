// What frames every screen: brand bar, tools, navigation row, help bar.
#pragma once

#include "ui/views.h"
#include "ui/widgets.h"

namespace ui {

/// Heights of the zones, upright; lying, brand and tools share one bar and navigation and help another.
inline constexpr int BRAND_HEIGHT = 120, TOOLS_HEIGHT = 96, NAVIGATION_HEIGHT = 152, HELP_HEIGHT = 88;
inline constexpr int LYING_FOOT_HEIGHT = 128;
/// With low reach every control of an upright screen stands at this y or lower. A lying panel is low enough
/// as a whole (about 40 cm high at 32 inches): there only the tools come down from the brand bar.
inline constexpr int LOW_REACH_TOP = 1152;

/// Whether this drawing keeps its controls low.
inline bool keeps_low(const Canvas& canvas) {
    return canvas.comfort().low_reach && !canvas.landscape();
}

/// Brand bar alone; lying, the tools take their place in it.
void draw_brand(Canvas& canvas, const Chrome& chrome, bool with_tools);
/// The ground of the lower part on screens whose reading ends above it.
void draw_low_panel(Canvas& canvas);
void draw_help_bar(Canvas& canvas, const Chrome& chrome);
/// Everything. `contrast` adds the contrast toggle to the navigation row. Returns where the body's content
/// goes: margins taken off, bottom just above the navigation row.
Rect draw_chrome(Canvas& canvas, const Chrome& chrome, bool contrast = false);

}  // namespace ui

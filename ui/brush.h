// The strokes below the canvas, in panel pixels: rectangles and runs of glyphs, axis-aligned and on whole
// pixels only.
#pragma once

#include <imgui.h>

#include <string_view>

#include "ui/fonts.h"
#include "ui/paint.h"
#include "ui/paint_target.h"

namespace ui {

/// Panel px.
struct Edges {
    int left = 0, top = 0, right = 0, bottom = 0;
};
Edges edges_of(const PanelScale& scale, Rect area);
ImU32 colour_of(Colour colour);
inline ImVec2 at(int x, int y) {
    return {static_cast<float>(x), static_cast<float>(y)};
}

void fill_edges(ImDrawList& list, Edges edges, Colour colour);
/// Returns where the next glyph would stand.
double draw_run(ImDrawList& list, Face& face, double pen, int top, std::string_view text, Colour colour);
/// One fill for each stretch of dark modules in a row; edges are rounded, so modules may differ by a pixel.
void draw_modules(ImDrawList& list, Edges edges, std::string_view content, Colour colour);

}  // namespace ui

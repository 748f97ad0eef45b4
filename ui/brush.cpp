#include "ui/brush.h"

#include <cmath>

#include "kiosk/text/qr.h"
#include "ui/text_layout.h"

namespace ui {

Edges edges_of(const PanelScale& scale, Rect area) {
    return {scale.x(area.x), scale.y(area.y), scale.x(area.right()), scale.y(area.bottom())};
}

ImU32 colour_of(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, 255);
}

/// Fills carry no texture, so that they are drawn as rectangles of one colour.
void fill_edges(ImDrawList& list, Edges edges, Colour colour) {
    if (edges.left >= edges.right || edges.top >= edges.bottom) return;
    list.PushTextureID(nullptr);
    list.AddRectFilled(at(edges.left, edges.top), at(edges.right, edges.bottom), colour_of(colour));
    list.PopTextureID();
}

/// Glyphs stand on whole pixels; the pen keeps its fraction, so that words keep their designed width.
double draw_run(ImDrawList& list, Face& face, double pen, int top, std::string_view text, Colour colour) {
    while (!text.empty()) {
        const Glyph& glyph = face.glyph(next_character(text));
        const GlyphPlace& place = glyph.place;
        if (place.sheet != nullptr) {
            const float left = std::round(static_cast<float>(pen) + glyph.left);
            const float upper = static_cast<float>(top) + std::round(glyph.top);
            list.AddImage(place.sheet, {left, upper}, {left + glyph.width, upper + glyph.height},
                          {place.left, place.top}, {place.right, place.bottom}, colour_of(colour));
        }
        pen += glyph.advance;
    }
    return pen;
}

void draw_modules(ImDrawList& list, Edges edges, std::string_view content, Colour colour) {
    const kiosk::QrModules modules = kiosk::qr_modules(content);
    const auto step = [&](int from, int to, int index) { return from + (to - from) * index / modules.side; };
    for (int y = 0; y < modules.side; ++y) {
        for (int x = 0; x < modules.side;) {
            int end = x;
            while (end < modules.side && modules.at(end, y)) ++end;
            fill_edges(list,
                       {step(edges.left, edges.right, x), step(edges.top, edges.bottom, y),
                        step(edges.left, edges.right, end), step(edges.top, edges.bottom, y + 1)},
                       colour);
            x = end + 1;
        }
    }
}

}  // namespace ui

#include "ui/brush.h"

#include <cmath>

#include "kiosk/text/qr.h"
#include "ui/text_layout.h"

namespace ui {
namespace {

/// Texels that glyphs are read further right and down. SDL's software renderer cuts the products of a
/// texture's size and its coordinates to whole texels, and a size that is no power of two makes them a little
/// too small.
constexpr float ATLAS_HAIR = 1.0F / 64;

}  // namespace

Edges edges_of(const PanelScale& scale, Rect area) {
    return {scale.x(area.x), scale.y(area.y), scale.x(area.right()), scale.y(area.bottom())};
}

ImU32 colour_of(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, 255);
}

/// Fills carry no texture, which keeps SDL's software renderer on its rectangle path.
void fill_edges(ImDrawList& list, Edges edges, Colour colour) {
    if (edges.left >= edges.right || edges.top >= edges.bottom) return;
    list.PushTextureID(nullptr);
    list.AddRectFilled(at(edges.left, edges.top), at(edges.right, edges.bottom), colour_of(colour));
    list.PopTextureID();
}

/// Glyphs stand on whole pixels; the pen keeps its fraction, so that words keep their designed width.
double draw_run(ImDrawList& list, const Face& face, double pen, int top, std::string_view text,
                Colour colour) {
    const ImVec2 hair{ATLAS_HAIR * face.atlas->TexUvScale.x, ATLAS_HAIR * face.atlas->TexUvScale.y};
    while (!text.empty()) {
        const ImFontGlyph* glyph = face.font->FindGlyph(static_cast<ImWchar>(next_character(text)));
        if (glyph->Visible) {
            const float left = std::round(static_cast<float>(pen) + glyph->X0 * face.scale);
            const float upper = static_cast<float>(top) + std::round(glyph->Y0 * face.scale);
            const ImVec2 size{(glyph->X1 - glyph->X0) * face.scale, (glyph->Y1 - glyph->Y0) * face.scale};
            list.AddImage(face.atlas->TexID, {left, upper}, {left + size.x, upper + size.y},
                          {glyph->U0 + hair.x, glyph->V0 + hair.y}, {glyph->U1 + hair.x, glyph->V1 + hair.y},
                          colour_of(colour));
        }
        pen += glyph->AdvanceX * face.scale;
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

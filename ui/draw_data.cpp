#include "ui/draw_data.h"

#include <cmath>

namespace ui {
namespace {

SDL_Rect clip_of(const ImVec4& clip) {
    const int left = static_cast<int>(clip.x), top = static_cast<int>(clip.y);
    return {left, top, static_cast<int>(clip.z) - left, static_cast<int>(clip.w) - top};
}

/// ImGui makes a rectangle of four corners and six indices; the first and third corner lie across.
constexpr unsigned int RECTANGLE_INDICES = 6, OPPOSITE = 2;

/// Whole opaque rectangles as such: SDL's software renderer would blend each pixel of them as geometry, which
/// takes more time than all the rest of a screen.
void fill_rectangles(SDL_Renderer* renderer, const ImDrawVert* vertices, const ImDrawIdx* indices,
                     unsigned int count) {
    SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_NONE);
    for (unsigned int index = 0; index < count; index += RECTANGLE_INDICES) {
        const ImDrawVert& corner = vertices[indices[index]];
        const ImDrawVert& across = vertices[indices[index + OPPOSITE]];
        const SDL_FRect area{corner.pos.x, corner.pos.y, across.pos.x - corner.pos.x,
                             across.pos.y - corner.pos.y};
        const ImU32 colour = corner.col;
        SDL_SetRenderDrawColor(renderer, colour >> IM_COL32_R_SHIFT & 0xFF, colour >> IM_COL32_G_SHIFT & 0xFF,
                               colour >> IM_COL32_B_SHIFT & 0xFF, SDL_ALPHA_OPAQUE);
        SDL_RenderFillRectF(renderer, &area);
    }
}

void render_list(SDL_Renderer* renderer, const ImDrawList& list) {
    const ImDrawVert* vertices = list.VtxBuffer.Data;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.ElemCount == 0) continue;
        const SDL_Rect clip = clip_of(command.ClipRect);
        SDL_RenderSetClipRect(renderer, &clip);
        const ImDrawVert* first = vertices + command.VtxOffset;
        if (command.GetTexID() == nullptr) {
            fill_rectangles(renderer, first, list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
            continue;
        }
        SDL_RenderGeometryRaw(
            renderer, static_cast<SDL_Texture*>(command.GetTexID()), &first->pos.x, sizeof(ImDrawVert),
            reinterpret_cast<const SDL_Color*>(&first->col), sizeof(ImDrawVert), &first->uv.x,
            sizeof(ImDrawVert), list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
            list.IdxBuffer.Data + command.IdxOffset, static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
    }
    SDL_RenderSetClipRect(renderer, nullptr);
}

}  // namespace

void render_draw_data(SDL_Renderer* renderer, const ImDrawData& data) {
    for (int index = 0; index < data.CmdListsCount; ++index) render_list(renderer, *data.CmdLists[index]);
}

}  // namespace ui

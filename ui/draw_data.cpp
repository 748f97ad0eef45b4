#include "ui/draw_data.h"

#include <cmath>

namespace ui {
namespace {

SDL_Rect clip_of(const ImVec4& clip) {
    const int left = static_cast<int>(clip.x), top = static_cast<int>(clip.y);
    return {left, top, static_cast<int>(clip.z) - left, static_cast<int>(clip.w) - top};
}

void render_list(SDL_Renderer* renderer, const ImDrawList& list) {
    const ImDrawVert* vertices = list.VtxBuffer.Data;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.ElemCount == 0) continue;
        const SDL_Rect clip = clip_of(command.ClipRect);
        SDL_RenderSetClipRect(renderer, &clip);
        const ImDrawVert* first = vertices + command.VtxOffset;
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

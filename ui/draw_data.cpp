#include "ui/draw_data.h"

#include <cassert>
#include <cmath>

namespace ui {
namespace {

SDL_Rect clip_of(const ImVec4& clip) {
    const int left = static_cast<int>(clip.x), top = static_cast<int>(clip.y);
    return {left, top, static_cast<int>(clip.z) - left, static_cast<int>(clip.w) - top};
}

/// ImGui makes a rectangle of four corners and six indices; the first and the third corner lie across.
constexpr unsigned int RECTANGLE_INDICES = 6, OPPOSITE = 2;

struct Picture {
    SDL_Texture* texture = nullptr;  ///< none: rectangles of one colour
    int width = 0, height = 0;
};

Picture picture_of(const ImDrawCmd& command) {
    Picture picture{static_cast<SDL_Texture*>(command.GetTexID())};
    if (picture.texture != nullptr)
        SDL_QueryTexture(picture.texture, nullptr, nullptr, &picture.width, &picture.height);
    return picture;
}

void draw_rectangle(SDL_Renderer* renderer, const Picture& picture, const ImDrawVert& corner,
                    const ImDrawVert& across) {
    const auto part = [&corner](int shift) { return static_cast<Uint8>(corner.col >> shift & 0xFF); };
    const Uint8 red = part(IM_COL32_R_SHIFT), green = part(IM_COL32_G_SHIFT), blue = part(IM_COL32_B_SHIFT);
    const SDL_FRect area{corner.pos.x, corner.pos.y, across.pos.x - corner.pos.x,
                         across.pos.y - corner.pos.y};
    if (picture.texture == nullptr) {
        SDL_SetRenderDrawColor(renderer, red, green, blue, SDL_ALPHA_OPAQUE);
        SDL_RenderFillRectF(renderer, &area);
        return;
    }
    const auto pixel = [](float place, int length) {
        return static_cast<int>(std::lround(place * static_cast<float>(length)));
    };
    const int left = pixel(corner.uv.x, picture.width), top = pixel(corner.uv.y, picture.height);
    const SDL_Rect source{left, top, pixel(across.uv.x, picture.width) - left,
                          pixel(across.uv.y, picture.height) - top};
    SDL_SetTextureColorMod(picture.texture, red, green, blue);
    SDL_RenderCopyF(renderer, picture.texture, &source, &area);
}

void render_list(SDL_Renderer* renderer, const ImDrawList& list) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.ElemCount == 0) continue;
        assert(command.ElemCount % RECTANGLE_INDICES == 0);
        const SDL_Rect clip = clip_of(command.ClipRect);
        SDL_RenderSetClipRect(renderer, &clip);
        const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
        const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
        const Picture picture = picture_of(command);
        for (unsigned int index = 0; index < command.ElemCount; index += RECTANGLE_INDICES)
            draw_rectangle(renderer, picture, vertices[indices[index]], vertices[indices[index + OPPOSITE]]);
    }
    SDL_RenderSetClipRect(renderer, nullptr);
}

}  // namespace

void render_draw_data(SDL_Renderer* renderer, const ImDrawData& data) {
    SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_NONE);
    for (int index = 0; index < data.CmdListsCount; ++index) render_list(renderer, *data.CmdLists[index]);
}

}  // namespace ui

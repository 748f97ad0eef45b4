#include "ui/glyph_sheets.h"

#include <algorithm>
#include <cstdint>

namespace ui {
namespace {

constexpr int SIDE = 512;       ///< px; more than the largest glyph
constexpr int PADDING = 1;      ///< px, so that an enlarged glyph takes nothing of its neighbour
constexpr int HEIGHT_STEP = 8;  ///< shelves are this much apart in height

}  // namespace

GlyphSheets::~GlyphSheets() {
    for (SDL_Texture* sheet : sheets_) SDL_DestroyTexture(sheet);
}

GlyphPlace GlyphSheets::add(const GlyphPixels& glyph) {
    const int width = glyph.width + PADDING, height = glyph.height + PADDING;
    if (glyph.width == 0 || glyph.height == 0 || width > SIDE || height > SIDE) return {};
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height, 0xFFFFFF);
    for (int y = 0; y < glyph.height; ++y)
        for (int x = 0; x < glyph.width; ++x)
            pixels[static_cast<std::size_t>(y) * width + x] |=
                static_cast<std::uint32_t>(glyph.opacity[static_cast<std::size_t>(y) * glyph.width + x])
                << 24;

    Shelf& shelf = shelf_for(width, height);
    const SDL_Rect area{shelf.used, shelf.top, width, height};
    shelf.used += width;
    if (shelf.sheet == nullptr || SDL_UpdateTexture(shelf.sheet, &area, pixels.data(), 4 * width) != 0)
        return {};
    const auto part = [](int length) { return static_cast<float>(length) / SIDE; };
    return {shelf.sheet, part(area.x), part(area.y), part(area.x + glyph.width), part(area.y + glyph.height)};
}

GlyphSheets::Shelf& GlyphSheets::shelf_for(int width, int height) {
    height = std::min((height + HEIGHT_STEP - 1) / HEIGHT_STEP * HEIGHT_STEP, SIDE);
    const auto found = std::find_if(shelves_.begin(), shelves_.end(), [&](const Shelf& shelf) {
        return shelf.height == height && shelf.used + width <= SIDE;
    });
    if (found != shelves_.end()) return *found;
    if (sheets_.empty() || bottom_ + height > SIDE) add_sheet();
    shelves_.push_back({sheets_.back(), bottom_, height, 0});
    bottom_ += height;
    return shelves_.back();
}

void GlyphSheets::add_sheet() {
    SDL_Texture* sheet =
        SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, SIDE, SIDE);
    if (sheet != nullptr) {
        SDL_SetTextureBlendMode(sheet, SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(sheet, SDL_ScaleModeLinear);
    }
    sheets_.push_back(sheet);
    bottom_ = 0;
}

}  // namespace ui

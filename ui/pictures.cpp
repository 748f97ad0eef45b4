#include "ui/pictures.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kiosk/core/owned.h"
#include "kiosk/hall/pictures_folder.h"

namespace ui {
namespace {

using Surface = kiosk::Owned<cairo_surface_t, cairo_surface_destroy>;

/// Cairo's premultiplied colours become the straight ones SDL blends with.
std::vector<std::uint32_t> straight_pixels(cairo_surface_t* surface, int width, int height, bool only_alpha) {
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height);
    const unsigned char* rows = cairo_image_surface_get_data(surface);
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < height; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(rows + y * stride);
        for (int x = 0; x < width; ++x) {
            const std::uint32_t pixel = row[x], alpha = pixel >> 24;
            std::uint32_t straight = alpha << 24 | 0xFFFFFF;
            if (!only_alpha && alpha > 0) {
                straight = alpha << 24;
                for (int shift = 0; shift < 24; shift += 8)
                    straight |= ((pixel >> shift & 0xFF) * 255 / alpha) << shift;
            }
            pixels[static_cast<std::size_t>(y) * width + x] = straight;
        }
    }
    return pixels;
}

}  // namespace

Pictures::~Pictures() {
    forget_live();
    if (poster_ != nullptr) SDL_DestroyTexture(poster_);
    for (const auto& [name, texture] : textures_) SDL_DestroyTexture(texture);
}

SDL_Texture* Pictures::mask(const std::string& name, int width, int height, const Draw& draw) {
    return make(name, width, height, draw, true);
}

SDL_Texture* Pictures::coloured(const std::string& name, int width, int height, const Draw& draw) {
    return make(name, width, height, draw, false);
}

SDL_Texture* Pictures::live(const kiosk::SharedPicture& picture) {
    if (picture == live_picture_) return live_;
    if (!picture || !live_picture_ || picture->width != live_picture_->width ||
        picture->height != live_picture_->height) {
        forget_live();
        if (!picture) return nullptr;
        live_ = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                  picture->width, picture->height);
    }
    if (live_ == nullptr) return nullptr;
    std::vector<std::uint32_t> pixels;
    pixels.reserve(picture->luma.size());
    for (const std::uint8_t grey : picture->luma) pixels.push_back(0xFF000000U | grey * 0x010101U);
    SDL_UpdateTexture(live_, nullptr, pixels.data(), 4 * picture->width);
    live_picture_ = picture;
    return live_;
}

void Pictures::forget_live() {
    if (live_ != nullptr) SDL_DestroyTexture(live_);
    live_ = nullptr;
    live_picture_ = nullptr;
}

SDL_Texture* Pictures::poster(const std::string& file, int width, int height) {
    const std::string name = file + ' ' + std::to_string(width) + ' ' + std::to_string(height);
    if (name == poster_name_) return poster_;
    if (poster_ != nullptr) SDL_DestroyTexture(poster_);
    poster_ = nullptr;
    poster_name_ = name;
    // Once more: it may have been replaced since its folder was looked at.
    if (!kiosk::fault_of(kiosk::picture_file(file)).empty()) return nullptr;
    const Surface png(cairo_image_surface_create_from_png(file.c_str()));
    if (cairo_surface_status(png.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
    const double wide = cairo_image_surface_get_width(png.get());
    const double high = cairo_image_surface_get_height(png.get());
    const double scale = std::min(width / wide, height / high);
    return poster_ = drawn(
               width, height,
               [&](cairo_t* cairo) {
                   cairo_translate(cairo, (width - wide * scale) / 2, (height - high * scale) / 2);
                   cairo_scale(cairo, scale, scale);
                   cairo_set_source_surface(cairo, png.get(), 0, 0);
                   cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
                   cairo_paint(cairo);
               },
               false);
}

SDL_Texture* Pictures::make(const std::string& name, int width, int height, const Draw& draw,
                            bool only_alpha) {
    if (const auto found = textures_.find(name); found != textures_.end()) return found->second;
    return textures_[name] = drawn(width, height, draw, only_alpha);
}

SDL_Texture* Pictures::drawn(int width, int height, const Draw& draw, bool only_alpha) {
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    const kiosk::Owned<cairo_t, cairo_destroy> cairo(cairo_create(surface.get()));
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    draw(cairo.get());
    cairo_surface_flush(surface.get());

    const auto pixels = straight_pixels(surface.get(), width, height, only_alpha);
    SDL_Texture* texture =
        SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, width, height);
    if (texture != nullptr) {
        SDL_UpdateTexture(texture, nullptr, pixels.data(), 4 * width);
        SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
    }
    return texture;
}

}  // namespace ui

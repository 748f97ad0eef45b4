// Small pictures drawn once with Cairo and kept as textures: icons, corners, discs, the roundel, the sample
// receipt.
#pragma once

#include <SDL.h>
#include <cairo.h>

#include <functional>
#include <map>
#include <string>
#include <utility>

#include "kiosk/camera_picture.h"

namespace ui {

class Pictures {
  public:
    explicit Pictures(SDL_Renderer* renderer) : renderer_(renderer) {}
    ~Pictures();
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    using Draw = std::function<void(cairo_t*)>;

    /// A one-colour picture; its colour is given when it is drawn on the screen. `name` tells it from all
    /// others.
    SDL_Texture* mask(const std::string& name, int width, int height, const Draw& draw);
    /// A picture with its own colours.
    SDL_Texture* coloured(const std::string& name, int width, int height, const Draw& draw);

    /// A PNG file, as large as fits, in the middle; null: it cannot be read or is too large. Only the newest
    /// is kept.
    SDL_Texture* poster(const std::string& file, int width, int height);

    /// What the camera sees; null is none. Only the newest is kept.
    SDL_Texture* live(const kiosk::SharedPicture& picture);
    void forget_live();

  private:
    SDL_Texture* make(const std::string& name, int width, int height, const Draw& draw, bool only_alpha);
    SDL_Texture* drawn(int width, int height, const Draw& draw, bool only_alpha);

    SDL_Renderer* renderer_;
    std::map<std::string, SDL_Texture*> textures_;
    std::string poster_name_;
    SDL_Texture* poster_ = nullptr;
    SDL_Texture* live_ = nullptr;
    kiosk::SharedPicture live_picture_;  ///< what `live_` shows
};

}  // namespace ui

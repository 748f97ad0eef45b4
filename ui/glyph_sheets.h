// Textures on which glyphs lie side by side, each put there when it is first needed.
#pragma once

#include <SDL.h>

#include <vector>

namespace ui {

/// White pixels of the given opacity, row by row.
struct GlyphPixels {
    int width = 0, height = 0;
    std::vector<unsigned char> opacity;
};

/// Where a glyph lies; texture coordinates are parts of the sheet's side.
struct GlyphPlace {
    SDL_Texture* sheet = nullptr;  ///< none: there is nothing to see
    float left = 0, top = 0, right = 0, bottom = 0;
};

class GlyphSheets {
  public:
    explicit GlyphSheets(SDL_Renderer* renderer) : renderer_(renderer) {}
    ~GlyphSheets();
    GlyphSheets(const GlyphSheets&) = delete;
    GlyphSheets& operator=(const GlyphSheets&) = delete;

    GlyphPlace add(const GlyphPixels& glyph);

  private:
    /// Glyphs of about one height stand in a row.
    struct Shelf {
        SDL_Texture* sheet = nullptr;
        int top = 0, height = 0, used = 0;
    };
    Shelf& shelf_for(int width, int height);
    void add_sheet();

    SDL_Renderer* renderer_;
    std::vector<SDL_Texture*> sheets_;
    std::vector<Shelf> shelves_;
    int bottom_ = 0;  ///< below the last shelf of the last sheet
};

}  // namespace ui

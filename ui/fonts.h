// The faces of Inter at the fixed sizes, their glyphs drawn when first needed, and the measures of each
// style.
#pragma once

#include <SDL.h>

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "kiosk/core/result.h"
#include "ui/font_files.h"
#include "ui/glyph_sheets.h"
#include "ui/theme.h"

namespace ui {

inline constexpr int STYLE_COUNT = 15;

struct StyleMeasures {
    int css_size;     ///< design px, em height
    int line_height;  ///< design px
    enum class Weight { regular, semibold, bold } weight;
    Style grown;   ///< with large text
    Style strong;  ///< for **strong** parts
};
const StyleMeasures& measures_of(Style style);

/// In panel px, from the pen and from the top of the line.
struct Glyph {
    GlyphPlace place;
    float left = 0, top = 0, width = 0, height = 0;
    float advance = 0;
};

class FontFile;

/// A weight at a size. A screen needs few of a font's glyphs, so each is made when it is first asked for.
class Face {
  public:
    Face(const FontFile& file, GlyphSheets& sheets, int size);

    /// "?" for what the font or our languages do not have.
    const Glyph& glyph(char32_t character);
    [[nodiscard]] int size() const { return size_; }  ///< panel px from ascent to descent

  private:
    [[nodiscard]] Glyph make(int index) const;

    const FontFile& file_;
    GlyphSheets& sheets_;
    int size_;
    float enlarged_;  ///< size / size in the sheets
    std::unordered_map<char32_t, Glyph> glyphs_;
};

class Fonts {
  public:
    /// Reads the three font files. Fails with the name of one that is missing.
    static kiosk::Result<std::unique_ptr<Fonts>, std::string> open(const std::filesystem::path& directory,
                                                                   SDL_Renderer* renderer, double scale);
    ~Fonts();

    Face& face(Style style);
    /// Letters inside the sample receipt, at any size.
    Face& picture_face(StyleMeasures::Weight weight, double css_size);

  private:
    Fonts(SDL_Renderer* renderer, double scale);
    Face& face(StyleMeasures::Weight weight, int size);

    double scale_;
    std::array<std::unique_ptr<FontFile>, FONT_FILES.size()> files_;
    GlyphSheets sheets_;
    std::map<std::pair<StyleMeasures::Weight, int>, Face> faces_;
};

/// Advance of a text in panel px.
double advance_of(Face& face, std::string_view text);

}  // namespace ui

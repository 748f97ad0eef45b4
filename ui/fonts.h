// The faces of Inter at the fixed sizes, each in a texture of its own, and the measures of each style.
#pragma once

#include <SDL.h>
#include <imgui.h>

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "kiosk/core/result.h"
#include "ui/theme.h"

namespace ui {

inline constexpr int STYLE_COUNT = 10;

struct StyleMeasures {
    int css_size;     ///< design px, em height
    int line_height;  ///< design px
    enum class Weight { regular, semibold, bold } weight;
    bool every_letter;  ///< Latin of all our languages; else Vietnamese and ASCII only
    Style grown;        ///< with large text
    Style strong;       ///< for **strong** parts
};
const StyleMeasures& measures_of(Style style);

/// A face as it lies in its texture, which it owns.
struct Face {
    Face() = default;
    Face(Face&&) = default;
    Face& operator=(Face&&) = default;
    ~Face();

    std::unique_ptr<ImFontAtlas> atlas;
    ImFont* font = nullptr;
    float scale = 1;  ///< drawn size / size in the texture
    int size = 0;     ///< panel px from ascent to descent, as ImGui counts
};

class Fonts {
  public:
    /// Reads the three font files and makes every face but the large-text ones. Fails with the missing file's
    /// name.
    static kiosk::Result<std::unique_ptr<Fonts>, std::string> open(const std::filesystem::path& directory,
                                                                   SDL_Renderer* renderer, double scale);

    /// Loads it on first use.
    const Face& face(Style style);
    /// Letters inside the sample receipt, at any size; loaded on first use.
    const Face& picture_face(StyleMeasures::Weight weight, double css_size);
    [[nodiscard]] ImFontAtlas* first_atlas();

    /// The style itself, or `label` when a character of the text is missing at that size.
    Style style_holding(Style style, std::string_view text);

  private:
    Fonts(SDL_Renderer* renderer, double scale) : renderer_(renderer), scale_(scale) {}
    Face make(StyleMeasures::Weight weight, int size, bool every_letter);

    SDL_Renderer* renderer_;
    double scale_;
    std::array<std::string, 3> files_;
    std::array<Face, STYLE_COUNT> faces_;
    std::map<std::pair<StyleMeasures::Weight, int>, Face> picture_faces_;
};

/// Advance of a text in panel px.
double advance_of(const Face& face, std::string_view text);

}  // namespace ui

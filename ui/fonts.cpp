#include "ui/fonts.h"

#include <cmath>
#include <fstream>
#include <iterator>

#include "ui/text_layout.h"

namespace ui {
namespace {

using Weight = StyleMeasures::Weight;

/// ImGui counts a font's size from ascent to descent, designers count the em.
constexpr double IMGUI_SIZE_OF_EM = 1.21;
/// Larger glyphs would not fit 2048x2048; they are drawn enlarged instead.
constexpr float LARGEST_IN_TEXTURE = 160;

constexpr ImWchar EVERY_LETTER[] = {0x20,   0x17F,  0x1A0,  0x1B0,  0x1EA0, 0x1EF9,
                                    0x2010, 0x2026, 0x20AB, 0x20AC, 0};
/// ASCII and the Vietnamese alphabet.
constexpr ImWchar VIETNAMESE[] = {0x20,  0x7E,  0xA0,   0xA0,   0xB7,   0xB7,   0xC0,   0xC3,   0xC8,  0xCA,
                                  0xCC,  0xCD,  0xD2,   0xD5,   0xD9,   0xDA,   0xDD,   0xDD,   0xE0,  0xE3,
                                  0xE8,  0xEA,  0xEC,   0xED,   0xF2,   0xF5,   0xF9,   0xFA,   0xFD,  0xFD,
                                  0x102, 0x103, 0x110,  0x111,  0x128,  0x129,  0x168,  0x169,  0x1A0, 0x1A1,
                                  0x1AF, 0x1B0, 0x1EA0, 0x1EF9, 0x2013, 0x2013, 0x2026, 0x2026, 0};

constexpr StyleMeasures MEASURES[STYLE_COUNT] = {
    {28, 38, Weight::regular, true, Style::body, Style::caption_strong},
    {28, 38, Weight::semibold, true, Style::body_strong, Style::caption_strong},
    {34, 46, Weight::regular, true, Style::label_light, Style::body_strong},
    {34, 46, Weight::semibold, true, Style::label, Style::body_strong},
    {44, 56, Weight::regular, true, Style::label_light, Style::label},
    {44, 56, Weight::semibold, true, Style::label_large, Style::label},
    {56, 72, Weight::semibold, false, Style::label_large, Style::label_large},
    {64, 80, Weight::bold, false, Style::headline_large, Style::headline},
    {80, 100, Weight::bold, false, Style::headline_large, Style::headline_large},
    {96, 116, Weight::bold, false, Style::display, Style::display},
};

bool only_for_large_text(int style) {
    return style == static_cast<int>(Style::label_large) || style == static_cast<int>(Style::headline_large);
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// ImGui stops the program on bytes that are no font, so it never sees any.
bool looks_like_a_font(const std::string& bytes) {
    using namespace std::string_view_literals;
    return bytes.size() > 10000 && (bytes.starts_with("OTTO") || bytes.starts_with("\0\1\0\0"sv));
}

SDL_Texture* upload(SDL_Renderer* renderer, ImFontAtlas& atlas) {
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    SDL_Texture* texture =
        SDL_CreateTexture(renderer, SDL_PIXELFORMAT_ABGR8888, SDL_TEXTUREACCESS_STATIC, width, height);
    if (texture != nullptr) {
        SDL_UpdateTexture(texture, nullptr, pixels, 4 * width);
        SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(texture, SDL_ScaleModeLinear);
    }
    return texture;
}

}  // namespace

const StyleMeasures& measures_of(Style style) {
    return MEASURES[static_cast<int>(style)];
}

kiosk::Result<std::unique_ptr<Fonts>, std::string> Fonts::open(const std::filesystem::path& directory,
                                                               SDL_Renderer* renderer, double scale) {
    std::unique_ptr<Fonts> fonts(new Fonts(renderer, scale));
    constexpr const char* NAMES[] = {"Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"};
    for (int weight = 0; weight < 3; ++weight) {
        fonts->files_[weight] = read_file(directory / NAMES[weight]);
        if (!looks_like_a_font(fonts->files_[weight]))
            return kiosk::Failure{"no usable font file " + (directory / NAMES[weight]).string()};
    }
    for (int style = 0; style < STYLE_COUNT; ++style)
        if (!only_for_large_text(style)) {
            if (fonts->face(static_cast<Style>(style)).atlas->TexID == nullptr)
                return kiosk::Failure{std::string("no texture for a font: ") + SDL_GetError()};
        }
    return fonts;
}

Face::~Face() {
    if (atlas) SDL_DestroyTexture(static_cast<SDL_Texture*>(atlas->TexID));
}

Face Fonts::make(Weight weight, int size, bool every_letter) {
    Face face;
    face.size = size;
    const float size_in_texture = std::min(static_cast<float>(size), LARGEST_IN_TEXTURE);
    face.scale = static_cast<float>(size) / size_in_texture;
    face.atlas = std::make_unique<ImFontAtlas>();
    face.atlas->Flags |=
        ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    face.atlas->TexDesiredWidth = size > 64 ? 2048 : size > 32 ? 1024 : 512;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = config.OversampleV = 1;
    std::string& file = files_[static_cast<int>(weight)];
    face.font = face.atlas->AddFontFromMemoryTTF(file.data(), static_cast<int>(file.size()), size_in_texture,
                                                 &config, every_letter ? EVERY_LETTER : VIETNAMESE);
    face.atlas->SetTexID(upload(renderer_, *face.atlas));
    face.atlas->ClearTexData();
    return face;
}

const Face& Fonts::face(Style style) {
    Face& face = faces_[static_cast<int>(style)];
    if (!face.atlas) {
        const StyleMeasures& measures = measures_of(style);
        const auto design_size = std::lround(measures.css_size * IMGUI_SIZE_OF_EM);
        face = make(measures.weight, static_cast<int>(std::lround(static_cast<double>(design_size) * scale_)),
                    measures.every_letter);
    }
    return face;
}

const Face& Fonts::picture_face(Weight weight, double css_size) {
    const int size = std::max(8, static_cast<int>(std::lround(css_size * IMGUI_SIZE_OF_EM * scale_)));
    Face& face = picture_faces_[{weight, size}];
    if (!face.atlas) face = make(weight, size, false);
    return face;
}

ImFontAtlas* Fonts::first_atlas() {
    return faces_.front().atlas.get();
}

Style Fonts::style_holding(Style style, std::string_view text) {
    if (measures_of(style).every_letter) return style;
    const ImFont* font = face(style).font;
    while (!text.empty()) {
        const char32_t character = next_character(text);
        if (character != U'\n' && font->FindGlyphNoFallback(static_cast<ImWchar>(character)) == nullptr)
            return Style::label;
    }
    return style;
}

double advance_of(const Face& face, std::string_view text) {
    double width = 0;
    while (!text.empty()) width += face.font->FindGlyph(static_cast<ImWchar>(next_character(text)))->AdvanceX;
    return width * face.scale;
}

}  // namespace ui

#include "ui/fonts.h"

#include <stb_truetype.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "ui/text_layout.h"

namespace ui {
namespace {

using Weight = StyleMeasures::Weight;

/// A size counts from ascent to descent, designers count the em.
constexpr double SIZE_OF_EM = 1.21;
/// Larger glyphs would not fit a sheet; they are drawn enlarged instead.
constexpr int LARGEST_IN_SHEETS = 440;

/// Drawn for what the fonts or our languages do not have.
constexpr char32_t STAND_IN = U'?';

/// Latin of all our languages, and the signs that go with them.
constexpr std::pair<char32_t, char32_t> LETTERS[] = {
    {0x20, 0x17F}, {0x1A0, 0x1B0}, {0x1EA0, 0x1EF9}, {0x2010, 0x2026}, {0x20AB, 0x20AC}};

constexpr StyleMeasures MEASURES[STYLE_COUNT] = {
    {28, 38, Weight::regular, Style::body, Style::caption_strong},
    {28, 38, Weight::semibold, Style::body_strong, Style::caption_strong},
    {34, 46, Weight::regular, Style::label_light, Style::body_strong},
    {34, 46, Weight::semibold, Style::label, Style::body_strong},
    {44, 56, Weight::regular, Style::label_light, Style::label},
    {44, 56, Weight::semibold, Style::label_large, Style::label},
    {56, 72, Weight::semibold, Style::label_large, Style::label_large},
    {64, 80, Weight::bold, Style::headline_large, Style::headline},
    {80, 100, Weight::bold, Style::headline_large, Style::headline_large},
    {96, 116, Weight::bold, Style::display, Style::display},
    {340, 340, Weight::bold, Style::number, Style::number},
    {280, 280, Weight::bold, Style::number_medium, Style::number_medium},
    {200, 280, Weight::bold, Style::number_small, Style::number_small},
    {160, 176, Weight::bold, Style::counter, Style::counter},
    {64, 80, Weight::regular, Style::called, Style::headline},
};

bool is_letter(char32_t character) {
    return std::any_of(std::begin(LETTERS), std::end(LETTERS), [character](const auto& range) {
        return character >= range.first && character <= range.second;
    });
}

std::vector<unsigned char> read_file(const std::filesystem::path& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) return {};
    std::vector<unsigned char> bytes(size);
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (!file) bytes.clear();
    return bytes;
}

/// stb reads what the table of contents says, so it never sees bytes that are no font.
bool looks_like_a_font(const std::vector<unsigned char>& bytes) {
    using namespace std::string_view_literals;
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.size() > 10000 && (text.starts_with("OTTO") || text.starts_with("\0\1\0\0"sv));
}

}  // namespace

const StyleMeasures& measures_of(Style style) {
    return MEASURES[static_cast<int>(style)];
}

/// One font file in memory.
class FontFile {
  public:
    explicit FontFile(std::vector<unsigned char> bytes) : bytes_(std::move(bytes)) {
        usable_ = looks_like_a_font(bytes_) && stbtt_InitFont(&info_, bytes_.data(), 0) != 0 &&
                  index_of(STAND_IN) != 0;
    }
    [[nodiscard]] bool usable() const { return usable_; }
    [[nodiscard]] const stbtt_fontinfo* info() const { return &info_; }
    /// 0: the font does not have it.
    [[nodiscard]] int index_of(char32_t character) const {
        return is_letter(character) ? stbtt_FindGlyphIndex(&info_, static_cast<int>(character)) : 0;
    }

  private:
    std::vector<unsigned char> bytes_;
    stbtt_fontinfo info_{};
    bool usable_ = false;
};

Face::Face(const FontFile& file, GlyphSheets& sheets, int size)
    : file_(file),
      sheets_(sheets),
      size_(size),
      enlarged_(std::max(1.0F, static_cast<float>(size) / LARGEST_IN_SHEETS)) {}

const Glyph& Face::glyph(char32_t character) {
    const auto known = glyphs_.find(character);
    if (known != glyphs_.end()) return known->second;
    const int index = file_.index_of(character);
    return glyphs_[character] = index != 0 ? make(index) : glyph(STAND_IN);
}

Glyph Face::make(int index) const {
    const stbtt_fontinfo* font = file_.info();
    const float scale =
        stbtt_ScaleForPixelHeight(font, static_cast<float>(std::min(size_, LARGEST_IN_SHEETS)));
    int ascent = 0, advance = 0, left = 0, top = 0, right = 0, bottom = 0;
    stbtt_GetFontVMetrics(font, &ascent, nullptr, nullptr);
    stbtt_GetGlyphHMetrics(font, index, &advance, nullptr);
    stbtt_GetGlyphBitmapBox(font, index, scale, scale, &left, &top, &right, &bottom);
    GlyphPixels pixels{right - left, bottom - top, {}};
    pixels.opacity.resize(static_cast<std::size_t>(pixels.width) * pixels.height);
    if (!pixels.opacity.empty())
        stbtt_MakeGlyphBitmap(font, pixels.opacity.data(), pixels.width, pixels.height, pixels.width, scale,
                              scale, index);
    const float line_top = std::floor(static_cast<float>(ascent) * scale + 1);
    const auto drawn = [this](float length) { return length * enlarged_; };
    return {sheets_.add(pixels),
            drawn(static_cast<float>(left)),
            drawn(static_cast<float>(top) + line_top),
            drawn(static_cast<float>(pixels.width)),
            drawn(static_cast<float>(pixels.height)),
            drawn(static_cast<float>(advance) * scale)};
}

Fonts::Fonts(SDL_Renderer* renderer, double scale) : scale_(scale), sheets_(renderer) {}
Fonts::~Fonts() = default;

kiosk::Result<std::unique_ptr<Fonts>, std::string> Fonts::open(const std::filesystem::path& directory,
                                                               SDL_Renderer* renderer, double scale) {
    std::unique_ptr<Fonts> fonts(new Fonts(renderer, scale));
    for (std::size_t weight = 0; weight < FONT_FILES.size(); ++weight) {
        const auto file = directory / FONT_FILES[weight];
        fonts->files_[weight] = std::make_unique<FontFile>(read_file(file));
        if (!fonts->files_[weight]->usable()) return kiosk::Failure{"no usable font file " + file.string()};
    }
    if (fonts->face(Style::body).glyph(STAND_IN).place.sheet == nullptr)
        return kiosk::Failure{std::string("no texture for a font: ") + SDL_GetError()};
    return fonts;
}

Face& Fonts::face(Weight weight, int size) {
    return faces_.try_emplace({weight, size}, *files_[static_cast<int>(weight)], sheets_, size).first->second;
}

Face& Fonts::face(Style style) {
    const StyleMeasures& measures = measures_of(style);
    const auto design_size = std::lround(measures.css_size * SIZE_OF_EM);
    return face(measures.weight, static_cast<int>(std::lround(static_cast<double>(design_size) * scale_)));
}

Face& Fonts::picture_face(Weight weight, double css_size) {
    return face(weight, std::max(8, static_cast<int>(std::lround(css_size * SIZE_OF_EM * scale_))));
}

double advance_of(Face& face, std::string_view text) {
    double width = 0;
    while (!text.empty()) width += face.glyph(next_character(text)).advance;
    return width;
}

}  // namespace ui

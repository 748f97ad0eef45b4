#include "ui/fonts.h"

#include <doctest/doctest.h>

#include <memory>
#include <set>

namespace {

constexpr auto FONTS = "/usr/share/fonts/opentype/inter";

/// A renderer without a window.
struct Paper {
    std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface{
        SDL_CreateRGBSurfaceWithFormat(0, 8, 8, 32, SDL_PIXELFORMAT_RGB888), SDL_FreeSurface};
    std::unique_ptr<SDL_Renderer, void (*)(SDL_Renderer*)> renderer{SDL_CreateSoftwareRenderer(surface.get()),
                                                                    SDL_DestroyRenderer};
};

std::unique_ptr<ui::Fonts> open_fonts(const Paper& paper, double scale = 1) {
    auto fonts = ui::Fonts::open(FONTS, paper.renderer.get(), scale);
    REQUIRE(fonts);
    return std::move(fonts.value());
}

bool overlap(const ui::GlyphPlace& one, const ui::GlyphPlace& other) {
    return one.sheet == other.sheet && one.left < other.right && other.left < one.right &&
           one.top < other.bottom && other.top < one.bottom;
}

}  // namespace

TEST_CASE("a letter is put on a sheet once and found there again") {
    const Paper paper;
    const auto fonts = open_fonts(paper);
    ui::Face& face = fonts->face(ui::Style::body);
    const ui::Glyph first = face.glyph(U'ở');
    face.glyph(U'a');
    const ui::Glyph& again = face.glyph(U'ở');
    CHECK(first.place.sheet != nullptr);
    CHECK(first.place.sheet == again.place.sheet);
    CHECK(first.place.left == again.place.left);
    CHECK(first.advance > 0);
}

TEST_CASE("letters of every face lie beside one another, on as many sheets as they need") {
    const Paper paper;
    const auto fonts = open_fonts(paper);
    std::vector<ui::GlyphPlace> places;
    std::set<SDL_Texture*> sheets;
    for (const auto style : {ui::Style::caption, ui::Style::label, ui::Style::headline, ui::Style::display}) {
        for (char32_t character = U'!'; character <= U'~'; ++character) {
            places.push_back(fonts->face(style).glyph(character).place);
            sheets.insert(places.back().sheet);
        }
    }
    CHECK(sheets.size() > 1);
    CHECK_FALSE(sheets.contains(nullptr));
    int overlapping = 0;
    for (std::size_t one = 0; one < places.size(); ++one)
        for (std::size_t two = one + 1; two < places.size(); ++two)
            overlapping += overlap(places[one], places[two]) ? 1 : 0;
    CHECK(overlapping == 0);
}

TEST_CASE("what no language of ours has is drawn as a question mark; a space is only wide") {
    const Paper paper;
    const auto fonts = open_fonts(paper);
    ui::Face& face = fonts->face(ui::Style::body);
    const ui::Glyph mark = face.glyph(U'?');
    for (const char32_t character : {U'字', U'\U0001F600', U'\u0301', U'\uFFFD', U'\n'}) {
        CHECK(face.glyph(character).place.left == mark.place.left);
        CHECK(face.glyph(character).advance == mark.advance);
    }
    CHECK(face.glyph(U' ').place.sheet == nullptr);
    CHECK(face.glyph(U' ').advance > 0);
}

TEST_CASE("on a large panel the letters grow with it, however large they are") {
    const Paper paper;
    const auto usual = open_fonts(paper), large = open_fonts(paper, 4);
    for (const auto style : {ui::Style::caption, ui::Style::display}) {
        const ui::Glyph& small = usual->face(style).glyph(U'Ậ');
        const ui::Glyph& grown = large->face(style).glyph(U'Ậ');
        CHECK(grown.place.sheet != nullptr);
        CHECK(grown.height == doctest::Approx(4 * small.height).epsilon(0.1));
        CHECK(grown.advance == doctest::Approx(4 * small.advance).epsilon(0.02));
    }
}

TEST_CASE("a glyph without pixels, and one larger than a sheet, have nothing to see") {
    const Paper paper;
    ui::GlyphSheets sheets(paper.renderer.get());
    CHECK(sheets.add({}).sheet == nullptr);
    CHECK(sheets.add({600, 1, std::vector<unsigned char>(600)}).sheet == nullptr);
    CHECK(sheets.add({1, 600, std::vector<unsigned char>(600)}).sheet == nullptr);
    CHECK(sheets.add({1, 1, {255}}).sheet != nullptr);
}

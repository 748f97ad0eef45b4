#include "ui/paint.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "ui/brush.h"
#include "ui/paint_target.h"
#include "ui/text_layout.h"
#include "ui/vector_path.h"

namespace ui {
namespace {

constexpr int CORNER = 16;
constexpr int INNER_CORNER = 12;

void draw_disc(cairo_t* cairo, int size) {
    cairo_arc(cairo, size / 2.0, size / 2.0, size / 2.0, 0, 2 * std::numbers::pi);
    cairo_fill(cairo);
}

SDL_Texture* disc_texture(Pictures& pictures, int size) {
    return pictures.mask("disc " + std::to_string(size), size, size,
                         [size](cairo_t* cairo) { draw_disc(cairo, size); });
}

/// Four quarters of a disc and three rectangles: axis-aligned only.
void rounded(PaintTarget& target, Edges edges, int radius, Colour colour) {
    radius = std::min({radius, (edges.right - edges.left) / 2, (edges.bottom - edges.top) / 2});
    if (radius < 1) {
        fill_edges(target.list, edges, colour);
        return;
    }
    SDL_Texture* disc = disc_texture(target.pictures, 2 * radius);
    const auto corner = [&](int x, int y, float u, float v) {
        target.list.AddImage(disc, at(x, y), at(x + radius, y + radius), {u, v}, {u + 0.5F, v + 0.5F},
                             colour_of(colour));
    };
    corner(edges.left, edges.top, 0, 0);
    corner(edges.right - radius, edges.top, 0.5F, 0);
    corner(edges.left, edges.bottom - radius, 0, 0.5F);
    corner(edges.right - radius, edges.bottom - radius, 0.5F, 0.5F);
    fill_edges(target.list, {edges.left + radius, edges.top, edges.right - radius, edges.top + radius},
               colour);
    fill_edges(target.list, {edges.left, edges.top + radius, edges.right, edges.bottom - radius}, colour);
    fill_edges(target.list, {edges.left + radius, edges.bottom - radius, edges.right - radius, edges.bottom},
               colour);
}

/// The faces of one drawn text: its own and that of its strong parts.
struct Faces {
    Face& plain;
    Face& strong;
    [[nodiscard]] Face& of(bool is_strong) const { return is_strong ? strong : plain; }
    [[nodiscard]] double width(const Line& line) const {
        double sum = 0;
        for (const Run& run : line) sum += advance_of(of(run.strong), run.text);
        return sum;
    }
    [[nodiscard]] std::vector<Line> wrapped(std::string_view text, double most, bool marked) const {
        return wrap(text, most, marked, [this](std::string_view part, bool is_strong) {
            return advance_of(of(is_strong), part);
        });
    }
};

Faces faces_of(PaintTarget& target, Style style) {
    return {target.fonts.face(style), target.fonts.face(measures_of(style).strong)};
}

}  // namespace

Canvas::Canvas(PaintTarget& target, const kiosk::Comfort& comfort) : target_(target), comfort_(comfort) {}

Canvas Canvas::measuring() const {
    Canvas silent = *this;
    silent.measuring_ = true;
    return silent;
}
Canvas Canvas::usual_text() const {
    Canvas usual = *this;
    usual.comfort_.large_text = false;
    return usual;
}

int Canvas::width() const {
    return target_.scale.design_width;
}
int Canvas::height() const {
    return target_.scale.design_height;
}
bool Canvas::strip() const {
    return height() == STRIP_HEIGHT;
}
const Palette& Canvas::palette() const {
    return comfort_.high_contrast ? HIGH_CONTRAST : NORMAL;
}

void Canvas::fill(Rect area, Colour colour) {
    if (measuring_) return;
    fill_edges(target_.list, edges_of(target_.scale, area), colour);
}

void Canvas::box(Rect area, Colour colour) {
    if (measuring_) return;
    rounded(target_, edges_of(target_.scale, area), target_.scale.length(CORNER), colour);
}

void Canvas::bordered_box(Rect area, Colour colour, Colour border, int border_width) {
    if (measuring_) return;
    box(area, border);
    const int width = std::max(1, target_.scale.length(border_width));
    Edges inner = edges_of(target_.scale, area);
    inner = {inner.left + width, inner.top + width, inner.right - width, inner.bottom - width};
    rounded(target_, inner, target_.scale.length(std::min(INNER_CORNER, CORNER - border_width / 2)), colour);
}

void Canvas::small_box(Rect area, Colour colour) {
    if (measuring_) return;
    rounded(target_, edges_of(target_.scale, area), target_.scale.length(INNER_CORNER), colour);
}

void Canvas::picture(Rect area, SDL_Texture* texture, Colour colour) {
    const Edges edges = edges_of(target_.scale, area);
    if (texture != nullptr)
        target_.list.AddImage(texture, at(edges.left, edges.top), at(edges.right, edges.bottom), {0, 0},
                              {1, 1}, colour_of(colour));
}

void Canvas::disc(Rect area, Colour colour) {
    if (measuring_) return;
    const Edges edges = edges_of(target_.scale, area);
    picture(area, disc_texture(target_.pictures, edges.right - edges.left), colour);
}

void Canvas::icon(Rect area, Icon icon, Colour colour, int stroke) {
    if (measuring_) return;
    const Edges edges = edges_of(target_.scale, area);
    const int size = edges.right - edges.left;
    const std::string name = "icon " + std::to_string(static_cast<int>(icon)) + ' ' + std::to_string(size) +
                             ' ' + std::to_string(stroke);
    picture(area,
            target_.pictures.mask(name, size, edges.bottom - edges.top,
                                  [&](cairo_t* cairo) {
                                      cairo_scale(cairo, size / 48.0, size / 48.0);
                                      cairo_set_line_width(cairo, stroke);
                                      cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
                                      cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
                                      draw_path(cairo, path_of(icon));
                                  }),
            colour);
}

bool Canvas::poster(Rect area, const std::string& file) {
    if (measuring_) return true;
    const Edges edges = edges_of(target_.scale, area);
    SDL_Texture* texture = target_.pictures.poster(file, edges.right - edges.left, edges.bottom - edges.top);
    picture(area, texture, WHITE);
    return texture != nullptr;
}

void Canvas::roundel(int x, int y, Colour colour) {
    constexpr int SIZE = 80;
    const int size = target_.scale.length(SIZE);
    picture({x, y, SIZE, SIZE},
            target_.pictures.mask(
                "roundel", size, size,
                [size](cairo_t* cairo) {
                    cairo_scale(cairo, size / 80.0, size / 80.0);
                    cairo_set_line_width(cairo, 4);
                    draw_path(cairo, "o40 40 37M20 48h40M26 56h28M40 22v14M28 28l6 10M52 28l-6 10");
                    cairo_set_line_width(cairo, 2);
                    draw_path(cairo, "o40 40 29");
                }),
            colour);
}

Style Canvas::drawn_style(const TextLook& look) const {
    const bool grows = comfort_.large_text && !look.fixed;
    return grows ? measures_of(look.style).grown : look.style;
}

int Canvas::text(Rect area, std::string_view text, const TextLook& look) {
    const PanelScale& scale = target_.scale;
    const Style style = drawn_style(look);
    const Faces faces = faces_of(target_, style);
    const int line_height = measures_of(style).line_height;
    const auto lines = faces.wrapped(text, area.width * scale.scale + 0.5, look.marked);
    const int height = static_cast<int>(lines.size()) * line_height;
    if (measuring_) return height;
    int y = area.y;
    if (look.vertical == Vertical::middle) y += (area.height - height) / 2;
    if (look.vertical == Vertical::bottom) y += area.height - height;
    for (const Line& line : lines) {
        const double spare = area.width * scale.scale - faces.width(line);
        double pen = scale.x(area.x);
        if (look.align == Align::centre) pen += spare / 2;
        if (look.align == Align::right) pen += spare;
        const int top = scale.y(y) + (scale.length(line_height) - faces.plain.size()) / 2;
        for (const Run& run : line)
            pen = draw_run(target_.list, faces.of(run.strong), pen, top, run.text, look.colour);
        y += line_height;
    }
    return height;
}

int Canvas::text_height(int width, std::string_view text, const TextLook& look) const {
    const Style style = drawn_style(look);
    const auto lines = faces_of(target_, style).wrapped(text, width * target_.scale.scale + 0.5, look.marked);
    return static_cast<int>(lines.size()) * measures_of(style).line_height;
}

int Canvas::text_width(std::string_view text, const TextLook& look) const {
    const Faces faces = faces_of(target_, drawn_style(look));
    double widest = 0;
    for (const Line& line : faces.wrapped(text, 1e9, look.marked))
        widest = std::max(widest, faces.width(line));
    return static_cast<int>(std::ceil(widest / target_.scale.scale));
}

int Canvas::line_height(const TextLook& look) const {
    return measures_of(drawn_style(look)).line_height;
}

void Canvas::qr(Rect area, const kiosk::QrModules& modules) {
    if (measuring_ || modules.side == 0) return;
    constexpr int QUIET = 4;
    box(area, WHITE);
    const Edges edges = edges_of(target_.scale, area);
    const int width = edges.right - edges.left, height = edges.bottom - edges.top;
    const int module = std::max(1, std::min(width, height) / (modules.side + 2 * QUIET));
    const int left = edges.left + (width - module * modules.side) / 2;
    const int top = edges.top + (height - module * modules.side) / 2;
    for (int y = 0; y < modules.side; ++y)
        for (int x = 0; x < modules.side; ++x)
            if (modules.at(x, y))
                fill_edges(
                    target_.list,
                    {left + x * module, top + y * module, left + (x + 1) * module, top + (y + 1) * module},
                    BLACK);
}

bool Canvas::live(Rect area, const kiosk::SharedPicture& shown) {
    if (measuring_ || !shown) return false;
    picture(area, target_.pictures.live(shown), WHITE);
    return true;
}

bool Canvas::touchable(Rect area, kiosk::Control control, char character, std::string_view choice) {
    if (measuring_) return false;
    const Edges edges = edges_of(target_.scale, area);
    target_.controls.push_back({control, character, edges.left, edges.top, edges.right - edges.left,
                                edges.bottom - edges.top, std::string(choice)});
    const auto& pressed = target_.pressed;
    return pressed && pressed->control == control && pressed->character == character &&
           pressed->choice == choice;
}

}  // namespace ui

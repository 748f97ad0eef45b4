// The services as tiles under their fields; more than one screen holds are read in pages.
#include <algorithm>

#include "ui/screens/choices.h"
#include "ui/screens/pages.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

constexpr int SMALL_ICON = 36, TILE_GAP = 20;

Icon icon_of(TileIcon icon) {
    if (icon == TileIcon::pause) return Icon::pause;
    return icon == TileIcon::clock ? Icon::clock : Icon::people;
}

/// Counters at the left and the queue at the right of the tile's lower edge; the queue alone where a tile is
/// off.
void tile_foot(Canvas& canvas, Rect area, const ServiceTile& tile, Colour ink, Colour quiet) {
    constexpr int GAP = 10;
    const TextLook counters{.style = Style::caption, .colour = quiet, .vertical = Vertical::middle};
    const TextLook queue{.style = tile.enabled ? Style::caption_strong : Style::caption,
                         .colour = ink,
                         .vertical = Vertical::middle};
    const int icon = tile.icon == TileIcon::none ? 0 : SMALL_ICON + GAP;
    const int width = std::min(area.width - icon, canvas.text_width(tile.queue, queue) + 2);
    const int x = tile.enabled ? area.right() - width : area.x + icon;
    if (icon > 0)
        canvas.icon({x - icon, area.y + (area.height - SMALL_ICON) / 2, SMALL_ICON, SMALL_ICON},
                    icon_of(tile.icon), ink);
    canvas.text({x, area.y, width, area.height}, tile.queue, queue);
    const int left = x - icon - GUTTER - area.x;
    if (tile.enabled && canvas.text_height(left, tile.counters, counters) <= area.height)
        canvas.text({area.x, area.y, left, area.height}, tile.counters, counters);
}

void draw_tile(Canvas& canvas, Rect area, const ServiceTile& tile) {
    constexpr int ACROSS = 28, DOWN = 18;
    const Palette& palette = canvas.palette();
    const bool pressed = tile.enabled && canvas.touchable(area, kiosk::Control::service, 0, tile.id);
    const Colour fill = pressed ? palette.control : tile.enabled ? palette.paper_button : palette.off;
    const Colour border = tile.enabled ? palette.control : palette.off_edge;
    const Colour name = pressed ? palette.on_control : tile.enabled ? palette.control : palette.on_off;
    const Colour ink = pressed ? palette.on_control : tile.enabled ? palette.ink : palette.on_off;
    canvas.bordered_box(area, fill, border);
    const Rect inside = area.inset(ACROSS, DOWN);
    const int foot = canvas.line_height({.style = Style::caption});
    TextLook words{.style = Style::body_strong, .colour = name};
    while (canvas.text_height(inside.width, tile.name, words) > inside.height - foot &&
           words.style != Style::caption_strong)
        words.style = Style::caption_strong;
    canvas.text(inside, tile.name, words);
    tile_foot(canvas, {inside.x, inside.bottom() - foot, inside.width, foot}, tile, ink,
              pressed ? palette.on_control : palette.ink2);
}

struct Grid {
    int columns, tile_height;
};
Grid grid_of(const Canvas& canvas) {
    if (canvas.landscape()) return {canvas.large_text() ? 3 : 4, canvas.large_text() ? 188 : 168};
    if (canvas.large_text()) return {1, keeps_low(canvas) ? 156 : 172};
    return {2, keeps_low(canvas) ? 156 : 228};
}

/// A field's heading and some rows of its tiles.
int draw_rows(Canvas& canvas, Rect top, const ServiceGroup& group, int first, int count) {
    const Grid grid = grid_of(canvas);
    int y = top.y;
    if (!group.heading.empty())
        y += canvas.text({top.x, y, top.width, 0}, group.heading,
                         {.style = Style::caption_strong, .colour = canvas.palette().ink2}) +
             TILE_GAP;
    const int width = (top.width - (grid.columns - 1) * GUTTER) / grid.columns;
    const int last = std::min((first + count) * grid.columns, static_cast<int>(group.tiles.size()));
    for (int index = first * grid.columns; index < last; ++index) {
        const int row = index / grid.columns - first, column = index % grid.columns;
        draw_tile(canvas,
                  {top.x + column * (width + GUTTER), y + row * (grid.tile_height + TILE_GAP), width,
                   grid.tile_height},
                  group.tiles[static_cast<std::size_t>(index)]);
    }
    return y - top.y + count * (grid.tile_height + TILE_GAP) - TILE_GAP;
}

std::vector<Block> blocks_of(const Canvas& canvas, const std::vector<ServiceGroup>& groups) {
    std::vector<Block> blocks;
    const int columns = grid_of(canvas).columns;
    for (const ServiceGroup& group : groups) {
        const auto draw_some = [&group](Canvas& on, Rect top, int first, int count) {
            return draw_rows(on, top, group, first, count);
        };
        const int rows = (static_cast<int>(group.tiles.size()) + columns - 1) / columns;
        blocks.push_back({draw_some, rows, GUTTER});
    }
    return blocks;
}

/// Where only the lower part can be reached there is no room for headings.
std::vector<ServiceGroup> without_headings(const std::vector<ServiceGroup>& groups) {
    ServiceGroup all;
    for (const ServiceGroup& group : groups)
        all.tiles.insert(all.tiles.end(), group.tiles.begin(), group.tiles.end());
    return {all};
}

void check_in_button(Canvas& canvas, Rect area, const Choice& check_in) {
    choice_button(canvas, area, kiosk::Control::check_in, check_in, ButtonKind::other, Icon::calendar);
}

/// The title, and the button for appointments: beside it where the screen lies, else below everything.
/// Returns what is left for the services.
Rect draw_frame(Canvas& canvas, Rect body, const ServicesView& view) {
    constexpr int WIDTH = 620, LYING_HEIGHT = 112;
    const bool lying = canvas.landscape(), there = !view.check_in.label.empty();
    const int height = lying ? LYING_HEIGHT : BUTTON_HEIGHT;
    const Rect place = lying ? Rect{body.right() - WIDTH, body.y, WIDTH, height}
                             : Rect{body.x, body.bottom() - GUTTER - height, body.width, height};
    check_in_button(canvas, place, view.check_in);
    const int width = lying && there ? place.x - GUTTER - body.x : body.width;
    int y = body.y + title(canvas, {body.x, body.y, width, 80}, view.title);
    if (lying && there) y = std::max(y, place.bottom());
    const int bottom = !lying && there ? place.y - GUTTER : body.bottom();
    return {body.x, y + BLOCK_GAP, body.width, bottom - y - BLOCK_GAP};
}

/// Where only the lower part can be reached, the button for appointments leads the first page.
void draw_low(Canvas& canvas, Rect body, const ServicesView& view) {
    draw_low_panel(canvas);
    title(canvas, {body.x, body.y, body.width, 80}, view.title);
    const int top = LOW_REACH_TOP + GUTTER;
    const auto groups = without_headings(view.groups);
    auto blocks = blocks_of(canvas, groups);
    const auto check_in = whole([&view](Canvas& on, Rect area) {
        const int height = grid_of(on).tile_height;
        check_in_button(on, {area.x, area.y, area.width, height}, view.check_in);
        return height;
    });
    if (!view.check_in.label.empty()) blocks.insert(blocks.begin(), check_in);
    draw_pages(canvas, {body.x, top, body.width, body.bottom() - top}, blocks, view.pages);
}

}  // namespace

void draw(Canvas& canvas, const ServicesView& view) {
    const Rect body = draw_chrome(canvas, view.chrome);
    if (keeps_low(canvas)) return draw_low(canvas, body, view);
    const Rect rest = draw_frame(canvas, body, view);
    draw_pages(canvas, rest, blocks_of(canvas, view.groups), view.pages);
}

}  // namespace ui

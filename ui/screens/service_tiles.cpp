#include "ui/screens/service_tiles.h"

#include <algorithm>

#include "ui/chrome.h"

namespace ui {
namespace {

constexpr int SMALL_ICON = 36;

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

}  // namespace

void draw_service_tile(Canvas& canvas, Rect area, const ServiceTile& tile) {
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

TileGrid tile_grid(const Canvas& canvas) {
    if (canvas.landscape()) return {canvas.large_text() ? 3 : 4, canvas.large_text() ? 188 : 168};
    if (canvas.large_text()) return {1, keeps_low(canvas) ? 156 : 172};
    return {2, keeps_low(canvas) ? 156 : 228};
}

}  // namespace ui

// The services as tiles under their fields; more than one screen holds are read in pages.
#include <algorithm>

#include "ui/screens/choices.h"
#include "ui/screens/pages.h"
#include "ui/screens/screens.h"
#include "ui/screens/service_tiles.h"

namespace ui {
namespace {

/// A field's heading and some rows of its tiles.
int draw_rows(Canvas& canvas, Rect top, const ServiceGroup& group, int first, int count) {
    const TileGrid grid = tile_grid(canvas);
    int y = top.y;
    if (!group.heading.empty())
        y += canvas.text({top.x, y, top.width, 0}, group.heading,
                         {.style = Style::caption_strong, .colour = canvas.palette().ink2}) +
             TILE_GAP;
    const int width = (top.width - (grid.columns - 1) * GUTTER) / grid.columns;
    const int last = std::min((first + count) * grid.columns, static_cast<int>(group.tiles.size()));
    for (int index = first * grid.columns; index < last; ++index) {
        const int row = index / grid.columns - first, column = index % grid.columns;
        draw_service_tile(canvas,
                          {top.x + column * (width + GUTTER), y + row * (grid.tile_height + TILE_GAP), width,
                           grid.tile_height},
                          group.tiles[static_cast<std::size_t>(index)]);
    }
    return y - top.y + count * (grid.tile_height + TILE_GAP) - TILE_GAP;
}

std::vector<Block> blocks_of(const Canvas& canvas, const std::vector<ServiceGroup>& groups) {
    std::vector<Block> blocks;
    const int columns = tile_grid(canvas).columns;
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

/// Other ways to a number than by looking at the services.
std::vector<PlacedChoice> ways(const ServicesView& view) {
    std::vector<PlacedChoice> all;
    if (!view.search.label.empty())
        all.push_back({kiosk::Control::search, view.search, ButtonKind::other, Icon::search});
    if (!view.check_in.label.empty())
        all.push_back({kiosk::Control::check_in, view.check_in, ButtonKind::other, Icon::calendar});
    return all;
}

void draw_ways(Canvas& canvas, Rect area, const std::vector<PlacedChoice>& ways) {
    const int count = static_cast<int>(ways.size());
    const int width = (area.width - (count - 1) * GUTTER) / std::max(1, count);
    for (int index = 0; index < count; ++index) {
        const PlacedChoice& way = ways[static_cast<std::size_t>(index)];
        choice_button(canvas, {area.x + index * (width + GUTTER), area.y, width, area.height}, way.control,
                      way.choice, way.kind, way.icon);
    }
}

/// The title, and the other ways: beside it where the screen lies, else below everything. Returns what is
/// left for the services.
Rect draw_frame(Canvas& canvas, Rect body, const ServicesView& view) {
    constexpr int ONE = 620, TWO = 920, LYING_HEIGHT = 112;
    const auto others = ways(view);
    const bool lying = canvas.landscape(), there = !others.empty();
    const int height = lying ? LYING_HEIGHT : BUTTON_HEIGHT, width = others.size() > 1 ? TWO : ONE;
    const Rect place = lying ? Rect{body.right() - width, body.y, width, height}
                             : Rect{body.x, body.bottom() - GUTTER - height, body.width, height};
    draw_ways(canvas, place, others);
    const int title_width = lying && there ? place.x - GUTTER - body.x : body.width;
    int y = body.y + title(canvas, {body.x, body.y, title_width, 80}, view.title);
    if (lying && there) y = std::max(y, place.bottom());
    const int bottom = !lying && there ? place.y - GUTTER : body.bottom();
    return {body.x, y + BLOCK_GAP, body.width, bottom - y - BLOCK_GAP};
}

/// Where only the lower part can be reached, the other ways lead the first page.
void draw_low(Canvas& canvas, Rect body, const ServicesView& view) {
    draw_low_panel(canvas);
    title(canvas, {body.x, body.y, body.width, 80}, view.title);
    const int top = LOW_REACH_TOP + GUTTER;
    const auto groups = without_headings(view.groups);
    auto blocks = blocks_of(canvas, groups);
    const auto others = ways(view);
    const auto first = whole([&others](Canvas& on, Rect area) {
        const int height = tile_grid(on).tile_height;
        draw_ways(on, {area.x, area.y, area.width, height}, others);
        return height;
    });
    if (!others.empty()) blocks.insert(blocks.begin(), first);
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

#include "ui/screens/pages.h"

#include <algorithm>

namespace ui {
namespace {

constexpr int PAGER_HEIGHT = 112;

/// Some parts of one block, as they stand on one page.
struct Piece {
    const Block* block;
    int first, count;
};
using Page = std::vector<Piece>;

int height_of(const Canvas& canvas, Rect area, const Piece& piece) {
    Canvas silent = canvas.measuring();
    return piece.block->draw(silent, area, piece.first, piece.count);
}

/// As many parts as fit into `room`; none is 0.
int parts_that_fit(const Canvas& canvas, Rect area, Piece piece, int room) {
    while (piece.count > 0 && height_of(canvas, area, piece) > room) --piece.count;
    return piece.count;
}

std::vector<Page> split(const Canvas& canvas, Rect area, const std::vector<Block>& blocks) {
    std::vector<Page> all(1);
    int room = area.height;
    for (const Block& block : blocks) {
        int first = 0;
        while (first < block.parts) {
            Piece piece{&block, first, block.parts - first};
            piece.count = parts_that_fit(canvas, area, piece, room);
            if (piece.count == 0 && !all.back().empty()) {
                all.emplace_back();
                room = area.height;
                continue;
            }
            piece.count = std::max(1, piece.count);  // one part higher than a page: as it is
            all.back().push_back(piece);
            room -= height_of(canvas, area, piece) + block.gap;
            first += piece.count;
        }
    }
    return all;
}

/// "‹ 1 / 2 ›"; at the first and the last page one button is missing, the other keeps its place.
void draw_pager(Canvas& canvas, Rect row, const Pages& pages, int page, int count) {
    const int width = std::min(340, (row.width - 2 * GUTTER) * 2 / 5);
    const ButtonLook back{.icon = Icon::left, .style = Style::body_strong, .icon_size = 48, .fixed = true};
    const ButtonLook on{.icon = Icon::right, .style = Style::body_strong, .icon_size = 48, .fixed = true};
    if (page > 0)
        button(canvas, {row.x, row.y, width, row.height}, kiosk::Control::previous_page, pages.previous,
               back);
    canvas.text(row, std::to_string(page + 1) + " / " + std::to_string(count),
                {.style = Style::label,
                 .colour = canvas.palette().ink,
                 .align = Align::centre,
                 .vertical = Vertical::middle});
    if (page + 1 < count)
        button(canvas, {row.right() - width, row.y, width, row.height}, kiosk::Control::next_page, pages.next,
               on);
}

}  // namespace

Block whole(std::function<int(Canvas&, Rect)> draw) {
    return {[draw = std::move(draw)](Canvas& canvas, Rect top, int, int) { return draw(canvas, top); }};
}

int height_of(const Canvas& canvas, Rect area, const std::vector<Block>& blocks) {
    int height = 0, gap = 0;
    for (const Block& block : blocks) {
        height += gap + height_of(canvas, area, Piece{&block, 0, block.parts});
        gap = block.gap;
    }
    return height;
}

int draw_pages(Canvas& canvas, Rect area, const std::vector<Block>& blocks, const Pages& pages) {
    Rect content = area;
    const bool fits = height_of(canvas, area, blocks) <= area.height;
    if (!fits) content.height -= PAGER_HEIGHT + GUTTER;
    const auto all = fits ? std::vector<Page>{} : split(canvas, content, blocks);
    const int count = static_cast<int>(all.size()), page = std::clamp(pages.page, 0, std::max(0, count - 1));
    Page whole;
    for (const Block& block : blocks) whole.push_back({&block, 0, block.parts});
    int y = area.y;
    for (const Piece& piece : fits ? whole : all[static_cast<std::size_t>(page)])
        y += piece.block->draw(canvas, {area.x, y, area.width, 0}, piece.first, piece.count) +
             piece.block->gap;
    if (count > 1)
        draw_pager(canvas, {area.x, area.bottom() - PAGER_HEIGHT, area.width, PAGER_HEIGHT}, pages, page,
                   count);
    return y;
}

}  // namespace ui

#include "ui/screens/screens.h"

namespace ui {

Colour ground_of(const View& view) {
    const Palette& palette = chrome_of(view).comfort.high_contrast ? HIGH_CONTRAST : NORMAL;
    if (const auto* hall = std::get_if<HallView>(&view); hall != nullptr && hall->is_dark) return BLACK;
    if (std::holds_alternative<IdleView>(view)) return palette.edges ? palette.page : palette.control;
    return palette.page;
}

}  // namespace ui
